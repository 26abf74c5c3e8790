"""S7: what people decide about rows, and that the pages cost the same however long the file."""

import re
from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.pupils.models import Pupil
from endeavour.school_files.tests.school_files import text_list, upn
from endeavour.schools.models import School
from endeavour.transfers.columns import mapping_of, remember
from endeavour.transfers.models import Import, ImportRow
from endeavour.transfers.tests.bringing_in import history_of
from endeavour.transfers.tests.conftest import HOME, Desk, SignIn, address_of

NEW = f"{HOME}/pupils/import"
# The promise of every page, whoever opens it.
MOST_STATEMENTS = 13
HEADINGS = ("UPN", "Surname", "Forename", "DOB", "Year")
MAYA = (upn(1), "Okafor", "Maya", "09/03/2018", "3")
LIST = text_list(HEADINGS, MAYA).encode()
MANY = text_list(
    HEADINGS, *((upn(n), "Okafor", f"Child{n}", "09/03/2018", "3") for n in range(1, 121))
).encode()


def test_columns_that_mean_nothing_to_us_are_asked_once(desk: Desk, oakfield: School) -> None:
    strange = text_list(("UPN", "Surname", "Forename", "Geburtstag", "Bus"), (*MAYA[:4], "7")).encode()
    asked = desk.send(strange)
    text = asked.content.decode()
    assert "Say what <b>2 columns</b> of this list are." in text
    assert "For example: 09/03/2018" in text
    done = desk.press(address_of(asked), column_D="date_of_birth", column_E="").content.decode()
    assert "Remembered 2 columns for your next list." in done
    assert "<b>1 new pupil</b>." in done
    again = desk.send(strange)
    assert address_of(again).endswith(latest_code(oakfield))
    assert "<b>1 new pupil</b>." in again.content.decode()


def test_an_answer_means_its_column_though_a_colleague_has_answered_another(
    desk: Desk, oakfield: School
) -> None:
    rows = ("UPN", "Surname", "Forename", "Bus", "Geburtstag"), (*MAYA[:3], "7", MAYA[3])
    asked = desk.send(text_list(*rows).encode())
    with school_scope(oakfield.pk):
        remember(oakfield.pk, {"Bus": ""})
    desk.press(address_of(asked), column_D="", column_E="date_of_birth")
    with school_scope(oakfield.pk):
        assert mapping_of(oakfield.pk) == {"Bus": "", "Geburtstag": "date_of_birth"}


def latest_code(school: School) -> str:
    with school_scope(school.pk):
        return str(Import.objects.latest("pk").code)


def test_a_wrong_answer_about_a_column_is_said(desk: Desk) -> None:
    asked = desk.send(text_list(("UPN", "Surname", "Forename", "Bus"), (*MAYA[:3], "7")).encode())
    assert "is not on the list" in desk.press(address_of(asked), column_D="bus").content.decode()


def test_a_clash_is_decided_on_the_page(
    desk: Desk, oakfield: School, at_office: Callable[..., Import]
) -> None:
    at_office(LIST, take=True)
    with school_scope(oakfield.pk):
        Pupil.objects.update(forename="Maia")
    page = desk.send(LIST)
    text = page.content.decode()
    assert "Keep what is here: Maia" in text
    assert "Replace it by the file’s: Maya" in text
    decided = desk.press(f"{address_of(page)}/rows/0", clash_0="replace").content.decode()
    assert "Row 2 is up to date." in decided
    assert "Takes the file’s" in decided
    desk.press(f"{address_of(page)}/take-over")
    with school_scope(oakfield.pk):
        assert Pupil.objects.get().forename == "Maya"


def test_nothing_is_taken_over_that_a_colleague_decided_behind_ones_back(
    desk: Desk, oakfield: School, priya: StaffActor, sign_in: SignIn, at_office: Callable[..., Import]
) -> None:
    at_office(LIST, take=True)
    with school_scope(oakfield.pk):
        Pupil.objects.update(forename="Maia")
    page = desk.send(text_list(HEADINGS, MAYA, (upn(2), "Khan", "Ali", "01/02/2018", "3")).encode())
    here = address_of(page)
    Desk(sign_in(priya)).press(f"{here}/rows/0", clash_0="replace")
    old = desk.press(f"{here}/take-over", seen=seen_on(page.content.decode())).content.decode()
    assert "Something was changed here since you looked at this file" in old
    with school_scope(oakfield.pk):
        assert [pupil.forename for pupil in Pupil.objects.all()] == ["Maia"]
    desk.press(f"{here}/take-over", seen=seen_on(old))
    with school_scope(oakfield.pk):
        assert {pupil.forename for pupil in Pupil.objects.all()} == {"Maya", "Ali"}


def seen_on(page: str) -> str:
    [seen] = re.findall(r'name="seen" value="(\w+)"', page)
    return str(seen)


