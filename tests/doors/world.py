"""Three schools in which every table has rows and every text a canary."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from endeavour.access.actor import StaffActor
from endeavour.access.models import ClassStaff, Operation, Post
from endeavour.access.scope import school_scope
from endeavour.accounts.models import Person
from endeavour.audit.models import OpeningSeal
from endeavour.audit.record import opened
from endeavour.duties.bring_up_to_date import bring_up_to_date
from endeavour.journeys.models import Draft
from endeavour.law.facts.senco import Award
from endeavour.library.models import LibraryEntry
from endeavour.schools.models import EarlierSencoService, School, SchoolClass, SencoAppointment, SencoCourse
from tests.cast.people import MONDAY, make_school, make_staff
from tests.doors.beside import lend, plans_beside, support_beside
from tests.doors.canaries import Canaries
from tests.doors.children import STATES, Child, let_support_end, make_child, write_to_family
from tests.doors.concerns import Raised, raise_concerns
from tests.doors.drafts import leave_drafts
from tests.doors.imports import Files, bring_files
from tests.doors.plans import Planned, make_plans
from tests.doors.planting import Planter
from tests.doors.reviews import Reviewed, review_plans
from tests.doors.support import Support, fill_library, give_support

CLASSES = ("one", "two")
# Each member of staff: the role, and the class they work with.
STAFF = {
    "senco": ("senco", ""),
    "head": ("head", ""),
    "safeguarding lead": ("safeguarding_lead", ""),
    "teacher": ("class_teacher", "one"),
    "teacher elsewhere": ("class_teacher", "two"),
    "assistant": ("assistant", "one"),
    "assistant elsewhere": ("assistant", "two"),
    "office": ("office", ""),
    "governor": ("governor", ""),
    "leaver": ("senco", "one"),
}
SCHOOLS = {
    "oakfield": ("Oakfield", "823/5678"),
    "northgate": ("Northgate", "823/4321"),
    "southfold": ("Southfold", "823/2468"),
}
# Where somebody of the two others has left what they led, and their post with it.
A_THIRD = "southfold"


@dataclass
class Place:
    """A school of the world with its people and rows."""

    school: School
    planter: Planter
    staff: dict[str, StaffActor] = field(default_factory=dict)
    classes: dict[str, SchoolClass] = field(default_factory=dict)
    children: list[Child] = field(default_factory=list)
    appointment: SencoAppointment | None = None
    invitation: str = ""
    files: Files | None = None
    drafts: list[Draft] = field(default_factory=list)
    concerns: list[Raised] = field(default_factory=list)
    support: list[Support] = field(default_factory=list)
    plans: list[Planned] = field(default_factory=list)
    reviewed: Reviewed | None = None
    entry: LibraryEntry | None = None

    @property
    def slug(self) -> str:
        return self.school.slug

    def ids(self) -> list[str]:
        """Ids that a visitor of another school may try to slip in."""
        told = self.children[0]
        people = [told.mother.contact.code, told.father.contact.code]
        numbers = [self.school.pk, self.classes["one"].pk, self.staff["senco"].person.pk]
        notice = [told.notice.code] if told.notice else []
        notice += [given.provision.code for given in self.support[:1]]
        notice += [code for plan in self.plans[:1] for code in (plan.outcome.code, plan.voices[0].code)]
        notice += [draft.code for draft in self.drafts[1:3]]
        notice += [raised.concern.code for raised in self.concerns[:1]]
        return [told.pupil.pid, *people, *notice, *map(str, numbers)]


@dataclass
class World:
    canaries: Canaries
    places: dict[str, Place]
    two_schools: StaffActor
    # What the sweep works out once: the ways of filling in each address, the pages its forms stand on, and on which
    # other route's page the button is of an address that is only sent to.
    aims: dict[str, list[Any]] = field(default_factory=dict)
    pages: dict[tuple[str, str], str] = field(default_factory=dict)
    buttons: dict[str, Any] = field(default_factory=dict)

    @property
    def school_ids(self) -> list[int]:
        return [place.school.pk for place in self.places.values()]


def make_world() -> World:
    canaries = Canaries()
    places = {slug: _make_place(slug, *named, canaries) for slug, named in SCHOOLS.items()}
    world = World(canaries, places, _person_at_two(places))
    for place in places.values():
        _fill(place, world)
    return world


def _make_place(slug: str, name: str, dfe_number: str, canaries: Canaries) -> Place:
    school = make_school(slug, name, dfe_number)
    School.objects.filter(pk=school.pk).update(
        name="", phone="", address="", advice_service="", advice_phone="", advice_site=""
    )
    school.refresh_from_db()
    place = Place(school, Planter(school, canaries))
    with school_scope(school.pk):
        for klass in CLASSES:
            place.classes[klass] = SchoolClass.objects.create(
                school_id=school.pk, name=klass, year_group="3", school_year=2026
            )
    for name, (role, klass) in STAFF.items():
        actor = make_staff(school, role, "x", name.replace(" ", "-"), "x")
        place.staff[name] = actor
        if klass:
            _put_in_class(actor, place.classes[klass])
    return place


def _fill(place: Place, world: World) -> None:
    """Children with their families, then what is written to these, then what the program makes of it all."""
    planter, senco = place.planter, place.staff["senco"]
    for klass in CLASSES:
        for state in STATES if place.slug == "oakfield" or klass == "one" else ("told",):
            place.children.append(make_child(planter, place.classes[klass], klass, state))
    _plant_people(place, world)
    planter.plant_everywhere()
    with school_scope(place.school.pk):
        _appoint(place)
        place.support = give_support(place.staff, place.children)
        support_beside(place.staff, place.support)
        place.entry = fill_library(place.school.pk)
        place.plans = make_plans(planter, place.children, place.staff)
        for child in place.children:
            let_support_end(child, planter)
        place.reviewed = review_plans(planter, place.plans, place.staff)
        plans_beside(planter, place.plans, place.staff)
        if place.slug == A_THIRD:
            lend(place.plans[0], world.two_schools)
        for child in place.children:
            write_to_family(child, planter, senco)
        place.concerns = raise_concerns(planter, place.children, place.staff)
        place.files = bring_files(planter, place.staff["office"], place.children[0].pupil)
        _bookkeeping(place, senco)
        left_by = world.places["oakfield"].staff["senco"]
        place.drafts = leave_drafts(planter, place.staff, left_by if place.slug != "oakfield" else senco)
        _let_go(place)
        bring_up_to_date(place.school)
    planter.plant_everywhere()


def _plant_people(place: Place, world: World) -> None:
    """Names and addresses of staff; those of the person at two schools belong to both."""
    both = world.two_schools.person
    for actor in place.staff.values():
        Person.objects.filter(pk=actor.person.pk).update(
            title="", forename="", surname="", email=f"{actor.person.pk}"
        )
        actor.person.refresh_from_db()
        place.planter.plant(actor.person, person=actor.person.pk)
    if place.slug == "northgate":
        place.planter.plant(both, person=both.pk, schools={"oakfield", "northgate"})


def _person_at_two(places: dict[str, Place]) -> StaffActor:
    """The SENCO of Northgate's second half of the week, who also teaches class two at Oakfield."""
    actor = make_staff(places["northgate"].school, "senco", "", "x", "x")
    oakfield = places["oakfield"].school
    with school_scope(oakfield.pk):
        Post.objects.create(
            school_id=oakfield.pk, person=actor.person, role="class_teacher", starts_on=date(2026, 9, 1)
        )
    _put_in_class(StaffActor(actor.person, oakfield, ()), places["oakfield"].classes["two"])
    return actor


