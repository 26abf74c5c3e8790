from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.audit.models import AuditEvent
from endeavour.pupils.models import Pupil
from endeavour.register.actions.correct_status_start import correct_status_start
from endeavour.register.models import StatusPeriod
from endeavour.schools.models import School
from tests.acts import AuditFailedError, audit_fails
from tests.cast.pupils import make_pupil, make_status

EARLIER = date(2025, 9, 8)


def test_moves_the_start_back(
    at_oakfield: School, maya: Pupil, priya: StaffActor, head: StaffActor, stranger: StaffActor
) -> None:
    for other in (head, stranger):
        with pytest.raises(PermissionDenied):
            correct_status_start(maya, starts_on=EARLIER, by=other)
    correct_status_start(maya, starts_on=EARLIER, by=priya)
    assert StatusPeriod.objects.get(pupil=maya).starts_on == EARLIER
    event = AuditEvent.objects.get()
    assert event.detail == {"was": "2026-09-14", "on": "2025-09-08"}


@pytest.mark.parametrize(
    ("before_ended", "moved_to", "now_ends"),
    [
        (date(2026, 9, 13), date(2026, 9, 21), date(2026, 9, 20)),  # touching, later: goes on touching
        (date(2026, 9, 13), date(2026, 9, 7), date(2026, 9, 6)),  # touching, earlier: gives way
        (date(2026, 7, 20), date(2026, 9, 7), date(2026, 7, 20)),  # a gap stays a gap
        (date(2026, 7, 20), date(2026, 7, 6), date(2026, 7, 5)),  # over the gap: gives way
    ],
)
def test_the_status_before_follows(
    at_oakfield: School, priya: StaffActor, before_ended: date, moved_to: date, now_ends: date
) -> None:
    pupil = make_pupil(at_oakfield, "Kai", "Thompson")
    before = make_status(pupil, "N", date(2026, 1, 5), before_ended)
    make_status(pupil, "K", date(2026, 9, 14))
    correct_status_start(pupil, starts_on=moved_to, by=priya)
    before.refresh_from_db()
    assert before.ends_on == now_ends


def test_not_over_the_whole_of_the_status_before(at_oakfield: School, maya: Pupil, priya: StaffActor) -> None:
    make_status(maya, "N", date(2026, 9, 1), date(2026, 9, 13))
    with pytest.raises(
        Refused, match=r"no SEN support is recorded from 1 September 2026\. Enter a day after"
    ):
        correct_status_start(maya, starts_on=date(2026, 9, 1), by=priya)


def test_not_before_birth_nor_without_a_status(at_oakfield: School, maya: Pupil, priya: StaffActor) -> None:
    with pytest.raises(Refused, match="born on 9 March 2019"):
        correct_status_start(maya, starts_on=date(2019, 3, 8), by=priya)
    with pytest.raises(Refused, match="No SEN status is recorded for Ivy"):
        correct_status_start(make_pupil(at_oakfield, "Ivy", "Stone"), starts_on=EARLIER, by=priya)


def test_not_before_there_was_such_a_status(at_oakfield: School, priya: StaffActor) -> None:
    pupil = make_pupil(at_oakfield, "Leo", "Marsh", date_of_birth=date(2010, 3, 14))
    make_status(pupil, "K", date(2022, 11, 14))
    with pytest.raises(Refused, match="began on 1 September 2014"):
        correct_status_start(pupil, starts_on=date(2014, 8, 31), by=priya)
    correct_status_start(pupil, starts_on=date(2014, 9, 1), by=priya)


def test_the_one_to_come_is_corrected_where_it_is_meant(at_oakfield: School, priya: StaffActor) -> None:
    pupil = make_pupil(at_oakfield, "Kai", "Thompson")
    present = make_status(pupil, "N", date(2026, 9, 2), date(2026, 12, 31))
    coming = make_status(pupil, "K", date(2027, 1, 1))
    with pytest.raises(Refused, match="more than 3 months ahead"):
        correct_status_start(pupil, starts_on=date(2031, 1, 1), recorded=coming.starts_on, by=priya)
    with pytest.raises(Refused, match="changed meanwhile"):
        correct_status_start(pupil, starts_on=date(2027, 1, 6), recorded=date(2027, 1, 2), by=priya)
    correct_status_start(pupil, starts_on=date(2027, 1, 6), recorded=coming.starts_on, by=priya)
    present.refresh_from_db()
    coming.refresh_from_db()
    assert (present.starts_on, present.ends_on) == (date(2026, 9, 2), date(2027, 1, 5))
    assert coming.starts_on == date(2027, 1, 6)


def test_it_is_the_present_status_and_not_the_one_to_come(at_oakfield: School, priya: StaffActor) -> None:
    pupil = make_pupil(at_oakfield, "Kai", "Thompson")
    present = make_status(pupil, "N", date(2026, 9, 2), date(2026, 11, 29))
    coming = make_status(pupil, "K", date(2026, 11, 30))
    correct_status_start(pupil, starts_on=date(2026, 9, 9), by=priya)
    present.refresh_from_db()
    coming.refresh_from_db()
    assert (present.starts_on, present.ends_on) == (date(2026, 9, 9), date(2026, 11, 29))
    assert coming.starts_on == date(2026, 11, 30)


def test_not_after_its_own_end(at_oakfield: School, priya: StaffActor) -> None:
    pupil = make_pupil(at_oakfield, "Kai", "Thompson")
    make_status(pupil, "K", date(2026, 9, 14), date(2026, 10, 2))
    with pytest.raises(Refused, match="ended on 2 October 2026"):
        correct_status_start(pupil, starts_on=date(2026, 10, 5), by=priya)


def test_nothing_is_kept_when_the_audit_fails(
    at_oakfield: School, maya: Pupil, priya: StaffActor, monkeypatch: pytest.MonkeyPatch
) -> None:
    audit_fails(monkeypatch, correct_status_start)
    with pytest.raises(AuditFailedError):
        correct_status_start(maya, starts_on=EARLIER, by=priya)
    assert StatusPeriod.objects.get(pupil=maya).starts_on == date(2026, 9, 14)
