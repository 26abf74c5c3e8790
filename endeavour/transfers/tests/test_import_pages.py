"""S6 and S7: a file is sent, looked at, decided on, taken over, undone; and what the pages say to bad input."""

import re
from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import Http404

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.demo.cast import oakfield as oakfield_of_the_stories
from endeavour.demo.files.bad_rows import class_list_with_bad_rows
from endeavour.demo.files.class_list import class_list_of
from endeavour.pupils.models import Contact, Pupil
from endeavour.school_files.tests.school_files import text_list, upn
from endeavour.schools.models import School
from endeavour.transfers.access import import_seen_by, imports_seen_by
from endeavour.transfers.forms import upload
from endeavour.transfers.models import Import
from endeavour.transfers.tests.bringing_in import FILES, staged
from endeavour.transfers.tests.conftest import HOME, Desk, SignIn, address_of
from tests.cast.people import MONDAY

NEW = f"{HOME}/pupils/import"
HEADINGS = ("UPN", "Surname", "Forename", "DOB", "Year")
MAYA = (upn(1), "Okafor", "Maya", "09/03/2018", "3")
LIST = text_list(HEADINGS, MAYA).encode()
MANY = text_list(
    HEADINGS, *((upn(n), "Okafor", f"Child{n}", "09/03/2018", "3") for n in range(1, 121))
).encode()


def test_story_12_a_list_with_six_bad_rows(desk: Desk, oakfield: School) -> None:
    school = oakfield_of_the_stories()
    bad = class_list_with_bad_rows(school)
    page = desk.send(bad.content, whole="yes")
    text = page.content.decode()
    assert "<b>306 new pupils</b>. <b>6 rows</b> need you." in text
    for row in bad.rows:
        assert f'<td class="number">{row.row}</td>' in text
        assert row.column in text
    taken = desk.press(f"{address_of(page)}/take-over").content.decode()
    assert taken.count("306 new pupils") == 1
    assert "<b>306 new pupils</b> were taken over on 23 November 2026." in taken
    assert not re.search(r"\b0 (?:new|changed|SEN|need|contact)", taken)
    with school_scope(oakfield.pk):
        assert Pupil.objects.count() == 306
        contacts = set(Contact.objects.values_list("pk", flat=True))
    again = desk.send(class_list_of(school), whole="yes")
    assert "<b>6 new pupils</b>, 306 the same." in again.content.decode()
    assert "Take over 6 pupils" in again.content.decode()
    desk.press(f"{address_of(again)}/take-over")
    with school_scope(oakfield.pk):
        assert Pupil.objects.count() == Pupil.objects.values("upn").distinct().count() == 312
        assert contacts <= set(Contact.objects.values_list("pk", flat=True))


@pytest.mark.parametrize("rejected", [(), (("", "Khan", "Ali", "31/02/2018", "3"),)])
def test_what_is_known_already_is_not_offered_to_be_taken_over(
    rejected: tuple[tuple[str, ...], ...], desk: Desk, at_office: Callable[..., Import]
) -> None:
    at_office(LIST, take=True)
    text = desk.send(text_list(HEADINGS, MAYA, *rejected).encode()).content.decode()
    assert "The file says nothing that isn’t known here." in text
    assert ("<b>1 row</b> needs you." in text) is bool(rejected)
    assert "Take over" not in text


@pytest.mark.parametrize("page", ["/pupils/import", "/imports", "/imports/{code}", "/imports/{code}/columns"])
def test_pages_open_for_whom_they_are(
    page: str,
    desk: Desk,
    head: StaffActor,
    stranger: StaffActor,
    sign_in: SignIn,
    at_office: Callable[..., Import],
) -> None:
    address = HOME + page.format(code=at_office(LIST).code)
    answer = desk.client.get(address)
    assert answer.status_code == 200
    assert answer.content.decode().count("<h1") == 1
    assert "style=" not in answer.content.decode()
    assert sign_in(head).get(address).status_code == 403
    assert sign_in(stranger).get(address).status_code == 404
    assert desk.client.put(address).status_code in (400, 405)


@pytest.mark.parametrize("step", ["take-over", "undo", "discard", "since", "left", "rows/0"])
def test_steps_are_for_the_same_people_and_only_pressed(
    step: str,
    desk: Desk,
    head: StaffActor,
    stranger: StaffActor,
    sign_in: SignIn,
    at_office: Callable[..., Import],
) -> None:
    address = f"{HOME}/imports/{at_office(LIST).code}/{step}"
    sent = {"operation": str(uuid4())}
    assert desk.client.get(address).status_code == 405
    assert sign_in(head).post(address, sent).status_code == 403
    assert sign_in(stranger).post(address, sent).status_code == 404
    with school_scope(head.school_id):
        assert not Pupil.objects.exists()


def test_the_strangers_file_cannot_be_reached_under_our_address(
    desk: Desk, stranger: StaffActor, northgate: School
) -> None:
    with school_scope(northgate.pk):
        theirs = staged(LIST, stranger)
    for page in ("", "/columns", "/rejected"):
        assert desk.client.get(f"{HOME}/imports/{theirs.code}{page}").status_code == 404
    for step in ("take-over", "undo", "discard", "since", "left", "rows/0"):
        assert desk.press(f"{HOME}/imports/{theirs.code}/{step}").status_code == 404
    assert theirs.file_name not in desk.read(f"{HOME}/imports")


