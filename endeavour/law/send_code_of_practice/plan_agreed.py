"""Teacher and SENCO should agree with parent and pupil what support there is, and when it is reviewed."""

from endeavour.law.citation import Confidence, InForce, Strength
from endeavour.law.citations import code
from endeavour.law.dates import in_words
from endeavour.law.facts.planning import Planning
from endeavour.law.facts.school_rules import STARTING_RULES
from endeavour.law.facts.telling import ACT_IN_FORCE
from endeavour.law.finding import DoesNotApply, Finding, Met, NotMet
from endeavour.law.readings.deadline import within_school_days
from endeavour.law.readings.plan_parts import LACKS, lacking
from endeavour.law.readings.scope import CODE_CHAPTER_6
from endeavour.law.rule import rule

SHARED = "the plan is shared"


@rule(
    key="send-code/6.48/plan-agreed",
    promise="plan",
    citation=code("6.48"),
    strength=Strength.SHOULD,
    confidence=Confidence.V2,
    in_force=InForce(since=ACT_IN_FORCE),
    facts=Planning,
    summary="Teacher and SENCO agree a plan with parent and pupil, and share it: outcomes, support, the "
    "effect they expect and a day to review it.",
    owed_by="Class teacher and SENCO",
    owed_to="Parents and pupil",
    when="Once the family is told. The Code gives no number of days.",
    school_rules=(STARTING_RULES.plan_shared.rule(SHARED),),
)
def plan_agreed(facts: Planning) -> Finding:
    school = facts.school
    if school.type not in CODE_CHAPTER_6:
        return DoesNotApply(f"Chapter 6 of the Code does not speak to this kind of school: {school.type}.")
    if facts.has_ehc_plan:
        return DoesNotApply("The pupil has an EHC plan.")
    shared = sorted(each.shared_on for each in facts.plans if each.shared_on and not lacking(each))
    if shared and shared[0] <= school.today:
        return Met(f"A plan was shared on {in_words(shared[0])}.", on=shared[0])
    due = within_school_days(school, facts.day, school.rules.plan_shared, SHARED)
    if shared:
        reason = f"The plan is to be shared on {in_words(shared[0])}."
    elif facts.plans:
        reason = f"{LACKS}{lacking(facts.plans[-1])}."
    else:
        reason = "No plan is recorded here."
    ended = f" Support ended on {in_words(facts.ended_on)}." if facts.ended_on else ""
    return NotMet(
        f"{reason}{ended}{due.note}",
        due=due.day,
        late_after=due.day,
        due_by=due.rule,
        late_by=due.rule,
        look_again_on=shared[0] if shared else None,
    )
