"""What became of a file, for the command line: in sentences, or as JSON for another program."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass

from endeavour.design.numbers import counted
from endeavour.school_files import Problem, ReadFile, Severity
from endeavour.transfers.models import Import, ImportRow

Outcome = ImportRow.Outcome
ACCEPTED, WITH_WARNINGS, REJECTED = "accepted", "accepted with warnings", "rejected"


@dataclass(frozen=True, slots=True)
class Line:
    """`row` as the file counts; `None` for the file as a whole."""

    row: int | None
    field: str
    found: str
    expected: str
    sentence: str


@dataclass(frozen=True, slots=True)
class PupilCounts:
    new: int = 0
    changed: int = 0
    same: int = 0
    missing: int = 0
    rejected: int = 0

    @property
    def taken(self) -> int:
        return self.new + self.changed + self.same


@dataclass(frozen=True, slots=True)
class Counts:
    pupils: PupilCounts
    statuses: int = 0
    needs: int = 0
    contacts: int = 0


@dataclass(frozen=True, slots=True)
class Report:
    outcome: str
    counts: Counts
    warnings: tuple[Line, ...]
    rejected: tuple[Line, ...]

    def as_json(self) -> dict[str, object]:
        return asdict(self)

    def in_words(self) -> list[str]:
        pupils = self.counts.pupils
        sentences = [line.sentence for line in (*self.rejected, *self.warnings)]
        if self.outcome == REJECTED and not pupils.taken:
            return [*sentences, "The file was rejected. Nothing was taken from it."]
        held = ", ".join(
            (
                counted(self.counts.statuses, "SEN status", "SEN statuses"),
                counted(self.counts.needs, "need"),
                counted(self.counts.contacts, "contact"),
            )
        )
        missing = (
            f" {counted(pupils.missing, 'pupil')} on the roll here missing from it." if pupils.missing else ""
        )
        return [
            *sentences,
            f"{counted(pupils.taken, 'pupil')}: {pupils.new} new, {pupils.changed} changed, {pupils.same} the same. "
            f"{pupils.rejected} left out.{missing}",
            f"With them the file gives {held}.",
        ]


def report_of_refused(read: ReadFile) -> Report:
    """Of a file from which nothing could be laid out."""
    lines = tuple(_line(problem) for problem in read.problems if problem.severity is not Severity.WARNING)
    warned = tuple(_line(problem) for problem in read.problems if problem.severity is Severity.WARNING)
    return Report(REJECTED, Counts(PupilCounts()), warned, lines)


def report_of(file: Import, rows: Sequence[ImportRow], read: ReadFile) -> Report:
    """Rows of which nobody has said whom they mean are left out; where two sides clash, what is here is kept."""
    refused = [problem for problem in read.problems if problem.severity is Severity.REJECTED_FILE]
    asked = [row for row in rows if row.outcome == Outcome.NEEDS_YOU]
    unsure = [row for row in asked if not row.pid]
    clashing = [row for row in asked if row.pid]
    rejected = [row for row in rows if row.outcome == Outcome.REJECTED]
    changed = sum(any(not d["clash"] for d in row.differences) for row in clashing)
    pupils = PupilCounts(
        new=file.counts[Outcome.NEW],
        changed=file.counts[Outcome.CHANGED] + changed,
        same=file.counts[Outcome.SAME] + len(clashing) - changed,
        missing=file.counts[Outcome.MISSING],
        rejected=len(rejected) + len(unsure),
    )
    lines = [_line(problem) for problem in refused]
    lines += [line for row in rejected for line in _why(row)] + [_unsure(row) for row in unsure]
    warnings = [_said(remark) for remark in file.remarks] + [c for row in clashing for c in _clashes(row)]
    outcome = REJECTED if not pupils.taken else WITH_WARNINGS if warnings or lines else ACCEPTED
    counts = Counts(pupils, *(int(file.counts[kind]) for kind in ("statuses", "needs", "contacts")))
    return Report(outcome, counts, tuple(warnings), tuple(lines))


def _line(problem: Problem) -> Line:
    return Line(problem.row, problem.field, problem.found, problem.expected, problem.sentence)


def _said(remark: dict[str, str]) -> Line:
    row = remark["row"]
    return Line(
        int(row) if row else None, remark["field"], remark["found"], remark["expected"], remark["sentence"]
    )


def _why(row: ImportRow) -> Iterable[Line]:
    """At least one line for each rejected row, even where the reader stopped listing."""
    lines = [_said(problem) for problem in row.problems if problem["severity"] != "warning"]
    return lines or [
        Line(row.row, "", "", "", f"Row {row.row} ({row.name}) was rejected, as rows before it.")
    ]


def _unsure(row: ImportRow) -> Line:
    names = "; ".join(f"{one['name']}, born {one['born']}" for one in row.suggestions)
    sentence = (
        f"Row {row.row} ({row.name}): {row.question} Known here: {names}. Left out until somebody decides."
    )
    return Line(row.row, "pupil", row.name, names or "a pupil of this school", sentence)


def _clashes(row: ImportRow) -> Iterable[Line]:
    for one in row.differences:
        if one["clash"]:
            sentence = (
                f"Row {row.row} ({row.name}), {one['label']}: the file says {one['new']}, here it was changed to "
                f"{one['old']}, which is kept."
            )
            yield Line(row.row, one["field"], one["new"], one["old"], sentence)
