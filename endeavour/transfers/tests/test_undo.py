"""What was taken over can be taken back for seven days; whoever somebody has worked on since stays."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from procrastinate.contrib.django.models import ProcrastinateJob

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.jobs import STAFF_CHANGED
from endeavour.access.refusal import Refused
from endeavour.demo.files.class_list import class_list_of
from endeavour.demo.files.ctf import ctf_of
from endeavour.demo.made_up import made_up_school
from endeavour.duties.bring_up_to_date import bring_up_to_date
from endeavour.duties.models import Obligation
from endeavour.pupils.models import Contact, Pupil, Relation
from endeavour.register.actions.start_sen_support import start_sen_support
from endeavour.register.models import StatusPeriod
from endeavour.school_files.tests.school_files import contact, ctf, history, need, pupil, text_list, upn
from endeavour.schools.models import School
from endeavour.transfers.actions.discard_import import discard_import
from endeavour.transfers.actions.take_over import take_over
from endeavour.transfers.actions.undo_import import undo_import
from endeavour.transfers.models import Import, ImportFile, ImportRow
from endeavour.transfers.tests.bringing_in import FILES, bring_in, everything, history_of, staged
from tests.acts import AuditFailedError, audit_fails
from tests.cast.people import MONDAY

pytestmark = pytest.mark.usefixtures("at_oakfield")
CTF = (FILES / "8231234_CTF_8235678_001.xml").read_bytes()
# Classes that a file brought stay, for others may be in them by then; duties are judged again and again.
STAYS = {"SchoolClass", "Obligation", "Judged"}


def state() -> dict[str, list[tuple[str, ...]]]:
    return {name: rows for name, rows in everything().items() if name not in STAYS}


def test_a_first_file_is_undone_to_nothing(office: StaffActor, oakfield: School) -> None:
    before = state()
    file = bring_in(CTF, office)
    bring_up_to_date(oakfield)
    assert Obligation.objects.filter(pupil__isnull=False).exists()
    assert undo_import(file, by=office).undone == 2
    bring_up_to_date(oakfield)
    assert state() == before
    assert Pupil.objects.count() == Contact.objects.count() == 0
    assert not Obligation.objects.filter(pupil__isnull=False).exists()


def test_changes_go_back_to_what_stood_before(office: StaffActor) -> None:
    one = history(("2021-09-06", "N"), ("2025-01-11", "K"), needs=f"<SENneeds>{need('SLCN', 1)}</SENneeds>")
    ada = "<Surname>Okafor</Surname><Forename>Ada</Forename>"
    bring_in(ctf(pupil(1, more=one + contact(ada + "<Email>ada@example.org</Email>"))), office)
    before = state()
    other = history(
        ("2021-09-06", "N"),
        ("2025-02-01", "K"),
        ("2026-05-01", "E"),
        needs=f"<SENneeds>{need('ASD', 1)}{need('SLCN', 2)}</SENneeds>",
    )
    changed = ctf(
        pupil(
            1,
            name=("Maya-Rose", "Obi"),
            basics="<NCyearActual>4</NCyearActual>",
            more=other + contact(ada + "<Email>new@example.org</Email><Relationship>PAM</Relationship>"),
        )
    )
    file = bring_in(changed, office)
    assert state() != before
    assert undo_import(file, by=office).undone == 1
    assert state() == before


def test_both_leave_word_that_pupils_may_have_other_staff(office: StaffActor) -> None:
    word = ProcrastinateJob.objects.filter(task_name=STAFF_CHANGED, args={"school_id": office.school_id})
    file = bring_in(CTF, office)
    assert word.count() == 1
    undo_import(file, by=office)
    assert word.count() == 2


def test_the_file_that_was_undone_can_be_brought_in_again(office: StaffActor) -> None:
    file = bring_in(CTF, office)
    undo_import(file, by=office)
    assert bring_in(CTF, office).counts["written"]["new"] == 2


def test_whoever_was_worked_on_since_stays_and_is_named(priya: StaffActor) -> None:
    sue = contact("<Surname>Hill</Surname><Forename>Sue</Forename><Email>sue@example.org</Email>")
    both = ctf(pupil(1, name=("Sam", "Hill"), more=sue), pupil(2, name=("Ana", "Hill"), more=sue))
    file = bring_in(both, priya)
    ana = Pupil.objects.get(forename="Ana")
    start_sen_support(ana, on=date(2026, 11, 23), difficulty="d", provision="p", by=priya)
    undone = undo_import(file, by=priya)
    assert (undone.undone, undone.kept) == (1, ("Ana Hill",))
    assert [p.forename for p in Pupil.objects.all()] == ["Ana"]
    assert history_of(ana) == [("K", date(2026, 11, 23), None)]
    assert Relation.objects.get().contact.forename == "Sue", "the mother of both is still Ana's"


def test_the_mother_of_one_who_stays_is_left_as_she_is(priya: StaffActor) -> None:
    """Sam's row changed her email; Ana's letter may have gone there by now."""

    def both(email: str) -> bytes:
        sue = contact(f"<Surname>Hill</Surname><Forename>Sue</Forename><Email>{email}</Email>")
        return ctf(pupil(1, name=("Sam", "Hill"), more=sue), pupil(2, name=("Ana", "Hill"), more=sue))

    bring_in(both("old@example.org"), priya)
    with clock.at(MONDAY + timedelta(minutes=5)):
        file = bring_in(both("new@example.org"), priya)
        ana = Pupil.objects.get(forename="Ana")
        start_sen_support(ana, on=date(2026, 11, 23), difficulty="d", provision="p", by=priya)
        undo_import(file, by=priya)
        assert Contact.objects.get().email == "new@example.org"
        assert bring_in(both("new@example.org"), priya).counts["needs_you"] == 0


def test_twice_is_once(office: StaffActor) -> None:
    file = bring_in(CTF, office)
    first = undo_import(file, by=office)
    before = everything()
    assert undo_import(file, by=office) == first
    assert everything() == before


def test_after_seven_days_it_is_too_late(office: StaffActor) -> None:
    file = bring_in(CTF, office)
    with clock.at(MONDAY + timedelta(days=7, seconds=1)), pytest.raises(Refused, match="for seven days"):
        undo_import(file, by=office)
    with clock.at(MONDAY + timedelta(days=7)):
        assert undo_import(file, by=office).undone == 2


def test_the_later_file_is_undone_first(office: StaffActor) -> None:
    first = bring_in(text_list(("UPN", "Surname", "Forename", "DOB"), (upn(1), "A", "B", "1/2/2018")), office)
    with clock.at(MONDAY + timedelta(minutes=5)):
        second = bring_in(CTF, office)
        with pytest.raises(Refused, match="Undo that one first"):
            undo_import(first, by=office)
        undo_import(second, by=office)
        undo_import(first, by=office)
    assert Pupil.objects.count() == 0


def test_what_was_never_taken_over_cannot_be_undone(office: StaffActor) -> None:
    with pytest.raises(Refused, match="nothing to undo"):
        undo_import(staged(CTF, office), by=office)


def test_only_who_may_import_may_undo_and_nothing_is_kept_when_the_audit_fails(
    office: StaffActor, head: StaffActor, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = bring_in(CTF, office)
    with pytest.raises(PermissionDenied):
        undo_import(file, by=head)
    before = everything()
    audit_fails(monkeypatch, undo_import)
    with pytest.raises(AuditFailedError):
        undo_import(file, by=office)
    assert everything() == before


def test_a_whole_school_and_its_list_are_undone_one_after_the_other(
    office: StaffActor, oakfield: School
) -> None:
    school = made_up_school(pupils=40, number=5)
    oakfield.dfe_number = f"{school.dfe_number[:3]}/{school.dfe_number[-4:]}"
    oakfield.save()
    empty = state()
    first = bring_in(ctf_of(school), office)
    between = state()
    with clock.at(MONDAY + timedelta(minutes=5)):
        second = bring_in(class_list_of(school), office)
        undo_import(second, by=office)
        assert state() == between
        undo_import(first, by=office)
    assert state() == empty


def test_a_discarded_file_leaves_nothing_of_anybody(office: StaffActor) -> None:
    file = staged(CTF, office)
    discard_import(file, by=office)
    discard_import(file, by=office)
    assert not ImportRow.objects.exists()
    assert not ImportFile.objects.exists()
    kept = Import.objects.get()
    assert (kept.file_name, kept.remarks, kept.columns) == ("", [], [])
    with pytest.raises(Refused, match="discarded"):
        take_over(file, by=office)
    assert not StatusPeriod.objects.exists()


def test_a_file_that_was_taken_over_is_not_discarded(office: StaffActor) -> None:
    with pytest.raises(Refused, match="undone, not discarded"):
        discard_import(bring_in(CTF, office), by=office)