def test_the_doors_themselves_ask_for_the_right(
    office: StaffActor, head: StaffActor, at_office: Callable[..., Import]
) -> None:
    file = at_office(LIST)
    with school_scope(head.school_id):
        assert imports_seen_by(office) == [file]
        assert imports_seen_by(head) == []
        with pytest.raises(Http404):
            import_seen_by(head, file.code)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"%PDF-1.4 nothing", "This file is a PDF, whatever its name"),
        (b"", "The file is empty. Export it again."),
        (b"<CTfile>", "the last tag"),
        (b"just,words\n1,2\n", "No row of headings was found that says who the pupils are."),
        (b"Item,Year\nGlue,2026\n", "No row of headings was found that says who the pupils are."),
    ],
)
def test_what_cannot_be_read_gets_a_sentence(content: bytes, sentence: str, desk: Desk) -> None:
    text = desk.send(content, "file.xml").content.decode()
    assert sentence in text or "last tag" in text
    with school_scope(School.objects.get(slug="oakfield").pk):
        assert not Pupil.objects.exists()


def test_a_file_that_is_far_too_large_is_not_read(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(upload, "MOST", 100)
    text = desk.send(LIST + b" " * 200).content.decode()
    assert "The file is too large" in text
    assert "<title>Error: " in text


def test_both_questions_must_be_answered(desk: Desk) -> None:
    text = desk.press(NEW).content.decode()
    assert "Choose a file for" in text
    assert "Say whether the file holds the whole school" in text


def test_sent_twice_it_is_staged_once(desk: Desk, oakfield: School) -> None:
    given = {"operation": str(uuid4()), "whole_school": "no"}
    for _time in range(2):
        desk.client.post(NEW, given | {"file": SimpleUploadedFile("list.csv", LIST)})
    with school_scope(oakfield.pk):
        assert Import.objects.count() == 1


def test_a_change_shows_old_and_new_and_can_be_undone(desk: Desk, at_office: Callable[..., Import]) -> None:
    at_office(LIST, take=True)
    with clock.at(MONDAY + timedelta(minutes=5)):
        page = desk.send(text_list(HEADINGS, (*MAYA[:4], "4")).encode())
        text = page.content.decode()
        assert re.search(r"<td>Year group</td><td>Year 3</td><td>Year 4</td>", text)
        taken = desk.press(f"{address_of(page)}/take-over").content.decode()
        assert "Until 8:45 am on 30 November 2026" in taken
        undone = desk.press(f"{address_of(page)}/undo").content.decode()
    assert "Undone for 1 pupil." in undone
    with school_scope(School.objects.get(slug="oakfield").pk):
        assert Pupil.objects.get().year_group == "3"


def test_rejected_rows_come_as_a_list_with_reasons(desk: Desk) -> None:
    page = desk.send(text_list(HEADINGS, MAYA, ("", "=cmd()", "Ali", "31/02/2018", "3")).encode())
    answer = desk.client.get(f"{address_of(page)}/rejected")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="oakfield-rejected-rows.csv"'
    text = answer.content.decode("utf-8-sig")
    assert text.splitlines()[0] == "Row,Pupil,Column,Found,Expected,Reason"
    assert "3," in text
    assert "31/02/2018" in text
    assert not any(cell.startswith("=") for line in text.splitlines() for cell in line.split(","))


def test_what_changed_meanwhile_is_shown_again(
    desk: Desk, oakfield: School, at_office: Callable[..., Import]
) -> None:
    at_office(LIST, take=True)
    page = desk.send(text_list(HEADINGS, (*MAYA[:4], "4")).encode())
    with school_scope(oakfield.pk):
        Pupil.objects.update(forename="Maia")
    text = desk.press(f"{address_of(page)}/take-over").content.decode()
    assert "Something was changed here since you looked at this file" in text
    assert "Keep what is here: Maia" in text


def test_a_file_can_be_discarded_and_the_list_says_so(desk: Desk) -> None:
    page = desk.send(LIST)
    text = desk.press(f"{address_of(page)}/discard").content.decode()
    assert "The file was discarded" in text
    assert "<td>Discarded</td>" in text
    assert "This file is discarded." in desk.read(address_of(page))


def test_the_first_day_says_where_to_start(desk: Desk) -> None:
    assert "No file has been brought in yet." in desk.read(f"{HOME}/imports")


def test_no_name_stands_in_an_address_or_a_title(desk: Desk) -> None:
    page = desk.send(MANY)
    text = page.content.decode()
    addresses = re.findall(r'(?:href|action)="([^"]+)"', text)
    assert not any("Okafor" in address or upn(1) in address for address in addresses)
    assert "Okafor" not in text.partition("</title>")[0]


def test_a_common_transfer_file_says_what_has_no_place_here(desk: Desk) -> None:
    page = desk.send((FILES / "8231234_CTF_8235678_001.xml").read_bytes(), "8231234_CTF_8235678_001.xml")
    assert "from Ash Lane Infant School" in page.content.decode()
    assert "Endeavour has no place for it yet: first language." in page.content.decode()
