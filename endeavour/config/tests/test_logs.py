"""The log says what failed and where, and never what somebody wrote or searched for."""

import io
import logging
from collections.abc import Iterator

import pytest
import structlog

from endeavour.config.logs import configure

SECRETS = ("Okafor", "ada@example.org")


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """Whatever is logged here, in the lines that an installation keeps."""
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    configure({})
    formatter = next(
        h.formatter for h in root.handlers if isinstance(h.formatter, structlog.stdlib.ProcessorFormatter)
    )
    kept = io.StringIO()
    handler = logging.StreamHandler(kept)
    handler.setFormatter(formatter)
    root.addHandler(handler)
    yield kept
    root.handlers, root.level = handlers, level
    structlog.reset_defaults()


def _fail() -> None:
    try:
        raise KeyError("Failing row contains (Okafor, ada@example.org).")
    except KeyError as cause:
        raise ValueError("Key (surname)=(Okafor) already exists.") from cause


@pytest.mark.parametrize("ours", [True, False], ids=["ours", "a library's"])
def test_a_fault_is_logged_by_kind_and_place(log: io.StringIO, ours: bool) -> None:
    try:
        _fail()
    except ValueError:
        logger = structlog.get_logger("endeavour.tests") if ours else logging.getLogger("django.request")
        logger.exception("broken")
    said = log.getvalue()
    assert 'fault="ValueError < KeyError"' in said
    assert "test_logs.py" in said
    assert " _fail" in said
    assert not [secret for secret in SECRETS if secret in said]


def test_what_somebody_searched_for_is_cut_off(log: io.StringIO) -> None:
    structlog.get_logger("endeavour.tests").warning(
        "request_finished", request="GET /s/oakfield/search?q=Okafor"
    )
    assert 'request="GET /s/oakfield/search"' in log.getvalue()
