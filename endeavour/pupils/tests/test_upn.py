import pytest
from hypothesis import given
from hypothesis import strategies as st

from endeavour.pupils.upn import (
    LETTERS,
    check_letter,
    has_right_check_letter,
    has_upn_shape,
    is_temporary_upn,
    tidy_upn,
)

bodies = st.from_regex(rf"[0-9]{{11}}[0-9{LETTERS}]", fullmatch=True).filter(str.isascii)


@pytest.mark.parametrize(
    "upn",
    ["B801200005001", "P207000016049", "M20700001604A", "K823123419001", "Z823123419002", "W82312341900A"],
)
def test_a_right_check_letter_is_accepted(upn: str) -> None:
    assert has_right_check_letter(upn)


def test_the_worked_example_that_some_vendors_print_is_wrong() -> None:
    assert has_upn_shape("Q207000016049")
    assert not has_right_check_letter("Q207000016049")
    assert check_letter("207000016049") == "P"


@pytest.mark.parametrize("upn", ["H820200005001", "H838200005001", "H942200005001"])
def test_no_authority_is_unknown(upn: str) -> None:
    """Lists of authority numbers age; children's numbers do not."""
    assert has_right_check_letter(check_letter(upn[1:]) + upn[1:])


@pytest.mark.parametrize(
    "upn",
    [
        "",
        "B80120000500",
        "B8012000050011",
        "I801200005001",
        "O801200005001",
        "S801200005001",
        "B8012000050O1",
        "B80120000500I",
        "9801200005001",
        "b801200005001",
        "B801200005001\n",
        "B80120000500١",
    ],
)
def test_a_wrong_shape_is_no_upn(upn: str) -> None:
    assert not has_upn_shape(upn)
    assert not has_right_check_letter(upn)
    assert not is_temporary_upn(upn)


def test_a_letter_in_the_last_place_is_temporary() -> None:
    assert is_temporary_upn("W82312341900A")
    assert not is_temporary_upn("K823123419001")


def test_spaces_and_small_letters_do_not_matter() -> None:
    assert tidy_upn(" k823 1234\u00a01900 1 ") == "K823123419001"


@given(bodies)
def test_exactly_one_letter_is_right(body: str) -> None:
    assert [letter for letter in LETTERS if has_right_check_letter(letter + body)] == [check_letter(body)]


@given(bodies, st.integers(0, 10), st.integers(1, 9))
def test_one_wrong_digit_is_always_noticed(body: str, place: int, by: int) -> None:
    """23 is prime and no weight is a multiple of it, so no single slip can hide."""
    slipped = body[:place] + str((int(body[place]) + by) % 10) + body[place + 1 :]
    assert check_letter(slipped) != check_letter(body)
