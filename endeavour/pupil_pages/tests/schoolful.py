"""A school's worth of pupils in a few statements: to count statements, and to fill pages."""

from datetime import date

from endeavour.access.scope import school_scope
from endeavour.pupils.models import Contact, Pupil, Relation
from endeavour.register.models import Need, StatusPeriod
from endeavour.schools.models import School
from tests.cast.pupils import make_adult, make_pupil, make_status

SINCE = date(2026, 9, 1)


def fill(school: School, number: int, *, start: int = 0) -> list[Pupil]:
    """So many pupils named Child 00 Stone and on, each with support, a need and a mother who may be told."""
    places = range(start, start + number)
    here = {"school_id": school.pk}
    with school_scope(school.pk):
        pupils = [
            Pupil(
                **here,
                forename=f"Child {n:02}",
                surname="Stone",
                year_group="4",
                date_of_birth=date(2018, 1, 1),
            )
            for n in places
        ]
        for pupil in pupils:
            pupil.sort_by_name()
        Pupil.objects.bulk_create(pupils)
        mothers = Contact.objects.bulk_create(Contact(**here, title="Mrs", surname="Stone") for _ in places)
        Relation.objects.bulk_create(
            Relation(**here, pupil=child, contact=mother, responsibility="yes")
            for child, mother in zip(pupils, mothers, strict=True)
        )
        Need.objects.bulk_create(Need(**here, pupil=p, type="SLCN", rank=1, recorded_by="x") for p in pupils)
        StatusPeriod.objects.bulk_create(
            StatusPeriod(**here, pupil=p, code="K", starts_on=SINCE, source="import", started_by="x")
            for p in pupils
        )
    return pupils


def families(school: School, number: int, since: date) -> None:
    """So many pupils with support since a day, by the school's file, each with a mother who has an email address."""
    for child in range(number):
        pupil = make_pupil(school, f"Child{child}", "Example")
        make_status(pupil, "K", since, source="import")
        make_adult(pupil, "Mrs", "A", "Example", email="a@example.org")
