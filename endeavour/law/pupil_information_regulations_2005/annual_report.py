"""The head of a maintained school must give parents a report on each pupil before the summer term ends."""

from datetime import date

from endeavour.law.citation import AlsoCited, Citation, Confidence, InForce, Strength
from endeavour.law.citations import LEGISLATION, code
from endeavour.law.dates import end_of_compulsory_school_age
from endeavour.law.facts.reports import ReportingYear
from endeavour.law.facts.school import SchoolType
from endeavour.law.finding import DoesNotApply, Finding
from endeavour.law.readings.annual_report import annual_report
from endeavour.law.readings.scope import PUPIL_INFORMATION
from endeavour.law.rule import rule


@rule(
    key="pupil-information-2005/6/annual-report",
    promise="report",
    citation=Citation(
        "Education (Pupil Information) (England) Regulations 2005",
        "regulation 6(2)",
        f"{LEGISLATION}/uksi/2005/1437/regulation/6",
    ),
    also=(AlsoCited(code("6.64"), Confidence.M),),
    strength=Strength.MUST,
    confidence=Confidence.V1,
    in_force=InForce(since=date(2005, 7, 8)),
    facts=ReportingYear,
    summary="The head of a maintained school reports on each pupil's progress every year, free of charge.",
    owed_by="Head teacher of a maintained school",
    owed_to="Parents, or a pupil of 18 or over",
    when="Before the end of the summer term.",
)
def annual_report_of_a_maintained_school(facts: ReportingYear) -> Finding:
    kind = facts.school.type
    if kind not in PUPIL_INFORMATION:
        return DoesNotApply(f"These regulations bind maintained schools, and this is none: {kind}.")
    leaving = end_of_compulsory_school_age(facts.date_of_birth)
    if kind is SchoolType.PUPIL_REFERRAL_UNIT and leaving not in facts.year:
        return DoesNotApply("A pupil referral unit reports in the year compulsory school age ends.")
    if facts.leavers_report_instead:
        return DoesNotApply("The pupil gets a school leaver's report instead.")
    return annual_report(facts, due_by=None)
