"""What a file said of people goes after thirty days, and not before it can no longer be undone."""

from datetime import date, timedelta

import pytest

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.pupils.models import Pupil
from endeavour.register.actions.start_sen_support import start_sen_support
from endeavour.school_files.tests.school_files import text_list, upn
from endeavour.transfers.actions.take_over import take_over
from endeavour.transfers.actions.undo_import import undo_import
from endeavour.transfers.forgetting import forget_the_old
from endeavour.transfers.jobs import forget_old_imports
from endeavour.transfers.models import Import, ImportFile, ImportRow
from endeavour.transfers.tests.bringing_in import bring_in, staged
from tests.cast.people import MONDAY

pytestmark = pytest.mark.usefixtures("at_oakfield")
LIST = text_list(("UPN", "Surname", "Forename", "DOB"), (upn(1), "Okafor", "Maya", "09/03/2018"))


def after(days: float) -> int:
    return forget_the_old(MONDAY + timedelta(days=days))


def test_a_file_that_nobody_took_over_goes_after_thirty_days(office: StaffActor) -> None:
    staged(LIST, office)
    assert after(30) == 0
    assert ImportRow.objects.exists()
    assert after(30.1) == 1
    assert not ImportRow.objects.exists()
    assert not ImportFile.objects.exists()
    kept = Import.objects.get()
    assert (kept.file_name, kept.remarks, kept.columns, kept.counts["new"]) == ("", [], [], 1)
    assert after(31) == 0


def test_what_was_taken_over_stays_and_can_be_undone_for_its_seven_days(office: StaffActor) -> None:
    file = staged(LIST, office)
    with clock.at(MONDAY + timedelta(days=29)):
        take_over(file, by=office)
    assert after(31) == 0
    assert after(36.1) == 1
    assert Pupil.objects.count() == 1


def test_those_who_stayed_when_it_was_undone_are_named_no_longer_than_the_rest(priya: StaffActor) -> None:
    file = bring_in(LIST, priya)
    start_sen_support(Pupil.objects.get(), on=date(2026, 11, 23), difficulty="d", provision="p", by=priya)
    assert undo_import(file, by=priya).kept == ("Maya Okafor",)
    assert after(30.1) == 1
    assert "Okafor" not in str(list(Import.objects.values()))


def test_the_night_does_it_for_every_school(office: StaffActor) -> None:
    bring_in(LIST, office)
    with clock.at(MONDAY + timedelta(days=40)):
        forget_old_imports(timestamp=0)
    assert not ImportRow.objects.exists()
