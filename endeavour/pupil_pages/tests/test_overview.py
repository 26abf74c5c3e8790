"""P1 with a plan: how the child is, their words first, what was planned beside what was done."""

from datetime import date
from decimal import Decimal

import pytest

from endeavour.access.actor import StaffActor
from endeavour.cycle.actions.end_support import end_support
from endeavour.cycle.actions.open_review import open_review
from endeavour.cycle.actions.record_check import record_check
from endeavour.cycle.actions.record_voice import record_voice
from endeavour.cycle.actions.say_agreement import say_agreement
from endeavour.cycle.actions.say_outcome_word import say_outcome_word
from endeavour.cycle.models import Cycle
from endeavour.cycle.new_voice import NewVoice
from endeavour.cycle.tests.autumn import mayas_autumn, outcome_of
from endeavour.cycle.tests.plans import SEPTEMBER, kept, mayas_plan, on, reading_outcome, shared
from endeavour.cycle.voice_words import OWN_WORDS
from endeavour.pupil_pages.tests.pages import SignIn, words
from endeavour.pupil_pages.tests.statements import own_statements
from endeavour.pupils.models import Pupil, Relation
from endeavour.register.models import StatusPeriod
from endeavour.schools.models import School
from tests.cast.pupils import make_pupil, make_status


def address(pupil: Pupil, page: str = "") -> str:
    return f"/s/oakfield/pupils/{pupil.pid}{page}"


@pytest.fixture
def autumn(at_oakfield: School, maya: Pupil, priya: StaffActor, reid: StaffActor) -> Pupil:
    mayas_autumn(maya, priya, reid)
    return maya


def test_the_page_begins_with_how_the_child_is(autumn: Pupil, priya: StaffActor, sign_in: SignIn) -> None:
    page = words(sign_in(priya).get(address(autumn)))
    assert "Maya is on track for 56 words a minute." in page
    assert "Maya reads 52 words a minute, and started at 41. The review is on Tuesday 8 December." in page
    assert "Do, cycle 1" in page


def test_planned_and_done_stand_side_by_side(autumn: Pupil, priya: StaffActor, sign_in: SignIn) -> None:
    answer = sign_in(priya).get(address(autumn))
    page = words(answer)
    assert "Reading with Mr Reid, 20 minutes, three times a week, from 14 September." in page
    assert "21 of 24 sessions so far" in page
    assert "Away for two, no staff for one." in page
    bar = answer.content.decode().split('class="done-bar"')[1].split("</div>")[0]
    assert (bar.count("<i"), bar.count('"not"'), bar.count('"staff"'), bar.count("<span>")) == (24, 2, 1, 8)


@pytest.mark.parametrize("typed", ["I like reading with Mr Reid.", "“I like reading with Mr Reid.”"])
def test_the_pupils_own_words_come_before_any_adults_and_are_quoted_once(
    autumn: Pupil, priya: StaffActor, sign_in: SignIn, typed: str
) -> None:
    said = NewVoice(
        whose="pupil",
        said_on=date(2026, 11, 16),
        how="in_person",
        said={OWN_WORDS: typed},
    )
    record_voice(autumn, what=said, by=priya)
    page = sign_in(priya).get(address(autumn)).content.decode()
    assert page.index(">“I like reading with Mr Reid.”<") < page.index("What we want")
    assert "Maya, 16 November" in page


def test_where_nothing_was_said_yet_the_page_says_so_and_how_to_ask(
    autumn: Pupil, priya: StaffActor, head: StaffActor, sign_in: SignIn
) -> None:
    assert "Nothing from Maya yet. Write down what Maya says" in words(sign_in(priya).get(address(autumn)))
    assert "Write down what" not in words(sign_in(head).get(address(autumn)))


def test_every_lesson_home_and_who_agreed(autumn: Pupil, priya: StaffActor, sign_in: SignIn) -> None:
    page = words(sign_in(priya).get(address(autumn)))
    assert "More time to read before she is asked Owed The sheet for 3S" in page
    assert "Read to Maya for ten minutes when you can." in page
    assert "Who has answered Maya agrees, 14 September." in page


def test_a_parent_who_does_not_agree_has_answered(
    autumn: Pupil, ada: Relation, priya: StaffActor, sign_in: SignIn
) -> None:
    """What they answered stands on the plan, folded: the other parent may sit at the same screen."""
    version = Cycle.objects.get(pupil=autumn).versions.get()
    say_agreement(
        version,
        whose="adult",
        party=ada.contact.code,
        answer="disagrees",
        words="Not on Fridays",
        said_on=SEPTEMBER,
        by=priya,
    )
    page = words(sign_in(priya).get(address(autumn)))
    assert "Maya agrees, 14 September. Ms Okafor has answered: see the plan." in page
    assert "does not agree" not in page


def test_what_is_next_comes_in_order(autumn: Pupil, priya: StaffActor, sign_in: SignIn) -> None:
    page = words(sign_in(priya).get(address(autumn)))
    side = page[page.index("What is next") :]
    places = [side.index(part) for part in ("Next check", "Review", "Goal day")]
    assert places == sorted(places)
    assert "Due today Next check" in side