def _put_in_class(actor: StaffActor, school_class: SchoolClass) -> None:
    with school_scope(actor.school_id):
        ClassStaff.objects.create(
            school_id=actor.school_id,
            person=actor.person,
            school_class=school_class,
            kind="teaches",
            starts_on=date(2026, 9, 1),
        )


def _appoint(place: Place) -> None:
    school_id = place.school.pk
    appointment: SencoAppointment = SencoAppointment.objects.create(
        school_id=school_id,
        person=place.staff["senco"].person,
        starts_on=date(2024, 9, 1),
        teacher="qualified teacher",
    )
    place.appointment = appointment
    EarlierSencoService.objects.create(
        school_id=school_id, appointment=appointment, starts_on=date(2020, 9, 1), ends_on=date(2021, 8, 31)
    )
    SencoCourse.objects.create(
        school_id=school_id, appointment=appointment, award=next(iter(Award)).value, began_on=date(2025, 9, 1)
    )


def _bookkeeping(place: Place, senco: StaffActor) -> None:
    opened(place.children[0].pupil.pid, "overview", by=senco)
    OpeningSeal.objects.create(school_id=place.school.pk, number=1, up_to=0, seen=0, count=0)
    Operation.objects.create(school_id=place.school.pk, key=UUID(int=1), actor=senco.label, at=MONDAY)


def _let_go(place: Place) -> None:
    """The leaver's post and class ended on Friday; their browser is still signed in."""
    gone = {"ends_on": date(2026, 11, 20)}
    Post.objects.filter(person=place.staff["leaver"].person).update(**gone)
    ClassStaff.objects.filter(person=place.staff["leaver"].person).update(**gone)
