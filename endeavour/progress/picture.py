"""The picture of an outcome's progress: for the school with its trend, for families without."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from endeavour.design.picture import Change, ProgressPicture, Rest
from endeavour.progress.trend import Progress, progress
from endeavour.progress.words import caption, finding, now_and_before, sentence, verb_of

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True)
class Pictured:
    """An outcome's progress with everything that pages say of it."""

    progress: Progress
    sentence: str
    now_and_before: str
    picture: ProgressPicture

    @property
    def word(self) -> str:
        return self.progress.word

    @property
    def for_family(self) -> ProgressPicture:
        """Without the trend line; what is said stays the same."""
        return replace(self.picture, trend=None, ahead=None)


def pictured(
    name: str,
    *,
    measure: str,
    unit: str,
    checks: Sequence[tuple[date, Decimal]],
    baseline: tuple[date, Decimal] | None,
    target: Decimal | None,
    starts_on: date,
    by_when: date,
    today: date,
    rests: tuple[Rest, ...] = (),
    changes: Sequence[tuple[date, str]] = (),
    said: str = "",
    is_over: bool = False,
) -> Pictured:
    """`changes` are the days since the start on which the plan changed, each with its words, oldest first. `said` is
    the word of the review, where it is to be shown instead of what the checks suggest. Of a plan that `is_over` nothing
    is foretold."""
    known = progress(checks, baseline=baseline, target=target, by_when=by_when, today=today)
    known = replace(known, starts_on=starts_on, said=said, is_over=is_over)
    verb = verb_of(measure, unit)
    picture = ProgressPicture(
        title=finding(name, verb, unit, known),
        caption=caption(name, known),
        unit=unit or measure,
        table_about=f"{name}’s checks as a table",
        dots=known.points,
        opens_on=min([starts_on, *(day for day, _ in known.points[:1])]),
        by_when=by_when,
        start=known.start,
        target=target,
        trend=_line(known),
        ahead=None if known.projected is None else round(known.projected, 1),
        rests=rests,
        changes=_lettered(changes),
    )
    told, before = sentence(name, verb, unit, known), now_and_before(name, verb, unit, known)
    return Pictured(progress=known, sentence=told, now_and_before=before, picture=picture)


def _line(known: Progress) -> tuple[tuple[date, float], tuple[date, float]] | None:
    """The trend as far as there are checks."""
    if known.trend is None or known.latest is None:
        return None
    last = known.latest[0]
    return (known.trend.first, known.trend.level), (last, known.trend.value_on(last))


def _lettered(changes: Sequence[tuple[date, str]]) -> tuple[Change, ...]:
    latest = changes[-len(LETTERS) :]
    return tuple(
        Change(letter=letter, on=on, words=words)
        for letter, (on, words) in zip(LETTERS, latest, strict=False)
    )