def test_who_is_meant_is_asked_and_must_be_answered(
    desk: Desk, oakfield: School, at_office: Callable[..., Import]
) -> None:
    at_office(LIST, take=True)
    page = desk.send(text_list(HEADINGS[1:], ("Okafor", "Mya", "09/03/2018", "3")).encode())
    assert "The same pupil as Maya Okafor, born 09/03/2018, Year 3" in page.content.decode()
    here = address_of(page)
    assert "Say who Mya Okafor is" in desk.press(f"{here}/rows/0").content.decode()
    assert "is not on the list" in desk.press(f"{here}/rows/0", who="somebody").content.decode()
    assert "<b>1 new pupil</b>." in desk.press(f"{here}/rows/0", who="new").content.decode()
    assert "Choose again" in desk.read(f"{here}?show=new")
    assert "Who is this?" in desk.press(f"{here}/rows/0", again="yes").content.decode()


def test_what_is_wrong_on_a_later_page_is_said_on_that_page(
    desk: Desk, at_office: Callable[..., Import]
) -> None:
    file = _rows_of_a_kind(at_office, "needs_you", 30)
    here = f"{HOME}/imports/{file.code}"
    second = desk.read(f"{here}?show=needs_you&page=2")
    [address] = re.findall(r'action="([^"]+/rows/25[^"]*)"', second)
    again = desk.press(address).content.decode()
    assert "Say who Child25 Okafor is" in again
    assert 'href="#row_25_who_0"' in again
    assert 'id="row_25_who_0"' in again


def test_those_who_left_are_chosen_with_a_day(
    desk: Desk, oakfield: School, at_office: Callable[..., Import]
) -> None:
    at_office(text_list(HEADINGS, MAYA, (upn(2), "Khan", "Ali", "01/02/2018", "3")), take=True)
    page = desk.send(LIST, whole="yes")
    here = address_of(page)
    assert "Ali Khan" in desk.read(f"{here}?show=missing")
    with school_scope(oakfield.pk):
        place = ImportRow.objects.get(outcome="missing").place
    assert "Enter the last day" in desk.press(f"{here}/left", places=[place]).content.decode()
    day = {"on_day": "20", "on_month": "11", "on_year": "2026"}
    assert (
        "1 pupil left, with 20 November 2026"
        in desk.press(f"{here}/left", places=[place], **day).content.decode()
    )
    with school_scope(oakfield.pk):
        assert str(Pupil.objects.get(surname="Khan").left_on) == "2026-11-20"


def test_since_when_is_asked_where_the_list_does_not_say(desk: Desk, oakfield: School) -> None:
    page = desk.send(text_list((*HEADINGS, "SEN"), (*MAYA, "K")).encode())
    assert "1 pupil has a SEN status in the list without a day." in page.content.decode()
    here = address_of(page)
    assert "Enter the day" in desk.press(f"{here}/since").content.decode()
    desk.press(f"{here}/since", since_day="1", since_month="9", since_year="2026")
    desk.press(f"{here}/take-over")
    with school_scope(oakfield.pk):
        [(code, start, _end)] = history_of(Pupil.objects.get())
    assert (code, str(start)) == ("K", "2026-09-01")


@pytest.mark.parametrize("show", ["new", "rejected", "same", "changed", "needs_you", "missing"])
def test_long_files_come_in_pages_for_the_same_number_of_statements(
    show: str,
    desk: Desk,
    oakfield: School,
    at_office: Callable[..., Import],
) -> None:
    few, many = (_rows_of_a_kind(at_office, show, number) for number in (1, 120))
    desk.read(f"{HOME}/imports")  # the first page of a sitting notes that it began
    asked = []
    for file in (few, many):
        with CaptureQueriesContext(connection) as statements:
            text = desk.read(f"{HOME}/imports/{file.code}?show={show}")
        assert "Child" in text
        asked.append(len(statements))
    assert 'aria-label="Page 2 of rows"' in text
    assert asked[0] == asked[1] <= MOST_STATEMENTS


def _rows_of_a_kind(at_office: Callable[..., Import], outcome: str, number: int) -> Import:
    """A file as if all its rows had come out like this."""
    content = text_list(
        HEADINGS, *((upn(n), "Okafor", f"Child{n}", "09/03/2018", "3") for n in range(number))
    )
    file = at_office(content)
    with school_scope(file.school_id):
        ImportRow.objects.filter(of=file).update(outcome=outcome, question="Who is this?")
        file.counts |= {"new": 0} | {outcome: number}
        file.save()
    return file


def test_the_list_of_imports_costs_the_same_however_many_there_are(
    desk: Desk, at_office: Callable[..., Import]
) -> None:
    desk.read(f"{HOME}/pupils/import")  # as above
    asked = []
    for number in (1, 5):
        for _time in range(number):
            at_office(LIST)
        with CaptureQueriesContext(connection) as statements:
            desk.read(f"{HOME}/imports")
        asked.append(len(statements))
    assert asked[0] == asked[1] <= MOST_STATEMENTS


def test_a_row_with_a_clash_counts_where_the_rest_of_it_is_taken_over(
    desk: Desk, oakfield: School, at_office: Callable[..., Import]
) -> None:
    at_office(LIST, take=True)
    with school_scope(oakfield.pk):
        Pupil.objects.update(forename="Maia")
    text = desk.send(text_list(HEADINGS, (MAYA[0], MAYA[1], "May", MAYA[3], "4")).encode()).content.decode()
    assert "<b>1 changed pupil</b>. <b>1 row</b> needs you." in text
    assert "Take over 1 pupil" in text
