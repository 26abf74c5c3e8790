from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.audit.models import AuditEvent
from endeavour.pupils.models import Pupil
from endeavour.register.actions.start_sen_support import start_sen_support
from endeavour.register.models import Need, StatusPeriod
from endeavour.schools.models import School
from tests.acts import AuditFailedError, audit_fails
from tests.cast.pupils import make_need, make_pupil, make_status

MONDAY = date(2026, 11, 23)
LIMBS: dict[str, Any] = {
    "difficulty": "Reads far below his age.",
    "provision": "Phonics, three times a week.",
}


@pytest.fixture
def amir(oakfield: School) -> Pupil:
    return make_pupil(oakfield, "Amir", "Rahimi", year_group="1", date_of_birth=date(2020, 5, 4))


def spans(pupil: Pupil) -> list[tuple[str, date, date | None]]:
    periods = StatusPeriod.objects.filter(pupil=pupil).order_by("starts_on")
    return [(period.code, period.starts_on, period.ends_on) for period in periods]


def test_starts_support_and_ends_none_the_day_before(
    at_oakfield: School, amir: Pupil, priya: StaffActor, head: StaffActor, stranger: StaffActor
) -> None:
    make_status(amir, "N", date(2026, 9, 2))
    for other in (head, stranger):
        with pytest.raises(PermissionDenied):
            start_sen_support(amir, on=MONDAY, by=other, **LIMBS)
    period = start_sen_support(amir, on=MONDAY, by=priya, **LIMBS)
    assert spans(amir) == [("N", date(2026, 9, 2), date(2026, 11, 22)), ("K", MONDAY, None)]
    assert (period.difficulty, period.provision) == (LIMBS["difficulty"], LIMBS["provision"])
    event = AuditEvent.objects.get()
    assert (event.kind, event.pupil, event.detail) == ("SupportStarted", amir.pid, {"on": "2026-11-23"})


@pytest.mark.parametrize("missing", ["difficulty", "provision"])
def test_neither_limb_is_enough_alone(
    at_oakfield: School, amir: Pupil, priya: StaffActor, missing: str
) -> None:
    with pytest.raises(Refused) as refusal:
        start_sen_support(amir, on=MONDAY, by=priya, **(LIMBS | {missing: " "}))
    assert refusal.value.field == missing
    assert spans(amir) == []


def test_two_periods_cannot_hold_on_one_day(at_oakfield: School, maya: Pupil, priya: StaffActor) -> None:
    sentence = "Maya has had SEN support since 14 September 2026. A pupil has one status at a time."
    with pytest.raises(Refused) as refusal:
        start_sen_support(maya, on=MONDAY, by=priya, **LIMBS)
    assert (refusal.value.sentence, refusal.value.field) == (sentence, "on")


def test_not_while_a_plan_holds(at_oakfield: School, amir: Pupil, priya: StaffActor) -> None:
    make_status(amir, "E", date(2026, 1, 5))
    with pytest.raises(Refused, match=r"an EHC plan since 5 January 2026\. SEN support can start once"):
        start_sen_support(amir, on=MONDAY, by=priya, **LIMBS)


def test_not_into_a_period_that_is_over(at_oakfield: School, amir: Pupil, priya: StaffActor) -> None:
    make_status(amir, "K", date(2025, 9, 1), date(2026, 7, 20))
    with pytest.raises(Refused, match=r"from 1 September 2025 to 20 July 2026\. Enter a day after that"):
        start_sen_support(amir, on=date(2026, 7, 20), by=priya, **LIMBS)
    start_sen_support(amir, on=date(2026, 7, 21), by=priya, **LIMBS)
    assert len(spans(amir)) == 2


def test_takes_back_a_none_that_would_hold_on_no_day(
    at_oakfield: School, amir: Pupil, priya: StaffActor
) -> None:
    """A list brought in this morning said "no SEN" from today; support began in September."""
    make_status(amir, "N", MONDAY)
    start_sen_support(amir, on=date(2026, 9, 14), by=priya, **LIMBS)
    assert spans(amir) == [("K", date(2026, 9, 14), None)]
    kinds = list(AuditEvent.objects.order_by("number").values_list("kind", flat=True))
    assert kinds == ["StatusSuperseded", "SupportStarted"]


def test_school_action_gives_way(at_oakfield: School, amir: Pupil, priya: StaffActor) -> None:
    make_status(amir, "P", date(2025, 9, 1))
    start_sen_support(amir, on=MONDAY, by=priya, **LIMBS)
    assert spans(amir)[0] == ("P", date(2025, 9, 1), date(2026, 11, 22))


@pytest.mark.parametrize(
    ("day", "why"),
    [(date(2014, 8, 31), "began on 1 September 2014"), (date(2020, 5, 3), "was born on 4 May")],
)
def test_not_on_an_impossible_day(
    at_oakfield: School, amir: Pupil, priya: StaffActor, day: date, why: str
) -> None:
    with pytest.raises(Refused, match=why):
        start_sen_support(amir, on=day, by=priya, **LIMBS)


@pytest.mark.parametrize("need", ["SPLD", "SLCN"])
def test_a_need_that_stands_already_is_not_recorded_twice(
    at_oakfield: School, amir: Pupil, priya: StaffActor, need: str
) -> None:
    make_need(amir, "SPLD", 1)
    start_sen_support(amir, on=MONDAY, need=need, by=priya, **LIMBS)
    kinds = list(Need.objects.filter(pupil=amir).order_by("rank").values_list("type", flat=True))
    assert kinds == list(dict.fromkeys(["SPLD", need]))


def test_the_database_refuses_an_overlap_that_the_act_did_not_see(
    at_oakfield: School, amir: Pupil, priya: StaffActor, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_status(amir, "K", date(2026, 9, 14))
    monkeypatch.setattr("endeavour.register.change_of_status._give_way", lambda *args: None)
    with pytest.raises(Refused, match="Someone else changed the status of Amir"):
        start_sen_support(amir, on=MONDAY, by=priya, **LIMBS)


def test_nothing_is_kept_when_the_audit_fails(
    at_oakfield: School, amir: Pupil, priya: StaffActor, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_status(amir, "N", date(2026, 9, 2))
    audit_fails(monkeypatch, start_sen_support)
    with pytest.raises(AuditFailedError):
        start_sen_support(amir, on=MONDAY, by=priya, **LIMBS)
    assert spans(amir) == [("N", date(2026, 9, 2), None)]
