"""What the law asks today is stored, and brought up to date by whoever reads it first."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.audit.events import Event
from endeavour.audit.record import record
from endeavour.duties.bring_up_to_date import bring_up_to_date
from endeavour.duties.models import Obligation
from endeavour.duties.queries import Duty, duties_of_pupil, duties_of_school
from endeavour.pupils.models import Pupil, Relation, Restriction
from endeavour.register.models import StatusPeriod, ToldBefore
from endeavour.schools.models import School, SchoolRules
from tests.cast.pupils import make_adult, make_pupil, make_status


@dataclass(frozen=True, kw_only=True)
class SomethingDone(Event):
    sentence = "Did something"


def _told(actor: StaffActor, pupil: Pupil) -> Duty:
    return next(duty for duty in duties_of_pupil(actor, pupil.pid) if duty.promise == "told")


def _tell(pupil: Pupil, adult: Relation, on: date, by: StaffActor) -> None:
    period = StatusPeriod.objects.get(pupil=pupil, ends_on=None)
    ToldBefore.objects.create(
        school_id=pupil.school_id,
        period=period,
        recipient=adult.contact.code,
        told_on=on,
        how="paper",
        recorded_at=clock.now(),
        recorded_by=by.label,
    )
    record(SomethingDone(pupil=pupil.pid), by=by)


@contextmanager
def _statements() -> Iterator[CaptureQueriesContext]:
    with CaptureQueriesContext(connection) as captured:
        yield captured


def test_a_family_not_told_is_a_duty_due_the_day_support_starts_and_late_two_school_days_on(
    at_oakfield: School, priya: StaffActor, zara: Pupil
) -> None:
    make_adult(zara, "Mrs", "Nisha", "Patel")
    duty = _told(priya, zara)
    assert (duty.met, duty.strength, duty.pupil) == (False, "Must", "Zara P")
    assert (duty.due_on, duty.late_after) == (date(2026, 11, 19), date(2026, 11, 23))
    assert not duty.overdue_on(date(2026, 11, 23))
    assert duty.overdue_on(date(2026, 11, 24))
    assert duty.source_url.startswith("https://www.legislation.gov.uk/")
    assert "School rule" in duty.late_by


def test_it_is_met_when_everyone_with_responsibility_has_been_told(
    at_oakfield: School, priya: StaffActor, maya: Pupil, ada: Relation
) -> None:
    father = make_adult(maya, "Mr", "Emeka", "Okafor")
    make_adult(maya, "Mrs", "Ruth", "Okafor", responsibility="no")
    _tell(maya, ada, date(2026, 9, 15), priya)
    assert not _told(priya, maya).met
    _tell(maya, father, date(2026, 9, 16), priya)
    duty = _told(priya, maya)
    assert (duty.met, duty.met_on) == (True, date(2026, 9, 16))


def test_a_restricted_parent_need_not_be_told(
    at_oakfield: School, priya: StaffActor, maya: Pupil, ada: Relation
) -> None:
    father = make_adult(maya, "Mr", "Emeka", "Okafor")
    _tell(maya, ada, date(2026, 9, 15), priya)
    Restriction.objects.create(
        school_id=maya.school_id, relation=father, reason="x", starts_on=date(2026, 9, 1), set_by="staff:1"
    )
    record(SomethingDone(pupil=maya.pid), by=priya)
    assert _told(priya, maya).met


def test_nothing_is_judged_twice_when_nothing_has_happened(
    at_oakfield: School, priya: StaffActor, maya: Pupil, zara: Pupil
) -> None:
    bring_up_to_date(at_oakfield)
    with _statements() as captured:
        bring_up_to_date(at_oakfield)
    assert len(captured) == 1, [query["sql"] for query in captured]


def test_only_the_pupil_of_a_later_event_is_judged_again(
    at_oakfield: School, priya: StaffActor, maya: Pupil, zara: Pupil
) -> None:
    bring_up_to_date(at_oakfield)
    Obligation.objects.all().update(because="as it was")
    record(SomethingDone(pupil=zara.pid), by=priya)
    bring_up_to_date(at_oakfield)
    kept = Obligation.objects.filter(because="as it was").values_list("pupil__pid", flat=True)
    assert set(kept) == {maya.pid, None}


def test_an_event_about_the_school_makes_everyone_stale(
    at_oakfield: School, priya: StaffActor, zara: Pupil
) -> None:
    bring_up_to_date(at_oakfield)
    SchoolRules.objects.update(told_within=10)
    record(SomethingDone(), by=priya)
    assert _told(priya, zara).late_after == date(2026, 12, 3)


def test_a_pupil_whose_day_has_come_is_judged_again_by_itself(
    at_oakfield: School, priya: StaffActor, zara: Pupil
) -> None:
    """A letter in the post counts from the day on which it is expected to arrive."""
    mother = make_adult(zara, "Mrs", "Nisha", "Patel")
    _tell(zara, mother, date(2026, 11, 25), priya)
    assert not _told(priya, zara).met
    with clock.at(datetime(2026, 11, 25, 9, tzinfo=clock.LONDON)):
        assert _told(priya, zara).met


def test_a_duty_that_is_no_longer_asked_leaves(at_oakfield: School, priya: StaffActor, zara: Pupil) -> None:
    assert duties_of_pupil(priya, zara.pid)
    StatusPeriod.objects.filter(pupil=zara).delete()
    record(SomethingDone(pupil=zara.pid), by=priya)
    assert duties_of_pupil(priya, zara.pid) == []


def test_with_an_ehc_plan_section_68_asks_nothing(at_oakfield: School, priya: StaffActor) -> None:
    noah = make_pupil(at_oakfield, "Noah", "Bright")
    make_status(noah, "E", date(2026, 9, 2))
    assert "told" not in {duty.promise for duty in duties_of_pupil(priya, noah.pid)}


def test_a_school_without_a_senco_is_told_so(at_oakfield: School, priya: StaffActor) -> None:
    [duty] = [duty for duty in duties_of_school(priya) if duty.promise == "senco"]
    assert (duty.met, duty.strength, duty.pid) == (False, "Must", "")


def test_the_most_serious_stands_first_and_what_is_met_last(
    at_oakfield: School, priya: StaffActor, maya: Pupil, ada: Relation, zara: Pupil
) -> None:
    _tell(maya, ada, date(2026, 9, 15), priya)
    duties = duties_of_school(priya)
    first_should = next(n for n, duty in enumerate(duties) if duty.strength == "Should")
    assert all(duty.strength.startswith("Must") for duty in duties[:first_should])
    assert [duty.met for duty in duties] == sorted(duty.met for duty in duties)


@pytest.mark.parametrize("pupils", [10, 60])
def test_statements_do_not_grow_with_pupils(at_oakfield: School, priya: StaffActor, pupils: int) -> None:
    for number in range(pupils):
        pupil = make_pupil(at_oakfield, f"Child{number}", "Example")
        make_status(pupil, "K", date(2026, 9, 14))
        make_adult(pupil, "Mrs", "A", "Example")
    with _statements() as captured:
        bring_up_to_date(at_oakfield)
    assert len(captured) == 19, [query["sql"][:90] for query in captured]


def test_who_sees_which_duties(
    at_oakfield: School,
    priya: StaffActor,
    head: StaffActor,
    shah: StaffActor,
    grant: StaffActor,
    office: StaffActor,
    maya: Pupil,
    zara: Pupil,
) -> None:
    seen = {
        actor.label: {duty.pid for duty in duties_of_school(actor)}
        for actor in (priya, head, shah, grant, office)
    }
    assert seen[priya.label] == seen[head.label] == {maya.pid, zara.pid, ""}
    assert seen[shah.label] == {maya.pid}
    assert seen[grant.label] == seen[office.label] == set()


def test_another_school_sees_nothing(maya: Pupil, stranger: StaffActor) -> None:
    with school_scope(stranger.school_id):
        assert all(duty.pid == "" for duty in duties_of_school(stranger))
