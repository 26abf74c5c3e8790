"""Adults of pupils with SEN support of whom it isn't known whether they have parental responsibility."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.pupils.access import relations_of_pupils_seen_by
from endeavour.pupils.relationships import relationship_in_words
from endeavour.register.queries import Wanted, register_rows

if TYPE_CHECKING:
    from endeavour.pupils.models import Relation


@dataclass(frozen=True)
class ToConfirm:
    """One adult of one pupil: `key` names the question about them."""

    key: str
    label: str
    facts: str
    relation: "Relation"


def to_confirm(actor: StaffActor, *, asked: Collection[str] = ()) -> list[ToConfirm]:
    """By the pupils' names. Three statements.

    Those who were asked about stay, though somebody has answered meanwhile.
    """
    rows = register_rows(actor, Wanted(on=clock.today(), status="K"))
    open_ties = {
        key_of(row.pid, adult.code)
        for row in rows
        if row.recipients is not None
        for adult in row.recipients.to_confirm
    }
    ties = relations_of_pupils_seen_by(actor, [row.pid for row in rows])
    return [
        _question(tie) for tie in ties if key_of(tie.pupil.pid, tie.contact.code) in open_ties.union(asked)
    ]


def key_of(pid: str, code: str) -> str:
    return f"{pid}-{code}"


def _question(tie: "Relation") -> ToConfirm:
    facts = f"{relationship_in_words(tie.relationship)} of {tie.pupil.full_name}"
    return ToConfirm(key_of(tie.pupil.pid, tie.contact.code), tie.contact.full_name, facts, tie)
