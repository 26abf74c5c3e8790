"""A file's types of need beside those recorded here. A need that a whole history leaves out has ended; a list, which
may have room for one need only, ends nothing by leaving it out.
"""

from collections.abc import Sequence
from datetime import date

from endeavour.design.dates import full_date
from endeavour.pupils.models import Pupil
from endeavour.register.models import Need
from endeavour.register.words import need_in_words
from endeavour.school_files import ReadNeed
from endeavour.transfers.comparing.finding import Difference, EditNeeds, Finding
from endeavour.transfers.comparing.memory import Memory, Verdict

FIELD, HERE = "needs", "needs here"


def ranked(said: Sequence[ReadNeed]) -> list[ReadNeed]:
    """One need of a type, the one that still holds before one that has ended; ranks filled in where none is given."""
    best: dict[str, ReadNeed] = {}
    for need in said:
        if need.code not in best or (best[need.code].end is not None and need.end is None):
            best[need.code] = need
    used = {need.rank for need in best.values() if need.rank}
    free = (rank for rank in range(1, 100) if rank not in used)
    filled = [
        need if need.rank else ReadNeed(need.code, next(free), need.start, need.end) for need in best.values()
    ]
    return sorted(filled, key=lambda need: need.rank or 0)


def new_needs(pupil: Pupil, said: Sequence[ReadNeed], *, by: str) -> tuple[Need, ...]:
    return tuple(
        Need(
            school_id=pupil.school_id,
            pupil=pupil,
            type=need.code,
            rank=need.rank or 1,
            starts_on=need.start,
            ends_on=need.end,
            recorded_by=by,
        )
        for need in said
    )


def compare_needs(
    pupil: Pupil,
    here: Sequence[Need],
    said: Sequence[ReadNeed],
    *,
    whole_history: bool,
    memory: Memory,
    today: date,
    by: str,
) -> Finding | None:
    wanted = ranked(said)
    edit = _edit(pupil, here, wanted, ends=whole_history or not said, today=today, by=by)
    if not (edit.add or edit.change):
        return None
    file = "|".join(f"{n.code}{n.rank}{n.start or ''}{n.end or ''}" for n in wanted)
    known = memory.knows(FIELD, file) and FIELD in memory.kept
    untouched = not here or memory.untouched(HERE, plain_needs(here))
    verdict = Verdict.SAME if known else Verdict.CHANGE if untouched else Verdict.CLASH
    difference = Difference(
        FIELD, "Needs", needs_in_words(here), _said_in_words(wanted), clash=verdict is Verdict.CLASH
    )
    after = plain_needs([*(_changed(need, edit) for need in here), *edit.add])
    return Finding(FIELD, verdict, memory, {FIELD: file}, difference, edit, {HERE: after})


def _edit(
    pupil: Pupil, here: Sequence[Need], wanted: Sequence[ReadNeed], *, ends: bool, today: date, by: str
) -> EditNeeds:
    standing = {need.type: need for need in here if need.ends_on is None}
    past = {need.type for need in here if need.ends_on is not None}
    add = [n for n in wanted if n.code not in standing and not (n.end is not None and n.code in past)]
    change = [
        (standing[n.code], values)
        for n in wanted
        if n.code in standing and (values := _news(standing[n.code], n))
    ]
    if ends:
        said = {need.code for need in wanted}
        change += [
            (need, {"ends_on": _last_day(need, today)}) for need in standing.values() if need.type not in said
        ]
    return EditNeeds(new_needs(pupil, add, by=by), tuple(change))


def _news(need: Need, said: ReadNeed) -> dict[str, object]:
    """What the file says otherwise; a date it doesn't give changes none."""
    values: dict[str, object] = {"rank": said.rank, "starts_on": said.start, "ends_on": said.end}
    return {
        name: value for name, value in values.items() if value is not None and value != getattr(need, name)
    }


def _last_day(need: Need, today: date) -> date:
    return max(need.starts_on, today) if need.starts_on else today


def _changed(need: Need, edit: EditNeeds) -> Need:
    values = next((values for changed, values in edit.change if changed is need), {})
    copy = Need(type=need.type, rank=need.rank, starts_on=need.starts_on, ends_on=need.ends_on)
    for name, value in values.items():
        setattr(copy, name, value)
    return copy


def plain_needs(needs: Sequence[Need]) -> str:
    return "|".join(sorted(f"{n.type}{n.rank}{n.starts_on or ''}{n.ends_on or ''}" for n in needs))


def needs_in_words(needs: Sequence[Need]) -> str:
    lines = [_in_words(n.type, n.starts_on, n.ends_on) for n in sorted(needs, key=lambda n: n.rank)]
    return "; ".join(lines) or "nothing"


def _said_in_words(needs: Sequence[ReadNeed]) -> str:
    return "; ".join(_in_words(n.code, n.start, n.end) for n in needs) or "nothing"


def _in_words(code: str, start: date | None, end: date | None) -> str:
    since = f" since {full_date(start)}" if start and not end else ""
    over = f" until {full_date(end)}" if end else ""
    return f"{need_in_words(code)}{since}{over}"
