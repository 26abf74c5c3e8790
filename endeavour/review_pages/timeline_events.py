"""One thing on a pupil's timeline, and where each comes from."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from endeavour.cycle.queries.standing import CycleStanding
from endeavour.cycle.queries.story import HeldReview, SharedPlan
from endeavour.cycle.queries.voices import VoiceLine
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
SHOWN = 160  # letters of what somebody said; the rest is on their own page


@dataclass(frozen=True)
class Event:
    """`to` is the page that tells more, and what ends its address; nothing where there is none."""

    on: date
    kind: str
    title: str
    line: str = ""
    by: str = ""
    to: tuple[str, str | int] | None = None


def of_statuses(statuses: Iterable[StatusLine], today: date) -> Iterator[Event]:
    for line in statuses:
        if line.starts_on <= today:
            yield Event(line.starts_on, "status", line.in_words)
        if line.ends_on and line.ends_on <= today and line.code != "N":
            yield Event(line.ends_on, "status", f"{line.in_words}: ended", line.end_reason)


def of_concerns(concerns: Iterable[Raised], staff: Names) -> Iterator[Event]:
    for one in concerns:
        to = ("desk:concern", one.code)
        yield Event(one.on, "concerns", "Concern raised", by=staff[one.by], to=to)
        for step in one.steps:
            yield Event(step.on, "concerns", "Concern decided", f"{step.in_words}.", staff[step.by], to)


def of_cycles(
    standings: Iterable[CycleStanding],
    plans: Iterable[SharedPlan],
    reviews: Iterable[HeldReview],
    staff: Names,
) -> Iterator[Event]:
    for one in standings:
        yield Event(one.now.opened_on, "plans", f"Cycle {one.now.number} began")
        if one.closed_on is not None:
            yield Event(one.closed_on, "plans", f"Cycle {one.now.number} ended")
    for plan in plans:
        title = f"Plan version {plan.number} shared"
        yield Event(plan.on, "plans", title, by=staff[plan.by], to=("desk:plan_version", plan.number))
    for review in reviews:
        to, by = ("desk:review_of", review.cycle), staff[review.by]
        if review.decided_on is None:
            yield Event(review.opened_on, "plans", f"Review of cycle {review.cycle} begun", by=by, to=to)
        else:
            title = f"Review of cycle {review.cycle} decided"
            yield Event(review.decided_on, "plans", title, f"{review.decision}.", by, to)


def of_support(supports: Iterable[Support], today: date) -> Iterator[Event]:
    for one in supports:
        told = f"{one.line.tally.in_words}." if one.line.tally.planned else ""
        if one.since <= today:
            yield Event(one.since, "support", f"{one.line.name}: began", told, one.line.leader)
        if one.is_over(today) and one.until is not None:
            yield Event(one.until, "support", f"{one.line.name}: ended", one.end_reason, one.line.leader)


def of_checks(standings: Iterable[CycleStanding]) -> Iterator[Event]:
    """Only the first and the latest of each goal: the picture shows the others."""
    for outcome in (outcome for one in standings for outcome in one.outcomes):
        for on, value in {*outcome.checks[:1], *outcome.checks[-1:]}:
            title = f"Check: {in_figures(value)} {outcome.unit}".strip()
            yield Event(on, "plans", title, outcome.goal, to=("desk:outcome", outcome.code))


def of_voices(voices: Iterable[VoiceLine]) -> Iterator[Event]:
    for voice in voices:
        said = voice.words if voice.was_said else f"{voice.answer_in_words}."
        title = f"{voice.name}’s words" if voice.was_said else f"{voice.name} was asked"
        yield Event(voice.said_on, "voices", title, _short(said), voice.gathered_by, ("desk:voices", ""))


def of_letters(letters: Iterable[LetterLine], *, may_open: bool) -> Iterator[Event]:
    for one in letters:
        title = f"Letter to {one.name}" if one.name else "Letter"
        to = ("desk:letter", one.code) if may_open else None
        yield Event(one.made_on, "letters", title, f"{one.what}. {one.stands}.", to=to)


def of_notes(notes: Iterable[NoteLine], staff: Names) -> Iterator[Event]:
    """Whole: they have no page of their own."""
    for note in notes:
        title = f"A note from {note.session}" if note.session else "A note from a lesson"
        yield Event(note.on, "lessons", title, note.words, staff[note.by])


def _short(text: str) -> str:
    if len(text) <= SHOWN:
        return text
    return f"{text[:SHOWN].rsplit(' ', 1)[0]} …"
