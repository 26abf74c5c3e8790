"""What can be wrong with a Common Transfer File: a sentence each, and nothing half read."""

import io

import pytest

from endeavour.school_files import ReadFile, ReadNeed, ReadStatus, Severity
from endeavour.school_files.asked import Asked
from endeavour.school_files.inside import read_inside
from endeavour.school_files.tests.school_files import (
    TODAY,
    contact,
    ctf,
    history,
    need,
    pupil,
    read,
    sentences,
    upn,
)

GOOD = ctf(pupil(1), pupil(2, name=("Sam", "Hill")))


def refused(content: bytes, *words: str) -> ReadFile:
    file = read(content)
    assert file.outcome == "rejected"
    assert file.pupils == ()
    (problem,) = file.problems
    assert problem.severity is Severity.REJECTED_FILE
    assert all(word in problem.sentence for word in words), problem.sentence
    return file


def test_xml_of_another_kind() -> None:
    refused(b"<Message><Header/></Message>", "not a Common Transfer File", "<Message>", "<CTfile>", "census")
    refused(b"<ATfile/>", "Admissions Transfer File")
    refused(b'<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>', ".xlsx")


@pytest.mark.parametrize("share", [0.3, 0.5, 0.7, 0.9, 0.99])
def test_cut_off(share: float) -> None:
    refused(GOOD[: int(len(GOOD) * share)], "stops in the middle", "line")


def test_damaged_inside() -> None:
    refused(GOOD.replace(b"</UPN>", b"</DOB>", 1), "damaged", "line 11")


def test_a_bomb_and_what_it_would_fetch_are_refused_unread() -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha"}">' for n in range(10))
    bomb = f"<!DOCTYPE CTfile [{laughs}]><CTfile><Header>&l9;</Header></CTfile>".encode()
    refused(bomb, "DTD")
    outside = b'<!DOCTYPE CTfile [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + GOOD.partition(b"?>")[2]
    assert "root:" not in sentences(refused(outside.replace(b"Okafor", b"&x;"), "DTD"))
    in_root = f'<!DOCTYPE CTfile [{laughs}]><CTfile a="&l9;"/>'.encode()
    refused(in_root, "DTD")


def test_an_entity_that_nobody_declared() -> None:
    refused(GOOD.replace(b"Okafor", b"&okafor;"), "cannot be read as XML")


def test_deep_and_long_beyond_reason() -> None:
    refused(b"<CTfile>" + b"<a>" * 5_000, "deeper or longer")
    refused(b"<CTfile><Header>" + b"a" * 11_000_000 + b"</Header></CTfile>", "deeper or longer")


def test_letters_in_another_encoding() -> None:
    refused(GOOD.replace(b"Okafor", "Zoë".encode("latin-1")), "UTF-8", "line 11")
    refused(GOOD.replace(b"UTF-8", b"klingon"), "encoding")


@pytest.mark.parametrize("encoding", ["utf-16", "iso-8859-1", "windows-1252"])
def test_other_encodings_are_fine_when_the_file_says_so(encoding: str) -> None:
    text = ctf(pupil(name=("Zoë", "Hill"))).decode().replace("UTF-8", encoding)
    assert read(text.encode(encoding)).pupils[0].forename == "Zoë"


@pytest.mark.parametrize("version", ["14.0", "27.0", "2.5", "nonsense", "²5"])
def test_a_version_we_do_not_know(version: str) -> None:
    refused(ctf(pupil(), version=version), f"“{version}”", "15 to 26")


def test_a_file_for_another_school_names_both() -> None:
    (problem,) = refused(ctf(pupil(), receiver="823/9999"), "823/9999", "823/5678").problems
    assert (problem.found, problem.expected) == ("823/9999", "823/5678")


def test_no_pupil_at_all() -> None:
    refused(ctf(), "without a single pupil")


def test_one_bad_pupil_does_not_stop_the_others() -> None:
    file = read(
        ctf(pupil(1), pupil(2, name=("Sam", "Hill"), born="2017-02-31"), pupil(3, name=("Jo", "Reed")))
    )
    assert [p.forename for p in file.pupils] == ["Maya", "Jo"]
    assert [(r.row, r.surname, r.upn) for r in file.rejected] == [(2, "Hill", upn(2))]
    (problem,) = file.problems
    assert problem.severity is Severity.REJECTED_ROW
    assert (problem.row, problem.column, problem.found) == (2, "DOB", "2017-02-31")
    assert problem.sentence.startswith(
        "Pupil 2 (Sam Hill), “DOB”: found “2017-02-31”, expected a day that exists"
    )
    assert file.outcome == "accepted with warnings"


def rejected(more: str, *words: str) -> None:
    file = read(ctf(pupil(1, more=more), pupil(2, name=("Sam", "Hill"))))
    assert [p.forename for p in file.pupils] == ["Sam"]
    assert all(word in sentences(file) for word in words), sentences(file)


def test_two_statuses_on_one_day_ask_which_is_right() -> None:
    rejected(history(("2025-01-06", "K"), ("2025-01-06", "N")), "K and N", "06/01/2025", "Which is right?")


def test_the_same_status_twice_on_one_day_is_one() -> None:
    file = read(ctf(pupil(more=history(("2025-01-06", "K"), ("2025-01-06", "K")))))
    assert len(file.pupils[0].statuses or ()) == 1
    assert file.outcome == "accepted"


def test_a_status_that_cannot_be_read_rejects_the_pupil() -> None:
    rejected(history(("2025-01-06", "Z")), "“Z”", "SENprovision", "K (SEN support)")
    rejected(history(("2025-02-31", "K")), "2025-02-31", "StartDate")
    rejected(history(("", "K")), "found nothing", "StartDate")
    rejected(history(("2010-01-06", "K")), "after the pupil was born")


