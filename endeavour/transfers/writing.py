"""Carrying out a plan: every pupil's edits together, each kind of row in one go, and what was there before noted."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Model

from endeavour.pupils import in_bulk as roll
from endeavour.pupils.models import Contact, FormerUpn, Pupil, Relation
from endeavour.register import in_bulk as register
from endeavour.register.models import Need, StatusPeriod
from endeavour.schools.finding import classes_of_year
from endeavour.transfers.comparing.memory import Memory
from endeavour.transfers.comparing.plan import RowPlan

Values = dict[str, Any]
KINDS: dict[type[Model], str] = {
    Pupil: "pupil",
    Contact: "contact",
    Relation: "relation",
    StatusPeriod: "status",
    Need: "need",
}
STATUS_WHOLE = (
    *("pk", "pupil_id", "code", "starts_on", "ends_on", "source", "difficulty", "provision", "end_reason"),
    *("watch_for", "look_back_on", "started_by", "ended_by"),
)


@dataclass(slots=True)
class RowDone:
    """What one row of the file made and changed. `before` holds kind, row and former values."""

    row: int
    pid: str
    name: str
    made: list[Model] = field(default_factory=list)
    before: list[tuple[str, Model, Values]] = field(default_factory=list)
    dropped: list[Values] = field(default_factory=list)
    memories: dict[str, Values | None] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        return not (self.made or self.before or self.dropped or self.memories)

    def as_json(self) -> Values:
        made: dict[str, list[int]] = {}
        for row in self.made:
            made.setdefault("former" if isinstance(row, FormerUpn) else KINDS[type(row)], []).append(row.pk)
        return {
            "row": self.row,
            "pid": self.pid,
            "name": self.name,
            "made": made,
            "before": [[kind, row.pk, values] for kind, row, values in self.before],
            "dropped": self.dropped,
            "memories": self.memories,
        }


@dataclass(slots=True)
class Written:
    """How much was written."""

    new: int = 0
    changed: int = 0
    statuses: int = 0
    needs: int = 0
    contacts: int = 0


class Writing:
    """Takes the edits of a whole file, then writes them in a fixed number of statements."""

    def __init__(self, school_id: int, year: int) -> None:
        self.school_id, self.year = school_id, year
        self.done: list[RowDone] = []
        self._now = RowDone(0, "", "")
        self._new: dict[type[Model], dict[int, Model]] = {
            kind: {} for kind in (Pupil, Contact, FormerUpn, Relation, StatusPeriod, Need)
        }
        self._changed: dict[type[Model], dict[int, Model]] = {kind: {} for kind in KINDS}
        self._classes: list[tuple[Pupil, str, RowDone]] = []
        self._dropped: dict[int, StatusPeriod] = {}
        self._moved: dict[int, StatusPeriod] = {}

    def take(self, plan: RowPlan, choices: dict[str, str], memories: dict[str, Memory]) -> None:
        """All that one row does, as far as people have let it."""
        if plan.pupil is None:
            return
        self._now = RowDone(plan.said.row, plan.pupil.pid, plan.pupil.full_name)
        if plan.is_new:
            self._make(plan.pupil)
        for finding in plan.findings:
            if finding.edit is not None and finding.is_taken(choices):
                finding.edit.put(self)
        for finding in plan.findings:
            memory = finding.memory
            was = _memory(memory) if memory is not None and not memory.is_new else None
            if memory is not None and finding.remember(choices):
                self._now.memories.setdefault(memory.about, was)
                memories[memory.about] = memory
        if not self._now.is_empty:
            self.done.append(self._now)

    def add_tie(self, relation: Relation) -> None:
        if relation.contact.pk is None and id(relation.contact) not in self._new[Contact]:
            self._make(relation.contact)
        self._make(relation)

    def add_former_upn(self, pupil: Pupil, upn: str) -> None:
        self._make(FormerUpn(school_id=self.school_id, pupil=pupil, upn=upn))

    def put_in_class(self, pupil: Pupil, name: str) -> None:
        self._classes.append((pupil, name, self._now))

    def add_status(self, period: StatusPeriod) -> None:
        self._make(period)

    def add_need(self, need: Need) -> None:
        self._make(need)

    def change(self, row: Model, values: dict[str, object]) -> None:
        self._note(row, values, self._now)
        for name, value in values.items():
            setattr(row, name, value)
        self._changed[type(row)][row.pk] = row

    def move_status(self, period: StatusPeriod, values: dict[str, object]) -> None:
        self.change(period, values)
        self._moved[period.pk] = period

    def drop_status(self, period: StatusPeriod) -> None:
        self._now.dropped.append({name: _plain(getattr(period, name)) for name in STATUS_WHOLE})
        self._dropped[period.pk] = period

    def write(self, *, told: frozenset[int]) -> None:
        """Periods that give way go first, for the database lets no two hold on one day."""
        self._settle_classes()
        roll.add_to_roll(
            pupils=self._news(Pupil),
            contacts=self._news(Contact),
            former_upns=self._once(self._news(FormerUpn)),
            relations=self._news(Relation),
        )
        self._raise_versions()
        roll.write_over(
            pupils=self._changes(Pupil), contacts=self._changes(Contact), relations=self._changes(Relation)
        )
        free = [period for pk, period in self._moved.items() if pk not in told]
        register.take_from_register(statuses=[*self._dropped, *(period.pk for period in free)])
        hung_on = [period for pk, period in self._moved.items() if pk in told]
        register.write_over(statuses=hung_on, needs=self._changes(Need))
        register.add_to_register(statuses=[*free, *self._news(StatusPeriod)], needs=self._news(Need))

    def counted(self) -> Written:
        new = {pupil.pid for pupil in self._news(Pupil)}
        touched = {done.pid for done in self.done if done.made or done.before or done.dropped}
        return Written(
            new=len(new),
            changed=len(touched - new),
            statuses=len(self._new[StatusPeriod]) + len(self._moved),
            needs=len(self._new[Need]) + len(self._changed[Need]),
            contacts=len(self._new[Contact]) + len(self._changed[Contact]),
        )

    def _make(self, row: Model) -> None:
        self._new[type(row)][id(row)] = row
        self._now.made.append(row)

    def _note(self, row: Model, values: Iterable[str], done: RowDone) -> None:
        if row.pk is not None:
            was = {name: _plain(getattr(row, name)) for name in values}
            done.before.append((KINDS[type(row)], row, was))

    def _settle_classes(self) -> None:
        wanted: dict[str, str] = {}
        for pupil, name, _done in self._classes:
            if name:
                wanted[name] = (
                    pupil.year_group if wanted.get(name, pupil.year_group) == pupil.year_group else ""
                )
        keys = classes_of_year(self.school_id, self.year, wanted) if wanted else {}
        for pupil, name, done in self._classes:
            self._note(pupil, ["school_class_id"], done)
            pupil.school_class_id = keys.get(name)
            if pupil.pk is not None:
                self._changed[Pupil][pupil.pk] = pupil

    def _raise_versions(self) -> None:
        for kind in (Pupil, Contact, Relation):
            for row in self._changed[kind].values():
                row.version += 1  # type: ignore[attr-defined]  # all three have one

    def _news(self, kind: type[Any]) -> list[Any]:
        return list(self._new[kind].values())

    def _changes(self, kind: type[Any]) -> list[Any]:
        return list(self._changed[kind].values())

    def _once(self, former: Sequence[FormerUpn]) -> list[FormerUpn]:
        """A number that a pupil has had is noted once, whoever says so."""
        seen: dict[tuple[int, str], FormerUpn] = {}
        for row in former:
            seen.setdefault((id(row.pupil), row.upn), row)
        again = [row for row in former if seen[id(row.pupil), row.upn] is not row]
        for done in self.done:
            done.made = [row for row in done.made if row not in again] if again else done.made
        return list(seen.values())


def _memory(memory: Memory) -> Values:
    return {"said": dict(memory.said), "kept": sorted(memory.kept)}


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value
