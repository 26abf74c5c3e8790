"""The school must tell the parents, or the young person, that it is making special educational provision."""

from endeavour.law.citation import AlsoCited, Confidence, InForce, Strength
from endeavour.law.citations import children_and_families_act, code
from endeavour.law.dates import in_words
from endeavour.law.facts.school_rules import STARTING_RULES
from endeavour.law.facts.telling import ACT_IN_FORCE, Telling
from endeavour.law.finding import DoesNotApply, Finding, Met, NotMet
from endeavour.law.readings.deadline import within_school_days
from endeavour.law.readings.people_to_tell import everyone_told_on, told_may_change_on, why_not_told
from endeavour.law.readings.scope import SECTION_68
from endeavour.law.rule import rule

TOLD = "the family is told"


@rule(
    key="cfa-2014/68/family-told",
    promise="told",
    citation=children_and_families_act(68, "section 68(2)"),
    also=(AlsoCited(code("6.48"), Confidence.V2),),
    strength=Strength.MUST,
    confidence=Confidence.V1,
    in_force=InForce(since=ACT_IN_FORCE),
    facts=Telling,
    summary="The family is told that special educational provision is being made: each person with parental "
    "responsibility who may be contacted, or the young person. Once for each period without an EHC plan.",
    owed_by="Governing body, academy trust or management committee",
    owed_to="The child's parents, or the young person",
    when="By the day support starts. The Act gives no number of days.",
    school_rules=(STARTING_RULES.family_told.rule(TOLD),),
)
def family_told(facts: Telling) -> Finding:
    school = facts.school
    if school.type not in SECTION_68:
        return DoesNotApply(f"Section 68 does not name this kind of school: {school.type}.")
    if facts.has_ehc_plan:
        return DoesNotApply("An EHC plan is maintained, and section 68 is about provision without one.")
    told_on = everyone_told_on(facts)
    if told_on:
        return Met(f"Everyone who must be told had been reached by {in_words(told_on)}.", on=told_on)
    late = within_school_days(school, facts.day, school.rules.family_told, TOLD)
    ended = f" Support ended on {in_words(facts.ended_on)}." if facts.ended_on else ""
    return NotMet(
        f"{why_not_told(facts)}{ended}{late.note}",
        due=facts.day,
        late_after=late.day,
        late_by=late.rule,
        look_again_on=told_may_change_on(facts),
    )
