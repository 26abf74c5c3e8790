"""What a family reads on its copy of a plan once that was reviewed, or the help has ended."""

from datetime import date

import pytest

from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.cycle import family_words as words
from endeavour.cycle.actions.decide_review import decide_review
from endeavour.cycle.actions.note_delivery import note_delivery
from endeavour.cycle.actions.open_review import open_review
from endeavour.cycle.actions.record_parents_agree import record_parents_agree
from endeavour.cycle.actions.say_outcome_word import say_outcome_word
from endeavour.cycle.family_plan import FamilyPlan, for_family
from endeavour.cycle.models import Cycle, Outcome, Review
from endeavour.cycle.new_decision import NewDecision
from endeavour.cycle.queries import plan_sheet
from endeavour.cycle.tests.autumn import mayas_autumn
from endeavour.cycle.tests.mayas_review import decide, review, say
from endeavour.pupils.models import Pupil, Relation
from endeavour.schools.models import School
from tests.cast.pupils import make_adult

__all__ = ["review"]
TODAY = date(2026, 11, 23)


def test_a_family_is_told_what_a_review_decided_and_why(
    review: Review, maya: Pupil, priya: StaffActor
) -> None:
    """Until then nothing of the review stands there; with a version of the next cycle it is that one's turn."""
    note_delivery(review, note="Mr Reid keeps 9:15 free.", by=priya)
    say(review, "slower", priya)

    def steps() -> str:
        sheet = plan_sheet(maya, today=TODAY)
        assert sheet is not None
        return " ".join(for_family(sheet, today=TODAY).next_steps)

    assert "We will look at the plan with you on Tuesday 8 December." in steps()
    assert "9:15" not in steps()
    decide(review, priya, "change")
    assert steps() == (
        "We looked at this plan on Monday 23 November. The help will change. Why: It helps. "
        "So that the help is given: Mr Reid keeps 9:15 free. "
        "You can tell us at any time what you think, or ask to talk."
    )


def told(maya: Pupil, today: date = TODAY) -> FamilyPlan:
    sheet = plan_sheet(maya, today=today)
    assert sheet is not None
    return for_family(sheet, today=today)


def test_a_specialist_is_announced_to_the_family_only_once_the_parents_agree(
    review: Review, maya: Pupil, ada: Relation, priya: StaffActor
) -> None:
    """Code 6.47. What one parent said is not read in the other home: neither who, nor that it was this one."""
    say(review, "slower", priya)
    lund = {"specialist": "Ms Lund", "specialist_by": date(2027, 1, 5), "parents_agree": "not_asked"}
    note_delivery(review, note="Mr Reid keeps 9:15 free.", by=priya)
    held = decide(review, priya, "specialist", **lund)
    assert told(maya).next_steps[1] == words.NOT_AGREED["not_asked"]
    assert "if you agree" in told(maya).next_steps[1]
    said = {"said_by": ada.contact.code, "on": TODAY, "how": "phone", "by": priya}
    held = record_parents_agree(held, agree="no", seen=held.version, **said)
    assert told(maya).next_steps[1].endswith("We do not have your agreement, so nobody is asked.")
    assert "Okafor" not in str(told(maya).next_steps)
    record_parents_agree(held, agree="yes", seen=held.version, **said)
    assert told(maya).next_steps[1] == words.DECIDED["specialist"]


def test_once_the_help_has_ended_the_family_reads_of_it_as_over(
    at_oakfield: School, maya: Pupil, ada: Relation, priya: StaffActor, reid: StaffActor
) -> None:
    """On the day itself and afterwards, with what was given until then."""
    mayas_autumn(maya, priya, reid)
    assert told(maya).given[0].sentences[0].startswith("Maya has this for 20 minutes")
    cycle = Cycle.objects.get(pupil=maya, closed_on=None)
    held = open_review(cycle, by=priya)
    for goal in Outcome.objects.filter(cycle=cycle):
        say_outcome_word(held, goal, word="done", by=priya)
    because = {"no_pupil_view_because": "Maya is ill.", "no_family_view_because": "Nobody could be reached."}
    decide(held, priya, "end", watch_for="Tears.", look_back_on=date(2027, 3, 24), **because)
    for day, planned in ((TODAY, 24), (date(2026, 12, 4), 25)):
        read = told(maya, day)
        until = "three times a week, until Monday 23 November."
        assert read.given[0].sentences == (f"Maya had this for 20 minutes, {until}",)
        assert read.given[0].happened[0] == f"21 of {planned} sessions happened."
        assert read.given[0].happened[1] == "We counted from 14 September."
        assert "Now it is" not in str(read.wanted)
        assert read.next_steps[1] == "The extra help ended that day."


@pytest.mark.parametrize("where", ["reason", "note"])
def test_no_address_reaches_the_family_with_it(
    review: Review, maya: Pupil, priya: StaffActor, where: str
) -> None:
    make_adult(maya, "Mr", "Raj", "Okafor", mobile="07700 900123")
    say(review, "slower", priya)
    if where == "note":
        note_delivery(review, note="Ring 07700 900123 at noon.", by=priya)
    reason = "It helps." if where == "note" else "Ring 07700 900123."
    with pytest.raises(Refused, match="a phone number of Mr Okafor"):
        decide_review(review, what=NewDecision(decision="change", reason=reason), by=priya)
