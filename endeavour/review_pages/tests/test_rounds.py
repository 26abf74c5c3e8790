"""S17 and S18: ask teachers in three clicks, see who has answered, remind the rest."""

from datetime import date

import pytest

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.cycle.actions.give_feedback import give_feedback
from endeavour.cycle.models import Asked, Cycle, PlanVersion, Round
from endeavour.pupil_pages.tests.forms_of import filled_in
from endeavour.pupil_pages.tests.pages import SignIn, words
from endeavour.pupils.models import Pupil
from endeavour.schools.models import School, SchoolClass
from tests.cast.pupils import make_pupil
from tests.cast.reviews import goals_of, make_cycle

ROUNDS = "/s/oakfield/rounds"


@pytest.fixture
def cycles(maya: Pupil, oakfield: School, class_3s: SchoolClass, shah: StaffActor) -> list[Cycle]:
    """Maya's, and that of Noah Bell, who is in her class."""
    noah = make_pupil(oakfield, "Noah", "Bell", school_class=class_3s)
    return [make_cycle(maya), make_cycle(noah, "Noah writes a sentence")]


def test_asks_by_what_stands_on_the_page(cycles: list[Cycle], priya: StaffActor, sign_in: SignIn) -> None:
    client = sign_in(priya)
    page = client.get(ROUNDS)
    assert "2 reviews are due within three weeks. Ask the teachers how it is going." in words(page)
    form = filled_in(page)
    assert (form["due_on_day"], form["due_on_month"]) == ("27", "11")
    assert {f"ask_{cycle.code}" for cycle in cycles} <= set(form)
    check = client.post(ROUNDS, form)
    assert "Miss Shah 2 pupils, about 3 minutes" in words(check)
    assert client.post(ROUNDS, filled_in(check) | {"confirmed": "yes"}).status_code == 302
    with school_scope(priya.school_id):
        assert Asked.objects.count() == 2
        assert Round.objects.get().due_on == date(2026, 11, 27)
    assert "every teacher has been asked already" in words(client.get(ROUNDS))


def test_what_is_near_is_counted_as_it_is_listed_and_what_comes_later_is_folded(
    maya: Pupil, oakfield: School, class_3s: SchoolClass, priya: StaffActor, shah: StaffActor, sign_in: SignIn
) -> None:
    make_cycle(maya)
    later = make_cycle(make_pupil(oakfield, "Noah", "Bell", school_class=class_3s), "Noah writes a sentence")
    with school_scope(priya.school_id):
        PlanVersion.objects.filter(cycle=later).update(review_on=date(2027, 3, 18))
    page = sign_in(priya).get(ROUNDS)
    assert "1 review is due within three weeks. Ask the teachers how it is going." in words(page)
    listed, folded = page.content.decode().split("Reviews that come later: 1")
    assert "Maya O" in listed
    assert ">Noah B</label>" not in listed
    assert ">Noah B</label>" in folded


def test_nobody_chosen_gets_a_sentence(cycles: list[Cycle], priya: StaffActor, sign_in: SignIn) -> None:
    client = sign_in(priya)
    form = {name: value for name, value in filled_in(client.get(ROUNDS)).items() if "ask_" not in name}
    assert "Choose at least one pupil to ask about." in words(client.post(ROUNDS, form))


def started(client: SignIn, priya: StaffActor) -> str:
    browser = client(priya)
    check = browser.post(ROUNDS, filled_in(browser.get(ROUNDS)))
    browser.post(ROUNDS, filled_in(check) | {"confirmed": "yes"})
    with school_scope(priya.school_id):
        return f"{ROUNDS}/{Round.objects.get().code}"


def test_shows_an_answer_at_once(
    cycles: list[Cycle], priya: StaffActor, shah: StaffActor, sign_in: SignIn
) -> None:
    page = started(sign_in, priya)
    assert "0 of 2 answers are here." in words(sign_in(priya).get(page))
    with school_scope(priya.school_id):
        asked = Asked.objects.get(cycle=cycles[0])
        words_said = {goals_of(cycles[0])[0].pk: "slower"}
        give_feedback(asked, words=words_said, notes={}, used=[], seen_version=1, by=shah)
    shown = words(sign_in(priya).get(page))
    assert "1 of 2 answers is here." in shown
    assert "Maya reads 56 words a minute Slower than hoped" in shown
    assert "Miss Shah 1 pupil left" in shown


def test_reminds_behind_a_check_page(cycles: list[Cycle], priya: StaffActor, sign_in: SignIn) -> None:
    page = started(sign_in, priya)
    client = sign_in(priya)
    check = client.get(f"{page}/nudge")
    assert "Remind 1 teacher ?" in words(check).replace("<b>", "")
    assert client.post(f"{page}/nudge", filled_in(check)).status_code == 302
    again = client.post(f"{page}/nudge", filled_in(client.get(f"{page}/nudge")))
    assert "They were reminded today." in words(again)


def test_who_may_ask(
    cycles: list[Cycle],
    priya: StaffActor,
    head: StaffActor,
    shah: StaffActor,
    stranger: StaffActor,
    sign_in: SignIn,
) -> None:
    page = started(sign_in, priya)
    for address in (ROUNDS, page, f"{page}/nudge"):
        statuses = [sign_in(who).get(address).status_code for who in (priya, head, shah, stranger)]
        assert statuses == [200, 403, 403, 404]
