import gc

import pytest

from endeavour.transfers.uncollected import uncollected


def test_python_looks_for_circles_again_afterwards() -> None:
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_also_when_the_work_failed() -> None:
    with pytest.raises(ZeroDivisionError), uncollected():
        1 / 0  # noqa: B018 - it is meant to fail
    assert gc.isenabled()


def test_who_works_without_looking_goes_on_so() -> None:
    gc.disable()
    try:
        with uncollected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
