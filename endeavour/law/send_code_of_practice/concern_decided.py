"""The Code asks for a first response without delay; by which day a concern is decided is the school's own rule."""

from endeavour.law.citation import AlsoCited, Confidence, InForce, Strength
from endeavour.law.citations import code
from endeavour.law.dates import in_words
from endeavour.law.facts.concern import RaisedConcern
from endeavour.law.facts.school_rules import A_TRIAL_HAS_ITS_DAY, STARTING_RULES
from endeavour.law.facts.telling import ACT_IN_FORCE
from endeavour.law.finding import DoesNotApply, Finding, Met, NotMet
from endeavour.law.readings.deadline import within_school_days
from endeavour.law.readings.scope import CODE_CHAPTER_6
from endeavour.law.rule import rule

DECIDED = "a concern is decided"
ASSESSED = "after an assessment it is decided whether there is SEN"


@rule(
    key="send-code/6.19/concern-decided",
    promise="concern",
    citation=code("6.19"),
    strength=Strength.SCHOOL_RULE,
    confidence=Confidence.M,
    in_force=InForce(since=ACT_IN_FORCE),
    facts=RaisedConcern,
    summary="A concern about a pupil's progress is decided, and whoever raised it hears how. What is tried in class "
    "is looked at again on its day; what is assessed is decided then.",
    owed_by="SENCO, with the class teacher",
    owed_to="The pupil, and whoever raised the concern",
    when="Within the school's own number of days, counted anew where it is opened again. The Code asks for no delay "
    "and names no number.",
    also=(AlsoCited(code("6.38"), Confidence.V2), AlsoCited(code("6.45"), Confidence.M)),
    school_rules=(
        STARTING_RULES.concern_decided.rule(DECIDED),
        A_TRIAL_HAS_ITS_DAY,
        STARTING_RULES.plan_shared.rule(ASSESSED),
    ),
)
def concern_decided(facts: RaisedConcern) -> Finding:
    school, again = facts.school, facts.look_again_on
    if school.type not in CODE_CHAPTER_6:
        return DoesNotApply(f"Chapter 6 of the Code does not speak to this kind of school: {school.type}.")
    if facts.closed_on:
        return Met(f"Decided on {in_words(facts.closed_on)}.", on=facts.closed_on)
    if again:
        return NotMet(
            f"Something is tried in class. The day to look again is {in_words(again)}.",
            due=again,
            late_after=again,
            due_by=A_TRIAL_HAS_ITS_DAY,
            late_by=A_TRIAL_HAS_ITS_DAY,
        )
    if facts.assessed_since:
        late = within_school_days(school, facts.assessed_since, school.rules.plan_shared, ASSESSED)
        reason = (
            f"To be assessed since {in_words(facts.assessed_since)}. Whether there is SEN is not decided yet."
        )
    else:
        again, raised = facts.opened_again_on, f"Raised on {in_words(facts.raised_on)}"
        since = again or facts.raised_on
        late = within_school_days(school, since, school.rules.concern_decided, DECIDED)
        reason = (
            f"{raised}, opened again on {in_words(again)}." if again else f"{raised}. Nothing is decided yet."
        )
    return NotMet(
        f"{reason}{late.note}",
        due=late.day,
        late_after=late.day,
        due_by=late.rule,
        late_by=late.rule,
    )
