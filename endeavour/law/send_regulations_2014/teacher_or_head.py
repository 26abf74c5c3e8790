"""The SENCO must be a qualified teacher who teaches at the school, or its head. As first made."""

from datetime import date

from endeavour.law.citation import AlsoCited, Confidence, InForce, Strength
from endeavour.law.citations import code, send_regulations
from endeavour.law.facts.senco import SencoService, TeacherStatus
from endeavour.law.finding import Finding
from endeavour.law.readings.scope import SECTION_67_OWED_BY
from endeavour.law.readings.teacher_or_head import teacher_or_head
from endeavour.law.rule import rule

SINCE = date(2014, 9, 1)
ACCEPTED = frozenset({TeacherStatus.QUALIFIED, TeacherStatus.EUROPEAN_SEN_ONLY})


@rule(
    key="send-regulations-2014/49/teacher-or-head",
    promise="senco-teacher",
    citation=send_regulations(49, "regulation 49(1) to (3)"),
    also=(AlsoCited(code("6.85"), Confidence.M),),
    strength=Strength.MUST,
    confidence=Confidence.V1,
    in_force=InForce(since=SINCE, until=date(2016, 12, 18)),
    facts=SencoService,
    summary="The SENCO is a qualified teacher, through induction if it was required, who works as a teacher "
    "at the school; or is its head teacher or acting head.",
    owed_by=SECTION_67_OWED_BY,
    owed_to="Pupils with special educational needs",
    when="From the day of appointment.",
)
def teacher_or_head_as_made(facts: SencoService) -> Finding:
    return teacher_or_head(facts, ACCEPTED, SINCE)
