"""The SENCO must be a qualified teacher who teaches at the school, or its head. As amended in 2016.

A teacher from another European state who is qualified only for special schools and units no longer will do.
"""

from datetime import date

from endeavour.law.citation import AlsoCited, Citation, Confidence, InForce, Strength
from endeavour.law.citations import LEGISLATION, code, send_regulations
from endeavour.law.facts.senco import SencoService, TeacherStatus
from endeavour.law.finding import Finding
from endeavour.law.readings.scope import SECTION_67_OWED_BY
from endeavour.law.readings.teacher_or_head import teacher_or_head
from endeavour.law.rule import rule

SINCE = date(2016, 12, 19)
AMENDMENT = Citation(
    "Education (School Teachers' Qualifications and Induction Arrangements and Special Educational Needs "
    "Co-ordinators) (Amendment) Regulations 2016",
    "regulation 4(2)",
    f"{LEGISLATION}/uksi/2016/1123/regulation/4",
)


@rule(
    key="send-regulations-2014/49/teacher-or-head",
    promise="senco-teacher",
    citation=send_regulations(49, "regulation 49(1) to (3), as amended"),
    also=(AlsoCited(AMENDMENT, Confidence.V1), AlsoCited(code("6.85"), Confidence.M)),
    strength=Strength.MUST,
    confidence=Confidence.V1,
    in_force=InForce(since=SINCE),
    facts=SencoService,
    summary="The SENCO is a qualified teacher, through induction if it was required, who works as a teacher "
    "at the school; or is its head teacher or acting head. A European teacher qualified only for special "
    "schools and units will not do.",
    owed_by=SECTION_67_OWED_BY,
    owed_to="Pupils with special educational needs",
    when="From the day of appointment.",
)
def teacher_or_head_as_amended(facts: SencoService) -> Finding:
    return teacher_or_head(facts, {TeacherStatus.QUALIFIED}, SINCE)
