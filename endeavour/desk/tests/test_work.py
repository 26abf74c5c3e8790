"""S1: the sentence, what needs the SENCO now, and one button a row."""

from collections.abc import Callable
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.desk.queries.work_page import WorkPage, work_page
from endeavour.pupil_pages.tests.schoolful import families
from endeavour.pupils.models import Pupil, Relation
from endeavour.register.actions.end_sen_support import end_sen_support
from endeavour.register.actions.prepare_notice import prepare_notice
from endeavour.register.actions.say_told_before import say_told_before
from endeavour.register.actions.send_notice import send_notice
from endeavour.register.notice_words import NoticeWords
from endeavour.register.telling_steps import telling_steps
from endeavour.schools.models import School
from tests.cast.pupils import make_adult, make_pupil, make_status
from tests.cast.reviews import make_cycle

SignIn = Callable[[StaffActor], Client]
WORK = "/s/oakfield/desk"


@pytest.fixture
def nisha(zara: Pupil) -> Relation:
    return make_adult(zara, "Mrs", "Nisha", "Patel", email="nisha@example.org")


@pytest.fixture
def amir(oakfield: School) -> Pupil:
    """Year 1; support starts today; his mother is reached by phone, in Dari."""
    pupil = make_pupil(oakfield, "Amir", "Rahimi", year_group="1", date_of_birth=date(2021, 1, 5))
    make_status(pupil, "K", date(2026, 11, 23))
    facts = {"mobile": "07700 900456", "channel": "phone", "speaks_language": "prs", "interpreter": "spoken"}
    make_adult(pupil, "Mrs", "Laila", "Rahimi", **facts)
    return pupil


def _page(actor: StaffActor) -> WorkPage:
    with school_scope(actor.school_id):
        return work_page(actor)


def _prepare(pupil: Pupil, words: NoticeWords, by: StaffActor) -> None:
    with school_scope(by.school_id):
        prepare_notice(pupil, words, by=by)


def test_the_sentence_counts_what_must_be_done_today(
    mrs_doyle: StaffActor,
    zara: Pupil,
    nisha: Relation,
    amir: Pupil,
    sign_in: SignIn,
    maya: Pupil,
    ada: Relation,
) -> None:
    with school_scope(mrs_doyle.school_id):
        say_told_before([maya], on=date(2026, 9, 15), how="paper", by=mrs_doyle)
    html = sign_in(mrs_doyle).get(WORK).content.decode()
    sentence = " ".join(html.split("<h1")[1].split("</h1>")[0].split())
    for words in ("Good morning Priya.", "<b>3 things</b> must be done today", "<b>1 of 3</b> families"):
        assert words in sentence


def test_a_prepared_letter_goes_by_one_press_to_the_person_by_name(
    mrs_doyle: StaffActor, zara: Pupil, nisha: Relation, words: NoticeWords
) -> None:
    _prepare(zara, words, mrs_doyle)
    [row] = [row for row in _page(mrs_doyle).needs if row.pid]
    assert (row.pupil, row.year, row.level) == ("Zara P", "Year 4", "must")
    assert (row.act.label, row.act.posts) == ("Send letter to Mrs Patel", True)
    assert row.act.values == {"to": nisha.contact.code, "version": "1"}
    assert row.why == "Support began Thursday; Mrs Patel not told"
    assert row.is_urgent


def test_a_phone_family_is_rung_in_its_language(
    mrs_doyle: StaffActor, amir: Pupil, words: NoticeWords
) -> None:
    _prepare(amir, words, mrs_doyle)
    [row] = [row for row in _page(mrs_doyle).needs if row.pid]
    assert (row.act.label, row.act.posts) == ("Ring Mrs Rahimi", False)
    assert row.why == "By phone only, in Dari, with interpreter"


def test_without_a_letter_the_button_writes_one(mrs_doyle: StaffActor, zara: Pupil, nisha: Relation) -> None:
    [row] = [row for row in _page(mrs_doyle).needs if row.pid]
    assert (row.act.label, row.act.about) == ("Write the letter", " about Zara")


def test_where_nobody_may_be_told_the_button_asks_who(mrs_doyle: StaffActor, zara: Pupil) -> None:
    make_adult(zara, "Mr", "Raj", "Patel", responsibility="not_known")
    [row] = [row for row in _page(mrs_doyle).needs if row.pid]
    assert row.act.label == "Confirm who to tell"


