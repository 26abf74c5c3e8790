"""Every rule there is, by name, and the questions one may ask of them.

A rule that is not listed here does not exist; importing its file alone changes nothing.
"""

from datetime import date

from endeavour.law.children_and_families_act_2014.family_told import family_told
from endeavour.law.children_and_families_act_2014.senco_designated import senco_designated
from endeavour.law.contact_a_family_factsheet_2014.meetings_beside_parents_evenings import (
    meetings_beside_parents_evenings,
)
from endeavour.law.facts.subject import Facts
from endeavour.law.independent_school_standards_2014.annual_report import annual_report_of_an_academy
from endeavour.law.pupil_information_regulations_2005.annual_report import (
    annual_report_of_a_maintained_school,
)
from endeavour.law.rule_book import AnyRule, Judgement, RuleBook
from endeavour.law.senco_amendment_regulations_2016.teacher_or_head import teacher_or_head_as_amended
from endeavour.law.send_amendment_regulations_2024.course_counts import course_counts
from endeavour.law.send_amendment_regulations_2024.qualified_in_three_years import (
    relevant_qualification_in_three_years,
)
from endeavour.law.send_code_of_practice.concern_decided import concern_decided
from endeavour.law.send_code_of_practice.parents_agree import parents_agree
from endeavour.law.send_code_of_practice.plan_agreed import plan_agreed
from endeavour.law.send_code_of_practice.reviewed_on_agreed_date import reviewed_on_agreed_date
from endeavour.law.send_code_of_practice.specialist_considered import specialist_considered
from endeavour.law.send_code_of_practice.staff_aware import staff_aware
from endeavour.law.send_code_of_practice.three_meetings_a_year import three_meetings_a_year
from endeavour.law.send_regulations_2014.may_have_sen_told import may_have_sen_told
from endeavour.law.send_regulations_2014.qualified_in_three_years import national_award_in_three_years
from endeavour.law.send_regulations_2014.teacher_or_head import teacher_or_head_as_made

BOOK = RuleBook(
    (
        family_told,
        may_have_sen_told,
        concern_decided,
        plan_agreed,
        staff_aware,
        three_meetings_a_year,
        meetings_beside_parents_evenings,
        annual_report_of_a_maintained_school,
        annual_report_of_an_academy,
        reviewed_on_agreed_date,
        specialist_considered,
        parents_agree,
        senco_designated,
        teacher_or_head_as_made,
        teacher_or_head_as_amended,
        national_award_in_three_years,
        relevant_qualification_in_three_years,
        course_counts,
    )
)


def all_rules() -> tuple[AnyRule, ...]:
    return BOOK.rules


def rules_in_force(on: date) -> tuple[AnyRule, ...]:
    return BOOK.in_force(on)


def rule_by_key(key: str, on: date | None = None) -> AnyRule | None:
    """The edition in force on a day, or the latest there is."""
    editions = BOOK.editions(key)
    if on is None:
        return editions[-1] if editions else None
    return next((each for each in editions if each.in_force.covers(on)), None)


def judge(facts: Facts) -> tuple[Judgement, ...]:
    """What the rules of the facts' own day say of them."""
    return BOOK.judge(facts)
