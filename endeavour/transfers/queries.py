"""Imports shaped for pages: frozen, and a fixed number of statements however long the file."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.paginator import Page, Paginator

from endeavour import clock
from endeavour.access.actor import Actor
from endeavour.accounts.people import people_with
from endeavour.transfers.access import imports_seen_by, pages_of_rows
from endeavour.transfers.models import Import, ImportRow
from endeavour.transfers.said_in_numbers import came_along, pupils_in_words

Outcome = ImportRow.Outcome
# Words over the lists, the ones that need somebody first.
LISTS = {
    Outcome.NEEDS_YOU: "Needs you",
    Outcome.REJECTED: "Rejected",
    Outcome.CHANGED: "Changed",
    Outcome.NEW: "New",
    Outcome.SAME: "The same",
    Outcome.MISSING: "Missing",
    Outcome.LEFT_OUT: "Left out",
}
A_PAGE, A_PAGE_TO_DECIDE = 50, 20
MOST_REMARKS = 20


@dataclass(frozen=True)
class RowShown:
    place: int
    row: int | None
    name: str
    summary: str
    outcome: str
    question: str
    suggestions: tuple[dict[str, str], ...]
    differences: tuple[dict[str, Any], ...]
    problems: tuple[dict[str, Any], ...]
    decision: dict[str, Any]

    @property
    def clashes(self) -> tuple[dict[str, Any], ...]:
        return tuple(one for one in self.differences if one["clash"])

    @property
    def chosen(self) -> dict[str, str]:
        chosen: dict[str, str] = self.decision.get("clashes", {})
        return chosen

    @property
    def what_happens(self) -> tuple[dict[str, Any], ...]:
        """Each difference with what will be done about it, in a word or two."""
        return tuple({**one, "then": self._then(one)} for one in self.differences)

    @property
    def left_on(self) -> str:
        return str(self.decision.get("left_on", ""))

    @property
    def again(self) -> dict[str, str]:
        """What a button sends that takes a choice back; nothing where there was none."""
        return {"again": "yes"} if self.decision.get("who") or self.chosen else {}

    def _then(self, one: dict[str, Any]) -> str:
        if not one["clash"]:
            return ""
        return "Takes the file’s" if self.chosen.get(one["field"]) == "replace" else "Keeps what is here"


@dataclass(frozen=True)
class ListLink:
    key: str
    label: str
    number: int
    current: bool


@dataclass(frozen=True, kw_only=True)
class ImportLine:
    """One import in the list of them."""

    code: str
    file_name: str
    kind: str
    staged_at: datetime
    staged_by: str
    state: str
    counts: dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class ImportPage:
    """One import with one of its lists. `ready` counts pupils of whom nothing is asked, `takes` those of whom something
    would be written, `waiting` rows that need somebody, `asks` those of them with a question. `seen` is what the button
    sends along, so that nothing is taken over but what was on this page."""

    line: ImportLine
    is_open: bool
    is_list: bool
    whole_school: bool
    source_school: str
    read_as: str
    ready: int
    takes: int
    waiting: int
    asks: int
    would_be: tuple[str, ...]
    written: tuple[str, ...]
    written_number: int
    came_along: tuple[str, ...]
    lists: tuple[ListLink, ...]
    shown: str
    page: Page[Any]
    rows: tuple[RowShown, ...]
    remarks: tuple[dict[str, Any], ...]
    more_remarks: int
    taken_over_at: datetime | None
    undo_until: datetime | None
    can_be_undone: bool
    undone_at: datetime | None
    kept: tuple[str, ...]
    seen: dict[str, str]


def import_lines(actor: Actor) -> tuple[ImportLine, ...]:
    """The latest first. Two statements."""
    files = imports_seen_by(actor)
    return tuple(_lines(files))


def import_page(actor: Actor, file: Import, *, shown: str, number: str) -> ImportPage:
    """One list of one import, a page of it. Three statements; one more where rows have questions."""
    counts, written = file.counts, Counter(file.counts.get("written", {}))
    changed = counts[Outcome.CHANGED] + (_partly_taken(actor, file) if counts[Outcome.NEEDS_YOU] else 0)
    lists = _lists(counts, shown)
    current = next((one.key for one in lists if one.current), Outcome.NEW.value)
    size = A_PAGE_TO_DECIDE if current == Outcome.NEEDS_YOU else A_PAGE
    page = Paginator(pages_of_rows(actor, file, current), size).get_page(number)
    until = file.undo_until
    return ImportPage(
        line=_lines([file])[0],
        is_open=file.is_open,
        is_list=bool(file.columns),
        whole_school=file.whole_school,
        source_school=file.source_school,
        read_as=file.read_as,
        ready=counts[Outcome.NEW] + counts[Outcome.CHANGED] + counts[Outcome.SAME],
        takes=counts[Outcome.NEW] + changed,
        waiting=counts[Outcome.NEEDS_YOU] + counts[Outcome.REJECTED],
        asks=counts[Outcome.NEEDS_YOU],
        would_be=pupils_in_words(counts[Outcome.NEW], changed, counts[Outcome.SAME]),
        written=pupils_in_words(written["new"], written["changed"]),
        written_number=written["new"] + written["changed"],
        came_along=came_along(written),
        lists=lists,
        shown=current,
        page=page,
        rows=tuple(_row(row) for row in page.object_list),
        remarks=tuple(file.remarks[:MOST_REMARKS]),
        more_remarks=max(0, len(file.remarks) - MOST_REMARKS) + counts["left_out_of_list"],
        taken_over_at=_local(file.taken_over_at),
        undo_until=_local(until),
        can_be_undone=file.can_be_undone(clock.now()),
        undone_at=_local(file.undone_at),
        kept=tuple(counts.get("kept", ())),
        seen={"seen": file.signature},
    )


def _partly_taken(actor: Actor, file: Import) -> int:
    """Rows with a clash, of which the rest is taken over all the same."""
    asked = pages_of_rows(actor, file, Outcome.NEEDS_YOU)
    return asked.filter(differences__contains=[{"clash": False}]).count()


def shown_row(row: ImportRow) -> RowShown:
    return _row(row)


def _lists(counts: dict[str, Any], wanted: str) -> tuple[ListLink, ...]:
    """Those that hold anything; the first of them is shown unless another is asked for."""
    full = [(key, label) for key, label in LISTS.items() if counts[key]]
    keys = [key.value for key, _label in full]
    current = wanted if wanted in keys else next(iter(keys), "")
    return tuple(ListLink(key.value, label, counts[key], key.value == current) for key, label in full)


def _lines(files: Sequence[Import]) -> list[ImportLine]:
    ids = [
        int(file.staged_by.removeprefix("staff:")) for file in files if file.staged_by.startswith("staff:")
    ]
    people = people_with(ids) if ids else {}
    names = {f"staff:{pk}": person.formal_name for pk, person in people.items()}
    return [
        ImportLine(
            code=file.code,
            file_name=file.file_name or "A file",
            kind=file.kind,
            staged_at=file.staged_at.astimezone(clock.LONDON),
            staged_by=names.get(file.staged_by) or f"Endeavour, for {file.staged_by.partition(':')[2]}",
            state=_state(file),
            counts=file.counts,
        )
        for file in files
    ]


def _state(file: Import) -> str:
    if file.undone_at:
        return "Undone"
    if file.taken_over_at:
        return "Taken over"
    if file.discarded_at:
        return "Discarded"
    return "Waiting for you" if file.is_open else "Forgotten after 30 days"


def _row(row: ImportRow) -> RowShown:
    return RowShown(
        place=row.place,
        row=row.row,
        name=row.name,
        summary=row.summary,
        outcome=row.outcome,
        question=row.question,
        suggestions=tuple(row.suggestions),
        differences=tuple(row.differences),
        problems=tuple(row.problems),
        decision=row.decision,
    )


def _local(at: datetime | None) -> datetime | None:
    return at.astimezone(clock.LONDON) if at else None
