"""A pupil's whole story in one sentence and one picture."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from endeavour.cycle.queries.standing import CycleStanding
from endeavour.cycle.queries.story import HeldReview, SharedPlan
from endeavour.cycle.queries.voices import VoiceLine
from endeavour.design.dates import full_date
from endeavour.design.numbers import counted
from endeavour.design.picture import Lane, LanesPicture, Span
from endeavour.letter_pages.queries.letter_page import LetterLine
from endeavour.provision.notes import NoteLine
from endeavour.provision.one_pupil import Support
from endeavour.provision.words import listed
from endeavour.pupil_pages.queries.pupil_page import StatusSentence
from endeavour.register.concerns_about import Raised
from endeavour.register.record import StatusLine

SUPPORTED = ("K", "E")
ONE_DAY, FOR_EVER = timedelta(days=1), date.max


@dataclass(frozen=True, kw_only=True)
class Sources:
    """What is known of one pupil over time, from every room that knows something. `staff` are names by label."""

    statuses: Sequence[StatusLine]
    concerns: Sequence[Raised]
    standings: Sequence[CycleStanding]
    plans: Sequence[SharedPlan]
    reviews: Sequence[HeldReview]
    supports: Sequence[Support]
    voices: Sequence[VoiceLine]
    letters: Sequence[LetterLine]
    notes: Sequence[NoteLine]
    staff: Mapping[str, str]


def sentence_of(known: Sources, today: date) -> StatusSentence:
    """Support since 14 September 2026. 1 cycle, 2 plans, 1 review, 3 letters, 21 of 24 sessions."""
    strong = _supported(known.statuses, today)
    done = sum(one.line.tally.done for one in known.supports)
    planned = sum(one.line.tally.planned for one in known.supports)
    numbers = [
        counted(len(known.concerns), "concern"),
        counted(len(known.standings), "cycle"),
        counted(len(known.plans), "shared plan"),
        counted(sum(review.decided_on is not None for review in known.reviews), "review"),
        counted(len(known.letters), "letter"),
        f"{done} of {counted(planned, 'session')}",
    ]
    told = ", ".join(number for number in numbers if not number.startswith("0 "))
    if planned and not done:
        told = ", ".join(part for part in (told, numbers[-1]) if part)
    return StatusSentence(strong, f" {told}." if told else "")


def _supported(statuses: Sequence[StatusLine], today: date) -> str:
    """Since the first day of what holds today; what was before has both its days."""
    runs = _runs(line for line in statuses if line.code in SUPPORTED and line.starts_on <= today)
    over = listed([f"from {full_date(first)} to {full_date(last)}" for first, last in runs if last < today])
    since = next((full_date(first) for first, last in runs if last >= today), "")
    if since:
        return f"Support since {since}, and before that {over}." if over else f"Support since {since}."
    return f"Support {over}." if over else "No support so far."


def _runs(periods: Iterable[StatusLine]) -> list[tuple[date, date]]:
    """The first and the last day of each time without a gap, the first time on top: support that became a plan goes on.
    What has no last day goes on for ever."""
    found: list[tuple[date, date]] = []
    for line in sorted(periods, key=lambda line: line.starts_on):
        last = line.ends_on or FOR_EVER
        if found and line.starts_on - ONE_DAY <= found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], last)
        else:
            found.append((line.starts_on, last))
    return found


def lanes_of(known: Sources, sentence: StatusSentence, today: date) -> LanesPicture | None:
    """Nothing where nothing lasted."""
    lanes = (
        Lane(
            name="Concerns", spans=tuple(_span(*time, today) for c in known.concerns for time in c.times_open)
        ),
        Lane(name="Status", spans=_statuses(known.statuses, today)),
        Lane(
            name="Cycles",
            spans=tuple(
                _span(one.now.opened_on, one.closed_on, today, f"Cycle {one.now.number}")
                for one in known.standings
            ),
        ),
        Lane(name="Support", spans=_supports(known.supports, today)),
        Lane(name="Voices", days=tuple(voice.said_on for voice in known.voices if voice.was_said)),
        Lane(name="Letters", days=tuple(letter.made_on for letter in known.letters)),
    )
    days = [span.first for lane in lanes for span in lane.spans] + [
        day for lane in lanes for day in lane.days
    ]
    if not days or min(days) >= today:
        return None
    return LanesPicture(
        title=f"{sentence.strong}{sentence.rest}",
        about=f"From {full_date(min(days))} to {full_date(today)}. The list below says the same in words.",
        first=min(days),
        last=today,
        lanes=lanes,
    )


def _statuses(statuses: Sequence[StatusLine], today: date) -> tuple[Span, ...]:
    shown = [line for line in statuses if line.code != "N" and line.starts_on <= today]
    return tuple(_span(line.starts_on, line.ends_on, today, line.in_words) for line in shown)


def _supports(supports: Sequence[Support], today: date) -> tuple[Span, ...]:
    begun = [one for one in supports if one.since <= today]
    return tuple(_span(one.since, one.until, today, one.line.name) for one in begun)


def _span(first: date, last: date | None, today: date, text: str = "") -> Span:
    return Span(first=first, last=max(first, min(last or today, today)), text=text)
