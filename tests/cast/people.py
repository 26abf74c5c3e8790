"""The named cast of tests: Oakfield's staff, and the SENCO of another school."""

from collections.abc import Callable, Iterator
from datetime import date, datetime

import pytest
from django.http import HttpRequest
from django.test import Client

from endeavour import clock
from endeavour.access.actor import StaffActor, staff_at
from endeavour.access.models import ClassStaff, Post
from endeavour.access.scope import school_scope
from endeavour.accounts import installation
from endeavour.accounts.models import Person
from endeavour.accounts.second_step import note_shown
from endeavour.schools.models import Closure, School, SchoolClass, SchoolRules, Term

MONDAY = datetime(2026, 11, 23, 8, 40, tzinfo=clock.LONDON)


@pytest.fixture(autouse=True)
def _no_demo() -> Iterator[None]:
    """What a process remembers of its database must not pass from one test to the next."""
    installation.take_for_demo(False)
    yield
    installation.forget()


@pytest.fixture
def monday() -> Iterator[datetime]:
    """Monday 23 November 2026, 08:40: the clock of the stories."""
    with clock.at(MONDAY):
        yield MONDAY


def make_school(slug: str, name: str, dfe_number: str) -> School:
    school = School.objects.create(
        slug=slug,
        name=name,
        dfe_number=dfe_number,
        phone="01234 567890",
        address="Mill Lane\nAshdale\nZZ99 1AA",
        advice_service="Ashdale SEND advice",
        advice_phone="01632 960145",
    )
    with school_scope(school.pk):
        SchoolRules.objects.create(school_id=school.pk)
        for term, starts, ends in (
            ("Autumn", date(2026, 9, 2), date(2026, 12, 18)),
            ("Spring", date(2027, 1, 4), date(2027, 3, 25)),
            ("Summer", date(2027, 4, 12), date(2027, 7, 21)),
        ):
            Term.objects.create(school_id=school.pk, name=term, starts_on=starts, ends_on=ends)
        Closure.objects.create(
            school_id=school.pk, kind="half_term", starts_on=date(2026, 10, 19), ends_on=date(2026, 10, 30)
        )
    return school


def make_staff(school: School, role: str, title: str, forename: str, surname: str) -> StaffActor:
    """A person with a post since September, as an actor. Works inside or outside a scope."""
    person = Person.objects.create_user(
        f"{forename}.{surname}@{school.slug}.sch.example".lower(),
        title=title,
        forename=forename,
        surname=surname,
    )
    with school_scope(school.pk):
        Post.objects.create(school_id=school.pk, person=person, role=role, starts_on=date(2026, 9, 1))
        actor = staff_at(school, person)
    assert actor is not None
    return actor


@pytest.fixture
def oakfield(db: None, monday: datetime) -> School:
    return make_school("oakfield", "Oakfield Primary School", "823/5678")


@pytest.fixture
def northgate(db: None, monday: datetime) -> School:
    return make_school("northgate", "Northgate Academy", "823/4321")


@pytest.fixture
def at_oakfield(oakfield: School) -> Iterator[School]:
    """Oakfield, with its scope open for the length of the test."""
    with school_scope(oakfield.pk):
        yield oakfield


@pytest.fixture
def priya(oakfield: School) -> StaffActor:
    """Mrs Doyle, Oakfield's SENCO."""
    return make_staff(oakfield, "senco", "Mrs", "Priya", "Doyle")


@pytest.fixture
def hart(oakfield: School) -> StaffActor:
    """Mr Hart, a second SENCO."""
    return make_staff(oakfield, "senco", "Mr", "Ned", "Hart")


@pytest.fixture
def head(oakfield: School) -> StaffActor:
    return make_staff(oakfield, "head", "Ms", "Helen", "Marsden")


@pytest.fixture
def safeguarding_lead(oakfield: School) -> StaffActor:
    return make_staff(oakfield, "safeguarding_lead", "Mr", "Samuel", "Osei")


@pytest.fixture
def office(oakfield: School) -> StaffActor:
    return make_staff(oakfield, "office", "Mrs", "Joan", "Pike")


@pytest.fixture
def governor(oakfield: School) -> StaffActor:
    return make_staff(oakfield, "governor", "Dr", "Anil", "Rao")


@pytest.fixture
def class_3s(oakfield: School) -> SchoolClass:
    with school_scope(oakfield.pk):
        made: SchoolClass = SchoolClass.objects.create(
            school_id=oakfield.pk, name="3S", year_group="3", school_year=2026
        )
    return made


@pytest.fixture
def shah(oakfield: School, class_3s: SchoolClass) -> StaffActor:
    """Miss Shah, who teaches 3S."""
    return _class_staff(make_staff(oakfield, "class_teacher", "Miss", "Nadia", "Shah"), class_3s, "teaches")


@pytest.fixture
def grant(oakfield: School) -> StaffActor:
    """Mr Grant, who teaches another class."""
    return make_staff(oakfield, "class_teacher", "Mr", "Tom", "Grant")


@pytest.fixture
def reid(oakfield: School, class_3s: SchoolClass) -> StaffActor:
    """Mr Reid, assistant in 3S."""
    return _class_staff(make_staff(oakfield, "assistant", "Mr", "Callum", "Reid"), class_3s, "supports")


@pytest.fixture
def stranger(northgate: School) -> StaffActor:
    """Northgate's SENCO: every right, at another school."""
    return make_staff(northgate, "senco", "Mr", "Ivor", "Vane")


def signed_in(actor: StaffActor) -> Client:
    """A browser in which the actor has signed in, with both steps."""
    client = Client(SERVER_NAME="localhost")
    client.force_login(actor.person, backend="allauth.account.auth_backends.AuthenticationBackend")
    request = HttpRequest()
    request.session = client.session
    note_shown(request, actor.person)
    request.session.save()
    return client


@pytest.fixture
def sign_in() -> Callable[[StaffActor], Client]:
    return signed_in


def _class_staff(actor: StaffActor, school_class: SchoolClass, kind: str) -> StaffActor:
    with school_scope(actor.school_id):
        ClassStaff.objects.create(
            school_id=actor.school_id,
            person=actor.person,
            school_class=school_class,
            kind=kind,
            starts_on=date(2026, 9, 1),
        )
    return actor
