"""The day a school's rule sets, or what keeps it from being worked out."""

from dataclasses import dataclass
from datetime import date

from endeavour.law.dates import in_words
from endeavour.law.facts.school import SchoolFacts
from endeavour.law.facts.school_rules import SchoolRule, Within
from endeavour.law.school_days import NoTermsRecordedError
from endeavour.law.school_year import SchoolYear


@dataclass(frozen=True, slots=True)
class Deadline:
    """`note` is empty, or a sentence with a space before it, ready to follow a reason."""

    day: date | None
    note: str = ""


@dataclass(frozen=True, slots=True)
class RuledDeadline:
    day: date | None
    rule: SchoolRule
    note: str = ""


def within_school_days(school: SchoolFacts, start: date, within: Within, what: str) -> RuledDeadline:
    """`start` is day nought. Where terms are missing on the way, the day given is the latest it can be."""
    rule = within.rule(what)
    try:
        return RuledDeadline(school.calendar.add_school_days(start, within.school_days), rule)
    except NoTermsRecordedError as gap:
        latest = school.calendar.recorded_school_day(start, within.school_days)
        if latest is None:
            return RuledDeadline(None, rule, f" {gap} So the day it becomes late cannot be worked out.")
        return RuledDeadline(latest, rule, f" {gap} It is late after {in_words(latest)}, if not sooner.")


def end_of_summer_term(school: SchoolFacts, year: SchoolYear) -> Deadline:
    if not school.calendar.covers_year(year):
        return Deadline(
            None, f" The terms of {year} are not all recorded, so the last day cannot be worked out."
        )
    return Deadline(school.calendar.last_school_day_of(school.calendar.terms_of(year)[-1]))
