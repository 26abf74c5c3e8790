"""Who is meant: by UPN, by former UPN, by exact name and birthday, and otherwise only a question."""

from datetime import date
from typing import Any

import pytest

from endeavour.school_files import ReadPupil
from endeavour.school_files.tests.school_files import upn
from endeavour.transfers.matching import Is, Known, Match, Roll, match_all

BORN = date(2018, 3, 9)


def known(pid: str = "maya", **facts: Any) -> Known:
    usual: dict[str, Any] = {
        "upn": upn(1),
        "former_upns": (),
        "surnames": ("Okafor",),
        "forenames": ("Maya",),
        "date_of_birth": BORN,
        "imported": True,
    }
    return Known(pid, **{**usual, **facts})


def said(**facts: Any) -> ReadPupil:
    usual = {"row": 2, "surname": "Okafor", "forename": "Maya", "date_of_birth": BORN}
    return ReadPupil(**{**usual, **facts})


def matched(pupil: ReadPupil, *here: Known, **decided: str) -> Match:
    chosen = {int(row.removeprefix("row_")): who for row, who in decided.items()}
    return match_all([pupil], Roll(here), chosen)[0]


def test_a_upn_says_who_it_is_whatever_the_name() -> None:
    married = said(upn=upn(1), surname="Okafor-Obi")
    assert matched(married, known()).pid == "maya"


def test_a_upn_whose_pupil_nothing_else_fits_is_a_question() -> None:
    other = said(upn=upn(1), surname="Khan", forename="Yusuf", date_of_birth=date(2017, 1, 1))
    found = matched(other, known())
    assert (found.verdict, found.suggested) == (Is.ASK, ("maya",))
    assert "neither name nor date of birth" in found.question


@pytest.mark.parametrize(
    ("file", "here"),
    [
        ({"upn": upn(2), "former_upns": (upn(1),)}, {"upn": upn(1)}),
        ({"upn": upn(1)}, {"upn": upn(2), "former_upns": (upn(1),)}),
        ({"upn": upn(3), "former_upns": (upn(1),)}, {"upn": upn(2), "former_upns": (upn(1),)}),
    ],
    ids=["ours is its former", "its is our former", "both had it once"],
)
def test_a_former_upn_finds_the_pupil(file: dict[str, Any], here: dict[str, Any]) -> None:
    assert matched(said(**file), known(**here)).pid == "maya"


def test_a_upn_that_is_another_pupils_former_one_is_theirs_who_has_it_now() -> None:
    now = known("now", upn=upn(1))
    once = known("once", upn=upn(2), former_upns=(upn(1),), forenames=("Mia",))
    assert matched(said(upn=upn(1)), once, now).pid == "now"


def test_a_former_upn_of_somebody_else_entirely_is_a_question() -> None:
    once = known(upn=upn(2), former_upns=(upn(1),), surnames=("Khan",), forenames=("Ali",))
    found = matched(said(upn=upn(1), date_of_birth=date(2016, 5, 5)), once)
    assert found.verdict is Is.ASK


def test_exact_name_and_birthday_do_where_a_file_brought_the_pupil() -> None:
    assert matched(said(), known()).pid == "maya"
    assert matched(said(forename="MAYA", surname="Okafor "), known()).pid == "maya"


def test_the_name_used_does_as_well() -> None:
    assert matched(said(forename="May"), known(forenames=("Maya", "May"))).pid == "maya"


def test_they_are_a_question_where_the_pupil_was_added_by_hand() -> None:
    found = matched(said(), known(imported=False))
    assert (found.verdict, found.suggested) == (Is.ASK, ("maya",))


def test_another_upn_makes_them_a_question_too() -> None:
    assert matched(said(upn=upn(7)), known()).verdict is Is.ASK


@pytest.mark.parametrize(
    "near",
    [{"forename": "Mya"}, {"surname": "Okafor-Obi"}, {"surname": "Maya", "forename": "Okafor"}],
    ids=["misspelt", "one name the same", "turned round"],
)
def test_a_near_name_with_the_same_birthday_is_a_question(near: dict[str, str]) -> None:
    assert matched(said(**near), known()).suggested == ("maya",)


def test_two_who_have_different_upns_are_not_near() -> None:
    assert matched(said(upn=upn(9), forename="Mya"), known()).verdict is Is.NEW


def test_a_twin_is_new_where_the_other_is_in_the_file_as_well() -> None:
    rows = [said(row=2), said(row=3, forename="Mayo")]
    assert [m.verdict for m in match_all(rows, Roll([known()]))] == [Is.SAME, Is.NEW]


def test_a_namesake_of_another_day_is_a_question_without_upns() -> None:
    assert matched(said(date_of_birth=date(2015, 1, 1)), known(upn="")).verdict is Is.ASK


def test_a_name_alone_is_only_ever_a_question() -> None:
    assert matched(said(date_of_birth=None), known()).verdict is Is.ASK
    assert matched(said(date_of_birth=None, surname="Nobody"), known()).verdict is Is.NOBODY


def test_a_upn_alone_that_nobody_has_finds_nobody() -> None:
    assert matched(ReadPupil(row=2, upn=upn(5)), known()).verdict is Is.NOBODY


def test_two_rows_for_one_pupil_go_to_the_better_and_else_to_a_person() -> None:
    better = [said(row=2, upn=upn(1)), said(row=3, upn=None)]
    assert [m.verdict for m in match_all(better, Roll([known()]))] == [Is.SAME, Is.ASK]
    alike = [said(row=2), said(row=3)]
    found = match_all(alike, Roll([known()]))
    assert [m.verdict for m in found] == [Is.ASK, Is.ASK]
    assert found[0].question == "Two rows of the file fit Maya Okafor."


def test_what_a_person_chose_holds() -> None:
    assert matched(said(forename="Mya"), known(), row_2="maya").pid == "maya"
    assert matched(said(), known(), row_2="new").verdict is Is.NEW
    assert matched(said(), known(), row_2="gone").verdict is Is.ASK


def test_nobody_known_and_nobody_like_them_is_new() -> None:
    assert matched(said(), known(surnames=("Khan",), forenames=("Ali",), upn="")).verdict is Is.NEW
