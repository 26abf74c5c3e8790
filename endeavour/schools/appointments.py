"""The SENCO's appointments, and what qualifies each SENCO, as they are recorded."""

from dataclasses import dataclass, fields
from datetime import date

from django.db.models import Q

from endeavour.law.facts.senco import Award, Induction, TeacherStatus
from endeavour.schools.models import EarlierSencoService, SencoAppointment, SencoCourse

TEACHER_STATUSES = [
    (status.value, f"{status.value[0].upper()}{status.value[1:]}") for status in TeacherStatus
]
INDUCTIONS = [(state.value, state.value.capitalize()) for state in Induction]
AWARDS = [(award.value, award.value) for award in Award]


@dataclass(frozen=True, order=True)
class EarlierService:
    starts_on: date
    ends_on: date


@dataclass(frozen=True)
class CourseTaken:
    award: str
    began_on: date | None = None
    completed_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class Qualification:
    """What regulation 49 asks about a SENCO. `None` and "not known" mean that nobody has said."""

    is_head: bool = False
    teacher: str = TeacherStatus.NOT_KNOWN.value
    induction: str = Induction.NOT_KNOWN.value
    teaches_here: bool | None = None
    earlier_service: tuple[EarlierService, ...] = ()
    courses: tuple[CourseTaken, ...] = ()


@dataclass(frozen=True)
class Appointment:
    pk: int
    person_id: int
    name: str
    starts_on: date
    ends_on: date | None
    qualification: Qualification


def appointments_of(school_id: int) -> list[Appointment]:
    """The latest first. Three statements."""
    rows = SencoAppointment.objects.filter(school_id=school_id).select_related("person")
    together = rows.prefetch_related("earlier_service", "courses").order_by("-starts_on", "-pk")
    return [
        Appointment(
            row.pk, row.person_id, row.person.full_name, row.starts_on, row.ends_on, _qualification_of(row)
        )
        for row in together
    ]


def appointment_with(pk: int) -> SencoAppointment | None:
    """Of the school in scope."""
    found: SencoAppointment | None = SencoAppointment.objects.filter(pk=pk).select_related("person").first()
    return found


def is_appointed(school_id: int, person_id: int, *, from_day: date) -> bool:
    """Whether the person holds an appointment on that day or later."""
    theirs = SencoAppointment.objects.filter(school_id=school_id, person_id=person_id)
    return bool(theirs.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=from_day)).exists())


def open_appointment(
    school_id: int, person_id: int, starts_on: date, qualification: Qualification
) -> SencoAppointment:
    row: SencoAppointment = SencoAppointment.objects.create(
        school_id=school_id, person_id=person_id, starts_on=starts_on
    )
    write_qualification(row, qualification)
    return row


def write_qualification(row: SencoAppointment, wanted: Qualification) -> tuple[str, ...]:
    """Write down what is known now; answers the names of what changed."""
    before = _qualification_of(row)
    names = [field.name for field in fields(Qualification)]
    changed = tuple(name for name in names if getattr(before, name) != getattr(wanted, name))
    columns = [name for name in changed if name not in ("earlier_service", "courses")]
    for name in columns:
        setattr(row, name, getattr(wanted, name))
    if columns:
        row.save(update_fields=columns)
    if "earlier_service" in changed:
        _replace_earlier_service(row, wanted.earlier_service)
    if "courses" in changed:
        _replace_courses(row, wanted.courses)
    return changed


def _qualification_of(row: SencoAppointment) -> Qualification:
    return Qualification(
        is_head=row.is_head,
        teacher=row.teacher,
        induction=row.induction,
        teaches_here=row.teaches_here,
        earlier_service=tuple(
            sorted(EarlierService(s.starts_on, s.ends_on) for s in row.earlier_service.all())
        ),
        courses=tuple(CourseTaken(c.award, c.began_on, c.completed_on) for c in row.courses.all()),
    )


def _replace_earlier_service(row: SencoAppointment, wanted: tuple[EarlierService, ...]) -> None:
    EarlierSencoService.objects.filter(appointment=row).delete()
    EarlierSencoService.objects.bulk_create(
        EarlierSencoService(
            school_id=row.school_id, appointment=row, starts_on=one.starts_on, ends_on=one.ends_on
        )
        for one in wanted
    )


def _replace_courses(row: SencoAppointment, wanted: tuple[CourseTaken, ...]) -> None:
    SencoCourse.objects.filter(appointment=row).delete()
    SencoCourse.objects.bulk_create(
        SencoCourse(
            school_id=row.school_id,
            appointment=row,
            award=one.award,
            began_on=one.began_on,
            completed_on=one.completed_on,
        )
        for one in wanted
    )
