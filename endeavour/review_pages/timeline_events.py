"""One thing on a pupil's timeline, and where each comes from."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from endeavour.cycle.queries.standing import CycleStanding
from endeavour.cycle.queries.story import HeldReview, SharedPlan
from endeavour.cycle.queries.voices import VoiceLine
from endeavour.cycle.voice_words import ADULT
from endeavour.design.numbers import in_figures
from endeavour.letter_pages.queries.letter_page import LetterLine
from endeavour.provision.notes import NoteLine
from endeavour.provision.one_pupil import Support
from endeavour.register.concerns_about import Raised
from endeavour.register.record import StatusLine

Names = Mapping[str, str]  # of staff, by their label
KINDS = {
    "concerns": "Concerns",
    "status": "Status",
    "plans": "Plans and reviews",
    "support": "Support",
    "voices": "Voices",
    "letters": "Letters",
    "lessons": "From lessons",
}
# What follows from what on one day, for not everything has its hour: a concern comes before the cycle that it begins.
CONCERN, OPENED, BEGAN, MIDDLE, SHARED, RUNS, REVIEWED, JUDGED, CLOSED, ENDED = range(-1, 9)
NO_HOUR = datetime.min.replace(tzinfo=UTC)
SHOWN = 160  # letters of what somebody said; the rest is on their own page


@dataclass(frozen=True)
class Event:
    """`to` is the page that tells more, and what ends its address; nothing where there is none. `step` is its place
    among the things of a day, `cycle` the number of the cycle that it belongs to, where it is known, `at` its moment.
    `folded` stands above a line that lies folded under it."""

    on: date
    kind: str
    title: str
    line: str = ""
    by: str = ""
    to: tuple[str, str | int] | None = None
    step: int = MIDDLE
    cycle: int = 0
    folded: str = ""
    at: datetime = NO_HOUR


def of_statuses(statuses: Iterable[StatusLine], today: date) -> Iterator[Event]:
    for line in statuses:
        if line.starts_on <= today:
            yield Event(line.starts_on, "status", line.in_words, step=BEGAN)
        if line.ends_on and line.ends_on <= today and line.code != "N":
            yield Event(line.ends_on, "status", f"{line.in_words}: ended", line.end_reason, step=ENDED)


def of_concerns(concerns: Iterable[Raised], staff: Names) -> Iterator[Event]:
    """The newest first, as all sources have what may be of one moment."""
    for one in concerns:
        to = ("desk:concern", one.code)
        for step in reversed(one.steps):
            title, said, by = "Concern decided", f"{step.in_words}.", staff[step.by]
            if not step.is_decision:
                title, said = f"Concern {step.in_words.lower()}", ""
            yield Event(step.on, "concerns", title, said, by, to, CONCERN, at=step.at)
        yield Event(one.on, "concerns", "Concern raised", by=staff[one.by], to=to, step=CONCERN, at=one.at)


def of_cycles(
    standings: Iterable[CycleStanding],
    plans: Sequence[SharedPlan],
    reviews: Iterable[HeldReview],
    staff: Names,
) -> Iterator[Event]:
    for one in standings:
        number = one.now.number
        yield Event(one.now.opened_on, "plans", f"Cycle {number} began", step=OPENED, cycle=number)
        if one.closed_on is not None:
            yield Event(one.closed_on, "plans", f"Cycle {number} ended", step=CLOSED, cycle=number)
    for plan in reversed(plans):
        title = f"Plan version {plan.number} shared"
        to: tuple[str, str | int] = ("desk:plan_version", plan.number)
        yield Event(plan.on, "plans", title, by=staff[plan.by], to=to, step=SHARED, cycle=plan.cycle)
    for review in reviews:
        to, by = ("desk:review_of", review.cycle), staff[review.by]
        if review.decided_on is None:
            title = f"Review of cycle {review.cycle} begun"
            yield Event(review.opened_on, "plans", title, by=by, to=to, step=REVIEWED, cycle=review.cycle)
        else:
            title = f"Review of cycle {review.cycle} decided"
            yield Event(
                review.decided_on, "plans", title, f"{review.decision}.", by, to, JUDGED, review.cycle
            )


def of_support(supports: Iterable[Support], today: date) -> Iterator[Event]:
    for one in supports:
        told = f"{one.line.tally.in_words}." if one.line.tally.planned else ""
        if one.since <= today:
            begun = "began" if one.line.tally.planned else "set up, no session yet"
            yield Event(one.since, "support", f"{one.line.name}: {begun}", told, one.line.leader, step=RUNS)
        if one.is_over(today) and one.until is not None:
            title = f"{one.line.name}: ended"
            yield Event(one.until, "support", title, one.end_reason, one.line.leader, step=ENDED)


def of_checks(standings: Iterable[CycleStanding]) -> Iterator[Event]:
    """Only the first and the latest of each goal: the picture shows the others. A goal that goes on in a later cycle
    has its earlier checks too; each is told once, of the cycle in which it was the first or the latest."""
    told = set()
    in_turn = sorted(standings, key=lambda one: one.now.number)
    for outcome in (outcome for one in in_turn for outcome in one.outcomes):
        for on, value in dict.fromkeys((*outcome.checks[:1], *outcome.checks[-1:])):
            if (outcome.began_as, on) not in told:
                told.add((outcome.began_as, on))
                title = f"Check: {in_figures(value)} {outcome.unit}".strip()
                yield Event(on, "plans", title, outcome.goal, to=("desk:outcome", outcome.code))


def of_voices(voices: Iterable[VoiceLine]) -> Iterator[Event]:
    """A parent's lie folded, also that they chose not to say: the other may sit before the page."""
    for voice in voices:
        said = voice.words if voice.was_said else f"{voice.answer_in_words}."
        title = f"{voice.name}’s words" if voice.was_said else f"{voice.name} was asked"
        folded = ""
        if voice.whose == ADULT:
            title, folded = f"{voice.name}’s view", f"What {voice.name} said"
        to = ("desk:voices", "")
        yield Event(voice.said_on, "voices", title, _short(said), voice.gathered_by, to, folded=folded)


def of_letters(letters: Iterable[LetterLine], *, may_open: bool) -> Iterator[Event]:
    for one in letters:
        title = f"Letter to {one.name}" if one.name else "Letter"
        to = ("desk:letter", one.code) if may_open else None
        yield Event(one.made_on, "letters", title, f"{one.what}. {one.stands}.", to=to)


def of_notes(notes: Iterable[NoteLine], staff: Names) -> Iterator[Event]:
    """Whole: they have no page of their own. What was written of several children stands with their group alone."""
    for note in notes:
        line = note.words or "Written of the group. It stands on the group’s page."
        title = f"A note from {note.session}" if note.session else "A note from a lesson"
        yield Event(note.on, "lessons", title, line, staff[note.by])


def _short(text: str) -> str:
    if len(text) <= SHOWN:
        return text
    return f"{text[:SHOWN].rsplit(' ', 1)[0]} …"


def in_time(events: Iterable[Event], standings: Iterable[CycleStanding]) -> list[Event]:
    """The newest first, also within a day."""
    cycles = [(one.now.number, one.now.opened_on, one.closed_on or date.max) for one in standings]

    def place(event: Event) -> tuple[date, int, int, datetime]:
        running = (number for number, first, last in cycles if first <= event.on <= last)
        return event.on, event.cycle or min(running, default=0), event.step, event.at

    return sorted(events, key=place, reverse=True)
