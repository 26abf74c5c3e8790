"""What somebody says of a session, made whole: how each pupil stood to it, and whether it happened at all; and what
stands of it then."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from endeavour import clock
from endeavour.access.refusal import Refused
from endeavour.provision.models import Presence, Session, Slot
from endeavour.provision.words import MISSED, at_school

There = Presence.There
LONGEST_NOTE = 300
GOT_IT = (There.HERE, There.PART)


@dataclass(frozen=True)
class Said:
    """What stands of a session. `there` is by pupil; `by` is the label of whoever said it."""

    code: str
    slot_code: str
    on: date
    outcome: str
    reason: str
    there: Mapping[int, str]
    at: datetime
    by: str
    note: str = ""

    @property
    def happened(self) -> bool:
        return self.outcome != Session.Outcome.NOT

    @property
    def clock_time(self) -> str:
        return at_school(self.at.astimezone(clock.LONDON).time())

    @property
    def exceptions(self) -> str:
        """1 away, 1 did not come; empty where all were there."""
        counted: dict[str, int] = defaultdict(int)
        for there in self.there.values():
            if there not in GOT_IT:
                counted[there] += 1
        told = [f"{counted[there]} {MISSED[there]}" for there in MISSED if counted.get(there)]
        part = sum(there == Presence.There.PART for there in self.there.values())
        return ", ".join([*told, *([f"{part} for part of it"] if part else [])])

    @property
    def in_words(self) -> str:
        """All came; 1 away; did not happen, staff needed elsewhere."""
        if self.happened:
            return self.exceptions or "all came"
        if self.reason == Session.Reason.NO_PUPILS:
            return f"no child was there ({self.exceptions})" if self.exceptions else "no child was there"
        return f"did not happen, {MISSED.get(self.reason, MISSED['other'])}"


@dataclass(frozen=True)
class SessionSaid:
    """`presences` by the pupils' keys. Whoever is left out was there; or nobody was, where it did not happen."""

    slot: Slot
    on: date
    outcome: str = Session.Outcome.HAPPENED
    reason: str = ""
    presences: Mapping[int, str] = field(default_factory=dict)
    note: str = ""

    def whole(self, roster: Collection[int]) -> "SessionSaid":
        """For the pupils who have a place that day."""
        _refuse_half_said(self, roster)
        if self.outcome == Session.Outcome.NOT:
            default = There.NO_SESSION
            kept = {pk: self.presences.get(pk, default) for pk in roster}
            there = {pk: default if said in GOT_IT else said for pk, said in kept.items()}
            return SessionSaid(self.slot, self.on, self.outcome, self.reason, there, self.note.strip())
        there = {pk: self.presences.get(pk, There.HERE) for pk in roster}
        if not any(said in GOT_IT for said in there.values()):
            nobody = Session.Reason.NO_PUPILS
            return SessionSaid(self.slot, self.on, Session.Outcome.NOT, nobody, there, self.note.strip())
        return SessionSaid(self.slot, self.on, self.outcome, "", there, self.note.strip())

    @property
    def says(self) -> tuple[object, ...]:
        """What is compared when the same is said twice."""
        return self.outcome, self.reason, dict(self.presences), self.note


def _refuse_half_said(said: SessionSaid, roster: Collection[int]) -> None:
    if said.outcome not in Session.Outcome.values:
        raise Refused("Say whether the session happened.", field="outcome")
    if said.outcome == Session.Outcome.NOT and said.reason not in Session.Reason.values:
        raise Refused("Say why the session did not happen.", field="reason")
    if said.reason == Session.Reason.NO_PUPILS and not set(roster) <= _missing(said):
        raise Refused("Say for each child whether they were not in school or did not come.", field="reason")
    if not set(said.presences) <= set(roster):
        raise Refused("A pupil is named who has no place in this group on that day.")
    if not set(said.presences.values()) <= set(There.values):
        raise Refused("Say for each child: here, part of it, not in school, or did not come.")
    if len(said.note.strip()) > LONGEST_NOTE:
        raise Refused(
            f"This note has {len(said.note.strip())} letters. Use {LONGEST_NOTE} or fewer.", field="note"
        )
    if not roster:
        raise Refused("No pupil has a place in this group on that day, so there is nothing to say.")


def _missing(said: SessionSaid) -> set[int]:
    return {pk for pk, there in said.presences.items() if there in (There.AWAY, There.DID_NOT_COME)}
