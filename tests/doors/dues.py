"""Which rows each of the school's people is due from a door, as the cells of doors.csv say."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from django.db import models
from django.db.models import Q

from endeavour.access.actor import StaffActor
from endeavour.access.models import ClassStaff
from endeavour.cycle.models import Asked, Check, Cycle, Finding, PlanGiven, PlanVersion, Reading, Voice
from endeavour.duties.models import Obligation
from endeavour.journeys.models import Draft
from endeavour.provision.models import CoverAsked, Provision, Slot
from endeavour.pupils.models import Restriction
from endeavour.register.models import Concern, EarlyTalk
from tests.cast.people import MONDAY
from tests.doors.planting import about

A_TERM = timedelta(weeks=13)


@dataclass(frozen=True)
class Asker:
    """Somebody at a door, the column that speaks of them, and the name of their class; `klass_of` by pupil's code."""

    name: str
    column: str
    actor: StaffActor
    klass: str
    klass_of: Mapping[str, str]


def is_due(cell: str, row: models.Model, asker: Asker) -> bool:
    return _stands(row) and _may(cell, row, asker)


def _stands(row: models.Model) -> bool:
    """Nobody has taken it back, and there is one on the day that doors are asked about."""
    if isinstance(row, Restriction):
        return row.ends_on is None
    if isinstance(row, PlanGiven | Voice | Finding):
        return row.taken_back_at is None
    if isinstance(row, Check):
        return row.replaced_at is None
    return not isinstance(row, Slot) or (row.weekday == MONDAY.weekday() and row.ends_on is None)


def _may(cell: str, row: models.Model, asker: Asker) -> bool:
    actor = asker.actor
    here = getattr(row, "school_id", 0) == actor.school_id
    if cell.startswith(("open ", "planned ")):
        kept, _, rest = cell.partition(" ")
        is_so = isinstance(row, Cycle) and (
            row.closed_on is None if kept == "open" else row.versions.exists()
        )
        return is_so and _may(rest, row, asker)
    if not here:
        return False
    if cell == "typist":
        return isinstance(row, Draft) and row.owner == actor.label and row.until > MONDAY
    if cell == "asked":
        return isinstance(row, Asked) and row.teacher_id == actor.person.pk and _is_own(row, asker)
    if cell == "raised":
        concern = row.concern if isinstance(row, EarlyTalk) else row
        of_theirs = isinstance(concern, Concern) and concern.raised_by == actor.label
        return of_theirs and _is_own(row, asker)
    if cell == "given":
        return _was_given(row, asker)
    if cell == "run":
        return _runs(actor, row)
    if cell == "wanted":
        return CoverAsked.objects.filter(slot=row).exists()
    return (
        cell == "all" or (cell == "pupils" and bool(about(row)[0])) or (cell == "own" and _is_own(row, asker))
    )


def _is_own(row: models.Model, asker: Asker) -> bool:
    """Of a pupil in their class; duties to answer a concern, or a family, are for those who weigh it."""
    if isinstance(row, Obligation) and row.promise in ("concern", "may-told"):
        return False
    return asker.klass_of.get(about(row)[0]) == asker.klass


def _was_given(row: models.Model, asker: Asker) -> bool:
    """The lines of a running plan, to read: the person's own, or the version they are of. Only of the newest version,
    and of somebody who sees one class only what is about a child in it."""
    mine = Reading.objects.filter(person=asker.actor.person, version__cycle__closed_on=None)
    held = mine.filter(pk=row.pk) if isinstance(row, Reading) else mine.filter(version=row.pk)
    version = row.version if isinstance(row, Reading) else row
    assert isinstance(version, PlanVersion)
    newest = version.cycle.versions.order_by("number").last() == version
    return newest and held.exists() and (asker.actor.sees_all_pupils or _is_own(row, asker))


def _runs(actor: StaffActor, row: models.Model) -> bool:
    """Leads it; of a provision as a whole also: answers for it, and works with a child in it. None ended long ago."""
    if isinstance(row, Provision):
        if row.ends_on is not None and row.ends_on < MONDAY.date() - A_TERM:
            return False
        classes = ClassStaff.objects.filter(person=actor.person).values("school_class")
        lately = Q(ends_on=None) | Q(ends_on__gte=MONDAY.date() - A_TERM)
        works_with = row.places.filter(lately, pupil__school_class__in=classes).exists()
        return row.leader_id == actor.person.pk or (row.responsible_id == actor.person.pk and works_with)
    return isinstance(row, Slot) and row.provision.leader_id == actor.person.pk
