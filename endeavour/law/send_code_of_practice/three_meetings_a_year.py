"""Schools should meet the parents of a pupil on SEN support at least three times a year."""

from endeavour.law.citation import Confidence, InForce, Strength
from endeavour.law.citations import code
from endeavour.law.facts.meetings import MeetingYear
from endeavour.law.facts.school_rules import (
    A_MEETING_EACH_TERM,
    PART_OF_A_YEAR,
    STARTING_RULES,
    parents_evenings_rule,
)
from endeavour.law.facts.telling import ACT_IN_FORCE
from endeavour.law.finding import Finding
from endeavour.law.readings.three_meetings import three_meetings
from endeavour.law.rule import rule


@rule(
    key="send-code/6.65/three-meetings-a-year",
    promise="meet",
    citation=code("6.65"),
    strength=Strength.SHOULD,
    confidence=Confidence.V2,
    in_force=InForce(since=ACT_IN_FORCE),
    facts=MeetingYear,
    summary="The school meets the parents of a pupil on SEN support, or the young person, at least three "
    "times a year to set outcomes, review progress and settle who does what.",
    owed_by="Class teacher, with the SENCO",
    owed_to="Parents, or the young person",
    when="Three times a year. The Code does not say when a year begins.",
    school_rules=(
        PART_OF_A_YEAR,
        A_MEETING_EACH_TERM,
        parents_evenings_rule(STARTING_RULES.parents_evenings_count),
    ),
)
def three_meetings_a_year(facts: MeetingYear) -> Finding:
    choice = facts.school.rules.parents_evenings_count
    return three_meetings(facts, parents_evenings=choice.yes, note=str(parents_evenings_rule(choice)))
