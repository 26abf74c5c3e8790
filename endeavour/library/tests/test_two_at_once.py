"""Two colleagues give one name in the library at the same moment: the second is told so in a sentence."""

import pytest

from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.access.scope import school_scope
from endeavour.library.actions.add_entry import add_entry
from endeavour.library.actions.change_entry import change_entry
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


def _names(school: School) -> list[str]:
    with school_scope(school.pk):
        return sorted(entry.name for entry in LibraryEntry.objects.all())
