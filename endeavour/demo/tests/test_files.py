"""The files, read by a small reader of their own."""

import csv
import io
from collections import Counter
from datetime import date, datetime
from xml.etree import ElementTree

import pytest

from endeavour.demo.cast import fenwick_park, northgate, oakfield
from endeavour.demo.files.bad_rows import class_list_with_bad_rows
from endeavour.demo.files.class_list import class_list_of
from endeavour.demo.files.ctf import ctf_of, ctf_pieces
from endeavour.demo.files.senco_list import senco_list_of
from endeavour.demo.made_up import made_up_children, made_up_school
from endeavour.demo.people import InventedSchool

TODAY = date(2026, 11, 23)


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def pupils(content: bytes) -> list[ElementTree.Element]:
    return ElementTree.fromstring(content).findall("CTFpupilData/Pupil")


@pytest.mark.parametrize("school", [oakfield(), northgate(), fenwick_park()], ids=lambda school: school.slug)
def test_the_transfer_file_holds_every_pupil_and_status(school: InventedSchool) -> None:
    found = pupils(ctf_of(school))
    assert [each.findtext("UPN") for each in found] == [child.upn for child in school.children]
    for element, child in zip(found, school.children, strict=True):
        assert element.findtext("DOB") == child.born.isoformat()
        assert [(one.findtext("StartDate"), one.findtext("SENprovision")) for one in element.iter("SEN")] == [
            (status.since.isoformat(), status.code) for status in child.statuses
        ]
        assert [
            (one.findtext("SENtypeRank"), one.findtext("SENtype")) for one in element.iter("SENneed")
        ] == [(str(need.rank), need.code) for need in child.needs]


def test_the_header_is_of_version_25_and_addressed_to_the_school_itself() -> None:
    header = ElementTree.fromstring(ctf_of(oakfield())).find("Header")
    assert header is not None
    assert header.findtext("DocumentName") == "Common Transfer File"
    assert header.findtext("CTFversion") == "25.0"
    assert header.findtext("SourceSchool/AcademicYear") == "2026"
    number = (header.findtext("DestSchool/LEA"), header.findtext("DestSchool/Estab"))
    assert number == ("823", "5678")
    assert datetime.fromisoformat(header.findtext("DateTime", "")).date() == TODAY


def test_a_file_of_september_knows_nothing_of_november() -> None:
    found = pupils(ctf_of(oakfield(), date(2026, 9, 7)))
    latest = [[one.findtext("SENprovision") for one in each.iter("SEN")][-1] for each in found]
    assert Counter(latest) == {"N": 268, "K": 38, "E": 6}
    assert len(found) == 312


def test_both_orders_of_rank_and_type_are_there() -> None:
    firsts = Counter(
        next(part.tag for part in need if part.tag != "NeedStartDate")
        for need in ElementTree.fromstring(ctf_of(oakfield())).iter("SENneed")
    )
    assert set(firsts) == {"SENtype", "SENtypeRank"}
    assert min(firsts.values()) > 10


def test_both_ways_of_writing_an_address_are_there() -> None:
    assert b"<BS7666Address>" in ctf_of(oakfield())
    assert b"<AddressLine1>" in ctf_of(northgate())


def test_contacts_say_who_has_responsibility_who_has_not_and_nothing_where_nobody_knows() -> None:
    found = pupils(ctf_of(oakfield()))
    said = Counter(
        one.findtext("Responsibility", "silence") for each in found for one in each.iter("Contact")
    )
    assert set(said) == {"true", "false", "silence"}
    orders = [[one.findtext("Order") for one in each.iter("Contact")] for each in found]
    assert all(listed == [str(place) for place in range(1, len(listed) + 1)] for listed in orders)
    assert any(each.findtext("BasicDetails/FormerUPN") for each in found)


def test_names_with_signs_of_markup_stay_names() -> None:
    school = oakfield()
    odd = type(school.children[0])
    first = school.children[0]
    values = {name: getattr(first, name) for name in odd.__dataclass_fields__} | {"surname": "<Smith & Sons>"}
    written = b"".join(ctf_pieces(school, [odd(**values)], TODAY))
    assert pupils(written)[0].findtext("Surname") == "<Smith & Sons>"


def test_the_file_can_be_written_a_pupil_at_a_time() -> None:
    school = made_up_school(pupils=90)
    streamed = ctf_pieces(school, made_up_children(pupils=90), school.as_of)
    assert b"".join(streamed) == ctf_of(school)


def test_the_class_list_has_312_rows_and_days_come_first() -> None:
    listed = rows(class_list_of(oakfield()))
    assert len(listed) == 312
    for row, child in zip(listed, oakfield().children, strict=True):
        assert datetime.strptime(row["Date of Birth"], "%d/%m/%Y").date() == child.born  # noqa: DTZ007
        assert (row["UPN"], row["Class"], row["Year Group"]) == (child.upn, child.class_name, child.year)
        assert row["Parent 1 Surname"] == child.ties[0].adult.surname
    assert {row["Parent 1 Parental Responsibility"] for row in listed} == {"Yes", "No", ""}


def test_every_adult_of_oakfield_is_on_the_class_list() -> None:
    listed = rows(class_list_of(oakfield()))
    for row, child in zip(listed, oakfield().children, strict=True):
        named = {row[f"Parent {number} Forename"] for number in range(1, 5)}
        assert {tie.adult.forename for tie in child.ties} <= named


def test_the_sencos_list_has_44_rows_without_upn() -> None:
    listed = rows(senco_list_of(oakfield()))
    assert len(listed) == 44
    assert "UPN" not in listed[0]
    assert {row["SEN status"] for row in listed} == {"K", "SEN support", "K - SEN support"}
    maya = next(row for row in listed if row["First name"] == "Maya")
    assert (maya["Surname"], maya["Class"], maya["SEN start date"]) == ("Okafor", "Rowan", "14/09/2026")


def test_six_rows_of_312_are_bad_each_in_its_own_way() -> None:
    good, bad = rows(class_list_of(oakfield())), class_list_with_bad_rows(oakfield())
    spoilt = rows(bad.content)
    differing = [place + 2 for place in range(312) if good[place] != spoilt[place]]
    assert len(spoilt) == 312
    assert differing == [row.row for row in bad.rows]
    assert len(differing) == 6
    assert len({row.why for row in bad.rows}) == 6
    for row in bad.rows:
        assert spoilt[row.row - 2][row.column] == row.found
        assert good[row.row - 2][row.column] == row.was
        assert row.found != row.was
