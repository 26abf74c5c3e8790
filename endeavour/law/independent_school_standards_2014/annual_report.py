"""An academy must give parents a yearly written report on each pupil, unless the parent agreed to none."""

from datetime import date

from endeavour.law.citation import AlsoCited, Citation, Confidence, InForce, Strength
from endeavour.law.citations import LEGISLATION, code
from endeavour.law.facts.reports import ReportingYear
from endeavour.law.facts.school_rules import A_REPORT_BY_SUMMER
from endeavour.law.finding import DoesNotApply, Finding
from endeavour.law.readings.annual_report import annual_report
from endeavour.law.readings.scope import INDEPENDENT_SCHOOL_STANDARDS
from endeavour.law.rule import rule


@rule(
    key="independent-school-standards-2014/32/annual-report",
    promise="report",
    citation=Citation(
        "Education (Independent School Standards) Regulations 2014",
        "Schedule, paragraph 32(1)(f)",
        f"{LEGISLATION}/uksi/2014/3283/schedule/paragraph/32",
    ),
    also=(AlsoCited(code("6.64"), Confidence.M),),
    strength=Strength.MUST,
    confidence=Confidence.V2,
    in_force=InForce(since=date(2015, 1, 5)),
    facts=ReportingYear,
    summary="An academy reports in writing on each pupil's progress, unless the parent agreed to none.",
    owed_by="Academy trust",
    owed_to="Parents",
    when="Once a year. The standard names no day.",
    school_rules=(A_REPORT_BY_SUMMER,),
)
def annual_report_of_an_academy(facts: ReportingYear) -> Finding:
    if facts.school.type not in INDEPENDENT_SCHOOL_STANDARDS:
        return DoesNotApply(f"These standards do not bind this kind of school: {facts.school.type}.")
    if facts.parent_agreed_to_none:
        return DoesNotApply("The parent agreed that no report need be given.")
    return annual_report(facts, due_by=A_REPORT_BY_SUMMER)
