"""A function of the SENCO: parents are told, as soon as reasonably practicable, that their child may have SEN."""

from endeavour.law.citation import AlsoCited, Confidence, InForce, Strength
from endeavour.law.citations import code, send_regulations
from endeavour.law.dates import earliest_after, in_words
from endeavour.law.facts.concern import MayHaveSen
from endeavour.law.facts.school_rules import STARTING_RULES
from endeavour.law.facts.telling import ACT_IN_FORCE
from endeavour.law.finding import DoesNotApply, Finding, Met, NotMet
from endeavour.law.readings.deadline import within_school_days
from endeavour.law.readings.people_to_tell import everyone_told_on, told_may_change_on, why_not_told
from endeavour.law.readings.scope import SECTION_67
from endeavour.law.rule import rule

TOLD = "the family is told that there may be SEN"


@rule(
    key="send-regulations-2014/50/may-have-sen-told",
    promise="may-told",
    citation=send_regulations(50, "regulation 50(3)(a)"),
    also=(AlsoCited(code("6.39"), Confidence.M),),
    strength=Strength.MUST_FUNCTION,
    confidence=Confidence.M,
    in_force=InForce(since=ACT_IN_FORCE),
    facts=MayHaveSen,
    summary="The family is told that their child may have special educational needs: each person with parental "
    "responsibility who may be contacted, or the young person. By letter, by phone or in an early talk.",
    owed_by="SENCO, as a function that the governing body or academy trust sets",
    owed_to="The child's parents, or the young person",
    when="As soon as reasonably practicable. The regulations give no number of days.",
    school_rules=(STARTING_RULES.family_told.rule(TOLD),),
)
def may_have_sen_told(facts: MayHaveSen) -> Finding:
    school = facts.school
    if school.type not in SECTION_67:
        return DoesNotApply(f"Section 67 asks no SENCO of this kind of school: {school.type}.")
    told_on = everyone_told_on(facts)
    if told_on:
        return Met(f"Everyone who must be told had been reached by {in_words(told_on)}.", on=told_on)
    if facts.is_supported:
        return DoesNotApply(
            "Support has started: whoever is told of it under section 68 is told of the SEN as well."
        )
    late = within_school_days(school, facts.day, school.rules.family_told, TOLD)
    return NotMet(
        f"{why_not_told(facts)}{late.note}",
        due=facts.day,
        late_after=late.day,
        late_by=late.rule,
        look_again_on=earliest_after(school.today, [told_may_change_on(facts), facts.support_since]),
    )
