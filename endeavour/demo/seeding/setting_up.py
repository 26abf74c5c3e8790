"""A school joins: its people, its particulars, its terms, its SENCO, its classes."""

from endeavour import clock
from endeavour.access.actions.add_school import add_school
from endeavour.access.actions.appoint_senco import appoint_senco
from endeavour.access.actions.change_school_details import SchoolDetails, change_school_details
from endeavour.access.actions.invite_staff import NewColleague, invite_staff
from endeavour.access.actions.put_in_class import put_in_class
from endeavour.access.actions.set_terms import set_terms
from endeavour.access.actor import Actor, SystemActor
from endeavour.access.scope import school_scope
from endeavour.demo.cast import ADVICE
from endeavour.demo.people import InventedSchool, Staff
from endeavour.demo.plan import AppointSenco
from endeavour.demo.seeding.in_making import SchoolInMaking
from endeavour.demo.terms import TERMS
from endeavour.schools.appointments import CourseTaken, EarlierService, Qualification
from endeavour.schools.calendar import ClosureDates, TermDates
from endeavour.schools.classes import class_with, classes_this_year

OPERATOR = "demo"
# Which of its words `put_in_class` uses for a role.
IN_CLASS = {"class_teacher": "teaches", "assistant": "supports"}


def join(invented: InventedSchool, *, head: str) -> SchoolInMaking:
    """The operator adds the school with its SENCO, and lets the head in, who sees to the rest."""
    joined = add_school(
        dfe_number=invented.dfe_number,
        name=invented.name,
        kind=invented.type,
        slug=invented.slug,
        senco=_as_colleague(invented.colleague("senco")),
        operator=OPERATOR,
    )
    making = SchoolInMaking(invented, joined.school)
    with school_scope(joined.school.pk):
        _invite(making, invented.colleague(head), by=SystemActor(joined.school.pk, OPERATOR))
    return making


def set_up(making: SchoolInMaking, by: str) -> None:
    for colleague in making.invented.staff:
        if colleague.key not in ("senco", by):
            _invite(making, colleague, by=making.actor(by))
    change_school_details(making.school, details=_details(making.invented), by=making.actor(by))
    making.school.refresh_from_db()
    set_terms(
        making.school,
        terms=[TermDates(term.first, term.last, term.name) for term in TERMS],
        closures=[
            ClosureDates(closure.first, closure.last, closure.kind)
            for term in TERMS
            for closure in term.closures
        ],
        by=making.actor(by),
    )


def appoint(making: SchoolInMaking, fact: AppointSenco, by: str) -> None:
    qualification = Qualification(
        is_head=fact.is_head,
        teacher=fact.teacher.value,
        induction=fact.induction.value,
        teaches_here=fact.teaches_here,
        earlier_service=tuple(
            EarlierService(served.started_on, served.ended_on)
            for served in fact.earlier_service
            if served.ended_on
        ),
        courses=tuple(
            CourseTaken(course.award.value, course.began_on, course.completed_on) for course in fact.courses
        ),
    )
    appoint_senco(
        making.person(fact.person),
        starts_on=fact.starts_on,
        qualification=qualification,
        by=making.actor(by),
    )


def give_classes(making: SchoolInMaking, by: str) -> None:
    """From today, in the classes that the class list has brought."""
    ids = {one.name: one.pk for one in classes_this_year(making.school.pk, clock.today())}
    for colleague in making.invented.staff:
        for name in colleague.classes:
            school_class = class_with(ids[name])
            assert school_class is not None, name  # noqa: S101 - it has just been listed
            put_in_class(
                making.person(colleague.key),
                school_class=school_class,
                kind=IN_CLASS[colleague.role],
                starts_on=clock.today(),
                by=making.actor(by),
            )


def _invite(making: SchoolInMaking, colleague: Staff, *, by: Actor) -> None:
    invite_staff(
        making.school,
        who=_as_colleague(colleague),
        role=colleague.role,
        starts_on=clock.today(),
        by=by,
    )


def _as_colleague(who: Staff) -> NewColleague:
    return NewColleague(email=who.email, title=who.title, forename=who.forename, surname=who.surname)


def _details(invented: InventedSchool) -> SchoolDetails:
    return SchoolDetails(
        name=invented.name,
        type=invented.type,
        address="\n".join(invented.address),
        phone=invented.phone,
        best_times=invented.best_times,
        advice_service=ADVICE.name,
        advice_phone=ADVICE.phone,
        advice_site=ADVICE.site,
    )
