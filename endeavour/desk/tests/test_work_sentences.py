"""S1: what Work says, and doesn't shout, where the record is young or has gaps."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.test import Client

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.desk.queries.needs_you import ours
from endeavour.desk.queries.work_page import WorkPage, gone_by_email, work_page
from endeavour.duties.queries import Duty
from endeavour.law.citation import Strength
from endeavour.messages.state import State
from endeavour.pupil_pages.tests.pages import words
from endeavour.pupil_pages.tests.schoolful import families
from endeavour.pupils.models import Pupil
from endeavour.register.telling_steps import telling_steps
from endeavour.schools.models import School, SencoAppointment
from tests.cast.pupils import make_adult

SignIn = Callable[[StaffActor], Client]
WORK = "/s/oakfield/desk"


def _page(actor: StaffActor) -> WorkPage:
    with school_scope(actor.school_id):
        return work_page(actor)


def _sentence(html: str) -> str:
    return " ".join(html.split("<h1")[1].split("</h1>")[0].split())


def test_many_families_without_a_letter_were_more_likely_told_before(
    mrs_doyle: StaffActor, oakfield: School, sign_in: SignIn
) -> None:
    """The first day after an import: one honest sentence with its link, no alarm, no button that stands out."""
    families(oakfield, 8, date(2026, 9, 14))
    html = sign_in(mrs_doyle).get(WORK).content.decode()
    assert "must be done" not in _sentence(html)
    assert "<b>0 of 8</b> families have been told" in _sentence(html)
    lead = html.split('class="lead"')[1].split("</p>")[0]
    assert "8 families have no letter on record here. If you told them before," in lead
    assert "told" in lead.split('href="')[1].split('"')[0]
    assert "families have not been told yet" not in html
    assert "7 of 10 shown." in html
    assert "3 more need you" in html


def test_seven_families_without_a_letter_are_work_for_today(
    mrs_doyle: StaffActor, oakfield: School, sign_in: SignIn
) -> None:
    families(oakfield, 7, date(2026, 9, 14))
    html = sign_in(mrs_doyle).get(WORK).content.decode()
    assert "must be done today" in _sentence(html)
    assert (
        "7 families have not been told yet, and there is no letter for them. Write each from its row" in html
    )


def test_of_one_family_without_a_letter_it_says_what_is_missing_and_what_to_do(
    mrs_doyle: StaffActor, oakfield: School, sign_in: SignIn
) -> None:
    families(oakfield, 1, date(2026, 9, 14))
    page = words(sign_in(mrs_doyle).get(WORK))
    assert (
        "1 family has not been told yet, and there is no letter for it. Write one from its row; "
        "or, if you told them before without Endeavour, say so once."
    ) in page


@pytest.mark.parametrize(
    ("since", "words"),
    [
        (date(2026, 11, 23), "Support began today"),
        (date(2026, 11, 19), "Support began Thursday;"),
        (date(2026, 9, 14), "Support began Monday 14 September;"),
        (date(2025, 9, 15), "Support began Monday 15 September 2025;"),
    ],
)
def test_a_day_of_an_earlier_school_year_has_its_year(
    mrs_doyle: StaffActor, oakfield: School, since: date, words: str
) -> None:
    families(oakfield, 1, since)
    [row] = [row for row in _page(mrs_doyle).needs if row.pid]
    assert row.why.startswith(words)


def test_what_nobody_recorded_of_the_senco_is_not_late(
    priya: StaffActor, oakfield: School, sign_in: SignIn
) -> None:
    """Appointed years ago, nothing written down: the law's answer is "not recorded", not "overdue"."""
    with school_scope(oakfield.pk):
        SencoAppointment.objects.create(
            school_id=oakfield.pk, person=priya.person, starts_on=date(2020, 9, 1)
        )
    families(oakfield, 1, date(2026, 11, 23))
    rows = {row.what: row for row in _page(priya).needs if not row.pid}
    teacher = rows["The SENCO is a teacher or the head"]
    assert (teacher.nothing_recorded, teacher.overdue_days) == (True, 0)
    assert teacher.why == "It is not recorded whether the SENCO is a qualified teacher."
    assert rows["The SENCO’s qualification"].nothing_recorded
    html = sign_in(priya).get(WORK).content.decode()
    assert "Overdue" not in html
    assert html.count("Nothing recorded") == 2


