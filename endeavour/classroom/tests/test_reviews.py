"""C3 and C4: a teacher says how pupils are getting on, between two lessons."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.cycle.actions.start_round import start_round
from endeavour.cycle.models import Asked, Cycle, Feedback
from endeavour.pupils.models import Pupil
from endeavour.schools.models import School, SchoolClass
from tests.cast.pupils import make_pupil
from tests.cast.reviews import goals_of, make_cycle, make_voice

SignIn = Callable[[StaffActor], Client]
GOALS = ("Maya reads 56 words a minute", "Maya asks for help", "Maya starts by herself")


def words(response: Any) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())


@pytest.fixture
def asked(
    maya: Pupil, oakfield: School, class_3s: SchoolClass, shah: StaffActor, priya: StaffActor
) -> list[Asked]:
    """Miss Shah is asked about Maya, who has said something, and about Noah."""
    cycle = make_cycle(maya, *GOALS)
    make_voice(cycle, "I like it when the room is quiet.")
    noah = make_cycle(make_pupil(oakfield, "Noah", "Bell", school_class=class_3s), "Noah writes a sentence")
    with school_scope(priya.school_id):
        start_round([cycle, noah], due_on=date(2026, 11, 27), by=priya)
        return list(Asked.objects.select_related("cycle").order_by("pk"))


def address(asked: Asked) -> str:
    return f"/s/oakfield/reviews/{asked.code}"


def choices(cycle: Cycle, word: str) -> dict[str, str]:
    return {f"word_{outcome.code}": word for outcome in goals_of(cycle)}


def send(client: Client, asked: Asked, **answers: str) -> Any:
    sent = {"operation": str(uuid4()), "seen": str(asked.version), **answers}
    return client.post(address(asked), sent)


def test_the_list_says_how_many_and_how_long(asked: list[Asked], shah: StaffActor, sign_in: SignIn) -> None:
    page = sign_in(shah).get("/s/oakfield/reviews")
    assert "2 pupils to comment on , about 3 minutes." in words(page)
    assert f'href="{address(asked[0])}"' in page.content.decode()


def test_the_childs_words_come_before_the_first_radio(
    asked: list[Asked], shah: StaffActor, sign_in: SignIn
) -> None:
    html = sign_in(shah).get(address(asked[0])).content.decode()
    assert html.index("I like it when the room is quiet.") < html.index('type="radio"')
    assert "How is <b>Maya</b> getting on in your lessons?" in html
    assert "1 of 2" in html


def test_saving_leads_to_the_next_pupil_and_then_back(
    asked: list[Asked], shah: StaffActor, sign_in: SignIn
) -> None:
    client = sign_in(shah)
    saved = send(client, asked[0], **choices(asked[0].cycle, "on_track"))
    assert saved["Location"] == address(asked[1])
    assert "1 left , about 1 minute." in words(client.get("/s/oakfield/reviews"))
    assert send(client, asked[1], instead="not_enough")["Location"] == "/s/oakfield/reviews"
    assert "You have answered everything you were asked ." in words(client.get("/s/oakfield/reviews"))


def test_one_blank_radio_keeps_the_other_answers(
    asked: list[Asked], shah: StaffActor, sign_in: SignIn
) -> None:
    first, second, third = goals_of(asked[0].cycle)
    given = {
        f"word_{first.code}": "on_track",
        f"word_{third.code}": "slower",
        f"note_{third.code}": "Slow days",
    }
    page = send(sign_in(shah), asked[0], **given)
    html = page.content.decode()
    assert "<title>Error: How is Maya" in html
    assert f'<a href="#id_word_{second.code}_0">Choose how it is going: Maya asks for help</a>' in html
    assert re.search(rf'name="word_{first.code}" value="on_track" checked', html)
    assert "Slow days" in html
    with school_scope(shah.school_id):
        assert not Feedback.objects.exists()


def test_two_devices_do_not_overwrite_each_other(
    asked: list[Asked], shah: StaffActor, sign_in: SignIn
) -> None:
    client = sign_in(shah)
    send(client, asked[0], **choices(asked[0].cycle, "on_track"))
    late = send(client, asked[0], **choices(asked[0].cycle, "slower"))
    assert "You changed this answer somewhere else meanwhile." in words(late)
    assert 'name="seen" value="2"' in late.content.decode()
    with school_scope(shah.school_id):
        assert set(Feedback.objects.values_list("word", flat=True)) == {"on_track"}


def test_in_two_windows_both_answers_are_shown_and_the_second_asks(
    asked: list[Asked], shah: StaffActor, sign_in: SignIn
) -> None:
    client = sign_in(shah)
    note = f"note_{goals_of(asked[0].cycle)[0].code}"
    first = choices(asked[0].cycle, "on_track") | {note: "Reads aloud now"}
    second = choices(asked[0].cycle, "slower") | {note: "Slow days"}
    send(client, asked[0], **first)
    late = send(client, asked[0], **second)
    shown = words(late)
    for said in (
        "What stands now: answered.",
        "Saved meanwhile: On track",
        "Saved meanwhile: Reads aloud now",
    ):
        assert said in shown
    assert "Slow days" in late.content.decode()
    with school_scope(shah.school_id):
        asked[0].refresh_from_db()
        assert set(Feedback.objects.values_list("word", flat=True)) == {"on_track"}
    assert send(client, asked[0], **second).status_code == 302


def test_a_mistake_in_the_later_window_does_not_hide_what_was_saved(
    asked: list[Asked], shah: StaffActor, sign_in: SignIn
) -> None:
    client = sign_in(shah)
    send(client, asked[0], **choices(asked[0].cycle, "on_track"))
    half = choices(asked[0].cycle, "slower")
    half.popitem()
    assert "Saved meanwhile: On track" in words(send(client, asked[0], **half))
    instead = words(send(client, asked[0], instead="not_mine"))
    assert "What stands now: answered." in instead
    with school_scope(shah.school_id):
        assert Feedback.objects.count() == 3


def test_nobody_else_opens_it(
    asked: list[Asked],
    shah: StaffActor,
    priya: StaffActor,
    reid: StaffActor,
    stranger: StaffActor,
    sign_in: SignIn,
) -> None:
    statuses = [sign_in(who).get(address(asked[0])).status_code for who in (shah, priya, reid, stranger)]
    assert statuses == [200, 404, 403, 404]


def test_says_so_where_nothing_is_asked(shah: StaffActor, sign_in: SignIn) -> None:
    assert "Nobody is waiting for your answer ." in words(sign_in(shah).get("/s/oakfield/reviews"))


@pytest.mark.parametrize(
    ("instead", "said", "stands"),
    [
        ("not_mine", "Saved: you do not teach Maya O.", "You said that you do not teach Maya."),
        ("not_enough", "Saved: not enough to say about Maya O.", "You said that there is not enough to say."),
    ],
)
def test_an_answer_of_one_tap_is_said_with_the_way_back(
    asked: list[Asked], shah: StaffActor, sign_in: SignIn, instead: str, said: str, stands: str
) -> None:
    client, first = sign_in(shah), asked[0]
    assert "You said that" not in words(client.get(address(first)))
    send(client, first, instead=instead)
    following = client.get(address(asked[1]))
    assert said in words(following)
    assert f'<a href="{address(first)}">Change it<' in following.content.decode()
    assert stands in words(client.get(address(first)))
    send(client, first, seen="2", **choices(first.cycle, "on_track"))
    assert "You said that" not in words(client.get(address(first)))


def test_a_button_pressed_by_mistake_destroys_nothing(
    asked: list[Asked], shah: StaffActor, sign_in: SignIn
) -> None:
    """Neither what was saved before nor a line that stands in the form."""
    client, first = sign_in(shah), asked[0]
    goal = goals_of(first.cycle)[0]
    note, first_goal = f"note_{goal.code}", goal.goal
    typed = choices(first.cycle, "on_track") | {note: "She read a page aloud."}
    for instead in ("not_mine", "not_enough"):
        refused = send(client, first, instead=instead, **typed)
        assert f"{first_goal}. This button does not keep what you wrote." in words(refused)
        assert "She read a page aloud." in refused.content.decode()
    send(client, first, **typed)
    saved = send(client, first, instead="not_mine", seen="2", **typed)
    assert saved.status_code == 302, "what is kept already is not lost by it"
    again = client.get(address(first)).content.decode()
    assert "You said that you do not teach Maya." in again
    assert "She read a page aloud." in again
    assert again.count('value="on_track" checked') == 3
    assert send(client, first, seen="3", **typed).status_code == 302
    with school_scope(shah.school_id):
        first.refresh_from_db()
        assert (first.answer, Feedback.objects.count()) == ("given", 3)


@pytest.mark.parametrize("instead", ["not_mine", "not_enough"])
def test_nor_does_it_drop_a_word_that_was_chosen_or_a_line_that_was_ticked(
    asked: list[Asked], shah: StaffActor, sign_in: SignIn, instead: str
) -> None:
    client, first = sign_in(shah), asked[0]
    chosen = {f"word_{goal.code}": "slower" for goal in goals_of(first.cycle)[:2]}
    refused = send(client, first, instead=instead, **chosen)
    for goal in goals_of(first.cycle)[:2]:
        assert f"{goal.goal}. This button does not keep the word that you chose." in words(refused)
    assert 'value="slower" checked' in refused.content.decode()
    nothing_told = dict.fromkeys(chosen, "not_enough")
    assert send(client, first, instead=instead, **nothing_told).status_code == 302
