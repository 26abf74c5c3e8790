"""No act of support keeps anything when its line of the audit can't be written."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from endeavour.access.actor import StaffActor
from endeavour.access.tests.witness import nothing_kept
from endeavour.library import actions as of_the_library
from endeavour.library.actions.add_entry import add_entry
from endeavour.library.actions.change_entry import change_entry
from endeavour.library.actions.retire_entry import retire_entry
from endeavour.library.details import LibraryDetails
from endeavour.library.models import LibraryEntry
from endeavour.provision import actions
from endeavour.provision.actions.ask_for_cover import ask_for_cover
from endeavour.provision.actions.change_times import change_times
from endeavour.provision.actions.end_adjustment import end_adjustment
from endeavour.provision.actions.end_place import end_place
from endeavour.provision.actions.end_provision import end_provision
from endeavour.provision.actions.give_cover_back import give_cover_back
from endeavour.provision.actions.give_place import give_place
from endeavour.provision.actions.hand_over import Hands, hand_over
from endeavour.provision.actions.log_session import log_session, log_sessions
from endeavour.provision.actions.put_in_place import put_in_place
from endeavour.provision.actions.record_adjustment import record_adjustment
from endeavour.provision.actions.take_cover import take_cover
from endeavour.provision.actions.undo_session import undo_session
from endeavour.provision.actions.write_back import read_note, write_back
from endeavour.provision.models import (
    Adjustment,
    Cover,
    CoverAsked,
    LessonNote,
    Place,
    Presence,
    Provision,
    Session,
    Slot,
)
from endeavour.provision.session_said import SessionSaid
from endeavour.pupils.models import Pupil
from endeavour.schools.models import School
from tests.cast.pupils import make_pupil
from tests.cast.support import new_provision

TODAY, FRIDAY, DECEMBER = date(2026, 11, 23), date(2026, 11, 27), date(2026, 12, 1)
NINE = time(9, 15)
Acts = Iterator[tuple[str, Callable[[], object]]]


@pytest.fixture
def reading(at_oakfield: School, priya: StaffActor, reid: StaffActor, maya: Pupil) -> Provision:
    return put_in_place(what=new_provision(reid), pupils=[maya], by=priya)


def test_nothing_is_kept_without_its_audit(
    monkeypatch: pytest.MonkeyPatch,
    reading: Provision,
    at_oakfield: School,
    priya: StaffActor,
    reid: StaffActor,
    maya: Pupil,
) -> None:
    ben, done = make_pupil(at_oakfield, "Ben", "Turner"), set()
    for acts in (
        _of_support(reading, priya, reid, maya, ben),
        _of_sessions(reading, reid, priya),
        _of_lessons(maya, priya, reid),
        _of_the_library(priya),
    ):
        for name, do in acts:
            nothing_kept(monkeypatch, do, _everything)
            done.add(name)
    files = {
        file.stem for room in (actions, of_the_library) for file in Path(room.__path__[0]).glob("[!_]*.py")
    }
    assert done == files | {"log_sessions", "read_note"}


def _of_support(reading: Provision, priya: StaffActor, reid: StaffActor, maya: Pupil, ben: Pupil) -> Acts:
    yield "put_in_place", lambda: put_in_place(what=new_provision(reid, name="Other"), pupils=[ben], by=priya)
    yield "give_place", lambda: give_place(reading, pupil=ben, on=TODAY, by=priya)
    yield "end_place", lambda: end_place(reading, pupil=maya, on=FRIDAY, why="Done", by=priya)
    give_place(reading, pupil=ben, on=DECEMBER, by=priya)
    yield "end_place", lambda: end_place(reading, pupil=ben, on=FRIDAY, why="Done", by=priya)
    yield "end_provision", lambda: end_provision(reading, on=FRIDAY, why="Done", by=priya)
    yield "change_times", lambda: change_times(reading, times=((1, NINE),), on=TODAY, by=priya)
    yield "hand_over", lambda: hand_over([Hands(reading, None, priya.person.pk)], by=priya)


def _of_sessions(reading: Provision, reid: StaffActor, priya: StaffActor) -> Acts:
    slot = reading.slots.get(weekday=0)
    yield "ask_for_cover", lambda: ask_for_cover(slot, on=TODAY, by=reid)
    ask_for_cover(slot, on=TODAY, by=reid)
    yield "take_cover", lambda: take_cover(slot, on=TODAY, by=priya)
    take_cover(slot, on=TODAY, by=priya)
    yield "give_cover_back", lambda: give_cover_back(slot, on=TODAY, by=priya)
    yield "log_session", lambda: log_session(slot, on=TODAY, by=reid)
    yield "log_sessions", lambda: log_sessions([SessionSaid(slot, TODAY)], by=reid)
    said = log_session(slot, on=TODAY, by=reid)
    yield "undo_session", lambda: undo_session(said, by=reid)


def _of_lessons(maya: Pupil, priya: StaffActor, reid: StaffActor) -> Acts:
    def owe() -> Adjustment:
        return record_adjustment(maya, kind="owed", words="x", position=1, on=TODAY, by=priya)

    yield "record_adjustment", owe
    line = owe()
    yield "end_adjustment", lambda: end_adjustment(line, on=FRIDAY, by=priya)
    yield "write_back", lambda: write_back(maya, words="She used the cards", by=reid)
    note = write_back(maya, words="She used the pictures", by=reid)
    yield "read_note", lambda: read_note(note, by=priya)


def _of_the_library(priya: StaffActor) -> Acts:
    details = LibraryDetails(name="Lego club", purpose="To talk while building")
    yield "add_entry", lambda: add_entry(details=details, by=priya)
    entry, other = add_entry(details=details, by=priya), replace(details, minutes=30)
    yield "change_entry", lambda: change_entry(entry, seen=details, wanted=other, by=priya)
    yield "retire_entry", lambda: retire_entry(key=entry.code, by=priya)
    yield "retire_entry", lambda: retire_entry(key="paired-reading", by=priya)


def _everything() -> list[object]:
    places = (Provision, Slot, Place, Session, Presence, Cover, CoverAsked)
    models = (*places, Adjustment, LessonNote, LibraryEntry)
    return [list(model.objects.order_by("pk").values()) for model in models]
