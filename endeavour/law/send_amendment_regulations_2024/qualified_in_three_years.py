"""A SENCO new since 2009 must hold the award that fits the course's dates once three years have passed."""

from datetime import date

from endeavour.law.citation import AlsoCited, Confidence, InForce, Strength
from endeavour.law.citations import send_regulations
from endeavour.law.facts.senco import SencoService
from endeavour.law.finding import Finding
from endeavour.law.readings.scope import SECTION_67_OWED_BY
from endeavour.law.readings.senco_award import counts_since_2024
from endeavour.law.readings.senco_clock import qualified_in_three_years
from endeavour.law.rule import rule
from endeavour.law.send_amendment_regulations_2024.citation import AMENDMENT


@rule(
    key="send-regulations-2014/49/qualified-in-three-years",
    promise="senco-award",
    citation=send_regulations(49, "regulation 49(4), as amended"),
    also=(AlsoCited(AMENDMENT, Confidence.V1),),
    strength=Strength.MUST,
    confidence=Confidence.V1,
    in_force=InForce(since=date(2024, 9, 1)),
    facts=SencoService,
    summary="Someone who became SENCO after 1 September 2009, with no more than twelve months as SENCO "
    "before, holds the relevant qualification once three years have passed.",
    owed_by=SECTION_67_OWED_BY,
    owed_to="Pupils with special educational needs",
    when="By the third anniversary of first becoming a SENCO.",
)
def relevant_qualification_in_three_years(facts: SencoService) -> Finding:
    return qualified_in_three_years(facts, counts_since_2024)
