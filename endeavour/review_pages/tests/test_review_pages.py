"""The review of one pupil, from its start to its decision."""

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.cycle.actions.open_review import open_review
from endeavour.cycle.actions.say_outcome_word import say_outcome_word
from endeavour.cycle.models import Asked, Cycle, Outcome, Review, Round
from endeavour.pupil_pages.tests.forms_of import filled_in
from endeavour.pupil_pages.tests.pages import SignIn, send, words
from endeavour.pupil_pages.tests.statements import MOST
from endeavour.pupils.models import Pupil
from endeavour.register.actions.prepare_ended_notice import prepare_ended_notice
from endeavour.register.actions.send_notice import send_notice
from endeavour.register.notice_words import EndedWords
from endeavour.review_pages.deciding import decision_in_words
from endeavour.schools.models import School
from tests.cast.pupils import make_adult
from tests.cast.reviews import goals_of, make_cycle, make_outcome, make_voice


@pytest.fixture
def cycle(maya: Pupil, shah: StaffActor) -> Cycle:
    made = make_cycle(maya)
    make_voice(made, "Reading is better now.")
    return made


@pytest.fixture
def outcome(cycle: Cycle) -> Outcome:
    return goals_of(cycle)[0]


def address(cycle: Cycle, act: str = "") -> str:
    return f"/s/oakfield/pupils/{cycle.pupil.pid}/review{act}"


def opened(cycle: Cycle, by: StaffActor) -> Review:
    with school_scope(by.school_id):
        return open_review(cycle, by=by)


def test_is_started_by_a_press(cycle: Cycle, shah: StaffActor, sign_in: SignIn) -> None:
    client = sign_in(shah)
    page = client.get(address(cycle))
    assert "No session was due for Maya since 14 September." in words(page)
    assert client.post(address(cycle, "/start"), filled_in(page)).status_code == 302
    assert "Say how each outcome is going" in words(client.get(address(cycle)))
    again = send(client, address(cycle, "/start"))
    assert "is open already" in words(client.get(again["Location"]))


def test_a_teacher_says_the_words_and_may_not_decide(
    cycle: Cycle, outcome: Outcome, shah: StaffActor, sign_in: SignIn
) -> None:
    opened(cycle, shah)
    client = sign_in(shah)
    form = filled_in(client.get(address(cycle, "/words")))
    saved = client.post(address(cycle, "/words"), form | {f"word_{outcome.code}": "on_track"})
    assert saved.status_code == 302
    page = words(client.get(address(cycle)))
    assert "On track" in page
    assert "Decide what happens next" not in page
    assert client.get(address(cycle, "/decide")).status_code == 403


def test_a_line_without_its_word_gets_a_sentence(
    cycle: Cycle, outcome: Outcome, shah: StaffActor, sign_in: SignIn
) -> None:
    opened(cycle, shah)
    client = sign_in(shah)
    form = filled_in(client.get(address(cycle, "/words")))
    page = client.post(address(cycle, "/words"), form | {f"note_{outcome.code}": "Better."})
    assert "Choose a word too: Maya reads 56 words a minute" in words(page)


def test_two_who_say_different_words_choose(
    cycle: Cycle, outcome: Outcome, shah: StaffActor, priya: StaffActor, sign_in: SignIn
) -> None:
    opened(cycle, shah)
    mine, theirs = sign_in(priya), sign_in(shah)
    seen = filled_in(mine.get(address(cycle, "/words")))
    other = filled_in(theirs.get(address(cycle, "/words")))
    theirs.post(address(cycle, "/words"), other | {f"word_{outcome.code}": "slower"})
    clash = mine.post(address(cycle, "/words"), seen | {f"word_{outcome.code}": "on_track"})
    assert clash.status_code == 409
    assert "Keep what stands now: Slower than hoped" in words(clash)
    assert "Miss Shah changed this while you were typing." in words(clash)


def decided(client: Client, cycle: Cycle, **answers: str) -> Any:
    form = filled_in(client.get(address(cycle, "/decide")))
    return client.post(address(cycle, "/decide"), form | {"reason": "It helps.", **answers})


def test_asks_for_what_is_missing_and_then_decides(
    cycle: Cycle, outcome: Outcome, priya: StaffActor, sign_in: SignIn
) -> None:
    review, client = opened(cycle, priya), sign_in(priya)
    assert "First say how each outcome is going." in words(decided(client, cycle, decision="carry_on"))
    with school_scope(priya.school_id):
        say_outcome_word(review, outcome, word="on_track", by=priya)
    asked = words(decided(client, cycle, decision="carry_on"))
    assert "The view of Maya’s family isn’t recorded." in asked
    because = {"decision": "carry_on", "no_family_view_because": "Ms Okafor comes on 8 December."}
    check = decided(client, cycle, **because)
    assert "Is this right" in words(check)
    done = client.post(address(cycle, "/decide"), filled_in(check) | {"confirmed": "yes"})
    assert done.status_code == 302
    page = words(client.get(f"/s/oakfield/pupils/{cycle.pupil.pid}/reviews/1"))
    assert "Reviewed on 23 November: Carry on." in page
    assert "The family’s view is not here: Ms Okafor comes on 8 December." in page