def test_what_is_recorded_and_falls_short_is_late(priya: StaffActor, oakfield: School) -> None:
    with school_scope(oakfield.pk):
        SencoAppointment.objects.create(
            school_id=oakfield.pk,
            person=priya.person,
            starts_on=date(2020, 9, 1),
            teacher="not a qualified teacher",
        )
    rows = {row.what: row for row in _page(priya).needs}
    for what in ("The SENCO is a teacher or the head", "The SENCO’s qualification"):
        assert not rows[what].nothing_recorded
        assert rows[what].overdue_days > 365


def test_late_concerns_end_the_first_rows_so_that_each_strength_keeps_its_order() -> None:
    today = date(2026, 11, 23)
    plain = Duty(
        code="a",
        rule="rule",
        edition=today,
        promise="aware",
        strength=Strength.SHOULD.value,
        part="",
        met=False,
        because="",
        due_on=None,
        late_after=date(2026, 9, 22),
        due_by="",
        late_by="",
        met_on=None,
        pid="p",
        forename="Ada",
        surname="Bell",
        year_group="4",
    )
    concern = plain._replace(code="c", promise="concern", strength="", late_after=date(2026, 11, 20))
    duties = [plain._replace(code=f"a{number}") for number in range(9)]
    shown = [duty.code for duty in ours([*duties, concern], {}, today)[:7]]
    assert shown == ["a0", "a1", "a2", "a3", "a4", "a5", "c"]


HEADLINES = [
    ({"families": 0}, "No pupil gets SEN support here yet."),
    ({}, "Nothing must be done today. 3 of 4 families have been told."),
    ({"must_today": 1, "this_week": 1}, "1 thing must be done today. 3 of 4 families have been told."),
    ({"overdue": 1}, "Nothing new must be done today, 1 is overdue. 3 of 4 families have been told."),
    (
        {"must_today": 2, "this_week": 7, "overdue": 2},
        "2 things must be done today, 5 more are due this week, 2 are overdue. 3 of 4 families have been told.",
    ),
    ({"this_week": 1}, "Nothing must be done today, 1 is due this week. 3 of 4 families have been told."),
    ({"unwritten": 8, "must_today": 8, "this_week": 9}, "3 of 4 families have been told."),
]


@pytest.mark.parametrize(("facts", "said"), HEADLINES)
def test_the_first_sentence(
    mrs_doyle: StaffActor, oakfield: School, facts: dict[str, Any], said: str
) -> None:
    nothing: dict[str, Any] = {
        "families": 4,
        "families_told": 3,
        "unwritten": 0,
        "must_today": 0,
        "this_week": 0,
        "overdue": 0,
    }
    work = replace(_page(mrs_doyle), **(nothing | facts))
    assert words(HttpResponse(render_to_string("desk/_work_sentence.html", {"work": work}))) == said


def test_messages_opened_are_those_by_email(zara: Pupil) -> None:
    """A letter on paper can't be seen to be opened, so it counts in neither number."""
    make_adult(zara, "Mrs", "Nisha", "Patel", email="nisha@example.org")
    with school_scope(zara.school_id):
        steps = telling_steps()[zara.pid]
    email = replace(steps.people[0], channel="email", state=State.OPENED)
    paper = replace(email, channel="paper", state=State.DELIVERED)
    assert gone_by_email([replace(steps, people=(email, paper))]) == [State.OPENED]
    assert gone_by_email([replace(steps, people=(paper,))]) == []
