"""Regulation 49(1) to (3) since 19 December 2016."""

from datetime import date

from endeavour.law.facts.senco import TeacherStatus
from endeavour.law.senco_amendment_regulations_2016.teacher_or_head import teacher_or_head_as_amended
from endeavour.law.tests.cases import met, not_met, senco


def test_a_qualified_teacher_meets_it() -> None:
    met(teacher_or_head_as_amended(senco()))


def test_a_european_teacher_qualified_for_special_schools_only_no_longer_does() -> None:
    facts = senco(teacher=TeacherStatus.EUROPEAN_SEN_ONLY, appointed_on=date(2015, 9, 1))
    finding = not_met(teacher_or_head_as_amended(facts))
    assert finding.because == (
        "The SENCO is qualified in another European state for special schools and units only."
    )
    assert finding.due == date(2016, 12, 19)


def test_one_appointed_since_is_due_from_the_day_of_appointment() -> None:
    finding = not_met(teacher_or_head_as_amended(senco(teacher=TeacherStatus.NOT_KNOWN)))
    assert finding.due == date(2024, 9, 2)
