from collections.abc import Mapping
from typing import Any

from django.db import IntegrityError, transaction

from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.jobs import say_staff_changed
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.tenancy.in_bulk import write_all
from endeavour.transfers.comparing.memory import Memory
from endeavour.transfers.events import ImportTakenOver
from endeavour.transfers.models import Import, ImportFile, LastSaid
from endeavour.transfers.one_at_a_time import held
from endeavour.transfers.rows import signature_of
from endeavour.transfers.staging import Planned, decisions_of, planned
from endeavour.transfers.stored import packed_done, read_of
from endeavour.transfers.uncollected import uncollected
from endeavour.transfers.writing import Writing, Written


class ChangedMeanwhile(Refused):
    """Somebody has changed something here since the file was laid out, so what was shown is not what would be done."""

    def __init__(self) -> None:
        super().__init__(
            "Something was changed here since you looked at this file, so nothing has been taken over. "
            "The list below is up to date now: look at it once more."
        )


@act(Permission.IMPORT_PUPILS)
@uncollected()
def take_over(file: Import, *, seen: str = "", by: Actor) -> Written:
    """Do what was shown, whole or not at all. Rows that still need somebody are left out; clashes keep what is here.

    `seen` is the signature of what the person had before them: a colleague may have decided otherwise meanwhile.
    Doing it twice is doing it once. One event for the set, so the whole school's duties are judged again.
    """
    row, stored = held(file)
    if row.taken_over_at is not None:
        return Written(**{name: row.counts["written"][name] for name in Written.__dataclass_fields__})
    if not row.is_open or stored is None:
        raise Refused("This file was discarded, so there is nothing to take over.")
    if seen and seen != row.signature:
        raise ChangedMeanwhile
    decisions = decisions_of(row)
    plan = planned(row, read_of(stored), decisions, held=True)
    if signature_of(plan.rows) != row.signature:
        raise ChangedMeanwhile
    writing = _write(plan, decisions)
    written = writing.counted()
    _note(row, stored, writing, written, by)
    event = ImportTakenOver(
        file=row.code,
        new=written.new,
        changed=written.changed,
        statuses=written.statuses,
        needs=written.needs,
        contacts=written.contacts,
    )
    row.number = record(event, by=by).number
    row.save(update_fields=["number"])
    say_staff_changed(by=by)
    return written


def _write(plan: Planned, decisions: Mapping[int, Mapping[str, Any]]) -> Writing:
    writing, learnt = Writing(plan.setting.school_id, plan.setting.year), dict[str, Memory]()
    for row in plan.plans:
        if not row.is_rejected:
            writing.take(row, decisions.get(row.said.row, {}).get("clashes", {}), learnt)
    try:
        with transaction.atomic():
            writing.write(told=plan.here.told)
    except IntegrityError as clash:
        raise ChangedMeanwhile from clash
    _remember(plan.setting.school_id, learnt)
    return writing


def _remember(school_id: int, learnt: Mapping[str, Memory]) -> None:
    write_all(
        [
            LastSaid(school_id=school_id, about=m.about, said=m.said, kept=sorted(m.kept))
            for m in learnt.values()
        ],
        over=["said", "kept"],
        known_by=["school_id", "about"],
    )


def _note(file: Import, stored: ImportFile, writing: Writing, written: Written, by: Actor) -> None:
    """What was there before, for seven days; the list as it came is not needed any more."""
    stored.content, stored.done = None, packed_done([done.as_json() for done in writing.done])
    stored.save(update_fields=["content", "done"])
    file.taken_over_at, file.taken_over_by = clock.now(), by.label
    file.counts["written"] = {name: getattr(written, name) for name in Written.__dataclass_fields__}
    file.save()
