"""How sessions are spoken of. One list, for staff and families alike."""

from collections.abc import Sequence
from datetime import date, time

from endeavour.provision.models import Presence, Session

NOT_SAID = "not_said"

# Why a pupil went without a session, in the order in which it is told.
MISSED = {
    "away": "away",
    "did_not_come": "did not come",
    "staff": "staff needed elsewhere",
    "closed": "school closed",
    "other": "another reason",
    NOT_SAID: "not written down",
}
THERE = {
    Presence.There.HERE: "Here",
    Presence.There.PART: "Part of it",
    Presence.There.AWAY: "Not in school",
    Presence.There.DID_NOT_COME: "Did not come",
    Presence.There.NO_SESSION: "No session",
}
REASONS = {
    Session.Reason.STAFF: "Staff needed elsewhere",
    Session.Reason.CLOSED: "School closed",
    Session.Reason.OTHER: "Another reason",
    Session.Reason.NO_PUPILS: "No child was there",
}
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
EVERY_DAY = "Every day"


def at_school(at: time) -> str:
    """9:15, or 1:30 after lunch: at school nobody is in doubt about the half of the day."""
    return f"{at.hour % 12 or 12}:{at.minute:02d}"


def times_in_words(times: Sequence[tuple[int, time]]) -> str:
    """Monday, Wednesday and Friday at 9:15; Thursday at 1:30"""
    by_time: dict[time, list[int]] = {}
    for weekday, at in sorted(set(times), key=lambda when: (when[1], when[0])):
        by_time.setdefault(at, []).append(weekday)
    return "; ".join(
        f"{EVERY_DAY if len(days) == len(DAYS) else listed([DAYS[day] for day in days])} at {at_school(at)}"
        for at, days in by_time.items()
    )


def listed(words: Sequence[str]) -> str:
    """Maya O, Ben T and Zara P"""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def group_in_words(names: Sequence[str]) -> str:
    """Maya O and 2 others: whom a session is with, short enough for a phone."""
    if len(names) <= 2:
        return listed(list(names))
    return f"{names[0]} and {len(names) - 1} others"


def week_day(day: date) -> str:
    return DAYS[day.weekday()] if day.weekday() < len(DAYS) else "the weekend"
