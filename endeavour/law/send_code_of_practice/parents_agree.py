"""Somebody from outside is brought in only where the parents agree."""

from endeavour.law.citation import Confidence, InForce, Strength
from endeavour.law.citations import code
from endeavour.law.dates import in_words
from endeavour.law.facts.specialists import AGREED_BEFORE_ASKING, SpecialistDecided
from endeavour.law.facts.telling import ACT_IN_FORCE
from endeavour.law.finding import DoesNotApply, Finding, Met, NotMet
from endeavour.law.readings.scope import CODE_CHAPTER_6
from endeavour.law.rule import rule


@rule(
    key="send-code/6.47/parents-agree",
    promise="parents-agree",
    citation=code("6.47"),
    strength=Strength.SHOULD,
    confidence=Confidence.M,
    in_force=InForce(since=ACT_IN_FORCE),
    facts=SpecialistDecided,
    summary="A specialist who doesn’t work with the school’s staff yet is contacted only if the parents agree.",
    owed_by="SENCO",
    owed_to="The parents",
    when="Before the specialist is asked.",
    school_rules=(AGREED_BEFORE_ASKING,),
)
def parents_agree(facts: SpecialistDecided) -> Finding:
    school, decided = facts.school, facts.decided_on
    if school.type not in CODE_CHAPTER_6:
        return DoesNotApply(f"Chapter 6 of the Code does not speak to this kind of school: {school.type}.")
    if decided is None:
        return DoesNotApply("No review decided to ask a specialist.")
    if decided > school.today:
        return DoesNotApply("No review decided to ask a specialist yet.", look_again_on=decided)
    if facts.agree and facts.said_on:
        return Met(
            f"The parents agree that a specialist is asked: {in_words(facts.said_on)}.", on=facts.said_on
        )
    over = _is_over(facts)
    if over:
        return DoesNotApply(over)
    because = (
        f"The parents did not agree on {in_words(facts.said_on)} that a specialist is asked: nobody is, until they do."
        if facts.said_on
        else "It is not known yet whether the parents agree that a specialist is asked."
    )
    asked_by = facts.asked_by or decided
    # None of them has come yet: it would be over.
    ends = (facts.support_ended_on, facts.asked_again_on, facts.found_on)
    return NotMet(
        because,
        due=asked_by,
        late_after=asked_by,
        due_by=AGREED_BEFORE_ASKING,
        late_by=AGREED_BEFORE_ASKING,
        look_again_on=min((day for day in ends if day), default=None),
    )


def _is_over(facts: SpecialistDecided) -> str:
    """Why nobody is left to ask after this review."""
    today = facts.school.today
    if facts.support_ended_on and facts.support_ended_on <= today:
        return "Support has ended: nobody is asked any more."
    if facts.asked_again_on and facts.asked_again_on <= today:
        return (
            f"A later review, of {in_words(facts.asked_again_on)}, decided to ask the same specialist: what the "
            "parents say to that one counts."
        )
    if facts.found_on and facts.found_on <= today:
        return (
            f"What a specialist found on {in_words(facts.found_on)} is written down: nobody is left to ask."
        )
    return ""
