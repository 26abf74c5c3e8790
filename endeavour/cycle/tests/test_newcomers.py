"""Who begins to work with a pupil after the plan was shared has its lines to read, and until then it isn't met."""

from collections.abc import Callable
from datetime import date

import pytest
from django.db.models import QuerySet
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from endeavour import clock
from endeavour.access.actions.put_in_class import put_in_class
from endeavour.access.actions.take_out_of_class import take_out_of_class
from endeavour.access.actor import StaffActor
from endeavour.access.jobs import STAFF_CHANGED
from endeavour.access.models import ClassStaff
from endeavour.access.scope import school_scope
from endeavour.audit.models import AuditEvent
from endeavour.cycle.actions.confirm_reading import confirm_reading
from endeavour.cycle.facts import VersionFacts, cycle_facts
from endeavour.cycle.jobs import give_lines_to_every_newcomer
from endeavour.cycle.models import PlanVersion, Reading
from endeavour.cycle.queries.given_lines import given_lines
from endeavour.cycle.queries.readers import not_read_by
from endeavour.cycle.tests.plans import SEPTEMBER, mayas_plan, on, shared
from endeavour.provision.actions.give_place import give_place
from endeavour.provision.actions.hand_over import Hands, hand_over
from endeavour.provision.actions.put_in_place import put_in_place
from endeavour.provision.models import Provision
from endeavour.provision.new_provision import NewProvision
from endeavour.pupils.models import Pupil
from endeavour.schools.models import School, SchoolClass
from tests.cast.support import new_provision

TODAY = date(2026, 11, 23)


@pytest.fixture
def read_by_all(
    at_oakfield: School, maya: Pupil, shah: StaffActor, reid: StaffActor, priya: StaffActor
) -> PlanVersion:
    with on(SEPTEMBER):
        version = shared(maya, mayas_plan(reid), priya)
        for reader in (shah, reid):
            confirm_reading(version, by=reader)
    return version


def of(pupil: Pupil) -> VersionFacts:
    return cycle_facts([pupil.pk])[pupil.pk][0].versions[-1]


def in_class(person: StaffActor, school_class: SchoolClass, by: StaffActor, starts_on: date = TODAY) -> None:
    put_in_class(person.person, school_class=school_class, kind="teaches", starts_on=starts_on, by=by)


def work() -> None:
    """As the worker does it, beside whoever is signed in: what acts have left in the queue."""
    for job in word().order_by("pk"):
        app.tasks[STAFF_CHANGED].func(**job.args)


def at_night() -> None:
    give_lines_to_every_newcomer(0)


def word() -> QuerySet[ProcrastinateJob]:
    return ProcrastinateJob.objects.filter(task_name=STAFF_CHANGED)


def test_a_new_class_teacher_has_the_lines_and_must_read_them(
    read_by_all: PlanVersion, maya: Pupil, class_3s: SchoolClass, grant: StaffActor, priya: StaffActor
) -> None:
    assert (of(maya).given_to, of(maya).read_by, of(maya).read_on) == (2, 2, SEPTEMBER)
    in_class(grant, class_3s, priya)
    now = of(maya)
    assert (now.given_to, now.read_by, now.read_on, now.waiting_since) == (3, 2, None, TODAY)
    assert not given_lines(grant)
    work()
    work()
    with school_scope(priya.school_id):
        assert not given_lines(grant)[maya.pk].is_read
        assert not_read_by(grant) == {maya.pk: read_by_all}
        assert list(AuditEvent.objects.filter(kind="LinesGiven").values_list("pupil", flat=True)) == [
            maya.pid
        ]
        confirm_reading(read_by_all, by=grant)
        assert (of(maya).given_to, of(maya).read_by, of(maya).read_on) == (3, 3, TODAY)


def test_who_begins_tomorrow_has_them_tomorrow(
    read_by_all: PlanVersion, maya: Pupil, class_3s: SchoolClass, grant: StaffActor, priya: StaffActor
) -> None:
    said = word().count()
    in_class(grant, class_3s, priya, starts_on=date(2026, 11, 24))
    assert word().count() == said
    at_night()
    with school_scope(priya.school_id):
        assert of(maya).read_on == SEPTEMBER
    with clock.at(clock.now().replace(day=24)):
        at_night()
        with school_scope(priya.school_id):
            assert of(maya).waiting_since == date(2026, 11, 24)
            assert not given_lines(grant)[maya.pk].is_read


