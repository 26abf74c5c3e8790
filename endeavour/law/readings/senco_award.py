"""Which course leads to a qualification that counts: regulation 49(7), in force from 1 September 2024."""

from datetime import date, timedelta

from endeavour.law.facts.senco import Award, Course

NPQ_FROM = date(2024, 9, 1)
NASENCO_LAST_DAY = date(2027, 9, 1) - timedelta(days=1)


def counts_since_2024(course: Course) -> bool:
    return course.completed_on is not None and (
        is_right_npq(course) or (_is_early_nasenco(course) and course.completed_on <= NASENCO_LAST_DAY)
    )


def is_right_npq(course: Course) -> bool:
    """No NPQ for SENCOs was taught before the change, so one without a recorded first day is taken to fit."""
    return course.award is Award.NPQ_SENCO and (course.began_on is None or course.began_on >= NPQ_FROM)


def nasenco_may_still_count(course: Course, today: date) -> bool:
    return _is_early_nasenco(course) and course.completed_on is None and today <= NASENCO_LAST_DAY


def _is_early_nasenco(course: Course) -> bool:
    """An award completed before the change was begun before it, whether or not its first day is recorded."""
    day = course.began_on or course.completed_on
    return course.award is Award.NASENCO and day is not None and day < NPQ_FROM
