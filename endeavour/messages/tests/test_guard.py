"""Another adult's details never stand in a letter, however they are written."""

import pytest

from endeavour.messages.guard import Escape, KeptDetail, Kind, escapes

STREET = KeptDetail(Kind.ADDRESS_LINE, "14 Orchard Row")
POSTCODE = KeptDetail(Kind.POSTCODE, "ZZ99 4AB")
MOBILE = KeptDetail(Kind.PHONE, "07700 900123")
EMAIL = KeptDetail(Kind.EMAIL, "Hidden.Person@example.org")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Maya now lives at 14 Orchard Row.", STREET),
        ("she is at 14,  ORCHARD\nrow", STREET),
        ("The postcode is zz994ab", POSTCODE),
        ("ring 07700-900-123", MOBILE),
        ("ring +44 7700 900123", MOBILE),
        ("ring 0044 (0)7700 900 123".replace("(0)", ""), MOBILE),
        ("write to hidden.person@EXAMPLE.org please", EMAIL),
    ],
)
def test_it_is_found(text: str, kept: KeptDetail) -> None:
    assert escapes(text, [kept]) == (Escape(kept.kind, kept.words),)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("114 Orchard Row is another house", STREET),
        ("The orchard is in a row of 14 trees", STREET),
        ("ring 07700 900124", MOBILE),
        ("Nothing here", EMAIL),
        ("Flat 2 is not enough to tell", KeptDetail(Kind.ADDRESS_LINE, "Flat 2")),
        ("", POSTCODE),
    ],
)
def test_it_is_not_found_where_it_does_not_stand(text: str, kept: KeptDetail) -> None:
    assert escapes(text, [kept]) == ()


def test_an_empty_detail_blocks_nothing() -> None:
    empty = [KeptDetail(kind, "") for kind in Kind]
    assert escapes("any text at all", empty) == ()
