"""Pupils by class, by first name and initial, as teachers and assistants work with them."""

from dataclasses import dataclass
from datetime import date

from endeavour.access.actor import Actor
from endeavour.pupils.access import pupils_seen_by
from endeavour.pupils.names import short_name


@dataclass(frozen=True)
class InClass:
    """One pupil: `initials` are for lists that lie about."""

    id: int
    pid: str
    forename: str
    name: str
    initials: str
    class_id: int
    class_name: str


def pupils_by_class(actor: Actor, *, on: date, class_id: int | None = None) -> tuple[InClass, ...]:
    """Those on the roll whom the person sees and who have a class, by class and name. One statement."""
    rows = pupils_seen_by(actor).on_roll(on).filter(school_class__isnull=False)
    if class_id is not None:
        rows = rows.filter(school_class=class_id)
    wanted = (
        *("pk", "pid", "forename", "preferred_forename", "surname", "preferred_surname"),
        *("school_class_id", "school_class__name"),
    )
    found = []
    for pk, pid, given, preferred, family, preferred_family, class_pk, class_name in rows.order_by(
        "school_class__name", "school_class_id", "name_key", "pk"
    ).values_list(*wanted):
        forename, surname = preferred or given, preferred_family or family
        initials = f"{forename[:1]}{surname[:1]}".upper()
        found.append(
            InClass(pk, pid, forename, short_name(forename, surname), initials, class_pk, class_name)
        )
    return tuple(found)
