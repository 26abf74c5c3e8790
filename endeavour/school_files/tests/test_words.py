"""How files write codes, dates, names and answers, and what we take them for."""

from datetime import date, datetime

import pytest

from endeavour.school_files.problems import NotUnderstoodError, clip
from endeavour.school_files.words import codes, days, names, people


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2015-03-09", date(2015, 3, 9)),
        ("2015/3/9", date(2015, 3, 9)),
        ("2015-03-09T00:00:00", date(2015, 3, 9)),
        ("2015-03-09 00:00:00", date(2015, 3, 9)),
        ("2015-03-09Z", date(2015, 3, 9)),
        ("09/03/2015", date(2015, 3, 9)),
        ("9/3/2015", date(2015, 3, 9)),
        ("9.3.15", date(2015, 3, 9)),
        ("09-03-2015", date(2015, 3, 9)),
        ("09/03/2015 00:00", date(2015, 3, 9)),
        ("9.3.99", date(1999, 3, 9)),
        ("16-Jan-2025", date(2025, 1, 16)),
        ("16-Jan-25", date(2025, 1, 16)),
        ("16 January 2025", date(2025, 1, 16)),
        ("16th Sept 2025", date(2025, 9, 16)),
        ("Mon 16 March 2015", date(2015, 3, 16)),
        ("January 16, 2025", date(2025, 1, 16)),
        ("2025-Jan-16 00:00:00", date(2025, 1, 16)),
        ("20150309", date(2015, 3, 9)),
        ("42072", date(2015, 3, 9)),
        ("42072.0", date(2015, 3, 9)),
        ("29/02/2016", date(2016, 2, 29)),
        ("01/02/2015", date(2015, 2, 1)),
    ],
)
def test_dates_are_read_day_first_in_every_style(text: str, day: date) -> None:
    assert days.read_day(text) == day


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("31/02/2015", days.NO_SUCH_DAY),
        ("2015-02-31", days.NO_SUCH_DAY),
        ("29/02/2015", days.NO_SUCH_DAY),
        ("31-Apr-2015", days.NO_SUCH_DAY),
        ("03/25/2015", days.DAY_FIRST),
        ("12/13/14", days.DAY_FIRST),
        ("0/0/2015", days.NO_SUCH_DAY),
        ("32/13/2015", days.NO_SUCH_DAY),
        ("16-Foo-2015", days.A_DATE),
        ("Marching 9, 2015", days.A_DATE),
        ("soon", days.A_DATE),
        ("", days.A_DATE),
        ("01/01/1899", days.A_DATE),
        ("2015", days.A_DATE),
        ("99999999", days.A_DATE),
        ("٠٩/٠٣/٢٠١٥", days.A_DATE),
        ("9/3/20155", days.A_DATE),
        ("9/3-2015", days.A_DATE),
    ],
)
def test_what_is_no_date_says_what_is_expected(text: str, expected: str) -> None:
    with pytest.raises(NotUnderstoodError) as cannot:
        days.read_day(text)
    assert cannot.value.expected == expected


def test_the_time_a_file_was_made() -> None:
    assert days.read_instant("2026-07-20T10:15:00Z") == datetime(2026, 7, 20, 10, 15)  # noqa: DTZ001
    with pytest.raises(NotUnderstoodError):
        days.read_instant("yesterday")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        *[
            (text, "K")
            for text in ("K", "k ", "SEN Support", "K - SEN Support", "SEN Support (K)", "School support")
        ],
        *[(text, "E") for text in ("E", "EHCP", "EHC Plan", "Education, Health and Care Plan", "E: EHCP")],
        *[(text, "N") for text in ("N", "No SEN", "None", "N - No Special Educational Need")],
        *[("School Action", "A"), ("School Action Plus", "P"), ("School Action+", "P"), ("Statement", "S")],
    ],
)
def test_a_status_in_code_or_words(text: str, code: str) -> None:
    assert codes.read_status(text) == code


@pytest.mark.parametrize("text", ["Yes", "SEN", "E - SEN support", "K/E", "Z", "KK"])
def test_a_status_that_is_unclear_is_not_guessed(text: str) -> None:
    with pytest.raises(NotUnderstoodError):
        codes.read_status(text)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("slcn", "SLCN"),
        ("Speech, language and communication needs", "SLCN"),
        ("Speech, Language & Communication Needs", "SLCN"),
        ("SLCN - Speech, language and communication needs", "SLCN"),
        ("Autistic Spectrum Disorder", "ASD"),
        ("SpLD - Specific Learning Difficulty", "SPLD"),
        ("Social, Emotional and Mental Health", "SEMH"),
        ("Multi-Sensory Impairment", "MSI"),
        ("Other Difficulty/Disability", "OTH"),
        ("Down's syndrome", "DS"),
        ("No specialist assessment", "NSA"),
        ("BESD", "BESD"),
    ],
)
def test_a_need_in_code_or_words(text: str, code: str) -> None:
    assert codes.read_need(text) == code


