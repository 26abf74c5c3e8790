"""A pupil leaves, or support ends: one act ends all that hangs on it, and keeps what has been."""

from datetime import date, time
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from pytest_django.fixtures import Settings

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.access.scope import school_scope
from endeavour.accounts import installation
from endeavour.audit.models import AuditEvent
from endeavour.cycle.actions.end_support import end_support
from endeavour.cycle.actions.leave_school import leave_school
from endeavour.cycle.actions.nudge import nudge
from endeavour.cycle.actions.start_round import start_round
from endeavour.cycle.closing import close_cycle
from endeavour.cycle.jobs import close_what_is_over
from endeavour.cycle.models import Cycle, PlanVersion
from endeavour.cycle.queries.asked import asked_of
from endeavour.cycle.queries.given_lines import given_lines
from endeavour.cycle.queries.rounds import open_rounds, round_sheet, teachers_waited_for
from endeavour.cycle.queries.to_do import open_cycles
from endeavour.cycle.telling_teachers import tell
from endeavour.cycle.tests.plans import SEPTEMBER, mayas_plan, on, shared
from endeavour.provision.actions.put_in_place import put_in_place
from endeavour.provision.class_day import own_and_class_lines
from endeavour.provision.day import sessions_on
from endeavour.provision.models import Place, Provision
from endeavour.provision.queries import adjustments_of
from endeavour.pupils.class_lists import pupils_by_class
from endeavour.pupils.models import Pupil
from endeavour.register.models import StatusPeriod
from endeavour.schools.models import School
from tests.acts import AuditFailedError, audit_fails
from tests.cast.support import new_provision

MONDAY, LAST, NEXT = date(2026, 11, 23), date(2026, 11, 20), date(2026, 11, 25)
CARE: dict[str, Any] = {
    "reason": "She reads with her class.",
    "watch_for": "Guessing at long words.",
    "look_back_on": date(2027, 2, 5),
}


@pytest.fixture
def planned(
    at_oakfield: School, maya: Pupil, priya: StaffActor, reid: StaffActor, shah: StaffActor
) -> PlanVersion:
    with on(SEPTEMBER):
        return shared(maya, mayas_plan(reid), priya)


def later_place(pupil: Pupil, leader: StaffActor, by: StaffActor) -> Provision:
    """Another group, which is to begin in January."""
    what = new_provision(
        leader, name="Spelling", group_size=4, starts_on=date(2027, 1, 6), times=((2, time(10)),)
    )
    return put_in_place(what=what, pupils=[pupil], by=by)


def test_who_leaves_leaves_everything_and_the_record_stays(
    planned: PlanVersion,
    maya: Pupil,
    office: StaffActor,
    shah: StaffActor,
    reid: StaffActor,
    priya: StaffActor,
) -> None:
    spelling = later_place(maya, reid, priya)
    with pytest.raises(PermissionDenied):
        leave_school(maya, on=LAST, by=shah)
    leave_school(maya, on=LAST, by=office)
    maya.refresh_from_db()
    cycle, place = Cycle.objects.get(), Place.objects.get()
    assert (maya.left_on, cycle.closed_on, cycle.closed_by) == (LAST, LAST, office.label)
    assert (place.ends_on, place.end_reason) == (LAST, "Left the school")
    assert Provision.objects.exclude(pk=spelling.pk).get().ends_on == LAST
    assert StatusPeriod.objects.get().ends_on is None  # the next school is told of it
    assert PlanVersion.objects.get() == planned
    kinds = set(AuditEvent.objects.filter(actor=office.label).values_list("kind", flat=True))
    assert kinds >= {"PupilLeft", "PlaceEnded", "ProvisionEnded", "AdjustmentEnded", "CycleClosed"}


def test_today_and_class_lists_no_longer_show_them(
    planned: PlanVersion, maya: Pupil, office: StaffActor, shah: StaffActor, reid: StaffActor
) -> None:
    def shown() -> tuple[bool, ...]:
        return (
            bool(sessions_on(reid, [MONDAY, NEXT])),
            bool(own_and_class_lines(shah, [MONDAY], class_days=[MONDAY])[1]),
            bool(given_lines(shah)),
            bool(pupils_by_class(shah, on=MONDAY)),
            maya.pk in adjustments_of([maya.pk], on=MONDAY),
        )

    assert shown() == (True,) * 5
    leave_school(maya, on=LAST, by=office)
    assert shown() == (False,) * 5


