"""A file's history of SEN statuses beside the one kept here: periods that can't overlap, each ending the day before
the next. What was recorded here by an act is never written over by a file without a person's word.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from endeavour.pupils.models import Pupil
from endeavour.register.models import StatusPeriod
from endeavour.school_files import ReadStatus
from endeavour.transfers.comparing.finding import Difference, EditStatuses, Finding
from endeavour.transfers.comparing.memory import Memory, Verdict
from endeavour.transfers.comparing.spans import (
    DAY,
    NONE,
    SaidStatuses,
    Span,
    after,
    new_periods,
    periods_in_words,
    plain_periods,
    plain_spans,
    settle_spans,
    spans_in_words,
)

FIELD = "statuses"
HERE = "statuses here"
PUT_RIGHT = (
    "What stands here was recorded by a colleague, or the family has been told of it, so a file can’t take it "
    "away. If the file is right, put it right on the pupil’s own page."
)


def compare_statuses(
    pupil: Pupil,
    here: Sequence[StatusPeriod],
    said: Sequence[ReadStatus],
    *,
    told: frozenset[int],
    memory: Memory,
    since: date,
    by: str,
) -> Finding | None:
    """`told` are the periods of which a family has been told, or a letter is prepared: they stay."""
    ordered = sorted(here, key=lambda period: period.starts_on)
    settled = settle_spans(said, latest=ordered[-1] if ordered else None, since=since)
    if settled is None or not settled.spans:
        return None
    ours = {(period.starts_on, period.code) for period in ordered}
    news = [span for span in settled.spans if (span.start, span.code) not in ours]
    if not news:
        return None
    edit = _edit(pupil, ordered, settled, news, told=told, by=by)
    return _finding(ordered, settled, news, edit, memory)


@dataclass(frozen=True, slots=True)
class _Settled:
    """`rewrites`: something that stands here would not stand any more as it does."""

    edit: EditStatuses | None
    rewrites: bool


def _edit(
    pupil: Pupil,
    here: list[StatusPeriod],
    said: SaidStatuses,
    news: list[Span],
    *,
    told: frozenset[int],
    by: str,
) -> _Settled:
    """History before what is here, and a status after it, are added; anything else is another history."""
    if not here or _comes_before(news, said.spans[-1], here[0]):
        before = [_until(span, here[0].starts_on if here else None) for span in news]
        return _Settled(EditStatuses(add=new_periods(pupil, before, by=by)), rewrites=False)
    last = here[-1]
    if news[0].start > last.starts_on and news[0].code != last.code:
        added = new_periods(pupil, news, by=by)
        if last.ends_on is None:
            ended: dict[str, object] = {"ends_on": news[0].start - DAY, "ended_by": by}
            return _Settled(EditStatuses(add=added, move=((last, ended),)), rewrites=_is_ours(last))
        if last.ends_on < news[0].start:
            return _Settled(EditStatuses(add=added), rewrites=False)
    return _Settled(_rewrite(pupil, here, said.spans, told=told, by=by), rewrites=True)


def _rewrite(
    pupil: Pupil, here: list[StatusPeriod], spans: Sequence[Span], *, told: frozenset[int], by: str
) -> EditStatuses | None:
    """The file's history in place of the one kept here, from its first day on. What people here recorded, or told a
    family of, may move to another day but never vanish.
    """
    first = spans[0]
    same = {(span.start, span.code, span.end) for span in spans}
    left = [p for p in here if (p.starts_on, p.code, p.ends_on) not in same]
    before = [
        p for p in left if p.starts_on < first.start and (p.code != first.code or _is_over(p, first.start))
    ]
    ended = [(p, _ending(first.start, by)) for p in before if not _is_over(p, first.start)]
    stand = {(p.starts_on, p.code) for p in here if p not in left}
    wanted = [span for span in spans if (span.start, span.code) not in stand]
    gone = [p for p in left if p not in before]
    moved: list[tuple[StatusPeriod, dict[str, object]]] = []
    for period in list(gone):
        span = next((span for span in wanted if span.code == period.code), None)
        if span is not None:
            moved.append(
                (period, {"starts_on": span.start, "ends_on": span.end, "ended_by": by if span.end else ""})
            )
            wanted.remove(span)
            gone.remove(period)
    if any(_is_ours(period) or period.pk in told for period in gone):
        return None
    return EditStatuses(add=new_periods(pupil, wanted, by=by), move=(*ended, *moved), drop=tuple(gone))


def _comes_before(news: list[Span], latest: Span, first: StatusPeriod) -> bool:
    """Support that the file takes to be going on still is no history: it speaks against what is here."""
    goes_on = latest in news and latest.end is None and latest.code != NONE
    return news[-1].start < first.starts_on and news[-1].code != first.code and not goes_on


def _is_over(period: StatusPeriod, day: date) -> bool:
    return period.ends_on is not None and period.ends_on < day


def _ending(following: date, by: str) -> dict[str, object]:
    return {"ends_on": following - DAY, "ended_by": by}


def _finding(
    here: list[StatusPeriod], settled: SaidStatuses, news: list[Span], done: _Settled, memory: Memory
) -> Finding:
    said = "|".join(f"{'' if settled.undated else span.start}{span.code}" for span in settled.spans)
    verdict = Verdict.CHANGE
    if done.rewrites:
        ours = any(_is_ours(period) for period in here) or not memory.untouched(HERE, plain_periods(here))
        kept = memory.knows(FIELD, said) and FIELD in memory.kept
        verdict = Verdict.SAME if kept else Verdict.CLASH if ours or done.edit is None else Verdict.CHANGE
    difference = Difference(
        field=FIELD,
        label="SEN status",
        old=periods_in_words(here),
        new=spans_in_words(news) + (" (the file doesn’t say since when)" if settled.undated else ""),
        clash=verdict is Verdict.CLASH,
        replaceable=done.edit is not None,
        note="" if done.edit is not None else PUT_RIGHT,
    )
    taken = {HERE: plain_spans(after(here, done.edit))} if done.edit is not None else {}
    return Finding(FIELD, verdict, memory, {FIELD: said}, difference, done.edit, taken)


def _until(span: Span, following: date | None) -> Span:
    if following is None or (span.end is not None and span.end < following):
        return span
    return Span(span.start, span.code, following - DAY)


def _is_ours(period: StatusPeriod) -> bool:
    return period.source == StatusPeriod.Source.ACT
