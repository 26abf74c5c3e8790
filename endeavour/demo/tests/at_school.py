"""Standing at one of the demo's schools, as one of its people."""

from collections.abc import Iterator
from contextlib import contextmanager

from endeavour import clock
from endeavour.access.actor import StaffActor, staff_at
from endeavour.access.scope import school_scope
from endeavour.accounts.people import person_at
from endeavour.demo.people import InventedSchool
from endeavour.pupils.access import pupils_seen_by
from endeavour.pupils.models import Pupil
from endeavour.schools.models import School


@contextmanager
def at_school(invented: InventedSchool, colleague: str = "senco") -> Iterator[StaffActor]:
    """As the colleague, today."""
    school = School.objects.get(slug=invented.slug)
    with school_scope(school.pk):
        person = person_at(invented.colleague(colleague).email)
        assert person is not None
        actor = staff_at(school, person)
        assert actor is not None, f"{colleague} has no role on {clock.today()}"
        yield actor


def pupil_named(actor: StaffActor, forename: str, surname: str) -> Pupil:
    found: Pupil = pupils_seen_by(actor).get(forename=forename, surname=surname)
    return found