def test_a_teacher_sees_it_and_an_assistant_opens_no_record(
    autumn: Pupil, shah: StaffActor, reid: StaffActor, sign_in: SignIn
) -> None:
    assert "21 of 24" in words(sign_in(shah).get(address(autumn)))
    assert sign_in(reid).get(address(autumn)).status_code == 403


def test_nothing_but_a_status(oakfield: School, priya: StaffActor, sign_in: SignIn) -> None:
    pupil = make_pupil(oakfield, "Amir", "Rahimi")
    make_status(pupil, "K", date(2026, 11, 23))
    page = words(sign_in(priya).get(address(pupil)))
    assert "Amir’s SEN support starts today." in page
    assert "What we want" not in page
    assert "What is next" not in page


def test_a_cycle_without_a_plan_says_so(
    at_oakfield: School, maya: Pupil, priya: StaffActor, reid: StaffActor, sign_in: SignIn
) -> None:
    kept(maya, mayas_plan(reid), priya)
    page = words(sign_in(priya).get(address(maya)))
    assert "Plan, cycle 1" in page
    assert "Cycle 1 began on 23 November 2026." in page


def test_an_ended_cycle_shows_the_last_plan_and_promises_nothing(
    autumn: Pupil, priya: StaffActor, sign_in: SignIn
) -> None:
    Cycle.objects.update(closed_on=date(2026, 11, 20), closed_by="staff:1")
    page = words(sign_in(priya).get(address(autumn)))
    assert "Maya has had SEN support since 14 September." in page
    assert "Cycle 1 ended on 20 November 2026." in page
    assert "Maya’s last plan" in page
    assert "What is next" not in page
    assert "Add a check" not in page


def four_goals(maya: Pupil, priya: StaffActor, reid: StaffActor) -> None:
    goals = tuple(reading_outcome(goal=f"Maya reads {at} words") for at in (51, 52, 53, 54))
    with on(SEPTEMBER):
        shared(maya, mayas_plan(reid, outcomes=goals), priya)


def test_four_goals_are_counted_in_the_sentence(
    at_oakfield: School, maya: Pupil, priya: StaffActor, reid: StaffActor, sign_in: SignIn
) -> None:
    four_goals(maya, priya, reid)
    client = sign_in(priya)
    assert "It is too soon to say how Maya is getting on with 4 goals." in words(client.get(address(maya)))
    record_check(outcome_of(maya), on=date(2026, 11, 16), value=Decimal(57), by=priya)
    page = words(client.get(address(maya)))
    assert "Maya has reached 1 of 4 goals, too soon to say of 3." in page
    assert "The other goals" in page


@pytest.mark.parametrize("story", ["short", "long"])
def test_the_number_of_statements_is_flat(
    story: str,
    at_oakfield: School,
    maya: Pupil,
    ada: Relation,
    priya: StaffActor,
    reid: StaffActor,
    sign_in: SignIn,
) -> None:
    client = sign_in(priya)
    if story == "long":
        mayas_autumn(maya, priya, reid)
        with on(date(2026, 11, 23)):
            Cycle.objects.update(closed_on=date(2026, 11, 20), closed_by="staff:1")
            shared(maya, mayas_plan(reid), priya)
    client.get(address(maya))
    assert len(own_statements(client, address(maya))) == 7, own_statements(client, address(maya))


def test_who_has_answered_is_said_plainly(
    autumn: Pupil, ada: Relation, priya: StaffActor, sign_in: SignIn
) -> None:
    version = Cycle.objects.get(pupil=autumn).versions.get()
    say_agreement(version, whose="pupil", answer="in_part", words="Not at lunch", said_on=SEPTEMBER, by=priya)
    page = words(sign_in(priya).get(address(autumn)))
    assert "Who has answered Maya agrees in part." in page
    assert "Plan shared" in page
    assert "Plan agreed" not in page


def test_on_the_day_that_support_ends_the_page_says_so(
    autumn: Pupil, priya: StaffActor, sign_in: SignIn
) -> None:
    StatusPeriod.objects.filter(pupil=autumn).delete()
    make_status(autumn, "K", date(2026, 4, 20))
    end_support(
        autumn,
        on=date(2026, 11, 23),
        reason="She reads.",
        watch_for="Guessing at long words.",
        look_back_on=date(2027, 2, 5),
        by=priya,
    )
    page = words(sign_in(priya).get(address(autumn)))
    assert "Maya’s SEN support ended today." in page
    assert "has had SEN support" not in page
    assert "End SEN support" not in page
    assert "The family is still to be told that support has ended." in page
    assert "Guessing at long words." in page


def test_what_the_review_said_stands_above_what_the_checks_suggest(
    autumn: Pupil, priya: StaffActor, sign_in: SignIn
) -> None:
    review = open_review(Cycle.objects.get(pupil=autumn), by=priya)
    say_outcome_word(review, outcome_of(autumn), word="slower", by=priya)
    page = words(sign_in(priya).get(address(autumn)))
    assert "The review said: slower than hoped" in page
    assert "on track" not in page
    assert "If it goes on like this" not in page


def test_sessions_say_from_which_day_they_count(autumn: Pupil, priya: StaffActor, sign_in: SignIn) -> None:
    assert "21 of 24 sessions so far, from 14 September" in words(sign_in(priya).get(address(autumn)))
