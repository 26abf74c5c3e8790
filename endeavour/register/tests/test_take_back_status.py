from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.audit.models import AuditEvent
from endeavour.pupils.models import Pupil
from endeavour.register.actions.record_need import record_need
from endeavour.register.actions.start_sen_support import start_sen_support
from endeavour.register.actions.take_back_status import take_back_status
from endeavour.register.models import Need, Notice, StatusPeriod
from endeavour.schools.models import School
from tests.cast.pupils import make_pupil, make_status

COMING = date(2027, 1, 5)


@pytest.fixture
def kai(at_oakfield: School, priya: StaffActor) -> Pupil:
    """Has no SEN support, and is to have it after Christmas."""
    pupil = make_pupil(at_oakfield, "Kai", "Thompson")
    make_status(pupil, "N", date(2026, 9, 2))
    start_sen_support(pupil, on=COMING, difficulty="Sounds.", provision="Phonics.", by=priya)
    return pupil


def test_what_has_not_begun_is_taken_back_and_what_was_goes_on(
    kai: Pupil, priya: StaffActor, head: StaffActor
) -> None:
    with pytest.raises(PermissionDenied):
        take_back_status(kai, recorded=COMING, by=head)
    take_back_status(kai, recorded=COMING, by=priya)
    assert list(StatusPeriod.objects.values_list("code", "starts_on", "ends_on", "ended_by")) == [
        ("N", date(2026, 9, 2), None, "")
    ]
    assert AuditEvent.objects.last().detail == {"on": "2027-01-05"}  # type: ignore[union-attr]  # one was written
    with pytest.raises(Refused, match="changed meanwhile"):
        take_back_status(kai, recorded=COMING, by=priya)


def test_the_need_recorded_with_it_is_taken_back_and_no_other(kai: Pupil, priya: StaffActor) -> None:
    record_need(kai, kind="SPLD", starts_on=COMING, by=priya)
    for kind, since in (("SLCN", None), ("HI", date(2026, 9, 2))):
        record_need(kai, kind=kind, starts_on=since, by=priya)
    take_back_status(kai, recorded=COMING, by=priya)
    assert list(Need.objects.values_list("type", "rank")) == [("SLCN", 1), ("HI", 2)]
    kinds = list(AuditEvent.objects.order_by("pk").values_list("kind", flat=True))
    assert kinds[-2:] == ["NeedTakenBack", "StatusTakenBack"]


def test_what_a_letter_tells_of_is_not(kai: Pupil, priya: StaffActor) -> None:
    period = StatusPeriod.objects.get(starts_on=COMING)
    at = clock.now()
    Notice.objects.create(
        school_id=kai.school_id,
        pupil=kai,
        period=period,
        words={},
        begun_at=at,
        prepared_at=at,
        prepared_by="staff:1",
    )
    with pytest.raises(Refused, match="A letter to the family tells of it"):
        take_back_status(kai, recorded=COMING, by=priya)


def test_what_has_begun_is_not(maya: Pupil, priya: StaffActor, at_oakfield: School) -> None:
    with pytest.raises(Refused, match="It has begun, on 14 September 2026"):
        take_back_status(maya, recorded=date(2026, 9, 14), by=priya)


@pytest.mark.parametrize("on", [date(2027, 2, 24), date(2031, 1, 1)])
def test_support_starts_within_three_months(
    on: date, at_oakfield: School, zara: Pupil, priya: StaffActor
) -> None:
    with pytest.raises(Refused, match="Enter 23 February 2027 or an earlier day") as refused:
        start_sen_support(zara, on=on, difficulty="Sounds.", provision="Phonics.", by=priya)
    assert refused.value.field == "on"
