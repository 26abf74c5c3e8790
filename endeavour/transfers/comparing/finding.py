"""One thing that a file says, beside what is known here: the same, a change, or a clash that a person settles."""

from dataclasses import dataclass
from typing import Protocol

from django.db.models import Model

from endeavour.pupils.models import Contact, Pupil, Relation
from endeavour.register.models import Need, StatusPeriod
from endeavour.transfers.comparing.memory import Memory, Verdict

KEEP, REPLACE, SKIP = "keep", "replace", "skip"


class Into(Protocol):
    """Whatever takes edits to write them: all of a file together."""

    def add_tie(self, relation: Relation) -> None: ...
    def add_former_upn(self, pupil: Pupil, upn: str) -> None: ...
    def put_in_class(self, pupil: Pupil, name: str) -> None: ...
    def change(self, row: Model, values: dict[str, object]) -> None: ...
    def add_status(self, period: StatusPeriod) -> None: ...
    def move_status(self, period: StatusPeriod, values: dict[str, object]) -> None: ...
    def drop_status(self, period: StatusPeriod) -> None: ...
    def add_need(self, need: Need) -> None: ...


class Edit(Protocol):
    def put(self, into: Into) -> None: ...


@dataclass(frozen=True, slots=True)
class Difference:
    """As a page shows it. `replaceable`: the file's may be taken instead of ours; `note` says why not."""

    field: str
    label: str
    old: str
    new: str
    clash: bool = False
    replaceable: bool = True
    note: str = ""


@dataclass(slots=True)
class Finding:
    """`learns` are the plain values to remember as the file's own, by name, once it has been taken over;
    `learns_if_taken` those that hold only if the file's was taken.
    """

    field: str
    verdict: Verdict
    memory: Memory | None
    learns: dict[str, str]
    difference: Difference | None = None
    edit: Edit | None = None
    learns_if_taken: dict[str, str] | None = None

    def is_taken(self, choices: dict[str, str]) -> bool:
        if self.verdict is Verdict.CLASH:
            return self.edit is not None and choices.get(self.field) == REPLACE
        return self.verdict is Verdict.CHANGE

    def is_open(self, choices: dict[str, str]) -> bool:
        """Nobody has said yet which of the two is right."""
        return self.verdict is Verdict.CLASH and self.field not in choices

    def remember(self, choices: dict[str, str]) -> bool:
        """Note what the file said; answers whether that is news. A clash that is open or put off is asked again."""
        if self.memory is None or (self.verdict is Verdict.CLASH and choices.get(self.field, SKIP) == SKIP):
            return False
        kept = self.verdict is Verdict.CLASH and choices[self.field] == KEEP
        values = self.learns | (self.learns_if_taken or {} if self.is_taken(choices) else {})
        if not kept and all(self.memory.knows(name, value) for name, value in values.items()):
            return False
        for name, value in values.items():
            self.memory.learn(name, value, kept=kept)
        return True


@dataclass(frozen=True, slots=True)
class SetValues:
    row: Pupil | Contact | Relation
    values: dict[str, object]

    def put(self, into: Into) -> None:
        into.change(self.row, self.values)


@dataclass(frozen=True, slots=True)
class SetUpn:
    """The former one is kept, for older files still know the pupil by it; `noted` says that it already is."""

    pupil: Pupil
    upn: str
    noted: bool

    def put(self, into: Into) -> None:
        if self.pupil.upn and not self.noted:
            into.add_former_upn(self.pupil, self.pupil.upn)
        into.change(self.pupil, {"upn": self.upn})


@dataclass(frozen=True, slots=True)
class AddFormerUpns:
    pupil: Pupil
    upns: tuple[str, ...]

    def put(self, into: Into) -> None:
        for upn in self.upns:
            into.add_former_upn(self.pupil, upn)


@dataclass(frozen=True, slots=True)
class PutInClass:
    pupil: Pupil
    name: str

    def put(self, into: Into) -> None:
        into.put_in_class(self.pupil, self.name)


@dataclass(frozen=True, slots=True)
class AddTie:
    relation: Relation

    def put(self, into: Into) -> None:
        into.add_tie(self.relation)


@dataclass(frozen=True, slots=True)
class EditStatuses:
    add: tuple[StatusPeriod, ...] = ()
    move: tuple[tuple[StatusPeriod, dict[str, object]], ...] = ()
    drop: tuple[StatusPeriod, ...] = ()

    def put(self, into: Into) -> None:
        for period in self.drop:
            into.drop_status(period)
        for period, values in self.move:
            into.move_status(period, values)
        for period in self.add:
            into.add_status(period)


@dataclass(frozen=True, slots=True)
class EditNeeds:
    add: tuple[Need, ...] = ()
    change: tuple[tuple[Need, dict[str, object]], ...] = ()

    def put(self, into: Into) -> None:
        for need, values in self.change:
            into.change(need, values)
        for need in self.add:
            into.add_need(need)
