"""The days by which a concern is to be decided, as the school's rules set them."""

from datetime import date

from endeavour.law.school_days import NoTermsRecordedError
from endeavour.schools.facts import calendar_of, rules_of


def decide_by(day: date, school_id: int) -> date | None:
    """School days after it was raised; nothing where the school has recorded no terms. Two statements."""
    return _within(rules_of(school_id).concern_decided.school_days, day, school_id)


def assessed_by(day: date, school_id: int) -> date | None:
    """School days after it was decided to assess, as many as a plan may take. Two statements."""
    return _within(rules_of(school_id).plan_shared.school_days, day, school_id)


def _within(school_days: int, day: date, school_id: int) -> date | None:
    try:
        return calendar_of(school_id).add_school_days(day, school_days)
    except NoTermsRecordedError:
        return None
