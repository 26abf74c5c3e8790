"""The effect of the support should be reviewed by the day agreed in the plan."""

from endeavour.law.citation import Confidence, InForce, Strength
from endeavour.law.citations import code
from endeavour.law.dates import in_words
from endeavour.law.facts.planning import AgreedReview
from endeavour.law.facts.telling import ACT_IN_FORCE
from endeavour.law.finding import DoesNotApply, Finding, Met, NotMet
from endeavour.law.readings.scope import CODE_CHAPTER_6
from endeavour.law.rule import rule


@rule(
    key="send-code/6.53/reviewed-on-agreed-date",
    promise="review",
    citation=code("6.53"),
    strength=Strength.SHOULD,
    confidence=Confidence.M,
    in_force=InForce(since=ACT_IN_FORCE),
    facts=AgreedReview,
    summary="The effect of the support is reviewed by the day agreed in the plan.",
    owed_by="Class teacher and SENCO, with parents and pupil",
    owed_to="Parents and pupil",
    when="By the day agreed. It does not move for weekends or holidays.",
)
def reviewed_on_agreed_date(facts: AgreedReview) -> Finding:
    school, due, done = facts.school, facts.review_on, facts.reviewed_on
    if school.type not in CODE_CHAPTER_6:
        return DoesNotApply(f"Chapter 6 of the Code does not speak to this kind of school: {school.type}.")
    if not facts.plan_recorded:
        return DoesNotApply("No plan is recorded here, so no day for a review has been agreed.")
    if due is None:
        return DoesNotApply("The plan names no day for its review.")
    if done:
        late = f", after the agreed {in_words(due)}" if done > due else ""
        return Met(f"Reviewed on {in_words(done)}{late}.", on=done)
    ended = facts.support_ended_on
    if ended and ended <= due:
        return DoesNotApply(f"Support ended on {in_words(ended)}, before the day agreed.")
    return NotMet(f"No review is recorded. The day agreed is {in_words(due)}.", due=due, late_after=due)
