"""What the pages of support offer to choose from."""

from datetime import date

from endeavour.access.actor import StaffActor
from endeavour.access.class_staff import staff_of_classes, who_may
from endeavour.access.permissions import Permission
from endeavour.access.queries import colleagues
from endeavour.law.school_days import NoTermsRecordedError
from endeavour.pupils.access import pupils_seen_by
from endeavour.register.on_a_day import SUPPORTED, pupils_on
from endeavour.schools.facts import calendar_of

Choices = list[tuple[str, str]]


def supported_pupils(actor: StaffActor, today: date) -> Choices:
    """Those with SEN support or an EHC plan, by class. One statement."""
    rows = pupils_on(actor, today).filter(code__in=SUPPORTED).select_related("school_class")
    ordered = rows.order_by("school_class__year_group", "school_class__name", "name_key", "pk")
    return [(pupil.pid, f"{pupil.full_name}, {_class_of(pupil.school_class)}") for pupil in ordered]


def every_pupil(actor: StaffActor, today: date) -> list[tuple[str, Choices]]:
    """By class. One statement."""
    rows = pupils_seen_by(actor).on_roll(today).select_related("school_class")
    found: dict[str, Choices] = {}
    for pupil in rows.order_by("school_class__year_group", "school_class__name", "name_key", "pk"):
        found.setdefault(_class_of(pupil.school_class), []).append((pupil.pid, pupil.full_name))
    return list(found.items())


def who_can_lead(today: date) -> Choices:
    """Assistants first, by name. Four statements."""
    may = who_may(Permission.LOG_SESSIONS, on=today)
    known = [one for one in colleagues(today) if one.pk in may]
    known.sort(key=lambda one: all(post.role.key != "assistant" for post in one.posts))
    return [(str(one.pk), one.name) for one in known]


def class_teacher_of(class_ids: set[int | None], today: date) -> int | None:
    """Who answers for it (Code 6.52): the one teacher of all of them, if there is one. One statement."""
    staff = staff_of_classes([pk for pk in class_ids if pk], on=today)
    teachers = {person.person_id for people in staff.values() for person in people if person.teaches}
    return teachers.pop() if len(teachers) == 1 else None


def next_school_day(school_id: int, today: date) -> date:
    try:
        return calendar_of(school_id).next_school_day(today)
    except NoTermsRecordedError:
        return today


def _class_of(school_class: object) -> str:
    return str(getattr(school_class, "name", "")) or "no class"
