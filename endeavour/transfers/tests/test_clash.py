"""What somebody changed here is never overwritten in silence: keep, replace or skip, and keep unless said otherwise."""

from collections.abc import Callable
from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.pupils.actions.change_contact import change_contact
from endeavour.pupils.actions.change_pupil_details import change_pupil_details
from endeavour.pupils.actions.change_relation import change_relation
from endeavour.pupils.actions.leave_roll import leave_roll
from endeavour.pupils.actions.restrict_contact import restrict_contact
from endeavour.pupils.details import ContactDetails, PupilDetails, RelationDetails
from endeavour.pupils.models import Contact, Pupil, Relation, Restriction
from endeavour.register.actions.start_sen_support import start_sen_support
from endeavour.school_files.tests.school_files import contact, ctf, history, pupil, text_list, upn
from endeavour.transfers.actions.decide_row import decide_row
from endeavour.transfers.actions.look_again import look_again
from endeavour.transfers.actions.say_since import say_since
from endeavour.transfers.actions.take_over import ChangedMeanwhile, take_over
from endeavour.transfers.tests.bringing_in import (
    bring_in,
    everything,
    history_of,
    only_pupil,
    outcomes,
    rows_of,
    staged,
)
from tests.acts import AuditFailedError, audit_fails

pytestmark = pytest.mark.usefixtures("at_oakfield")
HEADINGS = ("UPN", "Surname", "Forename", "DOB", "Year")
MAYA = (upn(1), "Okafor", "Maya", "09/03/2018", "3")
LIST = text_list(HEADINGS, MAYA)
ADA = contact(
    "<Surname>Okafor</Surname><Forename>Ada</Forename><Relationship>PAM</Relationship>"
    "<Responsibility>true</Responsibility><Email>ada@example.org</Email>"
)


def rename(to: str, by: StaffActor) -> None:
    now = PupilDetails.of(only_pupil())
    wanted = PupilDetails(**{**now.values(), "forename": to})  # type: ignore[arg-type]  # its own values
    change_pupil_details(only_pupil(), seen=now, wanted=wanted, by=by)


def test_what_nobody_changed_here_follows_the_file(office: StaffActor) -> None:
    bring_in(LIST, office)
    older = bring_in(text_list(HEADINGS, (*MAYA[:4], "4")), office)
    assert outcomes(older) == {"changed": 1}
    assert only_pupil().year_group == "4"


def test_what_somebody_changed_is_a_clash_and_is_kept_when_nobody_decides(office: StaffActor) -> None:
    bring_in(LIST, office)
    rename("Maia", office)
    file = staged(text_list(HEADINGS, (*MAYA[:4], "4")), office)
    [row] = rows_of(file)
    assert row.outcome == "needs_you"
    assert [(d["old"], d["new"], d["clash"]) for d in row.differences] == [
        ("Maia", "Maya", True),
        ("Year 3", "Year 4", False),
    ]
    take_over(file, by=office)
    assert (only_pupil().forename, only_pupil().year_group) == ("Maia", "4")


@pytest.mark.parametrize(
    ("choice", "forename", "asked_again"),
    [("keep", "Maia", "same"), ("replace", "Maya", "same"), ("skip", "Maia", "needs_you")],
)
def test_a_person_chooses(choice: str, forename: str, asked_again: str, office: StaffActor) -> None:
    bring_in(LIST, office)
    rename("Maia", office)
    file = staged(LIST, office)
    decide_row(rows_of(file)[0], clashes={"forename": choice}, by=office)
    file.refresh_from_db()
    assert not file.counts["needs_you"]
    take_over(file, by=office)
    assert only_pupil().forename == forename
    assert set(outcomes(staged(LIST, office))) == {asked_again}


def test_what_was_kept_is_asked_again_when_the_file_says_something_new(office: StaffActor) -> None:
    bring_in(LIST, office)
    rename("Maia", office)
    file = staged(LIST, office)
    decide_row(rows_of(file)[0], clashes={"forename": "keep"}, by=office)
    take_over(file, by=office)
    other = staged(text_list(HEADINGS, (upn(1), "Okafor", "Mayah", *MAYA[3:])), office)
    assert outcomes(other) == {"needs_you": 1}


def test_a_pupil_added_by_hand_is_filled_in_but_not_overwritten(office: StaffActor) -> None:
    Pupil.objects.create(
        school_id=office.school_id,
        upn=upn(1),
        surname="Okafor",
        forename="Maia",
        date_of_birth=date(2018, 3, 9),
    )
    bring_in(LIST, office)
    assert (only_pupil().forename, only_pupil().year_group) == ("Maia", "3")


def test_an_adults_address_and_responsibility_that_staff_corrected_are_kept(office: StaffActor) -> None:
    bring_in(ctf(pupil(1, more=ADA)), office)
    ada, tie = Contact.objects.get(), Relation.objects.get()
    now = ContactDetails.of(ada)
    change_contact(
        ada,
        seen=now,
        wanted=ContactDetails(**{**now.values(), "email": "new@example.org"}),  # type: ignore[arg-type]  # as above
        by=office,
    )
    was = RelationDetails.of(tie)
    change_relation(
        tie,
        seen=was,
        wanted=RelationDetails(relationship="PAM", responsibility="no", order=was.order),
        by=office,
    )
    file = staged(ctf(pupil(1, more=ADA)), office)
    clashes = [d["label"] for d in rows_of(file)[0].differences if d["clash"]]
    assert clashes == ["Ada Okafor: email", "Ada Okafor: parental responsibility"]
    take_over(file, by=office)
    ada.refresh_from_db()
    tie.refresh_from_db()
    assert (ada.email, tie.responsibility) == ("new@example.org", "no")