def test_a_letter_that_is_held_leaves_the_list_and_can_be_stopped(
    mrs_doyle: StaffActor, zara: Pupil, nisha: Relation, words: NoticeWords, sign_in: SignIn
) -> None:
    with school_scope(mrs_doyle.school_id):
        notice = prepare_notice(zara, words, by=mrs_doyle)
        send_notice(notice, to=nisha.contact.code, school=mrs_doyle.school, seen=notice.version, by=mrs_doyle)
    page = _page(mrs_doyle)
    assert [row for row in page.needs if row.pid] == []
    assert [held.name for held in page.held] == ["Mrs Patel"]
    html = sign_in(mrs_doyle).get(WORK).content.decode()
    assert "Letter to Mrs Patel will go at 8:50 am" in html
    assert "Letters are held for ten minutes" in page.why_nothing


def test_the_second_link_of_a_row_leads_to_the_letters(
    mrs_doyle: StaffActor, zara: Pupil, nisha: Relation
) -> None:
    urls = {row.pid: row.more_url for row in _page(mrs_doyle).needs}
    assert urls == {zara.pid: f"/s/oakfield/pupils/{zara.pid}/documents", "": ""}


def test_seven_rows_and_how_many_more(mrs_doyle: StaffActor, oakfield: School) -> None:
    families(oakfield, 9, date(2026, 11, 19))
    page = _page(mrs_doyle)
    assert (len(page.needs), page.more) == (7, 4)
    assert page.needs[-1].pid, "what a family waits for stands before what the school lacks"


def test_six_school_weeks_with_the_christmas_gap(mrs_doyle: StaffActor, zara: Pupil, nisha: Relation) -> None:
    weeks = _page(mrs_doyle).weeks
    assert [getattr(week, "name", "") or str(week.starts) for week in weeks] == [  # type: ignore[union-attr]
        "2026-11-23",
        "2026-11-30",
        "2026-12-07",
        "2026-12-14",
        "Christmas",
        "2027-01-04",
        "2027-01-11",
    ]


def test_an_empty_school_says_where_to_start(mrs_doyle: StaffActor, sign_in: SignIn) -> None:
    """Whatever the law asks about the SENCO: without pupils, the first thing is to bring them in."""
    html = sign_in(mrs_doyle).get(WORK).content.decode()
    for words in ("No pupil gets SEN support here yet.", "No pupils yet", "/s/oakfield/setup"):
        assert words in html


def test_who_opens_work(
    sign_in: SignIn,
    priya: StaffActor,
    head: StaffActor,
    shah: StaffActor,
    governor: StaffActor,
    stranger: StaffActor,
) -> None:
    codes = [sign_in(actor).get(WORK).status_code for actor in (priya, head, shah, governor, stranger)]
    assert codes == [200, 403, 403, 403, 404]
    assert Client().get(WORK).status_code == 302
    assert sign_in(priya).post(WORK, {"operation": "7b1a4f0e-8a44-4a5a-9b0f-5f6a5a3b2c1d"}).status_code == 405


@pytest.mark.parametrize("pupils", [10, 60])
def test_statements_do_not_grow_with_pupils(
    mrs_doyle: StaffActor, oakfield: School, sign_in: SignIn, pupils: int, words: NoticeWords
) -> None:
    for number in range(pupils):
        pupil = make_pupil(oakfield, f"Child{number}", "Example")
        make_status(pupil, "K", date(2026, 9, 14))
        make_adult(pupil, "Mrs", "A", "Example", email="a@example.org")
        make_cycle(pupil)
    over = make_status(make_pupil(oakfield, "Over", "Example"), "K", date(2026, 9, 14))
    with school_scope(oakfield.pk):
        end_sen_support(
            over.pupil,
            on=date(2026, 11, 20),
            reason="Caught up.",
            watch_for="Guessing.",
            look_back_on=date(2027, 2, 1),
            by=mrs_doyle,
        )
        notice = prepare_notice(pupil, words, by=mrs_doyle)
        send_notice(
            notice,
            to=telling_steps()[pupil.pid].people[0].code,
            school=oakfield,
            seen=notice.version,
            by=mrs_doyle,
        )
    client = sign_in(mrs_doyle)
    client.get(WORK)
    with CaptureQueriesContext(connection) as captured:
        client.get(WORK)
    of_the_test = ("SAVEPOINT", "RELEASE", "SELECT before.was, set_config('app.schools', ''")
    statements = [query["sql"] for query in captured if not query["sql"].startswith(of_the_test)]
    assert len(statements) == 13, [sql[:80] for sql in statements]
