from datetime import date

from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.events import PutInClass, label_of
from endeavour.access.jobs import say_staff_changed
from endeavour.access.models import ClassStaff, Post, open_on
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.accounts.models import Person
from endeavour.audit.record import record
from endeavour.schools.models import SchoolClass


@act(Permission.MANAGE_STAFF)
def put_in_class(
    person: Person, *, school_class: SchoolClass, kind: str, starts_on: date, by: Actor
) -> ClassStaff:
    """Say that a person teaches or supports a class: it opens that class's pupils to them."""
    if kind not in ClassStaff.Kind.values:
        raise Refused("Choose whether they teach the class or support it.", field="kind")
    if not Post.objects.filter(open_on(starts_on), person=person).exists():
        raise Refused(f"{person.full_name} has no role here on {starts_on:%-d %B %Y}. Give them one first.")
    if ClassStaff.objects.filter(open_on(starts_on), person=person, school_class=school_class).exists():
        raise Refused(f"{person.full_name} is in {school_class.name} already.", field="school_class")
    place: ClassStaff = ClassStaff.objects.create(
        school_id=by.school_id, person=person, school_class=school_class, kind=kind, starts_on=starts_on
    )
    record(
        PutInClass(
            person=label_of(person.pk), school_class=school_class.pk, work=kind, on=starts_on.isoformat()
        ),
        by=by,
    )
    say_staff_changed(on=starts_on, by=by)
    return place