def test_nobody_is_asked_or_reminded_about_them(
    planned: PlanVersion,
    maya: Pupil,
    office: StaffActor,
    shah: StaffActor,
    priya: StaffActor,
    settings: Settings,
    tmp_path: Path,
) -> None:
    settings.DATA = tmp_path
    installation.take_for_demo(True)
    asked = start_round([planned.cycle], due_on=date(2026, 11, 27), by=priya)
    assert asked_of(shah)
    leave_school(maya, on=LAST, by=office)
    assert (asked_of(shah), teachers_waited_for(open_cycles(today=MONDAY)), open_rounds(priya)) == (
        (),
        (),
        (),
    )
    assert round_sheet(priya, asked).waiting == ()
    with pytest.raises(Refused, match="nobody to remind"):
        nudge(asked, by=priya)
    tell(priya.school_id, shah.person.pk, asked.code)
    assert not list((tmp_path / "mail").glob("*"))


def test_a_last_day_ahead_closes_the_cycle_in_the_night_after_it(
    planned: PlanVersion, maya: Pupil, office: StaffActor, reid: StaffActor
) -> None:
    leave_school(maya, on=MONDAY, by=office)
    assert Cycle.objects.get().closed_on == MONDAY
    Cycle.objects.update(closed_on=None, closed_by="")
    leave_school(maya, on=NEXT, by=office)
    for day, closed in ((NEXT, None), (date(2026, 11, 26), NEXT)):
        with clock.at(clock.now().replace(day=day.day)):
            close_what_is_over(0)
        with school_scope(office.school_id):
            assert Cycle.objects.get().closed_on == closed
    assert Place.objects.get().ends_on == MONDAY  # said first; a later day gives no support back


def test_support_that_ends_takes_its_sessions_and_cycle_along(
    planned: PlanVersion, maya: Pupil, priya: StaffActor, reid: StaffActor, head: StaffActor
) -> None:
    later_place(maya, reid, priya)
    with pytest.raises(PermissionDenied):
        end_support(maya, on=MONDAY, by=head, **CARE)
    period = end_support(maya, on=MONDAY, by=priya, **CARE)
    assert (period.ends_on, period.look_back_on) == (MONDAY, CARE["look_back_on"])
    assert (Cycle.objects.get().closed_on, Place.objects.get().ends_on) == (MONDAY, MONDAY)
    assert sessions_on(reid, [NEXT]) == []
    assert maya.pk in adjustments_of([maya.pk], on=NEXT)  # what is owed is owed without SEN as well


def test_support_that_ends_ahead_closes_the_cycle_then_and_only_that_of_its_time(
    planned: PlanVersion, maya: Pupil, priya: StaffActor
) -> None:
    end_support(maya, on=NEXT, by=priya, **CARE)
    assert Cycle.objects.get().closed_on is None
    with clock.at(clock.now().replace(day=26)):
        close_what_is_over(0)
    with school_scope(priya.school_id):
        assert Cycle.objects.get().closed_on == NEXT
        Cycle.objects.update(closed_on=None, closed_by="", opened_on=date(2026, 12, 1))
    with clock.at(clock.now().replace(month=12, day=2)):
        close_what_is_over(0)
    with school_scope(priya.school_id):
        assert Cycle.objects.get().closed_on is None  # begun since: somebody assesses anew


def test_nothing_ends_when_the_audit_fails(
    planned: PlanVersion, maya: Pupil, office: StaffActor, priya: StaffActor, monkeypatch: pytest.MonkeyPatch
) -> None:
    audit_fails(monkeypatch, close_cycle)
    with pytest.raises(AuditFailedError):
        leave_school(maya, on=LAST, by=office)
    with pytest.raises(AuditFailedError):
        end_support(maya, on=LAST, by=priya, **CARE)
    maya.refresh_from_db()
    assert (maya.left_on, Place.objects.get().ends_on, Cycle.objects.get().closed_on) == (None, None, None)