def test_watching_is_no_status() -> None:
    assert codes.is_only_watched("Monitoring")
    assert codes.is_only_watched("Cause for Concern")
    assert not codes.is_only_watched("SEN support")


@pytest.mark.parametrize(
    ("text", "year"),
    [("5", "5"), ("Year 5", "5"), ("Y5", "5"), ("yr 05", "5"), ("5.0", "5"), ("Reception", "R"), ("R", "R"),
     ("YR", "R"), ("Year R", "R"), ("0", "R"), ("N2", "N2"), ("Nursery 1", "N1"), ("13", "13"), ("X", "X")],
)  # fmt: skip
def test_year_groups(text: str, year: str) -> None:
    assert people.read_year_group(text) == year


@pytest.mark.parametrize("text", ["5/6", "15", "Oak", "5B", "-1", ""])
def test_no_year_group(text: str) -> None:
    with pytest.raises(NotUnderstoodError):
        people.read_year_group(text)


def test_yes_and_no() -> None:
    assert all(people.read_yes_or_no(text) for text in ("Y", "yes", "TRUE", "1", "✓"))
    assert not any(people.read_yes_or_no(text) for text in ("N", "no", "false", "0"))
    with pytest.raises(NotUnderstoodError):
        people.read_yes_or_no("perhaps")


def test_relationships_keep_unknown_words_apart() -> None:
    assert people.read_relationship("pam") == people.read_relationship("Mother") == "PAM"
    assert people.read_relationship("Step-father") == "STF"
    assert people.read_relationship("Godmother") == ""


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("07700 900123", "07700 900123"),
        ("7700900123", "07700900123"),
        ("1632960123.0", "01632960123"),
        ("+44 7700 900123", "+44 7700 900123"),
        ("(01632) 960123", None),
        ("01632 960123 ext 12", "01632 960123 ext 12"),
        ("ask Ann", None),
        ("12", None),
    ],
)
def test_telephones(text: str, number: str | None) -> None:
    if number is None:
        with pytest.raises(NotUnderstoodError):
            people.read_phone(text)
    else:
        assert people.read_phone(text) == number


@pytest.mark.parametrize(
    "text", ["a@b", "a b@example.org", "a@example.org; b@example.org", "@example.org", "x"]
)
def test_no_email(text: str) -> None:
    with pytest.raises(NotUnderstoodError):
        people.read_email(text)


def test_emails() -> None:
    assert people.read_email(" mailto:ada@example.org") == "ada@example.org"
    assert people.read_email("ada.o'brien+school@mail.example.org") == "ada.o'brien+school@mail.example.org"


@pytest.mark.parametrize("text", ["0", "100", "x", "-1", "1.5", "²"])
def test_no_rank(text: str) -> None:
    with pytest.raises(NotUnderstoodError):
        people.read_rank(text)


@pytest.mark.parametrize(
    ("text", "parts", "certain"),
    [
        ("Smith, Jane", ("", "Jane", "", "Smith"), True),
        ("SMITH, Jane Ann", ("", "Jane", "Ann", "SMITH"), True),
        ("Jane Smith", ("", "Jane", "", "Smith"), True),
        ("Mrs J. Smith", ("Mrs", "J.", "", "Smith"), True),
        ("Mr & Mrs Smith", ("Mr & Mrs", "", "", "Smith"), True),
        ("Smith, Mrs Jane", ("Mrs", "Jane", "", "Smith"), True),
        ("Maya van der Berg", ("", "Maya", "", "van der Berg"), True),
        ("Ana Garcia Lopez", ("", "Ana", "Garcia", "Lopez"), False),
        ("Dr Smith", ("Dr", "", "", "Smith"), True),
        ("Madonna", ("", "Madonna", "", ""), False),
        ("", ("", "", "", ""), False),
    ],
)
def test_whole_names_are_split(text: str, parts: tuple[str, str, str, str], certain: bool) -> None:
    split = names.split_name(text)
    assert (split.title, split.forename, split.middle_names, split.surname) == parts
    assert split.is_certain is certain


def test_names_are_tidied_and_never_corrected() -> None:
    assert names.tidy("  Zoe\u0308 \u00a0 O’Brien\u200b\u202e ") == "Zoë O’Brien"
    assert names.tidy("de  la\tCruz\n") == "de la Cruz"
    assert names.read_name("de la Cruz") == "de la Cruz"


@pytest.mark.parametrize("text", ["ZoÃ«", "Zo\ufffd", "12345", "x" * 101])
def test_what_is_nobodys_name(text: str) -> None:
    with pytest.raises(NotUnderstoodError):
        names.read_name(text)


def test_what_is_found_is_clipped_before_it_is_shown() -> None:
    assert clip("short") == "short"
    assert clip("two\nlines\x00\x1b[31m") == "two lines [31m"
    assert len(clip("x" * 1_000_000)) == 60
    assert clip("x" * 1_000_000).endswith("…")
    assert clip(" " * 500 + "x").endswith("…")