def ended(client: Client, cycle: Cycle, outcome: Outcome, by: StaffActor) -> None:
    review = opened(cycle, by)
    with school_scope(by.school_id):
        say_outcome_word(review, outcome, word="done", by=by)
        make_voice(cycle, "", whose="adult")
    ending = {"look_back_on_day": "1", "look_back_on_month": "2", "look_back_on_year": "2027"}
    check = decided(client, cycle, decision="end", watch_for="Guessing at words.", **ending)
    client.post(address(cycle, "/decide"), filled_in(check) | {"confirmed": "yes"})


def test_an_end_and_its_letter_cost_no_more_than_a_page_may(
    oakfield: School, maya: Pupil, cycle: Cycle, outcome: Outcome, mrs_doyle: StaffActor, sign_in: SignIn
) -> None:
    client, mother = sign_in(mrs_doyle), make_adult(maya, "Ms", "Ada", "Okafor", email="a@example.org")
    ended(client, cycle, outcome, mrs_doyle)
    without = len(statements(client, address(cycle)))
    with school_scope(mrs_doyle.school_id):
        words_of = EndedWords(why="She reads well now.", watch_for="She may guess.")
        notice = prepare_ended_notice(maya, words_of, by=mrs_doyle)
        send_notice(notice, to=mother.contact.code, school=oakfield, seen=notice.version, by=mrs_doyle)
    assert (without, len(statements(client, address(cycle)))) == (11, MOST)


def test_an_end_says_that_the_family_is_still_to_be_told(
    cycle: Cycle, outcome: Outcome, priya: StaffActor, sign_in: SignIn
) -> None:
    client = sign_in(priya)
    ended(client, cycle, outcome, priya)
    page = client.get(address(cycle))
    assert "The family is still to be told that support has ended." in words(page)
    told = f"/s/oakfield/pupils/{cycle.pupil.pid}/support/ended/told"
    day = {"on_day": "23", "on_month": "11", "on_year": "2026"}
    when = {**day, "how": "Ms Okafor, by phone", "seen": "0"}
    assert send(client, told, **when).status_code == 302
    assert "The family was told on 23 November 2026: Ms Okafor, by phone" in words(client.get(address(cycle)))


@pytest.mark.parametrize("act", ["", "/words", "/decide"])
def test_who_opens_it(
    cycle: Cycle,
    priya: StaffActor,
    head: StaffActor,
    grant: StaffActor,
    reid: StaffActor,
    stranger: StaffActor,
    sign_in: SignIn,
    act: str,
) -> None:
    opened(cycle, priya)
    expected = {
        "": [200, 200, 404, 403, 404],
        "/words": [200, 403, 404, 403, 404],
        "/decide": [200, 403, 403, 403, 404],
    }
    people = (priya, head, grant, reid, stranger)
    assert [sign_in(who).get(address(cycle, act)).status_code for who in people] == expected[act]


def test_costs_the_same_however_much_there_is(
    maya: Pupil, priya: StaffActor, shah: StaffActor, sign_in: SignIn
) -> None:
    """With those that every page asks."""
    cycle, client = make_cycle(maya, "One"), sign_in(priya)
    make_voice(cycle, "It is fun.")
    client.get(address(cycle))
    little = statements(client, address(cycle))
    for number in range(2, 6):
        with school_scope(cycle.school_id):
            make_outcome(cycle, f"Goal {number}", position=number)
        make_voice(cycle, f"It is fun {number} times.")
    for teacher in (priya, shah):
        asked(cycle, teacher)
    page = statements(client, address(cycle))
    assert (len(little), len(page)) == (9, 9), page
    opened(cycle, priya)
    assert len(statements(client, address(cycle, "/words"))) == 9


def asked(cycle: Cycle, who: StaffActor) -> None:
    ours = {"school_id": cycle.school_id}
    with school_scope(cycle.school_id):
        about = Round.objects.create(
            **ours, due_on=date(2026, 11, 27), started_at=clock.now(), started_by=who.label
        )
        Asked.objects.create(**ours, round=about, cycle=cycle, teacher=who.person)


OF_THE_TEST = ("SAVEPOINT", "RELEASE", "SELECT before.was, set_config('app.schools', ''")


def statements(client: Client, url: str) -> list[str]:
    with CaptureQueriesContext(connection) as captured:
        assert client.get(url).status_code == 200
    return [query["sql"] for query in captured if not query["sql"].startswith(OF_THE_TEST)]


def test_sen_and_ehc_keep_their_capitals() -> None:
    assert decision_in_words("end") == "end SEN support"
    assert decision_in_words("assessment") == "ask for an EHC needs assessment"
