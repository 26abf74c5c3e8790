"""What doors are asked for, by the words of doors.csv; and whether an answer is that."""

from collections.abc import Iterator
from itertools import product

from django.db import models

from endeavour.cycle.models import Check, Cycle, Outcome, PlanGiven, PlanVersion, Review
from endeavour.provision.models import Session, Slot
from endeavour.pupils.models import Contact, Pupil, Relation
from endeavour.register.models import EarlyTalk
from endeavour.transfers.models import Import, ImportRow
from tests.cast.people import MONDAY
from tests.doors.door_rows import MODELS, OF_A_PUPIL
from tests.doors.planting import about


class Pid(str):
    """A pupil's code, where a door is asked about one pupil."""

    __slots__ = ()


def asked_for(row: models.Model, values: tuple[object, ...]) -> bool:
    """A row of the pupil, or of the file and the outcome, that the door was asked about."""
    if isinstance(row, Session):
        return _is_said_of(row, *values)
    pid, _adult = about(row)
    for value in values:
        if isinstance(value, Pupil) and pid != value.pid:
            return isinstance(row, Contact) and row.relations.filter(pupil=value).exists()
        if (isinstance(value, list) and pid not in value) or (isinstance(value, Pid) and pid != value):
            return False
        if isinstance(value, Import) and getattr(row, "of_id", None) != value.pk:
            return False
        numbered = row.cycle if isinstance(row, Review) else row
        if isinstance(value, int) and isinstance(numbered, Cycle) and numbered.number != value:
            return False
        if isinstance(row, ImportRow) and value in ImportRow.Outcome.values and row.outcome != value:
            return False
    return True


def _is_said_of(row: Session, slot: object, day: object, seen: object = "") -> bool:
    """What stands of the session, or the very record that was looked at."""
    as_asked = row.code == seen if seen else row.undone_at is None
    return row.slot == slot and row.on == day and as_asked


def given(names: str) -> Iterator[tuple[object, ...]]:
    """What a door is asked for: the rows of every school, and a person of one pupil for another."""
    if names == "":
        yield ()
    elif names in ("pid", "pids"):
        pids = list(Pupil.objects.values_list("pid", flat=True))
        yield from [([pid],) if names == "pids" else (pid,) for pid in pids]
    elif names == "pid cycle-number":
        pids = [Pid(pid) for pid in Pupil.objects.values_list("pid", flat=True)]
        yield from product(pids, set(Cycle.objects.values_list("number", flat=True)))
    elif names == "days":
        yield from [((MONDAY.date(),),), ((),)]
    elif names == "slot day":
        yield from [(slot.code, MONDAY.date()) for slot in Slot.objects.all()]
    elif names == "slot row day":
        yield from [(slot, MONDAY.date()) for slot in Slot.objects.all()]
        for said in Session.objects.select_related("slot"):
            yield from [(said.slot, said.on), (said.slot, said.on, said.code)]
    elif names.startswith("pupil ") and names.split()[1] in OF_A_PUPIL:
        yield from _rows_for_theirs_and_strangers(*OF_A_PUPIL[names.split()[1]])
    elif names == "outcome day":
        days = {MONDAY.date(), *Check.objects.values_list("on", flat=True)}
        yield from product(Outcome.objects.all(), days)
    elif names == "version party":
        stranger = PlanGiven.objects.order_by("pk").values_list("party", flat=True)[:1]
        for version in PlanVersion.objects.all():
            own = PlanGiven.objects.filter(version=version).values_list("party", flat=True)
            yield from [(version, party) for party in {*own, *stranger}]
    elif names.startswith("pupil"):
        yield from _pupils_and_contacts(names)
    elif names.startswith("file"):
        for file in Import.objects.all():
            yield from (
                [(file, each) for each in ImportRow.Outcome.values] if "outcome" in names else [(file,)]
            )
    elif names == "concern talk":
        yield from EarlyTalk.objects.values_list("concern__code", "code")
    elif names == "import place":
        yield from ImportRow.objects.values_list("of__code", "place")
    else:
        yield from [(code,) for code in MODELS[names].objects.values_list("code", flat=True)]  # type: ignore[attr-defined]  # all of these have codes


def _rows_for_theirs_and_strangers(model: type[models.Model], name: str) -> Iterator[tuple[object, ...]]:
    """Each row is asked for of its own pupil, and of one pupil of every school."""
    pupils = {pupil.pid: pupil for pupil in Pupil.objects.order_by("-pk")}
    strangers = {pupil.school_id: pupil for pupil in pupils.values()}.values()
    for row in model._default_manager.all():
        yield from [(pupil, getattr(row, name)) for pupil in {pupils[about(row)[0]], *strangers}]


def _pupils_and_contacts(names: str) -> Iterator[tuple[object, ...]]:
    strangers = Relation.objects.order_by("pk").values_list("contact__code", flat=True)[:1]
    for pupil in Pupil.objects.all():
        codes = [*Relation.objects.filter(pupil=pupil).values_list("contact__code", flat=True), *strangers]
        yield from [(pupil, code) for code in codes] if "contact" in names else [(pupil,)]
