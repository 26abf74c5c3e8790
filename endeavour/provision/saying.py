"""Keeping what is said of sessions: one row a session, its pupils, and a line in each pupil's history."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from endeavour import clock
from endeavour.access.actor import Actor
from endeavour.access.authors import names_of
from endeavour.access.refusal import Refused
from endeavour.audit.events import Event
from endeavour.audit.record import record_all
from endeavour.law.dates import in_words
from endeavour.provision.due import refuse_another_day
from endeavour.provision.events import SessionRecorded
from endeavour.provision.models import Place, Presence, Session, Slot
from endeavour.provision.session_said import SessionSaid
from endeavour.provision.words import at_school
from endeavour.pupils.models import Pupil
from endeavour.tenancy.in_bulk import insert_all

Key = tuple[int, date]


class SaidAlready(Refused):
    """Somebody has said how this session went. Nothing has been kept of what came second."""

    def __init__(self, sentence: str, session: Session) -> None:
        super().__init__(sentence)
        self.session = session


def say(said: Sequence[SessionSaid], *, by: Actor) -> list[Session]:
    """Holds the slots, so that two people who speak at once come one after the other. Five statements and the audit."""
    slots = _held({each.slot.pk for each in said}, by)
    standing = _standing(slots, said)
    rosters = _rosters(slots, said)
    kept: dict[Key, Session] = {}
    new: list[tuple[Session, SessionSaid]] = []
    for each in said:
        slot, key = slots[each.slot.pk], (each.slot.pk, each.on)
        _refuse_another_day(slot, each.on)
        roster = rosters.get((slot.provision_id, each.on), {})
        if key in standing:
            kept[key] = _again(standing[key], each, list(roster), by)
            continue
        whole = each.whole(list(roster))
        kept[key] = _session(slot, whole, by)
        new.append((kept[key], whole))
    _keep(new, slots, rosters, by)
    return [kept[each.slot.pk, each.on] for each in said]


def _held(ids: set[int], by: Actor) -> dict[int, Slot]:
    rows = Slot.objects.select_for_update(of=("self",)).select_related("provision").order_by("pk")
    return {slot.pk: slot for slot in rows.filter(school_id=by.school_id, pk__in=ids)}


def _standing(slots: Mapping[int, Slot], said: Sequence[SessionSaid]) -> dict[Key, Session]:
    rows = Session.objects.filter(
        slot__in=slots, on__in={each.on for each in said}, undone_at__isnull=True
    ).prefetch_related("presences")
    return {(row.slot_id, row.on): row for row in rows}


def _rosters(
    slots: Mapping[int, Slot], said: Sequence[SessionSaid]
) -> dict[tuple[int, date], dict[int, Pupil]]:
    """The pupils who have a place, by provision and day."""
    days = {each.on for each in said}
    provisions = {slot.provision_id for slot in slots.values()}
    rosters: dict[tuple[int, date], dict[int, Pupil]] = defaultdict(dict)
    for place in Place.objects.filter(provision__in=provisions).select_related("pupil").order_by("pk"):
        for day in days:
            if place.starts_on <= day and (place.ends_on is None or day <= place.ends_on):
                rosters[place.provision_id, day][place.pupil_id] = place.pupil
    return rosters


def _refuse_another_day(slot: Slot, on: date) -> None:
    if on > clock.today():
        raise Refused(f"{in_words(on)} is still to come. Say how a session went on the day or later.")
    refuse_another_day(slot, on)


def _again(standing: Session, said: SessionSaid, roster: list[int], by: Actor) -> Session:
    there = {presence.pupil_id: presence.there for presence in standing.presences.all()}
    says = (standing.outcome, standing.reason, there, standing.note)
    if standing.recorded_by == by.label and said.whole(roster).says == says:
        return standing
    raise SaidAlready(
        f"{who_said(standing, by)} said already how this session went, {what_and_when(standing)}. "
        "Undo that first to say something else.",
        standing,
    )


def who_said(session: Session, by: Actor) -> str:
    """You have; Mr Reid has."""
    if session.recorded_by == by.label:
        return "You have"
    return f"{names_of([session.recorded_by])[session.recorded_by]} has"


def what_and_when(session: Session) -> str:
    """At 8:40: happened"""
    at = at_school(session.recorded_at.astimezone(clock.LONDON).time())
    return f"at {at}: {Session.Outcome(session.outcome).label.lower()}"


def _session(slot: Slot, said: SessionSaid, by: Actor) -> Session:
    return Session(
        school_id=by.school_id,
        provision_id=slot.provision_id,
        slot=slot,
        on=said.on,
        outcome=said.outcome,
        reason=said.reason,
        note=said.note,
        recorded_at=clock.now(),
        recorded_by=by.label,
    )


def _keep(
    new: Sequence[tuple[Session, SessionSaid]],
    slots: Mapping[int, Slot],
    rosters: Mapping[tuple[int, date], Mapping[int, Pupil]],
    by: Actor,
) -> None:
    insert_all([session for session, _ in new])
    insert_all(
        [
            Presence(school_id=by.school_id, session=session, pupil_id=pupil_id, there=there)
            for session, said in new
            for pupil_id, there in said.presences.items()
        ]
    )
    events: list[Event] = [
        SessionRecorded(
            pupil=rosters[session.provision_id, session.on][pupil_id].pid,
            session=session.code,
            provision=slots[session.slot_id].provision.code,
            on=session.on.isoformat(),
        )
        for session, said in new
        for pupil_id in said.presences
    ]
    record_all(events, by=by)
