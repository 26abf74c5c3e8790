"""Another adult's details never stand in a letter, however they are written."""

import pytest

from endeavour.messages import guard
from endeavour.messages.guard import Escape, KeptDetail, Kind, escapes, escapes_across

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
        ("at fourteen Orchard Row", STREET),
        ("at 14OrchardRow", STREET),
        ("the flat on Orchard Row", STREET),
        ("at ‘14 Orchárd Row’", STREET),
        ("at １４ Orchard\u200b Row", STREET),
        ("at 14 High St, top floor", KeptDetail(Kind.ADDRESS_LINE, "14 High Street")),
        ("at 21b Station Road", KeptDetail(Kind.ADDRESS_LINE, "21B Station Rd.")),
        ("in twenty one, St Mary's Close", KeptDetail(Kind.ADDRESS_LINE, "21 St Marys Close")),
        ("postcode Z Z 9 9 - 4 a b", POSTCODE),
        ("postcode SO14 1AB or SOI4 IAB", KeptDetail(Kind.POSTCODE, "S014 1AB")),
        ("ring +44 (0)7700 900123", MOBILE),
        ("ring ٠٧٧٠٠ ٩٠٠١٢٣", MOBILE),
        ("ring oh double seven double oh, nine double oh one two three", MOBILE),
        ("ring 567890 at home", KeptDetail(Kind.PHONE, "01234 567890")),
        ("write to hidden.person at example dot org", EMAIL),
        ("hidden.person (at) example.org", EMAIL),
        ("hidden dot person @ example . org", EMAIL),
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
        ("We have 3 goals and 14 weeks, by 12 2 2027", MOBILE),
        ("Read 56 words in 90 seconds, then 78 and 90", KeptDetail(Kind.PHONE, "01234 567890")),
        ("the person who is hidden looks at examples", EMAIL),
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


def test_what_the_school_says_of_itself_is_no_secret() -> None:
    town = KeptDetail(Kind.ADDRESS_LINE, "Ashdale")
    number = KeptDetail(Kind.PHONE, "01632 960145")
    letter = "Ring Ashdale SEND advice on 01632 960145."
    assert len(escapes(letter, [town, number])) == 2
    assert escapes(letter, [town, number], public="Ashdale SEND advice, 01632 960145") == ()
    assert escapes(letter, [town, STREET], public="Oakfield Primary School") == (
        Escape(Kind.ADDRESS_LINE, "Ashdale"),
    )


@pytest.mark.parametrize(
    ("texts", "kept", "at"),
    [
        (["Reads with Dad at 14 Orchard", "Row, on Fridays", "Walks"], STREET, 1),
        (["Postcode ZZ99", "4AB"], POSTCODE, 1),
        (["Ring 07700", "in the evening", "900 123"], MOBILE, 2),
        (["Write to hidden.person@", "example.org"], EMAIL, 1),
    ],
)
def test_parted_over_texts_that_follow_each_other_it_is_found(
    texts: list[str], kept: KeptDetail, at: int
) -> None:
    assert not any(escapes(text, [kept]) for text in texts)
    assert escapes_across(texts, [kept]) == ((at, Escape(kept.kind, kept.words)),)
    assert escapes_across(texts, [kept], public=" ".join(texts)) == ()
    assert escapes_across(texts[::-1], [kept]) == ()


def test_what_stands_in_one_text_is_not_found_a_second_time() -> None:
    assert escapes_across(["At 14 Orchard Row", "at 14 Orchard", "Row"], [STREET]) == ()


def test_the_figures_of_a_long_sheet_are_no_short_number() -> None:
    """Without its area code a number has six figures: a plan with as many measures would hold it by chance."""
    short = KeptDetail(Kind.PHONE, "567890")
    assert escapes_across(["Reads 56 words", "then 78", "and 90"], [short]) == ()
    assert escapes("ring 567890", [short])


@pytest.mark.parametrize(
    ("number", "local", "other"),
    [
        ("01632 960145", "960145", "9960145"),
        ("020 7946 0123", "7946 0123", "60123"),
        ("0121 496 0123", "496 0123", "1960123"),
        ("0113 496 0123", "496-0123", "00123"),
        ("01912 345678", "345678", "45678"),
    ],
)
def test_a_landline_is_reached_in_its_area_by_what_follows_the_area_code(
    number: str, local: str, other: str
) -> None:
    """However much of it somebody takes for the area code."""
    kept = [KeptDetail(Kind.PHONE, number)]
    assert escapes(f"ring {local} after six", kept)
    assert not escapes(f"form {other} of ours", kept)


def test_each_text_is_taken_apart_once_however_much_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[str] = []

    class Counted(guard._Written):
        def __init__(self, text: str) -> None:
            taken.append(text)
            super().__init__(text)

    monkeypatch.setattr(guard, "_Written", Counted)
    assert escapes_across(["Reads well", "Walks home"], [STREET, POSTCODE, MOBILE, EMAIL]) == ()
    assert sorted(taken) == ["", "Reads well", "Reads well\nWalks home", "Walks home"]
