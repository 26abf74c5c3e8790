"""The finding that both rules about three meetings share; they differ in what they count."""

from datetime import date

from endeavour.law.dates import earliest_after
from endeavour.law.facts.meetings import MeetingYear
from endeavour.law.facts.school_rules import A_MEETING_EACH_TERM
from endeavour.law.finding import DoesNotApply, Finding, Met, NotMet
from endeavour.law.readings.meetings_counted import (
    MEETINGS_A_YEAR,
    MeetingCount,
    count_meetings,
    on_support_in,
)
from endeavour.law.readings.scope import CODE_CHAPTER_6


def three_meetings(facts: MeetingYear, *, parents_evenings: bool, note: str) -> Finding:
    if facts.school.type not in CODE_CHAPTER_6:
        return DoesNotApply(
            f"Chapter 6 of the Code does not speak to this kind of school: {facts.school.type}."
        )
    turn = facts.year.turns_after(facts.school.today)
    if not on_support_in(facts):
        return DoesNotApply(f"The pupil was not on SEN support in {facts.year}.", turn)
    count = count_meetings(facts, parents_evenings=parents_evenings)
    if count.asked == 0:
        return DoesNotApply(
            f"Too little of {facts.year} is spent on SEN support for a meeting to be asked: "
            f"{count.days_on_support} school days.",
            turn,
        )
    asked = MEETINGS_A_YEAR if count.asked is None else count.asked
    because = _because(facts, count, asked, note)
    again = _may_change_on(facts, count.drops_out_on)
    if len(count.held) >= asked:
        return Met(because, on=count.held[asked - 1], look_again_on=again)
    due = count.due[len(count.held)] if count.due else None
    return NotMet(
        because,
        due=due,
        late_after=due,
        due_by=A_MEETING_EACH_TERM,
        late_by=A_MEETING_EACH_TERM,
        look_again_on=again,
    )


def _because(facts: MeetingYear, count: MeetingCount, asked: int, note: str) -> str:
    sentences = [f"{len(count.held)} of {asked} meetings held in {facts.year}."]
    if count.declined:
        sentences.append(f"Offered and declined: {count.declined}.")
    if count.no_reply:
        sentences.append(f"Offered without reply: {count.no_reply}.")
    if facts.school.today <= facts.year.last:
        sentences.append(f"Held in the last twelve months: {count.in_twelve_months}.")
    if count.asked is None:
        sentences.append(
            f"The terms of {facts.year} are not all recorded, so a part of a year cannot be worked out."
        )
    return " ".join([*sentences, note])


def _may_change_on(facts: MeetingYear, drops_out_on: date | None) -> date | None:
    """A year that is over is counted as at its end and changes no more."""
    today, turn = facts.school.today, facts.year.turns_after(facts.school.today)
    return (
        earliest_after(today, [turn, drops_out_on, *(each.on for each in facts.meetings)]) if turn else None
    )
