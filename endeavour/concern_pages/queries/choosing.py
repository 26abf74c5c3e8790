"""Whom a concern can be about, and what can be tried."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from endeavour.access.actor import StaffActor
from endeavour.access.authors import names_of
from endeavour.access.permissions import Permission
from endeavour.concern_pages.forms.raising import Groups
from endeavour.design.dates import day_and_month
from endeavour.law.dates import weeks_after
from endeavour.library.items import library_along, library_in
from endeavour.pupil_pages.queries.adults_to_hear import adults_to_hear, who_they_are
from endeavour.pupils.access import pupils_seen_by
from endeavour.pupils.one import one_pupil
from endeavour.register.concerns_about import concerns_about
from endeavour.register.record import area_of_main, needs_along, needs_in
from endeavour.schools.facts import calendar_along, calendar_known
from endeavour.tenancy.json_rows import JSONRow
from endeavour.tenancy.prepared import Prepared

if TYPE_CHECKING:
    from endeavour.pupils.models import Pupil
    from endeavour.register.models import Concern

WEEKS_TO_TRY = 6


def pupils_to_choose(actor: StaffActor, *, today: date) -> Groups:
    """Those on the roll whom the actor sees, by class; by first name and initial for whoever opens no records."""
    in_full = actor.may(Permission.OPEN_RECORD)
    rows = pupils_seen_by(actor).on_roll(today).select_related("school_class")
    found: dict[str, list[tuple[str, str]]] = {}
    for pupil in rows.order_by("school_class__year_group", "school_class__name", "name_key", "pk"):
        group = pupil.school_class.name if pupil.school_class else "No class"
        found.setdefault(group, []).append((pupil.pid, pupil.full_name if in_full else pupil.short_name))
    return list(found.items())


def pupil_named(actor: StaffActor, pid: str) -> "Pupil | None":
    """Whom a link says that it is about; nobody where the actor doesn't see them, and the page asks. One statement."""
    return pupils_seen_by(actor).filter(pid=pid).first() if pid else None


def adults_to_name(actor: StaffActor, pupil: "Pupil", *, today: date) -> tuple[tuple[str, str], ...]:
    """Those at home who may have been worried first; nobody for whoever opens no records. One statement at most."""
    return who_they_are(adults_to_hear(pupil, on=today)) if actor.may(Permission.OPEN_RECORD) else ()


@dataclass(frozen=True)
class OpenOne:
    code: str
    sentence: str


def open_concern(actor: StaffActor, pupil: "Pupil") -> OpenOne | None:
    """The newest that is open about the pupil, of those that the actor follows; nobody learns here of another's. Two
    statements."""
    found = next((one for one in concerns_about(actor, pupil) if one.closed_on is None), None)
    if found is None:
        return None
    who = "you" if found.by == actor.label else names_of([found.by])[found.by]
    about = pupil.known_forename
    return OpenOne(
        found.code,
        f"A concern about {about}, raised by {who} on {day_and_month(found.on)}, is open already. "
        "If this is something else, raise it as well.",
    )


@dataclass(frozen=True)
class ToTry:
    """`ideas`: what every teacher can do in the lesson, its name and what it is for; those in the area of the main
    need on top. `again`: when to look again."""

    ideas: dict[str, str]
    again: date


_KNOWN = Prepared(
    lambda pupil_id: one_pupil(pupil_id).values_list(
        JSONRow(needs=needs_along(), library=library_along(), calendar=calendar_along()), flat=True
    )
)


def to_try(concern: "Concern", *, today: date) -> ToTry:
    """One statement."""
    told = _KNOWN.about(concern.pupil_id)
    area = area_of_main(needs_in(told["needs"]))
    items = [item for item in library_in(told["library"]) if item.in_every_lesson]
    ideas = {item.name: item.purpose for item in sorted(items, key=lambda item: item.area != area)}
    return ToTry(ideas, calendar_known(told["calendar"]).likely_school_day(weeks_after(today, WEEKS_TO_TRY)))
