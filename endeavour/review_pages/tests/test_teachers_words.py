"""What a teacher said of an outcome stands under it where its word is chosen."""

from datetime import date

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.cycle.actions.give_feedback import give_feedback
from endeavour.cycle.actions.open_review import open_review
from endeavour.cycle.actions.start_round import start_round
from endeavour.cycle.models import Asked
from endeavour.pupil_pages.tests.pages import SignIn, words
from endeavour.pupils.models import Pupil
from tests.cast.reviews import goals_of, make_cycle

FIRST, SECOND = "Maya reads 56 words a minute", "Maya asks for help"


def test_it_stands_below_the_outcome_of_which_it_was_said(
    maya: Pupil, priya: StaffActor, shah: StaffActor, sign_in: SignIn
) -> None:
    cycle = make_cycle(maya, FIRST, SECOND)
    one, other = goals_of(cycle)
    with school_scope(maya.school_id):
        start_round([cycle], due_on=date(2026, 11, 27), by=priya)
        said = {"words": {one.pk: "on_track", other.pk: "slower"}, "notes": {one.pk: "Reads her “own” story"}}
        give_feedback(Asked.objects.get(teacher=shah.person), **said, used=(), seen_version=1, by=shah)
        open_review(cycle, by=priya)
    page = words(sign_in(priya).get(f"/s/oakfield/pupils/{maya.pid}/review/words"))
    stands = [FIRST, "Miss Shah: On track. “Reads her ‘own’ story”", SECOND, "Miss Shah: Slower than hoped."]
    places = [page.index(each) for each in stands]
    assert places == sorted(places)