def test_a_status_recorded_here_is_not_overwritten_by_a_file(priya: StaffActor) -> None:
    bring_in(ctf(pupil(1)), priya)
    start_sen_support(only_pupil(), on=date(2026, 9, 14), difficulty="d", provision="p", by=priya)
    said = ctf(pupil(1, more=history(("2026-09-01", "K"))))
    file = staged(said, priya)
    [row] = rows_of(file)
    assert (row.outcome, row.differences[0]["label"]) == ("needs_you", "SEN status")
    take_over(file, by=priya)
    assert history_of(only_pupil()) == [("K", date(2026, 9, 14), None)]
    again = staged(said, priya)
    decide_row(rows_of(again)[0], clashes={"statuses": "replace"}, by=priya)
    take_over(again, by=priya)
    assert history_of(only_pupil()) == [("K", date(2026, 9, 1), None)]


def test_somebody_who_left_and_is_in_the_file_is_a_question(office: StaffActor) -> None:
    bring_in(LIST, office)
    leave_roll(only_pupil(), on=date(2026, 10, 2), by=office)
    file = staged(LIST, office)
    assert rows_of(file)[0].differences[0]["old"] == "left on 2 October 2026"
    decide_row(rows_of(file)[0], clashes={"left": "replace"}, by=office)
    take_over(file, by=office)
    assert only_pupil().left_on is None


def test_only_what_is_offered_can_be_chosen(office: StaffActor) -> None:
    bring_in(LIST, office)
    rename("Maia", office)
    [row] = rows_of(staged(LIST, office))
    for wrong in ({"who": "new"}, {"clashes": {"surname": "keep"}}, {"clashes": {"forename": "burn"}}):
        with pytest.raises(Refused, match="that the page offers"):
            decide_row(row, by=office, **wrong)


def test_what_changed_here_while_the_file_lay_there_is_looked_at_again(office: StaffActor) -> None:
    bring_in(LIST, office)
    file = staged(text_list(HEADINGS, (*MAYA[:4], "4")), office)
    rename("Maia", office)
    before = everything()
    with pytest.raises(ChangedMeanwhile):
        take_over(file, by=office)
    assert everything() == before
    look_again(file, by=office)
    take_over(file, by=office)
    assert (only_pupil().forename, only_pupil().year_group) == ("Maia", "4")


ACTS: list[tuple[Callable[..., object], Callable[..., object]]] = [
    (take_over, lambda file, by: take_over(file, by=by)),
    (look_again, lambda file, by: look_again(file, by=by)),
    (say_since, lambda file, by: say_since(file, since=date(2026, 9, 1), by=by)),
    (decide_row, lambda file, by: decide_row(rows_of(file)[0], clashes={"forename": "replace"}, by=by)),
]


@pytest.mark.parametrize(("act", "do"), ACTS, ids=[act.__name__ for act, _do in ACTS])
def test_the_head_may_not_and_nothing_is_kept_when_the_audit_fails(
    act: Callable[..., object],
    do: Callable[..., object],
    office: StaffActor,
    head: StaffActor,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bring_in(LIST, office)
    rename("Maia", office)
    file = staged(LIST, office)
    with pytest.raises(PermissionDenied):
        do(file, head)
    before = everything(), [row.decision for row in rows_of(file)]
    audit_fails(monkeypatch, act)
    with pytest.raises(AuditFailedError):
        do(file, office)
    assert (everything(), [row.decision for row in rows_of(file)]) == before


def test_a_restriction_is_untouched(office: StaffActor, safeguarding_lead: StaffActor) -> None:
    tom = "<Surname>Hill</Surname><Forename>Tom</Forename><Relationship>PAF</Relationship>"
    bring_in(ctf(pupil(1, more=contact(tom))), office)
    restrict_contact(
        Relation.objects.get(), reason="A court order.", starts_on=date(2026, 11, 1), by=safeguarding_lead
    )
    before = list(Restriction.objects.values())
    phone = "<Phones><Phone><TelephoneType>M</TelephoneType><PhoneNo>07700 900123</PhoneNo></Phone></Phones>"
    bring_in(ctf(pupil(1, more=contact(tom + phone + "<Responsibility>true</Responsibility>"))), office)
    assert list(Restriction.objects.values()) == before
    assert Relation.objects.count() == 1
    assert Contact.objects.get().mobile == "07700 900123"


def test_a_restricted_adult_under_another_spelling_is_said_before_anything_is_taken_over(
    office: StaffActor, safeguarding_lead: StaffActor
) -> None:
    def father(forename: str, email: str) -> bytes:
        named = f"<Surname>Hill</Surname><Forename>{forename}</Forename><Email>{email}</Email>"
        return ctf(pupil(1, more=contact(named)))

    bring_in(father("Thomas", "tom@example.org"), office)
    tie, since = Relation.objects.get(), date(2026, 11, 1)
    restrict_contact(tie, reason="A court order.", starts_on=since, by=safeguarding_lead)
    said = [remark["sentence"] for remark in staged(father("Tomas", "Tom@example.org"), office).remarks]
    assert "Tomas Hill has the email or mobile of Thomas Hill" in said[0]
    assert not staged(father("Sue", "sue@example.org"), office).remarks
