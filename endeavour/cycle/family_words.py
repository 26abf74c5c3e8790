"""What the plan says to a family, in short words. Sentences have 20 words at most; a test reads them."""

from datetime import date

from endeavour.cycle.outcome_words import from_to, sentence_of
from endeavour.cycle.plan_contents import PlannedOutcome
from endeavour.cycle.queries.outcomes import OutcomeLine
from endeavour.design.dates import day_and_month, long_day
from endeavour.design.numbers import how_often, in_words
from endeavour.progress.values import number_in_words, with_unit
from endeavour.provision.tallies import Tally
from endeavour.provision.words import NOT_SAID

FINE_IF_NOT = "It is fine if you cannot."
NO_VOICE = "We have not asked {name} yet."
DECLINED = "{name} did not want to say."
NOT_BEGUN = "This has not begun yet."
NEVER_BEGUN = "It had not begun by then."
GOES_ON = "This goes on from before."
NOT_COUNTED = "For this plan we have not counted yet."
NOT_MEASURED = "We have not checked this yet."
REVIEW = "We will look at the plan with you on {day}."
REVIEW_DUE = "We were to look at the plan with you on {day}."
REVIEWED = "We looked at this plan on {day}."
DECIDED = {
    "carry_on": "The help goes on.",
    "change": "The help will change.",
    "specialist": "We will ask someone from outside school to look with us.",
    "assessment": "We will ask the council to find out what help {name} needs.",
    "end": "The extra help ended that day.",
}
NOT_AGREED = {
    "not_asked": "We would like to ask someone from outside school to look with us, if you agree.",
    "no": "We wanted to ask someone from outside school. We do not have your agreement, so nobody is asked.",
}
"""Of a specialist, by what parents say to it; never who, as the copy may lie in another home."""
WHY, MEND = "Why:", "So that the help is given:"
OVER = "This plan ended on {day}. Ask us what comes next."
GOES_AHEAD = "The help goes ahead as it says here."
TELL_US = "You can tell us at any time what you think, or ask to talk."
NOT_WRITTEN_DOWN = "We have not written down yet what became of {them}."
MISSED = {
    "away": "{name} was not in school for {count}.",
    "did_not_come": "{name} did not come to {count}.",
    "staff": "We did not have staff for {count}.",
    "closed": "School was shut for {count}.",
    "other": "We missed {count} for some other reason.",
    "not_said": "We do not know yet about {count}.",
}


def wanted(goal: str, by_when: date | None) -> str:
    return sentence_of(goal, by_when)


def so_far(name: str, outcome: OutcomeLine, *, is_over: bool = False) -> tuple[str, ...]:
    """What was planned to be read, word for word as before it was shared; and where it is now, or was at the end."""
    first = next((value for _, value in outcome.checks), None)
    start = first if outcome.baseline is None else outcome.baseline
    planned = planned_numbers(name, PlannedOutcome(baseline=start, target=outcome.target, unit=outcome.unit))
    if not any(day > outcome.starts_on for day, _ in outcome.checks) or outcome.latest == start:
        return planned
    day, value = outcome.checks[-1]
    when = f"On {day_and_month(day)} it was" if is_over else "Now it is"
    return *planned, f"{when} {number_in_words(value)}."


def planned_numbers(name: str, outcome: PlannedOutcome) -> tuple[str, ...]:
    """Where it starts and what it is to reach."""
    if numbers := from_to(outcome):
        return (f"This means going {numbers}.",)
    if outcome.target is not None:
        return f"The goal is {with_unit(number_in_words(outcome.target), outcome.unit)}.", NOT_MEASURED
    if outcome.baseline is not None:
        return (f"{name} started at {with_unit(number_in_words(outcome.baseline), outcome.unit)}.",)
    return ()


def help_given(
    name: str, minutes: int, times_a_week: int, leader: str, forename: str, *, ended_on: date | None = None
) -> tuple[str, ...]:
    """Its name; and Maya has this with Mr Reid for 20 minutes, three times a week. Or had, until when."""
    with_whom = f" with {leader}" if leader and leader not in name else ""
    has, until = ("had", f", until {long_day(ended_on)}") if ended_on else ("has", "")
    often = how_often(times_a_week)
    return f"{name}.", f"{forename} {has} this{with_whom} for {minutes} minutes, {often} a week{until}."


def happened(name: str, tally: Tally, since: date | None = None, *, is_over: bool = False) -> tuple[str, ...]:
    """So far 21 of 24 sessions have happened, and why the others have not. Or happened, where it is over."""
    if not tally.planned:
        return (NEVER_BEGUN if is_over else NOT_BEGUN,)
    counted = (f"We count{'ed' if is_over else ''} from {day_and_month(since)}.",) if since else ()
    if tally.missed == ((NOT_SAID, tally.planned),):
        were, them = ("session was", "it") if tally.planned == 1 else ("sessions were", "them")
        planned = f"{tally.planned} {were} planned." if is_over else f"So far {tally.planned} {were} planned."
        return planned, NOT_WRITTEN_DOWN.format(them=them), *counted
    many = "session" if tally.planned == 1 else "sessions"
    has = "has" if tally.planned == 1 else "have"
    done = f"{tally.done} of {tally.planned} {many}"
    first = f"{done} happened." if is_over else f"So far {done} {has} happened."
    return (
        first,
        *counted,
        *(MISSED[why].format(name=name, count=in_words(count)) for why, count in tally.missed),
    )


def how_known(typed: str) -> tuple[str, ...]:
    return (f"How we will know: {typed.strip().rstrip('.')}.",) if typed.strip() else ()


def next_steps(review_on: date | None, *, today: date, ended_on: date | None = None) -> tuple[str, ...]:
    """A plan that was shared goes ahead whatever is said to it, and an answer can be given or changed later."""
    if ended_on is not None:
        return OVER.format(day=long_day(ended_on)), TELL_US
    if review_on is None:
        return GOES_AHEAD, TELL_US
    review = REVIEW if review_on >= today else REVIEW_DUE
    return GOES_AHEAD, review.format(day=long_day(review_on)), TELL_US


def came_of_it(
    name: str, on: date, decision: str, *, reason: str, mend: str, agree: str = ""
) -> tuple[str, ...]:
    """What the review decided and why, and what will be done where little of the help was given, as it was typed."""
    typed = ((WHY, reason), (MEND, mend))
    return (
        REVIEWED.format(day=long_day(on)),
        NOT_AGREED.get(agree) or DECIDED[decision].format(name=name),
        *(f"{label} {words.strip().rstrip('.')}." for label, words in typed if words.strip()),
        TELL_US,
    )
