"""Of children of the world: the teachers are asked, some have answered; reviews are open, decided or to come."""

from dataclasses import dataclass
from datetime import date

from endeavour.access.actor import StaffActor
from endeavour.cycle.actions.correct_authority_asked import correct_authority_asked
from endeavour.cycle.actions.decide_review import decide_review
from endeavour.cycle.actions.give_feedback import give_feedback
from endeavour.cycle.actions.note_delivery import note_delivery
from endeavour.cycle.actions.open_review import open_review
from endeavour.cycle.actions.record_authority_asked import record_authority_asked
from endeavour.cycle.actions.say_outcome_word import say_outcome_word
from endeavour.cycle.actions.start_round import start_round
from endeavour.cycle.models import Asked, AssessmentRequest, Round
from endeavour.cycle.new_decision import NewDecision
from tests.doors.canaries import Canary
from tests.doors.plans import Planned
from tests.doors.planting import Planter

ANSWERED, OPEN, DECIDED = ("told", "plan"), ("told", "plain"), ("plain",)
NOT_ASKED = "untold"
# Of this child's class the local authority is still to be asked for an assessment; of all others it has been, by
# somebody else than was said first.
TO_BE_ASKED = ("oakfield", "one")


@dataclass(frozen=True)
class Reviewed:
    """What was asked, about all but one of a class, and whose reviews are open or decided, by the pupil's code.

    `of_another_class`: code of a question to the teacher of class one about a child who isn't in it any more.
    `requests`: that the local authority was asked, as it stands.
    """

    round: Round
    asked: tuple[Asked, ...]
    of_another_class: str
    open: frozenset[str]
    decided: frozenset[str]
    requests: tuple[AssessmentRequest, ...]


@dataclass(frozen=True)
class _Words:
    planter: Planter
    plan: Planned

    def word(self, field: str, kind: str) -> str:
        child = self.plan.child
        schools = frozenset({self.planter.school.slug})
        return self.planter.canaries.word(Canary(field, kind, schools, child.klass, child.pupil.pid))


def review_plans(planter: Planter, plans: list[Planned], staff: dict[str, StaffActor]) -> Reviewed:
    """In the scope of the school, once plans are shared."""
    senco = staff["senco"]
    cycles = [plan.cycle for plan in plans if plan.child.state != NOT_ASKED]
    made = start_round(cycles, due_on=date(2026, 11, 27), by=senco)
    asked = tuple(Asked.objects.filter(round=made).select_related("cycle__pupil").order_by("pk"))
    for plan in plans:
        words = _Words(planter, plan)
        if plan.child.state in ANSWERED:
            _answer(words, asked, staff["teacher" if plan.child.klass == "one" else "teacher elsewhere"])
        if plan.child.state in OPEN:
            _review(words, senco)
    moved = (
        Asked.objects.create(
            school_id=senco.school_id, round=made, cycle=plans[-1].cycle, teacher=staff["teacher"].person
        )
        if plans[-1].child.klass == "two"
        else None
    )
    named = {state: {p.child.pupil.pid for p in plans if p.child.state in state} for state in (OPEN, DECIDED)}
    everything = asked if moved is None else (*asked, moved)
    return Reviewed(
        made,
        everything,
        moved.code if moved else "",
        frozenset(named[OPEN] - named[DECIDED]),
        frozenset(named[DECIDED]),
        tuple(AssessmentRequest.objects.filter(taken_back_at=None).select_related("review__cycle__pupil")),
    )


def _answer(words: _Words, asked: tuple[Asked, ...], teacher: StaffActor) -> None:
    mine = (
        one for one in asked if one.teacher_id == teacher.person.pk and one.cycle_id == words.plan.cycle.pk
    )
    outcome = words.plan.outcome.pk
    note = words.word("cycle.Feedback.note", "feedback")
    for one in mine:
        give_feedback(
            one, words={outcome: "on_track"}, notes={outcome: note}, used=[], seen_version=1, by=teacher
        )


def _review(words: _Words, senco: StaffActor) -> None:
    def said(field: str) -> str:
        return words.word(f"cycle.{field}", "review words")

    review = open_review(words.plan.cycle, by=senco)
    note = said("OutcomeReview.note")
    say_outcome_word(review, words.plan.outcome, word="on_track", note=note, by=senco)
    note_delivery(review, note=said("Review.delivery_note"), by=senco)
    if words.plan.child.state in DECIDED:
        what = NewDecision(
            decision="assessment",
            reason=said("Review.reason"),
            no_pupil_view_because=said("Review.no_pupil_view_because"),
            no_family_view_because=said("Review.no_family_view_because"),
        )
        decided = decide_review(review, what=what, by=senco)
        if (words.planter.school.slug, words.plan.child.klass) != TO_BE_ASKED:
            day, who, why = date(2026, 11, 23), "AssessmentRequest.who", "AssessmentRequest.taken_back_why"
            wrong = record_authority_asked(decided, who=said(who), how="email", on=day, by=senco)
            correct_authority_asked(wrong, who=said(who), how="post", on=day, why=said(why), by=senco)
