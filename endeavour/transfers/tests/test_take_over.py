"""What a file brings, and that it comes whole or not at all, once, and for one school."""

from datetime import date

import pytest

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.audit.models import AuditEvent
from endeavour.demo.files.ctf import ctf_of
from endeavour.demo.made_up import made_up_school
from endeavour.pupils.models import Contact, FormerUpn, Pupil, Relation
from endeavour.register.models import Need
from endeavour.school_files.tests.school_files import contact, ctf, history, need, pupil, text_list, upn
from endeavour.schools.models import School, SchoolClass
from endeavour.transfers.actions.take_over import take_over
from endeavour.transfers.tests.bringing_in import (
    FILES,
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

CTF = (FILES / "8231234_CTF_8235678_001.xml").read_bytes()
CLASS_LIST = (FILES / "health-service-list.csv").read_bytes()
HEADINGS = ("UPN", "Surname", "Forename", "DOB")
MAYA = (upn(1), "Okafor", "Maya", "09/03/2018")


def test_a_transfer_file_becomes_pupils_histories_needs_and_people(office: StaffActor) -> None:
    bring_in(CTF, office, name="8231234_CTF_8235678_001.xml")
    maya = Pupil.objects.get(upn="K823123419001")
    assert (maya.forename, maya.preferred_forename, maya.middle_names) == ("Maya", "May", "Adaeze")
    assert (maya.surname, maya.year_group, maya.sex) == ("Okafor-O’Brien", "4", "F")
    assert maya.address == "Flat 2\n12 Station Road\nNetherby\nOakfield\nWestshire"
    assert [row.upn for row in FormerUpn.objects.filter(pupil=maya)] == ["W82312341900A"]
    assert history_of(maya) == [
        ("N", date(2021, 9, 6), date(2025, 1, 10)),
        ("K", date(2025, 1, 11), None),
    ]
    assert [(n.type, n.rank, n.starts_on) for n in Need.objects.filter(pupil=maya)] == [
        ("SLCN", 1, date(2025, 1, 11)),
        ("SPLD", 2, date(2025, 9, 8)),
    ]
    people = list(Relation.objects.filter(pupil=maya).order_by("order"))
    assert [(r.contact.surname, r.relationship, r.responsibility) for r in people] == [
        ("Okafor", "PAM", "yes"),
        ("O’Brien", "PAF", "no"),
    ]
    ada = people[0].contact
    assert (ada.email, ada.mobile, ada.home_phone) == ("ada@example.org", "07700 900123", "01632 960123")
    assert (ada.address, ada.postcode) == (maya.address, "ZZ99 3WZ"), "she lives with the pupil"
    assert people[1].contact.postcode == "ZZ99 4AA"


def test_a_class_list_becomes_pupils_in_classes_of_this_year(office: StaffActor) -> None:
    bring_in(CLASS_LIST, office, name="health-service-list.csv")
    sam = Pupil.objects.get(surname="Hill")
    assert (sam.preferred_forename, sam.date_of_birth, sam.year_group) == ("Sammy", date(2016, 1, 1), "5")
    assert sam.school_class is not None
    assert (sam.school_class.name, sam.school_class.school_year) == ("5A", 2026)
    assert SchoolClass.objects.count() == 2
    assert Relation.objects.filter(pupil=sam).get().contact.surname == "Parent or carer"
    jo = Pupil.objects.get(surname="Reed")
    assert [r.relationship for r in Relation.objects.filter(pupil=jo)] == ["PAM", "PAF"]
    assert {r.responsibility for r in Relation.objects.filter(pupil=jo)} == {"not_known"}


@pytest.mark.parametrize("content", [CTF, CLASS_LIST], ids=["transfer file", "list"])
def test_the_same_file_twice_changes_nothing(content: bytes, office: StaffActor) -> None:
    bring_in(content, office)
    before = everything()
    again = bring_in(content, office)
    assert set(outcomes(again)) == {"same"}
    assert everything() == before


def test_brother_and_sister_have_one_mother_and_each_their_own_father(office: StaffActor) -> None:
    mother = "<Surname>Hill</Surname><Forename>Sue</Forename><Relationship>PAM</Relationship>"
    mother += "<Email>sue@example.org</Email>"
    father = "<Surname>Hill</Surname><Forename>Tom</Forename><Relationship>PAF</Relationship>"
    twins = ctf(
        pupil(1, name=("Sam", "Hill"), more=contact(mother + "<Responsibility>true</Responsibility>")),
        pupil(2, name=("Ana", "Hill"), more=contact(mother)),
        pupil(3, name=("Bea", "Hill"), more=contact(father)),
        pupil(4, name=("Cal", "Hill"), more=contact(father)),
    )
    bring_in(twins, office)
    assert Contact.objects.filter(forename="Sue").count() == 1
    assert Contact.objects.filter(forename="Tom").count() == 2, "the same name alone may be two men"
    sue = Relation.objects.filter(contact__forename="Sue").order_by("pk")
    assert [tie.responsibility for tie in sue] == ["yes", "not_known"]


def test_a_younger_sister_finds_the_mother_who_is_here_already(office: StaffActor) -> None:
    sue = "<Surname>Hill</Surname><Forename>Sue</Forename><Email>SUE@example.org</Email>"
    bring_in(ctf(pupil(1, name=("Sam", "Hill"), more=contact(sue))), office)
    bring_in(ctf(pupil(2, name=("Ana", "Hill"), more=contact(sue))), office)
    assert Contact.objects.count() == 1
    assert Relation.objects.count() == 2


def test_a_list_without_days_starts_on_the_day_that_is_said(office: StaffActor) -> None:
    bring_in(
        text_list((*HEADINGS, "SEN status"), (*MAYA, "K")), office, since=date(2026, 9, 1), name="sen.csv"
    )
    assert history_of(only_pupil()) == [("K", date(2026, 9, 1), None)]


def test_and_else_on_the_day_of_the_import(office: StaffActor) -> None:
    bring_in(text_list((*HEADINGS, "SEN status"), (*MAYA, "SEN support")), office)
    assert history_of(only_pupil()) == [("K", date(2026, 11, 23), None)]


def test_silence_changes_nothing_and_a_plain_none_is_a_change(office: StaffActor) -> None:
    bring_in(text_list((*HEADINGS, "Preferred name"), (*MAYA, "May")), office)
    bring_in(text_list(HEADINGS, MAYA), office)
    assert only_pupil().preferred_forename == "May"
    emptied = staged(text_list((*HEADINGS, "Preferred name"), (*MAYA, "")), office)
    [row] = rows_of(emptied)
    assert [(d["label"], d["old"], d["new"]) for d in row.differences] == [
        ("Forename used", "May", "nothing")
    ]
    take_over(emptied, by=office)
    assert only_pupil().preferred_forename == ""


def test_a_list_that_names_one_need_ends_no_other_but_a_whole_history_does(office: StaffActor) -> None:
    both = f"<SENneeds>{need('SLCN', 1)}{need('SPLD', 2)}</SENneeds>"
    bring_in(ctf(pupil(1, more=history(needs=both))), office)
    listed = text_list((*HEADINGS, "Primary need"), (upn(1), "Okafor", "Maya", "09/03/2017", "SLCN"))
    assert outcomes(bring_in(listed, office)) == {"same": 1}
    one = f"<SENneeds>{need('SLCN', 1)}</SENneeds>"
    bring_in(ctf(pupil(1, more=history(needs=one))), office)
    assert [(n.type, n.ends_on) for n in Need.objects.order_by("rank")] == [
        ("SLCN", None),
        ("SPLD", date(2026, 11, 23)),
    ]


def test_a_new_upn_keeps_the_old_one(office: StaffActor) -> None:
    bring_in(ctf(pupil(1)), office)
    bring_in(ctf(pupil(2, basics=f"<FormerUPN>{upn(1)}</FormerUPN>")), office)
    assert only_pupil().upn == upn(2)
    assert [row.upn for row in FormerUpn.objects.all()] == [upn(1)]


def test_a_new_school_year_moves_classes_up_and_asks_nobody(office: StaffActor) -> None:
    bring_in(text_list((*HEADINGS, "Class"), (*MAYA, "3S")), office)
    SchoolClass.objects.update(school_year=2025)
    moved = bring_in(text_list((*HEADINGS, "Class"), (*MAYA, "3S")), office)
    assert outcomes(moved) == {"changed": 1}
    held = only_pupil().school_class
    assert held is not None
    assert (held.name, held.school_year) == ("3S", 2026)


def test_only_a_file_of_the_whole_school_has_missing_pupils_and_takes_none_off(office: StaffActor) -> None:
    bring_in(text_list(HEADINGS, MAYA, (upn(2), "Khan", "Ali", "01/02/2018")), office)
    assert outcomes(staged(text_list(HEADINGS, MAYA), office)) == {"same": 1}
    whole = bring_in(text_list(HEADINGS, MAYA), office, whole_school=True)
    assert outcomes(whole) == {"same": 1, "missing": 1}
    assert rows_of(whole, "missing")[0].name == "Ali Khan"
    assert Pupil.objects.filter(left_on__isnull=False).count() == 0


def test_one_school_cannot_touch_anothers_pupil_with_the_same_upn(
    office: StaffActor, stranger: StaffActor, northgate: School
) -> None:
    with school_scope(northgate.pk):
        bring_in(text_list(HEADINGS, (upn(1), "Okafor", "Maya", "09/03/2018")), stranger)
        before = everything()
    ours = bring_in(text_list(HEADINGS, (upn(1), "Okafor", "Maya-Rose", "09/03/2018")), office)
    assert outcomes(ours) == {"new": 1}
    assert only_pupil().forename == "Maya-Rose"
    with school_scope(northgate.pk):
        assert everything() == before


def test_taking_over_twice_is_taking_over_once(office: StaffActor) -> None:
    file = staged(CTF, office)
    first = take_over(file, by=office)
    before, events = everything(), AuditEvent.objects.count()
    assert take_over(file, by=office) == first
    assert everything() == before
    assert AuditEvent.objects.count() == events


def test_one_event_for_the_set_makes_the_whole_school_stale(office: StaffActor) -> None:
    bring_in(CTF, office)
    event = AuditEvent.objects.latest("number")
    assert (event.kind, event.pupil) == ("ImportTakenOver", None)
    assert (event.detail["new"], event.detail["statuses"]) == (2, 3)
    assert "Okafor" not in str(event.detail)


def test_nothing_is_kept_when_the_audit_fails(office: StaffActor, monkeypatch: pytest.MonkeyPatch) -> None:
    file = staged(CTF, office)
    before = everything()
    audit_fails(monkeypatch, take_over)
    with pytest.raises(AuditFailedError):
        take_over(file, by=office)
    assert everything() == before
    file.refresh_from_db()
    assert file.taken_over_at is None


def test_a_made_up_school_comes_in_whole(office: StaffActor, oakfield: School) -> None:
    school = made_up_school(pupils=60, number=3)
    oakfield.dfe_number = f"{school.dfe_number[:3]}/{school.dfe_number[-4:]}"
    oakfield.save()
    bring_in(ctf_of(school), office)
    found = {pupil.upn: pupil for pupil in Pupil.objects.all()}
    assert set(found) == {child.upn for child in school.children}
    for child in school.children:
        stands = history_of(found[child.upn])
        assert [(code, start) for code, start, _end in stands] == [
            (status.code, status.since) for status in child.statuses
        ]
        names = [
            (r.contact.forename, r.contact.surname) for r in Relation.objects.filter(pupil=found[child.upn])
        ]
        assert names == [(tie.adult.forename, tie.adult.surname) for tie in child.ties]


def test_an_empty_cell_takes_no_familys_email_away(office: StaffActor) -> None:
    """It may be the only way in which they are reached, and lists are seldom filled in whole."""
    headings = ("UPN", "Surname", "Forename", "DOB", "Parent 1 Name", "Parent 1 Email")
    maya = (upn(1), "Okafor", "Maya", "09/03/2018", "Ada Okafor")
    bring_in(text_list(headings, (*maya, "ada@example.org")), office)
    bring_in(text_list(headings, (*maya, "")), office)
    assert Contact.objects.get().email == "ada@example.org"
