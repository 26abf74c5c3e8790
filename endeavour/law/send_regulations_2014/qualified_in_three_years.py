"""A SENCO new since 2009 must hold the National Award once three years have passed. As first made."""

from datetime import date

from endeavour.law.citation import Confidence, InForce, Strength
from endeavour.law.citations import send_regulations
from endeavour.law.facts.senco import Award, SencoService
from endeavour.law.finding import Finding
from endeavour.law.readings.scope import SECTION_67_OWED_BY
from endeavour.law.readings.senco_clock import qualified_in_three_years
from endeavour.law.rule import rule


@rule(
    key="send-regulations-2014/49/qualified-in-three-years",
    promise="senco-award",
    citation=send_regulations(49, "regulation 49(4) and (5), as first made"),
    strength=Strength.MUST,
    confidence=Confidence.V1,
    in_force=InForce(since=date(2014, 9, 1), until=date(2024, 8, 31)),
    facts=SencoService,
    summary="Someone who became SENCO after 1 September 2009, with no more than twelve months as SENCO "
    "before, holds the National Award once three years have passed.",
    owed_by=SECTION_67_OWED_BY,
    owed_to="Pupils with special educational needs",
    when="By the third anniversary of first becoming a SENCO.",
)
def national_award_in_three_years(facts: SencoService) -> Finding:
    return qualified_in_three_years(facts, lambda course: course.award is Award.NASENCO)