def _led_by(who: StaffActor) -> NewProvision:
    return new_provision(
        who, name="Number games", purpose="Counts on", minutes=15, group_size=3, starts_on=TODAY, times=()
    )


def _to_the_class(maya: Pupil, who: StaffActor, by: StaffActor, school_class: SchoolClass) -> None:
    in_class(who, school_class, by)


def _a_group_of_their_own(maya: Pupil, who: StaffActor, by: StaffActor, school_class: SchoolClass) -> None:
    put_in_place(what=_led_by(who), pupils=[maya], by=by)


def _the_group_that_runs(maya: Pupil, who: StaffActor, by: StaffActor, school_class: SchoolClass) -> None:
    hand_over([Hands(Provision.objects.get(), who.person.pk, None)], by=by)


def _a_pupil_more(maya: Pupil, who: StaffActor, by: StaffActor, school_class: SchoolClass) -> None:
    group = put_in_place(what=_led_by(who), pupils=[], by=by)
    work()
    assert not Reading.objects.filter(person=who.person).exists()
    give_place(group, pupil=maya, on=TODAY, by=by)


@pytest.mark.parametrize("given", [_to_the_class, _a_group_of_their_own, _the_group_that_runs, _a_pupil_more])
def test_each_act_that_brings_somebody_new_leaves_word_of_it(
    read_by_all: PlanVersion,
    maya: Pupil,
    class_3s: SchoolClass,
    grant: StaffActor,
    priya: StaffActor,
    given: Callable[..., None],
) -> None:
    said = set(word().values_list("pk", flat=True))
    given(maya, grant, priya, class_3s)
    assert word().exclude(pk__in=said).exists()
    work()
    with school_scope(priya.school_id):
        assert Reading.objects.filter(person=grant.person, version=read_by_all).exists()


def test_no_school_is_looked_at_by_day_unless_there_is_word() -> None:
    """At 24,000 schools, a look every few minutes is hundreds of statements a second for nothing."""
    every = app.periodic_registry.periodic_tasks.values()
    (cron,) = (one.cron for one in every if one.task.name == "give_lines_to_newcomers")
    minute, hour, *days = cron.split()
    assert minute.isdigit()
    assert hour.isdigit()
    assert days == ["*", "*", "*"]


def test_a_new_leader_of_the_support_as_well(
    read_by_all: PlanVersion, maya: Pupil, grant: StaffActor, priya: StaffActor
) -> None:
    hand_over([Hands(Provision.objects.get(), grant.person.pk, None)], by=priya)
    assert (of(maya).given_to, of(maya).read_by, of(maya).read_on) == (3, 2, None)  # Mr Reid is in the class
    work()
    with school_scope(priya.school_id):
        assert maya.pk in given_lines(grant)


def test_who_works_with_the_pupil_no_longer_keeps_nothing_open(
    at_oakfield: School,
    maya: Pupil,
    class_3s: SchoolClass,
    shah: StaffActor,
    reid: StaffActor,
    grant: StaffActor,
    priya: StaffActor,
) -> None:
    in_class(grant, class_3s, priya)
    version = shared(maya, mayas_plan(reid), priya)
    confirm_reading(version, by=reid)
    confirm_reading(version, by=grant)
    assert of(maya).read_on is None
    place = ClassStaff.objects.get(person=shah.person)
    take_out_of_class(place, by=priya)
    assert of(maya).read_on == TODAY


def test_nobody_is_given_lines_of_a_plan_that_is_over_or_of_an_earlier_version(
    read_by_all: PlanVersion, maya: Pupil, class_3s: SchoolClass, grant: StaffActor, priya: StaffActor
) -> None:
    in_class(grant, class_3s, priya)
    Pupil.objects.filter(pk=maya.pk).update(left_on=date(2026, 11, 20))
    at_night()
    with school_scope(priya.school_id):
        assert not Reading.objects.filter(person=grant.person).exists()
        Pupil.objects.filter(pk=maya.pk).update(left_on=None)
        read_by_all.cycle.closed_on, read_by_all.cycle.closed_by = TODAY, priya.label
        read_by_all.cycle.save()
    at_night()
    with school_scope(priya.school_id):
        assert not Reading.objects.filter(person=grant.person).exists()
