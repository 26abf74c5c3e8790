"""The page that asks about vague words is read for the draft that it showed: no better word is lost or goes astray."""

from django.test import Client

from endeavour.access.actor import StaffActor
from endeavour.plan_pages.tests.making import SignIn, draft_kept, fields_of, made, page_of, send
from endeavour.pupil_pages.tests.pages import words as text
from endeavour.pupils.models import Pupil

__all__ = ["made"]
WORDS = "new/words"


def _asked(client: Client, pupil: Pupil, goal: str = "improve reading") -> dict[str, str | list[str]]:
    send(client, pupil, press="check", o1__what=goal, o1__from="", o1__to="")
    return fields_of(page_of(client, pupil, WORDS)) | {"press": "words"}


def _address(pupil: Pupil) -> str:
    return f"/s/oakfield/pupils/{pupil.pid}/plan/{WORDS}"


def test_another_outcome_added_meanwhile_changes_no_place(
    made: Client, maya: Pupil, shah: StaffActor, sign_in: SignIn
) -> None:
    asked, theirs = _asked(made, maya), sign_in(shah)
    send(theirs, maya, press="outcome")
    send(theirs, maya, press="keep", o2__what="improve writing")
    assert made.post(_address(maya), asked | {"o1-what": "say all 44 sounds"}).status_code == 302
    assert [one.goal for one in draft_kept().outcomes] == [
        "Maya will say all 44 sounds",
        "Maya will improve writing",
    ]


def test_what_was_typed_stays_where_a_colleague_put_the_goal_right_first(
    made: Client, maya: Pupil, shah: StaffActor, sign_in: SignIn
) -> None:
    asked, theirs = _asked(made, maya), sign_in(shah)
    send(theirs, maya, press="keep", o1__what="read 50 words")
    answer = made.post(_address(maya), asked | {"o1-known": "A check each Monday"})
    assert answer.status_code == 302
    (outcome,) = draft_kept().outcomes
    assert (outcome.goal, outcome.how_known) == ("Maya will read 50 words", "A check each Monday")


def test_two_who_answer_it_at_once_are_asked_nothing_of_what_was_asked(
    made: Client, maya: Pupil, shah: StaffActor, sign_in: SignIn
) -> None:
    asked, theirs = _asked(made, maya), sign_in(shah)
    send(theirs, maya, WORDS, press="as-it-is")
    assert made.post(_address(maya), asked | {"o1-what": "say all 44 sounds"}).status_code == 302
    assert draft_kept().outcomes[0].goal == "Maya will say all 44 sounds"


def test_it_is_kept_while_it_is_typed(made: Client, maya: Pupil) -> None:
    asked = _asked(made, maya)
    made.post(_address(maya), asked | {"o1-what": "say all 44 sounds", "keep": "typing"})
    assert "say all 44 sounds" in page_of(made, maya, WORDS).content.decode()


def test_what_was_kept_for_another_outcome_is_asked_for_again_not_blanked(
    made: Client, maya: Pupil, shah: StaffActor, sign_in: SignIn
) -> None:
    """The page asks about the second by now, and still carries what was seen when the first was asked about."""
    asked, theirs = _asked(made, maya), sign_in(shah)
    send(theirs, maya, press="outcome")
    send(theirs, maya, press="check", o1__what="read 50 words", o2__what="improve writing")
    now = fields_of(page_of(made, maya, WORDS)) | {"seen": asked["seen"], "press": "words"}
    back = made.post(_address(maya), now | {"o2-what": "write her name"})
    assert "This page was out of date" in text(back)
    again = fields_of(back) | {"press": "words"}
    assert again["o2-what"] == "write her name"
    assert made.post(_address(maya), again).status_code == 302
    assert [one.goal for one in draft_kept().outcomes] == [
        "Maya will read 50 words",
        "Maya will write her name",
    ]


def test_a_number_that_is_to_fall_is_asked_about_once(made: Client, maya: Pupil) -> None:
    """Also of a goal whose words were asked about before."""
    send(made, maya, press="check", o1__what="improve reading", o1__from="50", o1__to="70")
    send(made, maya, "new/words", press="as-it-is")
    answer = send(made, maya, press="check", o1__from="70", o1__to="50")
    asked = made.get(answer.headers["Location"]).content.decode()
    assert "You wrote <b>“from 70 to 50”</b>." in asked
    assert "You wrote <b>“improve”</b>" not in asked
    on = send(made, maya, "new/words", press="as-it-is")
    assert on.headers["Location"].endswith("/plan/check")
    again = send(made, maya, press="check")
    assert made.get(again.headers["Location"]).headers["Location"].endswith("/plan/check")
    assert str(draft_kept().outcomes[0].target) == "50"
