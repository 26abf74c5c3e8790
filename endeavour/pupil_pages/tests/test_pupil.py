from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.audit.models import Opening
from endeavour.pupil_pages.queries.pupil_page import status_sentence
from endeavour.pupil_pages.tests.pages import SignIn, asked, words
from endeavour.pupils.models import Pupil, Relation
from endeavour.register.record import StatusLine, statuses_of
from endeavour.schools.models import School
from tests.cast.pupils import make_need, make_pupil, make_status

MONDAY = date(2026, 11, 23)


def address(pupil: Pupil, rest: str = "") -> str:
    return f"/s/oakfield/pupils/{pupil.pid}{rest}"


def test_says_how_the_pupil_stands_and_keeps_who_looked(
    maya: Pupil, ada: Relation, priya: StaffActor, sign_in: SignIn
) -> None:
    make_need(maya, "SLCN", 2)
    page = words(sign_in(priya).get(address(maya)))
    assert "Maya has had SEN support since 14 September." in page
    assert "Main need: Specific learning difficulty." in page
    assert "1 Speech" not in page
    assert "Speech, language and communication" in page
    assert "Ms Ada Okafor Mother, parental responsibility" in page
    assert "9 March 2019, 7 years old" in page
    with school_scope(maya.school_id):
        opening = Opening.objects.get()
    assert (opening.pupil, opening.page, opening.actor) == (maya.pid, "overview", priya.label)


def test_the_title_holds_first_name_and_initial_only(maya: Pupil, priya: StaffActor, sign_in: SignIn) -> None:
    page = sign_in(priya).get(address(maya)).content.decode()
    assert "<title>Overview – Maya O – Oakfield Primary School – Endeavour</title>" in page


def test_each_sees_the_sections_and_buttons_they_may_use(
    maya: Pupil, priya: StaffActor, head: StaffActor, shah: StaffActor, sign_in: SignIn
) -> None:
    senco = sign_in(priya).get(address(maya)).content.decode()
    assert all(link in senco for link in ("/people", "/history", "/support/end", "/needs/add", "/details"))
    heads = sign_in(head).get(address(maya)).content.decode()
    assert "/history" in heads
    assert "/support/end" not in heads
    teacher = sign_in(shah).get(address(maya)).content.decode()
    assert not any(link in teacher for link in ("/people", "/history", "/support/", "/needs/", "/details"))


def test_old_codes_stand_as_history(oakfield: School, priya: StaffActor, sign_in: SignIn) -> None:
    pupil = make_pupil(oakfield, "Kai", "Thompson", date_of_birth=date(2006, 1, 1))
    make_status(pupil, "A", date(2012, 9, 1), date(2013, 8, 31))
    make_status(pupil, "P", date(2013, 9, 1), date(2014, 8, 31))
    make_status(pupil, "K", date(2014, 9, 1))
    page = words(sign_in(priya).get(address(pupil)))
    assert "1 Sept 2013 to 31 Aug 2014 School Action Plus" in page
    assert "1 Sept 2012 to 31 Aug 2013 School Action" in page


def line(code: str, starts_on: date, ends_on: date | None = None) -> StatusLine:
    return StatusLine(
        code=code,
        starts_on=starts_on,
        ends_on=ends_on,
        holds=starts_on <= MONDAY and (ends_on is None or ends_on >= MONDAY),
        difficulty="",
        provision="",
        end_reason="",
        watch_for="",
        look_back_on=None,
        from_file=False,
    )


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        ([], "No SEN status is recorded for Maya."),
        ([line("N", date(2026, 9, 1))], "Maya has no SEN support."),
        ([line("K", MONDAY)], "Maya’s SEN support starts today."),
        ([line("K", date(2025, 9, 8))], "Maya has had SEN support since 8 September 2025."),
        ([line("E", date(2026, 5, 5))], "Maya has an EHC plan since 5 May."),
        (
            [line("N", date(2026, 11, 21)), line("K", date(2026, 9, 1), date(2026, 11, 20))],
            "Maya’s SEN support ended on 20 November.",
        ),
        (
            [line("N", date(2026, 11, 21)), line("E", date(2026, 1, 5), date(2026, 11, 20))],
            "Maya’s EHC plan ended on 20 November.",
        ),
        ([line("K", date(2026, 12, 1))], "No SEN status is recorded for Maya."),
        ([line("P", date(2014, 1, 1))], "No SEN status is recorded for Maya."),
    ],
)
def test_the_sentence(lines: list[StatusLine], sentence: str) -> None:
    said = status_sentence("Maya", tuple(lines), MONDAY)
    assert said.strong + said.rest == sentence


def test_support_to_come_is_said(oakfield: School, priya: StaffActor, sign_in: SignIn) -> None:
    pupil = make_pupil(oakfield, "Amir", "Rahimi")
    make_status(pupil, "K", date(2026, 11, 30))
    page = words(sign_in(priya).get(address(pupil)))
    assert "Getting SEN support from Monday 30 November." in page
    assert "30 Nov 2026 on" in page


@pytest.mark.parametrize(("page", "limit"), [("", 12), ("/people", 9), ("/history", 12)])
def test_the_same_statements_for_a_small_family_and_a_long_story(
    maya: Pupil, ada: Relation, priya: StaffActor, sign_in: SignIn, page: str, limit: int
) -> None:
    client = sign_in(priya)
    client.get(address(maya, page))  # the first of a session keeps it
    counts: list[int] = []
    for more in (0, 1):
        for number in range(6 * more):
            make_need(maya, "OTH", number + 2)
            make_status(
                maya, "N", date(2020 + number, 1, 1), date(2020 + number, 12, 31)
            ) if number < 5 else None
        with CaptureQueriesContext(connection) as statements:
            assert client.get(address(maya, page)).status_code == 200
        counts.append(len(asked(statements)))
    assert counts == [limit, limit], asked(statements)


def test_statuses_come_latest_first(at_oakfield: School, maya: Pupil) -> None:
    make_status(maya, "N", date(2026, 1, 1), date(2026, 9, 13))
    assert [status.code for status in statuses_of(maya, on=MONDAY)] == ["K", "N"]
