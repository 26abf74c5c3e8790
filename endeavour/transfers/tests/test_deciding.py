"""What only a person can say: who is meant, who has left, since when."""

from datetime import date

import pytest

from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.audit.models import AuditEvent
from endeavour.pupils.models import Pupil
from endeavour.school_files.tests.school_files import contact, text_list, upn
from endeavour.transfers.actions.decide_row import decide_row
from endeavour.transfers.actions.say_left import say_left
from endeavour.transfers.actions.say_since import say_since
from endeavour.transfers.actions.take_over import take_over
from endeavour.transfers.tests.bringing_in import (
    bring_in,
    everything,
    history_of,
    only_pupil,
    outcomes,
    rows_of,
    staged,
)

pytestmark = pytest.mark.usefixtures("at_oakfield")
HEADINGS = ("UPN", "Surname", "Forename", "DOB", "Year")
MAYA = (upn(1), "Okafor", "Maya", "09/03/2018", "3")
LIST = text_list(HEADINGS, MAYA)
ADA = contact(
    "<Surname>Okafor</Surname><Forename>Ada</Forename><Relationship>PAM</Relationship>"
    "<Responsibility>true</Responsibility><Email>ada@example.org</Email>"
)


@pytest.mark.parametrize(
    ("who", "pupils", "outcome"),
    [("new", 2, "new"), ("skip", 1, "left_out"), ("maya", 1, "changed")],
)
def test_a_person_says_who_is_meant(who: str, pupils: int, outcome: str, office: StaffActor) -> None:
    bring_in(LIST, office)
    file = staged(text_list(HEADINGS[1:], ("Okafor", "Mya", "09/03/2018", "3")), office)
    [row] = rows_of(file)
    assert row.question == "A pupil here was born on this day and has a similar name."
    decide_row(row, who=only_pupil().pid if who == "maya" else who, by=office)
    file.refresh_from_db()
    assert outcomes(file) == {outcome: 1}
    take_over(file, by=office)
    assert Pupil.objects.count() == pupils


def test_rows_of_which_nobody_said_whom_they_mean_are_left_out(office: StaffActor) -> None:
    bring_in(LIST, office)
    before = everything()
    bring_in(text_list(HEADINGS[1:], ("Okafor", "Mya", "09/03/2018", "3")), office)
    assert everything() == before


def test_a_choice_can_be_taken_back(office: StaffActor) -> None:
    bring_in(LIST, office)
    file = staged(text_list(HEADINGS[1:], ("Okafor", "Mya", "09/03/2018", "3")), office)
    decide_row(rows_of(file)[0], who="new", by=office)
    decide_row(rows_of(file)[0], who="again", by=office)
    assert rows_of(file)[0].outcome == "needs_you"


def test_who_has_left_is_recorded_on_a_chosen_day(office: StaffActor) -> None:
    bring_in(text_list(HEADINGS, MAYA, (upn(2), "Khan", "Ali", "01/02/2018", "3")), office)
    file = bring_in(LIST, office, whole_school=True)
    [row] = rows_of(file, "missing")
    assert say_left(file, places=[row.place], on=date(2026, 11, 20), by=office) == 1
    assert Pupil.objects.get(surname="Khan").left_on == date(2026, 11, 20)
    assert AuditEvent.objects.latest("number").kind == "PupilLeft"
    with pytest.raises(Refused, match="Choose at least one"):
        say_left(file, places=[row.place], on=date(2026, 11, 20), by=office)


def test_since_when_is_asked_once(office: StaffActor) -> None:
    file = staged(text_list((*HEADINGS, "SEN"), (*MAYA, "K")), office)
    assert file.counts["days_not_said"] == 1
    with pytest.raises(Refused, match="today or an earlier day"):
        say_since(file, since=date(2026, 12, 1), by=office)
    say_since(file, since=date(2026, 9, 1), by=office)
    take_over(file, by=office)
    assert history_of(only_pupil()) == [("K", date(2026, 9, 1), None)]
