"""Bringing a file in by the acts themselves, and what stands in the tables afterwards."""

from datetime import date
from pathlib import Path
from typing import Any

from django.apps import apps
from django.db import models

from endeavour.access.actor import Actor
from endeavour.pupils.models import Pupil
from endeavour.register.models import StatusPeriod
from endeavour.tenancy.models import TenantModel
from endeavour.transfers.actions.stage_import import stage_import
from endeavour.transfers.actions.take_over import take_over
from endeavour.transfers.models import Import, ImportRow

FILES = Path(__file__).parents[2] / "school_files" / "tests" / "files"
# What keeps count of what was done, and not what is known of people.
BOOKKEEPING = {"AuditEvent", "Seal", "Import", "ImportRow", "ImportFile", "Operation"}


def staged(content: bytes | str, by: Actor, *, name: str = "list.csv", **asked: Any) -> Import:
    raw = content.encode() if isinstance(content, str) else content
    return stage_import(raw, name=name, by=by, **asked).file


def bring_in(content: bytes | str, by: Actor, *, name: str = "list.csv", **asked: Any) -> Import:
    file = staged(content, by, name=name, **asked)
    take_over(file, by=by)
    file.refresh_from_db()
    return file


def only_pupil() -> Pupil:
    found: Pupil = Pupil.objects.get()
    return found


def rows_of(file: Import, outcome: str = "") -> list[ImportRow]:
    rows = ImportRow.objects.filter(of=file).order_by("place")
    return list(rows.filter(outcome=outcome) if outcome else rows)


def outcomes(file: Import) -> dict[str, int]:
    """The lists that hold anything."""
    names = [choice.value for choice in ImportRow.Outcome]
    return {name: file.counts[name] for name in names if file.counts[name]}


def history_of(pupil: Pupil) -> list[tuple[str, date, date | None]]:
    periods = StatusPeriod.objects.filter(pupil=pupil).order_by("starts_on")
    return [(period.code, period.starts_on, period.ends_on) for period in periods]


def everything() -> dict[str, list[tuple[Any, ...]]]:
    """Every row of the school in scope, whatever the table, but for the bookkeeping."""
    kinds: list[type[models.Model]] = [
        kind
        for kind in apps.get_models()
        if issubclass(kind, TenantModel) and kind.__name__ not in BOOKKEEPING
    ]
    return {
        kind.__name__: [
            tuple(str(value) for name, value in sorted(row.items()) if name != "version")
            for row in kind._default_manager.order_by("pk").values()
        ]
        for kind in kinds
    }
