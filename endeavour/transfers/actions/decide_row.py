from collections.abc import Mapping

from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.transfers.comparing.finding import KEEP, REPLACE, SKIP
from endeavour.transfers.events import ImportDecided
from endeavour.transfers.models import ImportRow
from endeavour.transfers.one_at_a_time import held
from endeavour.transfers.rows import LEFT_OUT, NEW
from endeavour.transfers.staging import decisions_of, stage
from endeavour.transfers.stored import read_of

AGAIN = "again"
NOT_OFFERED = "Choose one of the answers that the page offers."


@act(Permission.IMPORT_PUPILS)
def decide_row(row: ImportRow, *, who: str = "", clashes: Mapping[str, str] | None = None, by: Actor) -> None:
    """Say who a pupil of the file is (a code here, "new" or "skip"; "again" takes that back), or which side of each
    clash is right. Nothing is written until the file is taken over.
    """
    file, stored = held(row.of)
    now: ImportRow = ImportRow.objects.get(of=file, place=row.place)
    if not file.is_open or stored is None or now.row is None:
        raise Refused("This file has been dealt with already.")
    chosen = dict(clashes or {})
    _refuse_what_is_not_offered(now, who, chosen)
    decision = {**now.decision}
    if who == AGAIN:
        decision = {}
    elif who:
        decision["who"] = who
    if chosen:
        decision["clashes"] = {**decision.get("clashes", {}), **chosen}
    decisions = decisions_of(file) | {now.row: decision}
    stage(file, read_of(stored), decisions)
    ImportRow.objects.filter(of=file, row=now.row).update(decided_by=by.label)
    record(ImportDecided(file=file.code, row=now.row, choice=_said(who, chosen)), by=by)


def _refuse_what_is_not_offered(row: ImportRow, who: str, chosen: Mapping[str, str]) -> None:
    known = {NEW, LEFT_OUT, *(one["pid"] for one in row.suggestions)} if row.question else set()
    if row.decision:
        known.add(AGAIN)
    if who and who not in known:
        raise Refused(NOT_OFFERED)
    fields = {d["field"]: d for d in row.differences if d["clash"]}
    for field, choice in chosen.items():
        if field not in fields or choice not in (KEEP, REPLACE, SKIP):
            raise Refused(NOT_OFFERED)
        if choice == REPLACE and not fields[field]["replaceable"]:
            raise Refused(fields[field]["note"])


def _said(who: str, chosen: Mapping[str, str]) -> str:
    """Kinds of answers and no names: the page has the rest."""
    kinds = sorted(set(chosen.values())) or [who if who in (NEW, LEFT_OUT, AGAIN) else "the same pupil"]
    return ", ".join(kinds)
