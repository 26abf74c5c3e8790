"""What the law asks, on the pupil's own page."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.duties.queries import Duty, duties_of_pupil
from endeavour.pupil_pages.queries.next_act import act_of_cycle, what_is_due
from endeavour.pupils.models import Pupil, Relation
from endeavour.register.actions.prepare_notice import prepare_notice
from endeavour.register.actions.say_told_before import say_told_before
from endeavour.register.notice_words import NoticeWords
from tests.cast.pupils import make_adult
from tests.cast.reviews import make_cycle, make_voice

SignIn = Callable[[StaffActor], Client]


def _page(client: Client, pupil: Pupil) -> str:
    return client.get(f"/s/oakfield/pupils/{pupil.pid}").content.decode()


def test_a_family_that_is_not_told_is_due_with_a_way_to_the_letter(
    sign_in: SignIn, mrs_doyle: StaffActor, zara: Pupil, words: NoticeWords
) -> None:
    make_adult(zara, "Mrs", "Nisha", "Patel", email="nisha@example.org")
    html = _page(sign_in(mrs_doyle), zara)
    for said in ("What the law asks", "Due today", "Family told", f"{zara.pid}/letters/told/new"):
        assert said in html
    assert "Write the letter" in html
    assert "See the letter" not in html
    with school_scope(mrs_doyle.school_id):
        prepare_notice(zara, words, by=mrs_doyle)
    html = _page(sign_in(mrs_doyle), zara)
    assert f"{zara.pid}/letters/told/check" in html
    assert "See the letter" in html


def test_once_told_it_says_when(sign_in: SignIn, mrs_doyle: StaffActor, maya: Pupil, ada: Relation) -> None:
    with school_scope(mrs_doyle.school_id):
        say_told_before([maya], on=date(2026, 9, 15), how="paper", by=mrs_doyle)
    html = _page(sign_in(mrs_doyle), maya)
    assert "Done 15 Sept" in html
    assert "letters/told/check" not in html
    assert "Nothing recorded here yet" in html


def test_a_teacher_sees_the_duty_and_no_way_to_the_letter(
    sign_in: SignIn, shah: StaffActor, maya: Pupil, ada: Relation
) -> None:
    html = _page(sign_in(shah), maya)
    assert "Family told" in html
    assert "letters/told/check" not in html


@pytest.mark.parametrize(
    ("heard", "button", "due"),
    [
        ([], "Record what both think", "What the family and the pupil think of the plan"),
        (["pupil"], "Record the family’s view", "What the family thinks of the plan"),
        (["adult"], "Record the pupil’s view", "What the pupil thinks of the plan"),
    ],
)
def test_of_a_shared_plan_the_button_names_what_is_missing(
    heard: list[str], button: str, due: str, sign_in: SignIn, mrs_doyle: StaffActor, maya: Pupil
) -> None:
    cycle = make_cycle(maya)
    for whose in heard:
        make_voice(cycle, "Reading is hard.", whose=whose)
    html = _page(sign_in(mrs_doyle), maya)
    assert button in html
    assert f'href="/s/oakfield/pupils/{maya.pid}/voice"' in html.split(button)[0][-200:]
    assert "Make the plan" not in html
    assert what_is_due(_duty(mrs_doyle, maya)) == due


def test_a_plan_is_made_where_there_is_none_and_completed_where_more_is_missing(
    sign_in: SignIn, mrs_doyle: StaffActor, maya: Pupil
) -> None:
    assert "Make the plan" in _page(sign_in(mrs_doyle), maya)
    none = _duty(mrs_doyle, maya)
    assert what_is_due(none) == "Make the plan"
    lacks = none._replace(because="The latest plan lacks outcomes and the family's view.")
    assert what_is_due(lacks) == act_of_cycle(lacks, "oakfield").label == "Complete the plan"
    assert act_of_cycle(lacks, "oakfield").url.endswith("/plan")


def _duty(by: StaffActor, pupil: Pupil) -> Duty:
    with school_scope(by.school_id):
        return next(one for one in duties_of_pupil(by, pupil.pid) if one.promise == "plan")
