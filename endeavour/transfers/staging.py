"""From what a file said to what is shown, and from there, by the same road, to what is written."""

from dataclasses import dataclass

from endeavour import clock
from endeavour.law.school_year import school_year_of
from endeavour.school_files import COMMON_TRANSFER_FILE, Problem, ReadFile, Severity
from endeavour.school_files.problems import MOST_LISTED
from endeavour.tenancy.in_bulk import insert_all
from endeavour.transfers.comparing.plan import Here, RowPlan, Setting, plan_rows
from endeavour.transfers.here import all_here
from endeavour.transfers.matching import Is, match_all
from endeavour.transfers.models import Import, ImportRow
from endeavour.transfers.rows import LEFT_OUT, Decisions, as_json, outcomes_of, rows_of, signature_of

NEVER_KEPT = {
    "first_language": "first language",
    "pupil_premium": "pupil premium",
    "free_school_meals": "free school meals",
    "free_school_meals_ever_six": "free school meals in the last six years",
    "english_additional_language": "English as an additional language",
    "looked_after": "looked after",
    "service_child": "service child",
    "sen_unit": "SEN unit",
    "resourced_provision": "resourced provision",
    "top_up_funding": "top-up funding",
}


@dataclass(frozen=True, slots=True)
class Planned:
    """`setting` and `here` as they were when the plan was made."""

    here: Here
    setting: Setting
    plans: list[RowPlan]
    rows: list[ImportRow]


def planned(file: Import, read: ReadFile, decisions: Decisions, *, held: bool = False) -> Planned:
    """The plan of a file as things stand now; always of the day on which it was staged."""
    day = clock.day_of(file.staged_at)
    here, roll = all_here(held=held)
    setting = Setting(
        school_id=file.school_id,
        today=day,
        year=school_year_of(day).begins_in,
        since=file.since or day,
        whole_history=read.kind == COMMON_TRANSFER_FILE,
        by=file.staged_by,
    )
    chosen = {row: d["who"] for row, d in decisions.items() if d.get("who", LEFT_OUT) != LEFT_OUT}
    plans = plan_rows(read.pupils, match_all(read.pupils, roll, chosen), here, setting)
    return Planned(here, setting, plans, rows_of(file, read, plans, here, decisions, day=day))


def stage(file: Import, read: ReadFile, decisions: Decisions) -> None:
    """Write the rows to show, in place of those shown before, and the figures above them."""
    plan = planned(file, read, decisions)
    ImportRow.objects.filter(of=file).delete()
    insert_all(plan.rows)
    file.signature = signature_of(plan.rows)
    file.counts = outcomes_of(plan.rows) | _figures(read, plan)
    file.remarks = [as_json(problem) for problem in _warnings(read, plan)]
    file.save()


def decisions_of(file: Import) -> dict[int, dict[str, object]]:
    """What people have chosen so far, by row of the file."""
    rows = ImportRow.objects.filter(of=file).exclude(decision={})
    return dict(rows.values_list("row", "decision"))


def days_not_said(read: ReadFile) -> int:
    """Pupils of whom the list says that they have a status, and not since when."""
    return sum(
        any(status.start is None and status.code != "N" for status in pupil.statuses or ())
        for pupil in read.pupils
    )


def not_kept(read: ReadFile) -> list[str]:
    """What a file says and Endeavour has no place for yet: said, so that nobody looks for it."""
    return [
        words
        for name, words in NEVER_KEPT.items()
        if any(getattr(p, name, None) or getattr(p.flags, name, None) for p in read.pupils)
    ]


def _figures(read: ReadFile, plan: Planned) -> dict[str, object]:
    taken = [p.said for p in plan.plans if not p.is_rejected and p.match.verdict is not Is.ASK]
    return {
        "statuses": sum(len(pupil.statuses or ()) for pupil in taken),
        "needs": sum(len(pupil.needs or ()) for pupil in taken),
        "contacts": sum(len(pupil.contacts or ()) for pupil in taken),
        "days_not_said": days_not_said(read),
        "left_out_of_list": read.problems_left_out,
        "not_kept": not_kept(read),
    }


def _warnings(read: ReadFile, plan: Planned) -> list[Problem]:
    """The reader's, and ours: what neither rejects the file nor a row of it."""
    ours = [problem for row in plan.plans for problem in row.problems]
    warned = [p for p in (*read.problems, *ours) if p.severity is Severity.WARNING]
    return sorted(warned, key=lambda problem: problem.row or 0)[:MOST_LISTED]
