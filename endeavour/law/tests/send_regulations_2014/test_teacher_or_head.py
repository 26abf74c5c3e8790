"""Regulation 49(1) to (3) as first made, judged on a day in 2015."""

from datetime import date

import pytest

from endeavour.law.facts.school import SchoolType
from endeavour.law.facts.senco import Induction, TeacherStatus
from endeavour.law.send_regulations_2014.teacher_or_head import teacher_or_head_as_made
from endeavour.law.tests.cases import does_not_apply, met, not_met, school, senco

IN_2015 = school(today=date(2015, 3, 2))


def test_a_qualified_inducted_teacher_who_teaches_here_meets_it() -> None:
    assert met(teacher_or_head_as_made(senco(school=IN_2015, appointed_on=date(2014, 9, 1)))).on == date(
        2014, 9, 1
    )


def test_so_does_the_head_whatever_else_is_recorded() -> None:
    facts = senco(school=IN_2015, is_head=True, teacher=TeacherStatus.NOT_QUALIFIED, teaches_here=False)
    met(teacher_or_head_as_made(facts))


def test_so_did_a_european_teacher_qualified_for_special_schools_only() -> None:
    met(teacher_or_head_as_made(senco(school=IN_2015, teacher=TeacherStatus.EUROPEAN_SEN_ONLY)))


def test_induction_that_was_never_required_is_not_missed() -> None:
    met(teacher_or_head_as_made(senco(school=IN_2015, induction=Induction.NOT_REQUIRED)))


@pytest.mark.parametrize(
    ("change", "because"),
    [
        ({"teacher": TeacherStatus.NOT_QUALIFIED}, "The SENCO is not a qualified teacher."),
        (
            {"teacher": TeacherStatus.NOT_KNOWN},
            "It is not recorded whether the SENCO is a qualified teacher.",
        ),
        ({"induction": Induction.NOT_COMPLETED}, "The SENCO has not completed induction."),
        (
            {"induction": Induction.NOT_KNOWN},
            "It is not recorded whether induction was completed, or was not required.",
        ),
        ({"teaches_here": False}, "The SENCO does not work as a teacher here."),
        ({"teaches_here": None}, "It is not recorded whether the SENCO works as a teacher here."),
    ],
)
def test_each_part_is_needed_and_what_is_not_recorded_is_said_to_be_so(
    change: dict[str, object], because: str
) -> None:
    finding = not_met(teacher_or_head_as_made(senco(school=IN_2015, appointed_on=date(2015, 1, 5), **change)))
    assert finding.because == because
    assert (finding.due, finding.late_after) == (date(2015, 1, 5), date(2015, 1, 5))


def test_it_leaves_those_alone_who_have_left_and_schools_that_section_67_does_not_name() -> None:
    does_not_apply(teacher_or_head_as_made(senco(school=IN_2015, leaves_on=date(2015, 2, 13))))
    unit = school(today=date(2015, 3, 2), kind=SchoolType.PUPIL_REFERRAL_UNIT)
    does_not_apply(teacher_or_head_as_made(senco(school=unit)))
