"""What doors are asked for, by the words of doors.csv; and whether an answer is that."""

from collections.abc import Callable, Iterable, Iterator
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

Asked = tuple[object, ...]
TODAY = MONDAY.date()


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


def given(names: str) -> Iterator[Asked]:
    """The rows of every school, and a person of one pupil for another."""
    above, _, below = names.partition(" ")
    if names in BY_NAMES:
        yield from BY_NAMES[names]()
    elif above == "pupil":
        yield from _rows_for_theirs_and_strangers(*OF_A_PUPIL[below])
    else:
        yield from [(code,) for code in MODELS[names].objects.values_list("code", flat=True)]  # type: ignore[attr-defined]  # all of these have codes


def _rows_for_theirs_and_strangers(model: type[models.Model], name: str) -> Iterator[Asked]:
    """Each row is asked for of its own pupil, and of one pupil of every school."""
    pupils = {pupil.pid: pupil for pupil in Pupil.objects.order_by("-pk")}
    strangers = {pupil.school_id: pupil for pupil in pupils.values()}.values()
    for row in model._default_manager.all():
        yield from [(pupil, getattr(row, name)) for pupil in {pupils[about(row)[0]], *strangers}]


def _pids() -> Iterator[Asked]:
    yield from [(pid,) for pid in Pupil.objects.values_list("pid", flat=True)]


def _lists_of_pids() -> Iterator[Asked]:
    yield from [([pid],) for (pid,) in _pids()]


def _cycles_by_number() -> Iterator[Asked]:
    pids = [Pid(pid) for (pid,) in _pids()]
    yield from product(pids, set(Cycle.objects.values_list("number", flat=True)))


def _sessions() -> Iterator[Asked]:
    """What was said of each, as it stands, and as somebody looked at it; and times of which nothing was said."""
    yield from [(slot, TODAY) for slot in Slot.objects.all()]
    for said in Session.objects.select_related("slot"):
        yield from [(said.slot, said.on), (said.slot, said.on, said.code)]


def _checks() -> Iterator[Asked]:
    yield from product(Outcome.objects.all(), {TODAY, *Check.objects.values_list("on", flat=True)})


def _givings() -> Iterator[Asked]:
    stranger = PlanGiven.objects.order_by("pk").values_list("party", flat=True)[:1]
    for version in PlanVersion.objects.all():
        own = PlanGiven.objects.filter(version=version).values_list("party", flat=True)
        yield from [(version, party) for party in {*own, *stranger}]


def _contacts() -> Iterator[Asked]:
    strangers = Relation.objects.order_by("pk").values_list("contact__code", flat=True)[:1]
    for pupil in Pupil.objects.all():
        codes = [*Relation.objects.filter(pupil=pupil).values_list("contact__code", flat=True), *strangers]
        yield from [(pupil, code) for code in codes]


BY_NAMES: dict[str, Callable[[], Iterable[Asked]]] = {
    "": lambda: [()],
    "pid": _pids,
    "pids": _lists_of_pids,
    "pid cycle-number": _cycles_by_number,
    "days": lambda: [((TODAY,),), ((),)],
    "slot day": lambda: [(slot.code, TODAY) for slot in Slot.objects.all()],
    "slot row day": _sessions,
    "outcome day": _checks,
    "version party": _givings,
    "pupil": lambda: [(pupil,) for pupil in Pupil.objects.all()],
    "pupil contact": _contacts,
    "file": lambda: [(file,) for file in Import.objects.all()],
    "file outcome": lambda: product(Import.objects.all(), ImportRow.Outcome.values),
    "concern talk": lambda: EarlyTalk.objects.values_list("concern__code", "code"),
    "import place": lambda: ImportRow.objects.values_list("of__code", "place"),
}
