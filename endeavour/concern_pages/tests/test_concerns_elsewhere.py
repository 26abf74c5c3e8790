"""Concerns on other pages: Work calls for them, a pupil's page leads to raising one, and lists cost what they cost."""

from datetime import date, timedelta
from itertools import product

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.cycle.actions.decide_on_concern import decide_on_concern
from endeavour.desk.queries.work_page import work_page
from endeavour.pupil_pages.tests.pages import SignIn, asked, send, words
from endeavour.pupils.models import Pupil
from endeavour.register.actions.decide_concern import decide_concern
from endeavour.register.models import Concern
from endeavour.schools.models import School, SchoolRules
from tests.cast.concerns import a_step, make_concern
from tests.cast.pupils import make_adult, make_pupil, make_status

LIST = "/s/oakfield/concerns"


def test_work_calls_for_a_concern_from_a_week_before_its_day(
    at_oakfield: School, mrs_doyle: StaffActor, shah: StaffActor, sami: Pupil
) -> None:
    later = make_concern(sami, by=shah)
    SchoolRules.objects.update(concern_within=4)
    soon = make_concern(sami, by=shah)
    Concern.objects.filter(pk=later.pk).update(closed_on=date(2026, 11, 23))
    [row] = [row for row in work_page(mrs_doyle).needs if row.pid == sami.pid]
    assert (row.what, row.level, row.due, row.act.label) == (
        "Decide the concern",
        "rule",
        date(2026, 11, 27),
        "Decide",
    )
    assert row.act.url == f"{LIST}/{soon.code}"
    assert work_page(mrs_doyle).concerns == 1


def test_a_concern_that_is_not_due_soon_waits(
    at_oakfield: School, mrs_doyle: StaffActor, samis_concern: Concern
) -> None:
    assert [row for row in work_page(mrs_doyle).needs if row.pid] == []


def test_work_asks_to_decide_what_was_assessed_a_week_before_its_day(
    at_oakfield: School, mrs_doyle: StaffActor, samis_concern: Concern
) -> None:
    decide_on_concern(samis_concern, step=a_step("assess"), by=mrs_doyle)

    def asked_for() -> list[tuple[str, str]]:
        rows = work_page(mrs_doyle).needs
        return [(row.what, row.act.label) for row in rows if row.what == "Say whether it is SEN"]

    assert (asked_for(), work_page(mrs_doyle).concerns) == ([], 1)
    with clock.at(clock.now() + timedelta(days=15)):
        assert asked_for() == [("Say whether it is SEN", "Say whether it is SEN")]


def test_work_asks_to_look_again_at_what_is_tried(
    at_oakfield: School, mrs_doyle: StaffActor, samis_concern: Concern
) -> None:
    friday = date(2026, 11, 27)
    step = a_step("try", ideas=("Reread aloud",), look_again_on=friday)
    decide_on_concern(samis_concern, step=step, by=mrs_doyle)
    (row,) = [row for row in work_page(mrs_doyle).needs if row.pid]
    assert (row.what, row.act.label, row.due) == (
        "Look again at what is tried in class",
        "Look again",
        friday,
    )
    assert "The day to look again is 27 November 2026." in row.why


def test_the_page_of_the_concern_says_what_comes_next(
    sign_in: SignIn, mrs_doyle: StaffActor, samis_concern: Concern, sami: Pupil
) -> None:
    browser, url = sign_in(mrs_doyle), f"{LIST}/{samis_concern.code}"
    send(browser, f"{url}/assess", seen="0", reason="Three checks show it.", word_back="Thank you.")
    page = words(browser.get(url))
    assert "To be assessed by Monday 14 December" in page
    assert "Not SEN" in page
    assert "Note what you find" in page
    assert browser.get(f"/s/oakfield/pupils/{sami.pid}").status_code == 200
    listed = words(browser.get(LIST)).split(" Being assessed ")[1]
    assert listed.lower().count("to be assessed") == 1, "once on its row"


def test_work_says_that_a_family_must_hear(
    at_oakfield: School, mrs_doyle: StaffActor, samis_concern: Concern, sami: Pupil
) -> None:
    make_adult(sami, "Mrs", "Elif", "Çelik")
    decide_concern(samis_concern, step=a_step("assess"), by=mrs_doyle)
    [row] = [row for row in work_page(mrs_doyle).needs if row.pid == sami.pid]
    assert (row.what, row.level, row.due_today, row.act.label) == (
        "Tell the family that there may be SEN",
        "must",
        True,
        "Tell the family",
    )


def test_a_pupils_page_leads_to_raising_one_and_shows_the_teacher_no_duty_of_it(
    sign_in: SignIn, shah: StaffActor, mrs_doyle: StaffActor, samis_concern: Concern, sami: Pupil
) -> None:
    page = sign_in(shah).get(f"/s/oakfield/pupils/{sami.pid}")
    assert f'href="{LIST}/new?pupil={sami.pid}"' in page.content.decode()
    assert "Concern decided" not in words(page)
    assert "Concern decided" in words(sign_in(mrs_doyle).get(f"/s/oakfield/pupils/{sami.pid}"))


@pytest.mark.parametrize("number", [2, 12])
def test_pages_cost_the_same_however_many(
    sign_in: SignIn, mrs_doyle: StaffActor, shah: StaffActor, oakfield: School, sami: Pupil, number: int
) -> None:
    for turn in range(number):
        concern = make_concern(sami, by=shah)
        if turn % 2:
            with school_scope(oakfield.pk):
                decide_concern(concern, step=a_step("not_sen", helped_by="The nurse"), by=mrs_doyle)
    costs = []
    for actor, page in product((mrs_doyle, shah), (LIST, f"{LIST}/{concern.code}")):
        browser = sign_in(actor)
        browser.get(page)
        with CaptureQueriesContext(connection) as captured:
            browser.get(page)
        costs.append(len(asked(captured.captured_queries)))
    assert costs == [11, 11, 11, 11]


def test_late_concerns_stand_among_the_first_rows_of_work(
    at_oakfield: School, mrs_doyle: StaffActor, shah: StaffActor, sami: Pupil
) -> None:
    """However much the law asks besides: somebody waits for an answer that was promised."""
    for number in range(9):
        make_status(make_pupil(at_oakfield, f"Kit{number}", "Bell"), "K", date(2026, 11, 2))
    late = make_concern(sami, by=shah)
    Concern.objects.filter(pk=late.pk).update(raised_on=date(2026, 11, 2))
    rows = work_page(mrs_doyle).needs
    (concern,) = [row for row in rows if row.what == "Decide the concern"]
    assert (len(rows), concern.pupil, concern.overdue_days > 0) == (7, "Sami Ç", True)


def test_whoever_raised_it_finds_on_my_pupils_what_to_try(
    sign_in: SignIn, mrs_doyle: StaffActor, shah: StaffActor, grant: StaffActor, samis_concern: Concern
) -> None:
    with school_scope(samis_concern.school_id):
        step = a_step("try", ideas=("Reread aloud",), look_again_on=date(2027, 1, 8))
        decide_concern(samis_concern, step=step, by=mrs_doyle)
    page = words(sign_in(shah).get("/s/oakfield/my-pupils"))
    assert "Sami Ç Reread aloud The SENCO looks again on Friday 8 January." in page
    assert "Reread aloud" not in words(sign_in(grant).get("/s/oakfield/my-pupils"))
    with school_scope(samis_concern.school_id):
        decide_concern(samis_concern, step=a_step("not_sen", helped_by="The nurse"), by=mrs_doyle)
    assert "Reread aloud" not in words(sign_in(shah).get("/s/oakfield/my-pupils"))
