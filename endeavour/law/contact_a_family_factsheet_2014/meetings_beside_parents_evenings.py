"""The three meetings are held in addition to parents' evenings, says the factsheet; the Code does not."""

from datetime import date

from endeavour.law.citation import AlsoCited, Citation, Confidence, InForce, Strength
from endeavour.law.citations import code
from endeavour.law.facts.meetings import MeetingYear
from endeavour.law.facts.school_rules import A_MEETING_EACH_TERM, PART_OF_A_YEAR
from endeavour.law.finding import Finding
from endeavour.law.readings.three_meetings import three_meetings
from endeavour.law.rule import rule


@rule(
    key="contact-factsheet-2014/meetings-beside-parents-evenings",
    promise="meet-extra",
    citation=Citation(
        "Contact a Family factsheet on SEN support in mainstream schools, September 2014", "on meetings"
    ),
    also=(AlsoCited(code("6.69"), Confidence.M),),
    strength=Strength.SOURCE_DOCUMENT,
    confidence=Confidence.V1,
    in_force=InForce(since=date(2014, 9, 1)),
    facts=MeetingYear,
    summary="The three meetings are held in addition to parents' evenings. The Code asks only that "
    "they fit in with the meetings all parents have, and last longer.",
    owed_by="Class teacher, with the SENCO",
    owed_to="Parents, or the young person",
    when="Three times a year.",
    school_rules=(PART_OF_A_YEAR, A_MEETING_EACH_TERM),
)
def meetings_beside_parents_evenings(facts: MeetingYear) -> Finding:
    return three_meetings(facts, parents_evenings=False, note="Parents' evenings are left out.")
