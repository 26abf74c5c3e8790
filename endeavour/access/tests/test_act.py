"""What every act has in common: the right, the school, all or nothing."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from endeavour.access.act import act
from endeavour.access.actor import Actor, StaffActor, SystemActor
from endeavour.access.permissions import Permission
from endeavour.access.scope import school_scope
from endeavour.access.tests.conftest import With
from endeavour.schools.models import School, SchoolClass


@dataclass(frozen=True)
class OfASchool:
    school_id: int


@dataclass(frozen=True)
class Holding:
    row: object


@act(Permission.RECORD_NEEDS)
def do(subject: Any, *, about: Any = None, by: Actor) -> str:
    return f"done by {by.label}"


@act(Permission.RECORD_NEEDS)
def do_half(school: School, *, by: Actor) -> None:
    SchoolClass.objects.create(school_id=school.pk, name="half", school_year=2026)
    raise RuntimeError("something failed after the first row")


def test_it_is_done_with_the_right_and_refused_without(with_only: With) -> None:
    may = with_only(Permission.RECORD_NEEDS)
    assert do(OfASchool(may.school_id), by=may) == f"done by {may.label}"
    with pytest.raises(PermissionDenied, match="may not record needs"):
        do(OfASchool(may.school_id), by=with_only(Permission.SEE_WORK))


def test_it_says_which_right_it_needs() -> None:
    assert do.permission is Permission.RECORD_NEEDS  # type: ignore[attr-defined]  # set by the decorator


def test_a_subject_of_another_school_is_refused_wherever_it_stands(
    priya: StaffActor, northgate: School
) -> None:
    theirs, ours = OfASchool(northgate.pk), OfASchool(priya.school_id)
    for subject, about in ((theirs, None), (ours, theirs), (northgate, None), (ours, northgate)):
        with pytest.raises(PermissionDenied, match="another school"):
            do(subject, about=about, by=priya)
    assert do(priya.school, about=ours, by=priya)


def test_a_row_of_another_school_is_refused_whatever_it_is_in(priya: StaffActor, northgate: School) -> None:
    theirs, ours = OfASchool(northgate.pk), OfASchool(priya.school_id)
    holders: list[Callable[[object], object]] = [
        lambda row: [row],
        lambda row: (ours, [row]),
        lambda row: {"a": row},
        lambda row: {row: "a"},
        lambda row: frozenset({row}),
        Holding,
        lambda row: [Holding({"a": (row,)})],
    ]
    for hold in holders:
        assert do(hold(ours), by=priya)
        for given in ({"subject": hold(theirs)}, {"subject": ours, "about": hold(theirs)}):
            with pytest.raises(PermissionDenied, match="another school"):
                do(**given, by=priya)


def test_the_system_may_do_anything_at_its_own_school(oakfield: School, northgate: School) -> None:
    system = SystemActor(oakfield.pk, "import by jo")
    assert do(oakfield, by=system) == "done by system:import by jo"
    with pytest.raises(PermissionDenied):
        do(northgate, by=system)


def test_all_or_nothing(priya: StaffActor) -> None:
    with school_scope(priya.school_id):
        with pytest.raises(RuntimeError):
            do_half(priya.school, by=priya)
        assert not SchoolClass.objects.filter(name="half").exists()
