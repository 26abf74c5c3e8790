"""A plan as rows to show: what each pupil of the file is here, and what would change."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from endeavour.pupils.models import Pupil
from endeavour.pupils.year_groups import year_in_words
from endeavour.school_files import Problem, ReadFile, ReadPupil, RejectedPupil, Severity
from endeavour.transfers.comparing.finding import EditNeeds, EditStatuses
from endeavour.transfers.comparing.memory import Verdict
from endeavour.transfers.comparing.needs import needs_in_words
from endeavour.transfers.comparing.plan import Here, RowPlan
from endeavour.transfers.comparing.spans import Span, spans_in_words
from endeavour.transfers.comparing.values import tidy
from endeavour.transfers.matching import Is
from endeavour.transfers.models import Import, ImportRow

Outcome = ImportRow.Outcome
SAME = Verdict.SAME
NEW, LEFT_OUT = "new", "skip"
Decisions = Mapping[int, Mapping[str, Any]]
LONGEST_NAME, LONGEST_SUMMARY = 250, 400
SHOWN_OF = ("outcome", "row", "name", "summary", "pid", "question", "suggestions", "differences", "problems")


def rows_of(
    file: Import, read: ReadFile, plans: Iterable[RowPlan], here: Here, decisions: Decisions, *, day: date
) -> list[ImportRow]:
    """In the order of the file; those who are missing from it come last."""
    plans = list(plans)
    rows = [_row(file, plan, decisions.get(plan.said.row, {}), here) for plan in plans]
    rows += [_rejected(file, pupil, read) for pupil in read.rejected]
    rows.sort(key=lambda row: row.row or 0)
    if file.whole_school:
        rows += [_missing(file, pupil) for pupil in _not_in(read, plans, here, day)]
    for place, row in enumerate(rows):
        row.place = place
    return rows


def signature_of(rows: Iterable[ImportRow]) -> str:
    """Two that show the same are the same."""
    shown = [[getattr(row, name) for name in SHOWN_OF] for row in rows]
    return hashlib.sha256(json.dumps(shown, default=str).encode()).hexdigest()


def outcomes_of(rows: Iterable[ImportRow]) -> dict[str, int]:
    counted = Counter(row.outcome for row in rows)
    return {outcome.value: counted[outcome.value] for outcome in Outcome}


def outcome_after(row: ImportRow, choices: Mapping[str, str]) -> str:
    """What a row of a known pupil is, once people have chosen between the two sides of its clashes."""
    shown = row.differences
    if any(d["clash"] and d["field"] not in choices for d in shown):
        return Outcome.NEEDS_YOU
    taken = any(not d["clash"] or choices[d["field"]] == "replace" for d in shown)
    return Outcome.CHANGED if taken else Outcome.SAME


def as_json(problem: Problem) -> dict[str, Any]:
    return asdict(problem) | {"severity": problem.severity.value}


def _row(file: Import, plan: RowPlan, decision: Mapping[str, Any], here: Here) -> ImportRow:
    said = plan.said
    row = ImportRow(
        school_id=file.school_id,
        of=file,
        row=said.row,
        name=_name(said.name or said.upn or "", said.row),
        problems=[as_json(problem) for problem in plan.problems],
        decision=dict(decision),
    )
    if plan.is_rejected:
        row.outcome = Outcome.REJECTED
    elif plan.match.verdict is Is.ASK:
        row.outcome = Outcome.LEFT_OUT if decision.get("who") == LEFT_OUT else Outcome.NEEDS_YOU
        row.question = plan.match.question
        row.suggestions = [_suggestion(here.pupils[pid]) for pid in plan.match.suggested]
        row.summary = _said_of(said)
    elif plan.is_new:
        row.outcome, row.summary = Outcome.NEW, _summary(plan)
    else:
        row.pid = plan.match.pid
        row.differences = [
            asdict(f.difference) for f in plan.findings if f.difference and f.verdict is not SAME
        ]
        row.outcome = outcome_after(row, decision.get("clashes", {}))
    return row


def _suggestion(pupil: Pupil) -> dict[str, str]:
    year = ", ".join(
        part for part in (year_in_words(pupil.year_group), str(pupil.school_class or "")) if part
    )
    born = pupil.date_of_birth.strftime("%d/%m/%Y")
    return {"pid": pupil.pid, "name": pupil.full_name, "born": born, "year": year, "upn": pupil.upn}


def _said_of(said: ReadPupil) -> str:
    born = f"born {said.date_of_birth:%d/%m/%Y}" if said.date_of_birth else ""
    parts = (
        born,
        year_in_words(said.year_group or ""),
        said.class_name,
        f"UPN {said.upn}" if said.upn else "",
    )
    return tidy(", ".join(part for part in parts if part))[:LONGEST_SUMMARY]


def _summary(plan: RowPlan) -> str:
    """What a new pupil brings, in a line."""
    parts = [_said_of(plan.said)]
    for finding in plan.findings:
        if isinstance(finding.edit, EditStatuses):
            parts.append(spans_in_words([Span(p.starts_on, p.code, p.ends_on) for p in finding.edit.add]))
        elif isinstance(finding.edit, EditNeeds):
            parts.append(needs_in_words(finding.edit.add))
    contacts = len(plan.said.contacts or ())
    if contacts:
        parts.append(f"{contacts} contact{'' if contacts == 1 else 's'}")
    return ". ".join(parts)[:LONGEST_SUMMARY]


def _rejected(file: Import, pupil: RejectedPupil, read: ReadFile) -> ImportRow:
    name = " ".join(part for part in (pupil.forename, pupil.surname) if part) or pupil.upn or ""
    born = f"born {pupil.date_of_birth:%d/%m/%Y}" if pupil.date_of_birth else ""
    return ImportRow(
        school_id=file.school_id,
        of=file,
        row=pupil.row,
        outcome=Outcome.REJECTED,
        name=_name(name, pupil.row),
        summary=", ".join(part for part in (born, f"UPN {pupil.upn}" if pupil.upn else "") if part),
        problems=[as_json(problem) for problem in read.problems if _is_about(problem, pupil)],
    )


def _is_about(problem: Problem, pupil: RejectedPupil) -> bool:
    """Its own row, or a later one that contradicts it."""
    if problem.severity is not Severity.REJECTED_ROW:
        return False
    return problem.row == pupil.row or problem.expected.endswith((f" row {pupil.row}", f" pupil {pupil.row}"))


def _not_in(read: ReadFile, plans: list[RowPlan], here: Here, day: date) -> Iterator[Pupil]:
    """On the roll here, and nowhere in a file that is said to hold the whole school."""
    found = {pid for plan in plans for pid in (plan.match.pid, *plan.match.suggested)}
    found |= {pid for pupil in read.rejected for pid in _perhaps(pupil, here)}
    for pupil in here.pupils.values():
        joined = pupil.on_roll_from is None or pupil.on_roll_from <= day
        if pupil.pid not in found and joined and (pupil.left_on is None or pupil.left_on >= day):
            yield pupil


def _perhaps(pupil: RejectedPupil, here: Here) -> Iterator[str]:
    for known in here.pupils.values():
        if (pupil.upn and known.upn == pupil.upn) or (pupil.surname, pupil.forename) in (
            (known.surname, known.forename),
            (known.surname, known.preferred_forename),
        ):
            yield known.pid


def _missing(file: Import, pupil: Pupil) -> ImportRow:
    about = _suggestion(pupil)
    summary = ", ".join(part for part in (f"born {about['born']}", about["year"]) if part)
    return ImportRow(
        school_id=file.school_id,
        of=file,
        outcome=Outcome.MISSING,
        name=_name(pupil.full_name, 0),
        summary=summary,
        pid=pupil.pid,
    )


def _name(name: str, row: int) -> str:
    return tidy(name)[:LONGEST_NAME] or f"Row {row}"