@pytest.mark.parametrize("code", ["A", "P", "S", "O", "Q", "X"])
def test_old_codes_are_kept_as_history_and_never_as_today(code: str) -> None:
    file = read(ctf(pupil(born="2008-03-09", more=history(("2012-09-03", code), ("2015-09-01", "K")))))
    old, now = file.pupils[0].statuses or ()
    assert (old.code, old.is_history_only, now.is_history_only) == (code, True, False)
    assert file.outcome == "accepted"


def test_an_old_code_with_nothing_after_it_asks_for_a_decision() -> None:
    file = read(ctf(pupil(born="2008-03-09", more=history(("2012-09-03", "A")))))
    assert [s.code for s in file.pupils[0].statuses or ()] == ["A"]
    assert "decide what this pupil gets now" in sentences(file)


def test_needs_that_are_odd_are_kept_or_left_out_with_a_warning() -> None:
    needs = (
        need("SLCN", 1)
        + need("ASD", 1)
        + need("ZZZ", 2)
        + need("BESD", 3, end="2014-08-31")
        + need("PD", "x")
    )
    file = read(ctf(pupil(more=history(("2025-01-06", "K"), needs=f"<SENneeds>{needs}</SENneeds>"))))
    assert [(n.code, n.rank) for n in file.pupils[0].needs or ()] == [
        ("SLCN", 1), ("ASD", 1), ("BESD", 3), ("PD", None),
    ]  # fmt: skip
    said = sentences(file)
    assert "2 needs have rank 1" in said
    assert "“ZZZ”" in said
    assert "a rank from 1 to 99" in said


def test_a_need_that_ends_before_it_starts_has_no_end() -> None:
    needs = f"<SENneeds>{need('SLCN', 1, start='2025-01-06', end='2024-01-06')}</SENneeds>"
    file = read(ctf(pupil(more=history(("2025-01-06", "K"), needs=needs))))
    (taken,) = file.pupils[0].needs or ()
    assert isinstance(taken, ReadNeed)
    assert taken.end is None
    assert "after the need" in sentences(file)


def test_wrong_check_letters_warn_and_wrong_shapes_reject() -> None:
    wrong_letter = GOOD.replace(upn(1).encode(), b"A" + upn(1)[1:].encode())
    file = read(wrong_letter)
    assert len(file.pupils) == 2
    assert "another first letter" in sentences(file)
    file = read(GOOD.replace(upn(1).encode(), b"12345"))
    assert [p.forename for p in file.pupils] == ["Sam"]
    assert "found “12345”" in sentences(file)


def test_the_same_pupil_twice_is_read_once_or_not_at_all() -> None:
    twice = read(ctf(pupil(1), pupil(1)))
    assert len(twice.pupils) == 1
    assert "repeats pupil 1" in sentences(twice)
    differing = read(ctf(pupil(1), pupil(1, born="2016-03-09"), pupil(2, name=("Sam", "Hill"))))
    assert [p.forename for p in differing.pupils] == ["Sam"]
    assert "date of birth" in sentences(differing)


def test_a_pupil_without_name_or_birthday() -> None:
    nameless = ctf(pupil(1, name=("", "")), pupil(2, name=("Sam", "Hill"), born=""))
    said = sentences(read(nameless))
    assert said.count("found nothing") == 3


def test_contacts_with_oddities_are_kept_without_them() -> None:
    odd = (
        "<Surname>Hill</Surname><Relationship>UNCLE-ISH</Relationship><Responsibility>maybe</Responsibility>"
    )
    odd += "<Phones><Phone><PhoneNo>ask Ann</PhoneNo></Phone></Phones><Email>a@b@c</Email>"
    file = read(ctf(pupil(more=contact(odd))))
    (hill,) = file.pupils[0].contacts or ()
    assert (hill.responsibility, hill.phones, hill.email, hill.relationship) == (None, (), None, "")
    assert hill.relationship_in_words == "UNCLE-ISH"
    assert len(file.problems) == 3


def test_a_huge_value_is_never_echoed() -> None:
    file = read(ctf(pupil(name=("M" * 5_000, "Okafor")), pupil(2, name=("Sam", "Hill"))))
    assert [p.forename for p in file.pupils] == ["Sam"]
    assert all(len(p.sentence) < 400 for p in file.problems)


def test_a_status_that_starts_tomorrow_is_kept_with_a_warning() -> None:
    file = read(ctf(pupil(more=history(("2027-01-06", "K")))))
    assert [type(s) for s in file.pupils[0].statuses or ()] == [ReadStatus]
    assert "a day that has come" in sentences(file)


def test_a_thousand_problems_are_listed_and_the_rest_counted() -> None:
    file = read(ctf(*(pupil(n, name=(f"M{n}", "O"), sex="<Sex>?</Sex>") for n in range(1_100))))
    assert (len(file.problems), file.problems_left_out) == (1_000, 100)
    assert len(file.pupils) == 1_100


def test_reading_is_a_stream() -> None:
    """Reads piece by piece, so that a whole school's file is never in memory."""
    stream = _Counting(GOOD + b" " * 5_000_000)
    assert len(read_inside(stream, Asked(TODAY)).pupils) == 2
    assert stream.largest <= 65_536


class _Counting(io.BytesIO):
    largest = 0

    def read(self, size: int | None = -1, /) -> bytes:
        piece = super().read(size)
        self.largest = max(self.largest, len(piece))
        return piece
