"""Two colleagues give one name in the library at the same moment: the second is told so in a sentence."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest

from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.access.scope import school_scope
from endeavour.audit.models import AuditEvent
from endeavour.library.actions.add_entry import add_entry
from endeavour.library.actions.change_entry import change_entry
from endeavour.library.actions.retire_entry import retire_entry
from endeavour.library.details import LibraryDetails
from endeavour.library.models import LibraryEntry
from endeavour.schools.models import School
from tests.meanwhile import meanwhile

pytestmark = pytest.mark.django_db(transaction=True)
GARDEN = LibraryDetails(name="Garden club", purpose="Talk more", minutes=20)
KITCHEN = LibraryDetails(name="Kitchen club", purpose="Talk more", minutes=20)


def test_two_put_in_one_name(oakfield: School, priya: StaffActor) -> None:
    answer = meanwhile(
        oakfield, lambda: add_entry(details=GARDEN, by=priya), lambda: add_entry(details=GARDEN, by=priya)
    )
    assert isinstance(answer, Refused)
    assert answer.sentence.startswith("“Garden club” is in the library already.")
    assert _names(oakfield) == ["Garden club"]


def test_one_is_named_like_another_that_is_being_put_in(oakfield: School, priya: StaffActor) -> None:
    with school_scope(oakfield.pk):
        kitchen = add_entry(details=KITCHEN, by=priya)
    answer = meanwhile(
        oakfield,
        lambda: add_entry(details=GARDEN, by=priya),
        lambda: change_entry(kitchen, seen=KITCHEN, wanted=GARDEN, by=priya),
    )
    assert isinstance(answer, Refused)
    assert answer.sentence.startswith("“Garden club” is in the library already.")
    assert _names(oakfield) == ["Garden club", "Kitchen club"]


def _retire(by: StaffActor) -> object:
    return retire_entry(key="worry-time", by=by)


def test_two_retire_one(oakfield: School, priya: StaffActor) -> None:
    meanwhile(oakfield, lambda: _retire(priya), lambda: _retire(priya))
    with school_scope(oakfield.pk):
        assert LibraryEntry.objects.get().retired_on is not None
        assert AuditEvent.objects.filter(kind="LibraryEntryRetired").count() == 1


def _reword(name: str, by: StaffActor) -> object:
    return add_entry(details=replace(GARDEN, name=name), instead_of="worry-time", by=by)


@pytest.mark.parametrize("first", [_retire, partial(_reword, "Time to worry")])
def test_what_is_retired_or_reworded_at_that_moment_gets_no_other_words(
    oakfield: School, priya: StaffActor, first: Callable[[StaffActor], object]
) -> None:
    answer = meanwhile(oakfield, lambda: first(priya), lambda: _reword("Worries", priya))
    assert isinstance(answer, Refused)
    assert answer.sentence.startswith("Somebody has changed or retired this in the library meanwhile.")
    with school_scope(oakfield.pk):
        assert LibraryEntry.objects.count() == 1


def test_what_is_being_put_into_other_words_is_retired_with_them(oakfield: School, priya: StaffActor) -> None:
    meanwhile(oakfield, lambda: _reword("Worries", priya), lambda: _retire(priya))
    with school_scope(oakfield.pk):
        assert LibraryEntry.objects.get().retired_on is not None


def _names(school: School) -> list[str]:
    with school_scope(school.pk):
        return sorted(entry.name for entry in LibraryEntry.objects.all())
