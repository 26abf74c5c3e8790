"""How sessions are spoken of to staff. Families read whole sentences instead, by the same keys."""

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
# After a number of sessions: of a group each child's own is counted, so none says how often it was.
MANY_MISSED = MISSED | {
    "staff": "because staff were needed elsewhere",
    "closed": "because school was closed",
    "other": "for another reason",
}
# What can be chosen of one child, and of a session that did not happen, in the order in which it is asked.
_ASKED = (Presence.There.HERE, Presence.There.AWAY, Presence.There.DID_NOT_COME, Presence.There.PART)
THERE = tuple((there.value, there.label) for there in _ASKED)
LOST = {there.value: there.label.lower() for there in Presence.There if there not in (_ASKED[0], _ASKED[-1])}
_REASONS = (Session.Reason.STAFF, Session.Reason.CLOSED, Session.Reason.OTHER)
REASONS = tuple((reason.value, reason.label) for reason in _REASONS)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")


def at_school(at: time) -> str:
    """9:15, or 1:30 after lunch: at school nobody is in doubt about the half of the day."""
    return f"{at.hour % 12 or 12}:{at.minute:02d}"


def times_in_words(times: Sequence[tuple[int, time]]) -> str:
    """Monday, Wednesday and Friday at 9:15; every day at 1:30. To stand within a sentence."""
    by_time: dict[time, list[int]] = {}
    for weekday, at in sorted(set(times), key=lambda when: (when[1], when[0])):
        by_time.setdefault(at, []).append(weekday)
    return "; ".join(
        f"{'every day' if len(days) == len(DAYS) else listed([DAYS[day] for day in days])} at {at_school(at)}"
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
