"""A specialist should always be involved where a pupil makes little or no progress despite well-chosen support."""

from endeavour.law.citation import AlsoCited, Confidence, InForce, Strength
from endeavour.law.citations import code
from endeavour.law.dates import in_words
from endeavour.law.facts.specialists import TWO_SLOW_CYCLES, SlowProgress
from endeavour.law.facts.telling import ACT_IN_FORCE
from endeavour.law.finding import DoesNotApply, Finding, Met, NotMet
from endeavour.law.readings.scope import CODE_CHAPTER_6
from endeavour.law.rule import rule


@rule(
    key="send-code/6.59/specialist-considered",
    promise="special",
    citation=code("6.59"),
    strength=Strength.SHOULD,
    confidence=Confidence.V2,
    in_force=InForce(since=ACT_IN_FORCE),
    facts=SlowProgress,
    summary="Where a pupil makes little or no progress although the support was well chosen, a specialist is "
    "involved. A school that decides otherwise records why.",
    owed_by="SENCO, with the class teacher and the parents",
    owed_to="The pupil",
    when="At the review. The Code does not say after how many.",
    also=(AlsoCited(code("6.58"), Confidence.V2),),
    school_rules=(TWO_SLOW_CYCLES,),
)
def specialist_considered(facts: SlowProgress) -> Finding:
    school, found = facts.school, facts.found_on
    if school.type not in CODE_CHAPTER_6:
        return DoesNotApply(f"Chapter 6 of the Code does not speak to this kind of school: {school.type}.")
    if found is None:
        return DoesNotApply("No two reviews in a row found little or no progress.")
    if found > school.today:
        return DoesNotApply("No two reviews in a row found little or no progress yet.", look_again_on=found)
    if asked := facts.specialist_asked_on:
        return Met(f"A specialist is asked: decided on {in_words(asked)}.", on=asked)
    if reason := facts.reason_given_on:
        return Met(f"No specialist is asked. The reason was recorded on {in_words(reason)}.", on=reason)
    return NotMet(
        "Two reviews in a row found little or no progress. Neither a specialist nor a reason is recorded.",
        due=found,
        late_after=facts.decide_by,
        due_by=TWO_SLOW_CYCLES,
        late_by=TWO_SLOW_CYCLES,
    )
