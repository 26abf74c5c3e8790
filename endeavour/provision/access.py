"""The doors to support: who sees which provision, session and adjustment."""

from collections.abc import Collection
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import Http404

from endeavour import clock
from endeavour.access.actor import Actor, StaffActor
from endeavour.access.permissions import Permission
from endeavour.accounts.models import Person
from endeavour.provision.due import answered_for, may_be_run_by, slots_with_cover, span_of, still_read
from endeavour.provision.models import (
    Adjustment,
    Cover,
    CoverAsked,
    LessonNote,
    Provision,
    Session,
    Slot,
    still_due,
)
from endeavour.pupils.access import pupils_seen_by
from endeavour.pupils.models import Pupil
from endeavour.tenancy.dated import holding_on


def provision_seen_by(actor: Actor) -> QuerySet[Provision]:
    """All of it for those who see provision; for others what they lead, answer for or are about to cover.

    Who leads it or answers for it reads it until some weeks after its end, and answers for it only while they work with
    a child in it. Whoever covers reads how it is run from the moment they take it until its day is over. What they said
    of that session stays theirs to see and to take back for some weeks, as the session of that day (`slot_seen_by`).
    """
    rows: QuerySet[Provision] = Provision.objects.filter(school_id=actor.school_id)
    if actor.may(Permission.SEE_PROVISION):
        return rows
    return rows.filter(_theirs(_person_of(actor), clock.today()))


def provision_with_code(actor: Actor, code: str) -> Provision:
    """By its code, or 404."""
    found = provision_seen_by(actor).select_related("leader", "responsible").filter(code=code).first()
    if found is None:
        raise Http404
    return found


def slots_on_days(actor: Actor, days: Collection[date]) -> list[tuple[Slot, date]]:
    """Each time with a day on which it is this person's to run, in the order of days and times. One statement."""
    person = _person_of(actor)
    if person is None or not days:
        return []
    rows: QuerySet[Slot] = Slot.objects.filter(
        may_be_run_by(person.pk, span_of(days)), school_id=actor.school_id
    )
    known = slots_with_cover(rows, days)
    return [(one.slot, day) for day in sorted(days) for one in known if one.is_run_by(person, day)]


def slot_seen_by(actor: Actor, code: str, day: date) -> Slot:
    """One session's time on a day: the person's own, or any for the SENCO; or 404.

    `is_answered_for`: whoever is named to answer for it reads what is written of it.
    """
    rows: QuerySet[Slot] = Slot.objects.filter(holding_on(day), school_id=actor.school_id, code=code)
    person, manages = _person_of(actor), actor.may(Permission.MANAGE_PROVISION)
    on_weekday = rows.filter(weekday=day.weekday()).select_related("provision__responsible")
    on_weekday = on_weekday.annotate(is_answered_for=answered_for("provision", clock.today()))
    for found in slots_with_cover(on_weekday, [day]):
        if manages or (person is not None and found.is_run_by(person, day)):
            return found.slot
    raise Http404


def slot_to_cover(actor: Actor, code: str, day: date) -> Slot:
    """One session for which cover was asked, whoever leads it; or 404. What lapsed since, `take_cover` refuses."""
    asked = CoverAsked.objects.filter(slot=OuterRef("pk"), on=day)
    rows: QuerySet[Slot] = Slot.objects.filter(Exists(asked), school_id=actor.school_id, code=code)
    found = rows.select_related("provision__leader").first()
    if found is None:
        raise Http404
    return found


def session_seen_by(actor: Actor, slot: Slot, day: date, seen: str = "") -> Session:
    """What has been said of a session that the actor has been let to, or 404.

    `seen` is the code of what the actor was looking at: that one, even if somebody has taken it back since.
    """
    said = Session.objects.filter(school_id=actor.school_id, slot=slot, on=day)
    found: Session | None = said.filter(Q(code=seen) if seen else Q(undone_at__isnull=True)).first()
    if found is None:
        raise Http404
    return found


def adjustment_seen_by(actor: Actor, pupil: Pupil, code: str) -> Adjustment:
    """One line of a pupil whom the actor has been let to, or 404."""
    rows = Adjustment.objects.filter(school_id=actor.school_id, pupil=pupil)
    found: Adjustment | None = rows.filter(code=code).first()
    if found is None:
        raise Http404
    return found


def lesson_notes_seen_by(actor: Actor) -> QuerySet[LessonNote]:
    """What was written back from lessons, about pupils whom they see, to those who answer for the support."""
    rows: QuerySet[LessonNote] = LessonNote.objects.filter(school_id=actor.school_id).select_related("pupil")
    return (
        rows.filter(pupil__in=pupils_seen_by(actor))
        if actor.may(Permission.MANAGE_PROVISION)
        else rows.none()
    )


def lesson_note_seen_by(actor: Actor, pupil: Pupil, number: int) -> LessonNote:
    """One of a pupil whom the actor has been let to, or 404."""
    found = lesson_notes_seen_by(actor).filter(pupil=pupil, pk=number).first()
    if found is None:
        raise Http404
    return found


def _theirs(person: Person | None, today: date) -> Q:
    if person is None:
        return Q(pk__in=())
    covers = Cover.objects.filter(still_due(), slot__provision=OuterRef("pk"), person=person)
    to_come = covers.filter(on__gte=today, given_back_at__isnull=True)
    answers = Q(answered_for("pk", today), responsible=person)
    leads = Q(still_read("ends_on", today), leader=person)
    return leads | answers | Q(Exists(to_come))


def _person_of(asking: Actor) -> Person | None:
    """Nobody's where it isn't a person who asks."""
    return asking.person if isinstance(asking, StaffActor) else None
