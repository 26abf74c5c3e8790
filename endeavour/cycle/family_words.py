"""What the plan says to a family, in short words. Sentences have 20 words at most; a test reads them."""

from datetime import date

from endeavour.cycle.outcome_words import from_to, sentence_of
from endeavour.cycle.plan_contents import PlannedOutcome
from endeavour.cycle.queries.outcomes import OutcomeLine
from endeavour.design.dates import day_and_month, long_day
from endeavour.design.numbers import in_words
from endeavour.progress.values import number_in_words
from endeavour.provision.tallies import Tally

FINE_IF_NOT = "It is fine if you cannot."
NO_VOICE = "We have not asked {name} yet."
DECLINED = "{name} did not want to say."
NOT_BEGUN = "This has not begun yet."
NOT_MEASURED = "We have not checked this yet."
REVIEW = "We will look at the plan with you on {day}."
REVIEW_DUE = "We were to look at the plan with you on {day}."
OVER = "This plan ended on {day}. Ask us what comes next."
GOES_AHEAD = "The help goes ahead as it says here."
TELL_US = "You can tell us at any time what you think, or ask to talk."
MISSED = {
    "away": "{name} was not in school for {count}.",
    "did_not_come": "{name} did not come to {count}.",
    "staff": "We did not have staff for {count}.",
    "closed": "School was shut for {count}.",
    "other": "We missed {count} for some other reason.",
    "not_said": "We do not know yet about {count}.",
}
TIMES = {1: "once", 2: "twice"}


def wanted(goal: str, by_when: date | None) -> str:
    return sentence_of(goal, by_when)


def so_far(name: str, outcome: OutcomeLine) -> tuple[str, ...]:
    """Where it started and where it is now."""
    if outcome.baseline is None and not outcome.checks:
        return (NOT_MEASURED,) if outcome.target is not None else ()
    unit = f" {outcome.unit}" if outcome.unit else ""
    start = outcome.baseline if outcome.baseline is not None else outcome.checks[0][1]
    began = f"{name} started at {number_in_words(start)}{unit}."
    if not any(day > outcome.starts_on for day, _ in outcome.checks) or outcome.latest == start:
        return (began,)
    return began, f"Now it is {number_in_words(outcome.checks[-1][1])}."


def planned_numbers(outcome: PlannedOutcome) -> tuple[str, ...]:
    numbers = from_to(outcome)
    return (f"This means going {numbers}.",) if numbers else ()


def help_given(name: str, minutes: int, times_a_week: int, leader: str, forename: str) -> tuple[str, ...]:
    """Its name; and Maya has this with Mr Reid for 20 minutes, three times a week."""
    often = TIMES.get(times_a_week, f"{in_words(times_a_week)} times")
    with_whom = f" with {leader}" if leader and leader not in name else ""
    return (f"{name}.", f"{forename} has this{with_whom} for {minutes} minutes, {often} a week.")


def happened(name: str, tally: Tally, since: date | None = None) -> tuple[str, ...]:
    """So far 21 of 24 sessions have happened, and why the others have not."""
    if not tally.planned:
        return (NOT_BEGUN,)
    many = "session has" if tally.planned == 1 else "sessions have"
    first = f"So far {tally.done} of {tally.planned} {many} happened."
    counted = (f"We count from {day_and_month(since)}.",) if since else ()
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
