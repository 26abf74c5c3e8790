"""The worker seals who looked, and says at night when the audit was tampered with."""

from datetime import timedelta
from pathlib import Path
from typing import Any
from unittest.mock import Mock, call
from uuid import uuid4

import pytest
import structlog

from endeavour import clock
from endeavour.access import jobs, scope
from endeavour.access.actor import StaffActor
from endeavour.access.models import Operation
from endeavour.access.scope import school_scope
from endeavour.audit import check
from endeavour.audit.models import Opening, OpeningSeal
from endeavour.audit.record import opened
from endeavour.schools.models import School


@pytest.fixture(autouse=True)
def _seals_of_this_test(tmp_path: Path, settings: Any) -> None:
    settings.DATA = tmp_path


def test_openings_of_every_school_are_sealed_a_minute_later(priya: StaffActor, stranger: StaffActor) -> None:
    for actor in (priya, stranger):
        with school_scope(actor.school_id):
            opened("abcd2345", "overview", by=actor)
    jobs.seal_every_opening(0)
    jobs.seal_every_opening(60)
    for actor in (priya, stranger):
        with school_scope(actor.school_id):
            assert OpeningSeal.objects.order_by("-number").values_list("count", flat=True).first() == 1


def test_schools_with_nothing_to_seal_are_left_alone(
    priya: StaffActor, stranger: StaffActor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two visits after somebody looked: one notes it, the next one seals it. Asked in more goes than one."""
    monkeypatch.setattr(scope, "ASKED_AT_ONCE", 1)
    visits = Mock(wraps=check.seal_openings)
    monkeypatch.setattr(jobs, "seal_openings", visits)
    with school_scope(stranger.school_id):
        opened("abcd2345", "overview", by=stranger)
    for minute in range(4):
        jobs.seal_every_opening(minute)
    assert visits.mock_calls == [call(stranger.school_id)] * 2
    with school_scope(stranger.school_id):
        opened("abcd2345", "people", by=stranger)
    jobs.seal_every_opening(5)
    assert visits.mock_calls == [call(stranger.school_id)] * 3


def test_a_break_is_logged_and_a_whole_audit_says_nothing(at_oakfield: School, priya: StaffActor) -> None:
    opened("abcd2345", "overview", by=priya)
    jobs.seal_every_opening(0)
    jobs.seal_every_opening(60)
    with structlog.testing.capture_logs() as quiet:
        jobs.check_every_audit(0)
    seal = OpeningSeal.objects.order_by("-number").first()
    assert seal is not None
    planted = Opening.objects.order_by("pk").first()
    assert planted is not None
    Opening.objects.bulk_create(
        [Opening(pk=-1, school_id=at_oakfield.pk, at=planted.at, actor="staff:0", pupil="x", page="y")]
    )
    OpeningSeal.objects.create(
        school_id=at_oakfield.pk,
        number=seal.number + 1,
        up_to=seal.up_to,
        seen=seal.seen,
        count=1,
        seal="0" * 64,
    )
    with structlog.testing.capture_logs() as loud:
        jobs.check_every_audit(0)
    assert quiet == []
    assert [entry["event"] for entry in loud] == ["audit_broken"]


def test_forms_of_a_week_ago_are_forgotten(at_oakfield: School, priya: StaffActor) -> None:
    for days in (1, 8):
        at = clock.now() - timedelta(days=days)
        Operation.objects.create(school_id=at_oakfield.pk, key=uuid4(), actor=priya.label, at=at)
    jobs.forget_old_forms(0)
    assert Operation.objects.get().at == clock.now() - timedelta(days=1)
