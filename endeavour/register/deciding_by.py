"""The day by which a concern is to be decided, as the school's rule sets it."""

from datetime import date

from endeavour.law.school_days import NoTermsRecordedError
from endeavour.schools.facts import calendar_of, rules_of


def decide_by(day: date, school_id: int) -> date | None:
    """School days after it was raised; nothing where the school has recorded no terms. Two statements."""
    try:
        return calendar_of(school_id).add_school_days(day, rules_of(school_id).concern_decided.school_days)
    except NoTermsRecordedError:
        return None
