"""The common kinds of support: whole, short enough for their rows, and told apart."""

import pytest

from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.library.actions.add_entry import add_entry
from endeavour.library.actions.retire_entry import retire_entry
from endeavour.library.catalogue import CATALOGUE
from endeavour.library.details import LibraryDetails
from endeavour.library.item import LibraryItem
from endeavour.library.items import library_item, library_of
from endeavour.library.models import LibraryEntry
from endeavour.schools.models import School


def test_keys_and_names_stand_once() -> None:
    assert len({item.key for item in CATALOGUE}) == len({item.name for item in CATALOGUE}) == len(CATALOGUE)
    assert 20 <= len(CATALOGUE) <= 30


@pytest.mark.parametrize("item", CATALOGUE, ids=lambda item: item.key)
def test_it_says_what_whoever_runs_it_needs(item: LibraryItem) -> None:
    assert item.purpose
    assert item.run_by
    assert item.evidence
    assert len(item.steps) == (5 if not item.in_every_lesson else 3) or len(item.steps) == 4
    assert item.in_every_lesson or (item.minutes and item.times_a_week and item.measure and item.unit)
    LibraryEntry(school_id=1, added_by="staff:1", **LibraryDetails.of(item).values()).clean_fields(
        exclude={"retired_on"}
    )


def test_the_schools_own_words_take_the_place_of_the_common_ones(
    at_oakfield: School, priya: StaffActor
) -> None:
    own = LibraryDetails(name="Reading side by side", purpose="Read more", how_to_run="Sit down.\nRead.")
    entry = add_entry(details=own, instead_of="paired-reading", by=priya)
    names = {item.name for item in library_of(at_oakfield.pk)}
    assert "Reading side by side" in names
    assert "Paired reading" not in names
    found = library_item(at_oakfield.pk, "paired-reading")
    assert found is not None
    assert (found.key, found.steps) == (entry.code, ("Sit down.", "Read."))
    assert len(names) == len(CATALOGUE)


def test_a_name_is_taken_once(at_oakfield: School, priya: StaffActor) -> None:
    with pytest.raises(Refused, match="“phonics catch-UP” is in the library already"):
        add_entry(details=LibraryDetails(name="phonics catch-UP", purpose="x"), by=priya)


def test_what_is_retired_still_says_how_it_is_run(at_oakfield: School, priya: StaffActor) -> None:
    retire_entry(key="worry-time", by=priya)
    retire_entry(key="worry-time", by=priya)
    assert LibraryEntry.objects.count() == 1
    assert "Worry time" not in {item.name for item in library_of(at_oakfield.pk)}
    found = library_item(at_oakfield.pk, "worry-time")
    assert found is not None
    assert len(found.steps) == 5
