"""Bad input of every kind, and a stop at any moment: nothing half done (L5)."""

import io
import random
import sys
from collections.abc import Callable
from typing import Any

import pytest
from django.db import OperationalError, connection, transaction
from django.test.utils import CaptureQueriesContext

from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.demo.files.ctf import ctf_of
from endeavour.demo.made_up import made_up_school
from endeavour.pupils.models import Pupil
from endeavour.school_files import ReadFile
from endeavour.school_files.asked import Asked
from endeavour.school_files.inside import read_inside
from endeavour.school_files.tests.hostile_files import hostile_text
from endeavour.school_files.tests.school_files import ctf, history, pupil, text_list, upn
from endeavour.schools.models import School
from endeavour.transfers.actions.stage_import import FileNotTaken, stage_import
from endeavour.transfers.actions.take_over import take_over
from endeavour.transfers.actions.undo_import import undo_import
from endeavour.transfers.models import Import
from endeavour.transfers.tests.bringing_in import bring_in, everything, history_of, outcomes, staged

pytestmark = pytest.mark.usefixtures("at_oakfield")
KILLS, HOSTILE = 40, 60
BOMB = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bb">]><CTfile>&b;</CTfile>'


class KilledError(OperationalError):
    """The connection is gone."""


class KilledAt:
    """Lets a number of statements through, and ends the work at the next; what follows takes it back."""

    def __init__(self, statements: int) -> None:
        self.left = statements

    def __call__(self, execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        self.left -= 1
        if self.left == -1:
            raise KilledError
        return execute(sql, params, many, context)


def statements_of(do: Callable[[], object]) -> int:
    with transaction.atomic(), CaptureQueriesContext(connection) as asked:
        do()
        transaction.set_rollback(True)
    return len(asked)


@pytest.fixture
def school_file(oakfield: School) -> bytes:
    school = made_up_school(pupils=30, number=2)
    oakfield.dfe_number = f"{school.dfe_number[:3]}/{school.dfe_number[-4:]}"
    oakfield.save()
    return ctf_of(school)


@pytest.mark.parametrize("what", ["take over", "undo"])
def test_a_stop_at_any_moment_leaves_nothing_half_done(
    what: str, office: StaffActor, school_file: bytes
) -> None:
    file = bring_in(school_file, office) if what == "undo" else staged(school_file, office)
    act = undo_import if what == "undo" else take_over
    before, whole = everything(), statements_of(lambda: act(file, by=office))
    killed = 0
    for statements in random.Random(5).sample(range(whole), min(KILLS, whole)):
        with pytest.raises(KilledError), connection.execute_wrapper(KilledAt(statements)):
            act(file, by=office)
        killed += 1
        assert everything() == before, statements
        assert not Import.objects.filter(undone_at__isnull=False).exists()
    print(f"kills: {killed} tried / 0 half done")
    assert killed >= 20
    act(file, by=office)
    assert everything() != before


REFUSED = {
    "not a transfer file": (b"<?xml version='1.0'?><invoice/>", "Common Transfer File"),
    "cut off": (ctf(pupil(1))[:-60], "stops in the middle"),
    "a bomb": (BOMB, "declares a document type"),
    "another school's": (ctf(pupil(1), receiver="823/4321"), "This file is for school 823/4321"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(100), "a picture"),
    "empty": (b"", "empty"),
    "nobody in it": (ctf(), "without a single pupil"),
}


@pytest.mark.parametrize(("content", "sentence"), REFUSED.values(), ids=REFUSED)
def test_a_file_that_cannot_be_read_gets_a_sentence_and_leaves_nothing(
    content: bytes, sentence: str, office: StaffActor
) -> None:
    with pytest.raises(FileNotTaken) as refusal:
        stage_import(content, name="x", by=office)
    assert sentence.lower() in refusal.value.sentence.lower()
    assert refusal.value.sentence.endswith(".")
    assert not Import.objects.exists()


def test_two_statuses_on_one_day_and_a_day_that_is_none_reject_their_pupils_alone(office: StaffActor) -> None:
    file = bring_in(
        ctf(
            pupil(1, more=history(("2025-01-11", "K"), ("2025-01-11", "E"))),
            pupil(2, name=("Ali", "Khan"), more=history(("2025-02-31", "K"))),
            pupil(3, name=("Sam", "Hill"), more=history(("2025-03-01", "K"))),
        ),
        office,
    )
    assert outcomes(file) == {"rejected": 2, "new": 1}
    assert [code for code, _start, _end in history_of(Pupil.objects.get())] == ["K"]


def test_texts_that_no_table_holds_are_left_out_or_reject_the_row(office: StaffActor) -> None:
    headings = ("UPN", "Surname", "Forename", "DOB", "Preferred name", "Class")
    file = bring_in(
        text_list(
            headings,
            (upn(1), "Okafor", "Maya", "09/03/2018", "M" * 150, "C" * 80),
            (upn(2), "K" * 150, "Ali", "09/03/2018", "", ""),
        ),
        office,
    )
    assert outcomes(file) == {"rejected": 1, "new": 1}
    maya = Pupil.objects.get()
    assert (maya.preferred_forename, maya.school_class) == ("", None)
    assert sum("at most" in remark["sentence"] for remark in file.remarks) == 2


def test_a_list_of_upns_alone_adds_nobody(office: StaffActor) -> None:
    file = bring_in(text_list(("UPN", "Class"), (upn(1), "3S")), office)
    assert outcomes(file) == {"rejected": 1}
    assert not Pupil.objects.exists()


def test_a_new_pupil_needs_a_birthday(office: StaffActor) -> None:
    file = bring_in(text_list(("UPN", "Surname", "Forename"), (upn(1), "Okafor", "Maya")), office)
    assert outcomes(file) == {"rejected": 1}


def test_hostile_files_leave_a_whole_import_or_none(
    office: StaffActor, oakfield: School, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Read in this process: the cage has tests of its own."""
    monkeypatch.setattr(sys.modules[stage_import.__module__], "read_file", read_here)
    tried, taken = 0, 0
    for name, content in hostile_text(HOSTILE, seed=11):
        tried += 1
        with transaction.atomic():
            try:
                file = staged(content, office, name=name)
                written = take_over(file, by=office)
                wrong = Pupil.objects.count() != written.new or written.new != file.counts["new"]
                taken += 1
            except Refused as refusal:
                wrong = Import.objects.exists() or not refusal.sentence.endswith((".", "?"))
            transaction.set_rollback(True)
        assert not wrong, name
    print(f"hostile files taken through: {tried} tried / 0 broken, {taken} taken over")
    assert tried >= HOSTILE
    assert taken


def read_here(content: bytes, name: str, **asked: Any) -> ReadFile:
    return read_inside(io.BytesIO(content), Asked(asked["today"])).with_name(name)
