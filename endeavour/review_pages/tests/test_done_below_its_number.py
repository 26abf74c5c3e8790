"""A goal that is called done while its newest number is short of it: asked about once more, and never refused."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.cycle.actions.open_review import open_review
from endeavour.cycle.actions.record_check import record_check
from endeavour.cycle.models import Cycle, OutcomeReview
from endeavour.journeys.choosing import choosing_in
from endeavour.pupil_pages.tests.forms_of import filled_in
from endeavour.pupil_pages.tests.pages import SignIn, words
from endeavour.pupils.models import Pupil
from tests.cast.reviews import goals_of, make_cycle

READING, WRITING = "Maya reads 56 words a minute", "Maya types 20 words a minute"
DAY = date(2026, 11, 20)
WHY = "She reads 56 at home."
LACKS_WHY = f"Enter why it is done below its number: {READING}"
ASKED = f"{READING}: the newest number, 52 words a minute on 20 November, has not reached 56."


@pytest.fixture
def cycle(maya: Pupil, shah: StaffActor) -> Cycle:
    """Two goals: 52 of 56 words were read, and typing was never measured."""
    made = make_cycle(maya, READING, WRITING)
    reading, writing = goals_of(made)
    with school_scope(shah.school_id):
        for goal, target in ((reading, 56), (writing, 20)):
            goal.unit, goal.target = "words a minute", Decimal(target)
            goal.save(update_fields=["unit", "target"])
        record_check(reading, on=DAY, value=Decimal(52), by=shah)
        open_review(made, by=shah)
    return made


def said(cycle: Cycle) -> list[tuple[str, str]]:
    with school_scope(cycle.school_id):
        return list(OutcomeReview.objects.order_by("outcome__position").values_list("word", "note"))


def say(client: Client, cycle: Cycle, page: Any = None, **answers: str) -> Any:
    """On a fresh page or the one that came back; `reading` and `typing` are the two words."""
    address = f"/s/oakfield/pupils/{cycle.pupil.pid}/review/words"
    goals = dict(zip(("reading", "typing"), goals_of(cycle), strict=True))
    typed = {f"word_{goals[name].code}": word for name, word in answers.items() if name in goals}
    typed |= {f"note_{goals[name[5:]].code}": note for name, note in answers.items() if name not in goals}
    return client.post(address, filled_in(page or client.get(address)) | typed)


def test_it_is_asked_once_more_with_all_that_was_typed_and_then_taken(
    cycle: Cycle, shah: StaffActor, sign_in: SignIn
) -> None:
    client = sign_in(shah)
    asked = say(client, cycle, reading="done", note_reading="She reads 56 at home.", typing="slower")
    assert asked.status_code == 200
    assert ASKED in words(asked)
    assert said(cycle) == []
    assert say(client, cycle, asked).status_code == 302
    assert said(cycle) == [("done", "She reads 56 at home."), ("slower", "")]


def test_what_stands_already_is_not_asked_about_at_each_change(
    cycle: Cycle, shah: StaffActor, sign_in: SignIn
) -> None:
    client = sign_in(shah)
    say(client, cycle, say(client, cycle, reading="done", note_reading=WHY))
    assert say(client, cycle, typing="slower").status_code == 302
    assert said(cycle) == [("done", WHY), ("slower", "")]


def test_the_line_that_says_why_is_never_left_out(cycle: Cycle, shah: StaffActor, sign_in: SignIn) -> None:
    client = sign_in(shah)
    asked = say(client, cycle, reading="done")
    for nothing in ("", "  "):
        again = say(client, cycle, asked, note_reading=nothing)
        assert LACKS_WHY in words(again)
        assert ASKED not in words(again), "that was asked once"
    assert said(cycle) == []
    assert say(client, cycle, again, note_reading=WHY).status_code == 302
    emptied = say(client, cycle, note_reading="")
    assert LACKS_WHY in words(emptied)
    assert said(cycle) == [("done", WHY)]


def test_two_goals_are_asked_about_together(cycle: Cycle, shah: StaffActor, sign_in: SignIn) -> None:
    with school_scope(shah.school_id):
        record_check(goals_of(cycle)[1], on=DAY, value=Decimal(12), by=shah)
    client = sign_in(shah)
    asked = say(client, cycle, reading="done", typing="done", note_reading=WHY, note_typing=WHY)
    assert ASKED in words(asked)
    assert f"{WRITING}: the newest number, 12 words a minute on 20 November, has not reached 20." in words(
        asked
    )
    assert say(client, cycle, asked).status_code == 302
    assert said(cycle) == [("done", WHY), ("done", WHY)]


def test_the_number_stands_beside_the_word_before_it_is_decided(
    cycle: Cycle, shah: StaffActor, priya: StaffActor, sign_in: SignIn
) -> None:
    say(client := sign_in(shah), cycle, say(client, cycle, reading="done", note_reading=WHY, typing="slower"))
    page = words(sign_in(priya).get(f"/s/oakfield/pupils/{cycle.pupil.pid}/review/decide"))
    assert f"{READING} Done. Newest number: 52 of 56 words a minute, 20 November" in page
    assert f"{WRITING} Slower than hoped. Nothing measured yet" in page


@pytest.mark.parametrize(
    ("baseline", "newest", "is_asked"), [(None, 56, False), (80, 57, True), (80, 56, False)]
)
def test_the_number_itself_or_below_it_where_less_is_better_is_done(
    baseline: int | None, newest: int, is_asked: bool, cycle: Cycle, shah: StaffActor, sign_in: SignIn
) -> None:
    goal = goals_of(cycle)[0]
    with school_scope(shah.school_id):
        if baseline:
            goal.baseline, goal.baseline_on = Decimal(baseline), date(2026, 9, 14)
            goal.save(update_fields=["baseline", "baseline_on"])
        record_check(goal, on=date(2026, 11, 23), value=Decimal(newest), by=shah)
    assert say(sign_in(shah), cycle, reading="done").status_code == (200 if is_asked else 302)


def test_a_goal_that_was_never_measured_is_done_when_staff_say_so(
    cycle: Cycle, shah: StaffActor, sign_in: SignIn
) -> None:
    assert say(sign_in(shah), cycle, typing="done").status_code == 302
    assert said(cycle) == [("done", "")]


def test_two_people_who_say_different_words_choose_between_words_alone(
    cycle: Cycle, shah: StaffActor, priya: StaffActor, sign_in: SignIn
) -> None:
    mine, theirs = sign_in(priya), sign_in(shah)
    asked = say(mine, cycle, reading="done", note_reading=WHY)
    say(theirs, cycle, reading="slower")
    clash = say(mine, cycle, asked)
    assert clash.status_code == 409
    address = f"/s/oakfield/pupils/{cycle.pupil.pid}/review/words"
    carried = filled_in(clash)["carried"]
    choosing = choosing_in(carried, school_id=priya.school_id, owner=priya.label, address=address)
    assert choosing is not None
    assert [line[1] for line in choosing.in_lines() if line[1]] == ["Done", WHY]
