from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.audit.models import AuditEvent
from endeavour.pupils.models import Pupil
from endeavour.register.actions.end_sen_support import end_sen_support
from endeavour.register.actions.start_sen_support import start_sen_support
from endeavour.register.models import StatusPeriod
from endeavour.schools.models import School
from tests.acts import AuditFailedError, audit_fails

FRIDAY = date(2026, 11, 27)
CARE: dict[str, Any] = {
    "reason": "She reads with her class.",
    "watch_for": "Guessing at long words.",
    "look_back_on": date(2027, 2, 5),
}


def test_ends_support_with_care(
    at_oakfield: School, maya: Pupil, priya: StaffActor, head: StaffActor, stranger: StaffActor
) -> None:
    for other in (head, stranger):
        with pytest.raises(PermissionDenied):
            end_sen_support(maya, on=FRIDAY, by=other, **CARE)
    ended = end_sen_support(maya, on=FRIDAY, by=priya, **CARE)
    assert (ended.ends_on, ended.end_reason, ended.watch_for) == (FRIDAY, CARE["reason"], CARE["watch_for"])
    assert (ended.look_back_on, ended.ended_by) == (date(2027, 2, 5), priya.label)
    none = StatusPeriod.objects.get(pupil=maya, code="N")
    assert (none.starts_on, none.ends_on) == (date(2026, 11, 28), None)
    event = AuditEvent.objects.get()
    assert (event.kind, event.pupil, event.detail) == ("SupportEnded", maya.pid, {"on": "2026-11-27"})


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"reason": ""}, "reason"),
        ({"watch_for": " "}, "watch_for"),
        ({"look_back_on": FRIDAY}, "look_back_on"),
        ({"on": date(2026, 9, 13)}, "on"),
    ],
)
def test_asks_for_what_care_needs(
    at_oakfield: School, maya: Pupil, priya: StaffActor, change: dict[str, Any], field: str
) -> None:
    with pytest.raises(Refused) as refusal:
        end_sen_support(maya, by=priya, **({"on": FRIDAY} | CARE | change))
    assert refusal.value.field == field
    assert StatusPeriod.objects.get(pupil=maya).ends_on is None


@pytest.mark.parametrize(
    ("look_back_on", "said"),
    [
        (date(2027, 3, 27), "27 March 2027 is no school day"),
        (date(2028, 3, 25), "25 March 2028 is no school day"),
        (date(2026, 12, 25), "25 December 2026 is no school day"),
        (date(2028, 3, 24), ""),
    ],
)
def test_one_looks_back_on_a_school_day(
    at_oakfield: School, maya: Pupil, priya: StaffActor, look_back_on: date, said: str
) -> None:
    """As far as that can be known: no terms of 2028 are recorded, but a Saturday is none."""
    if not said:
        end_sen_support(maya, on=FRIDAY, by=priya, **(CARE | {"look_back_on": look_back_on}))
        return
    with pytest.raises(Refused, match=said) as refusal:
        end_sen_support(maya, on=FRIDAY, by=priya, **(CARE | {"look_back_on": look_back_on}))
    assert refusal.value.field == "look_back_on"


def test_there_must_be_support_to_end(at_oakfield: School, maya: Pupil, priya: StaffActor) -> None:
    end_sen_support(maya, on=FRIDAY, by=priya, **CARE)
    with pytest.raises(Refused, match="Maya is not getting SEN support"):
        end_sen_support(maya, on=FRIDAY, by=priya, **CARE)


def test_support_can_start_again_the_very_next_day(
    at_oakfield: School, maya: Pupil, priya: StaffActor
) -> None:
    end_sen_support(maya, on=FRIDAY, by=priya, **CARE)
    start_sen_support(maya, on=date(2026, 11, 28), difficulty="Reading", provision="Phonics", by=priya)
    codes = list(StatusPeriod.objects.filter(pupil=maya).values_list("code", flat=True))
    assert codes == ["K", "K"]


def test_nothing_is_kept_when_the_audit_fails(
    at_oakfield: School, maya: Pupil, priya: StaffActor, monkeypatch: pytest.MonkeyPatch
) -> None:
    audit_fails(monkeypatch, end_sen_support)
    with pytest.raises(AuditFailedError):
        end_sen_support(maya, on=FRIDAY, by=priya, **CARE)
    assert StatusPeriod.objects.get(pupil=maya).ends_on is None
