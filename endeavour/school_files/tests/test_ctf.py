from datetime import date, datetime
from pathlib import Path

import pytest

from endeavour.school_files import (
    COMMON_TRANSFER_FILE,
    ReadAddress,
    ReadContact,
    ReadNeed,
    ReadPhone,
    ReadStatus,
    SchoolNumber,
)
from endeavour.school_files.tests.school_files import (
    OAKFIELD,
    contact,
    ctf,
    history,
    need,
    pupil,
    read,
    sentences,
    upn,
)

MAYA = Path(__file__).parent / "files" / "8231234_CTF_8235678_001.xml"
CONSTRUCTED = Path(__file__).parents[4] / "shared/data/samples/constructed/8231234_CTF_8235678_001.xml"


def test_the_header_says_who_sent_it_and_when() -> None:
    file = read(ctf(pupil()))
    assert (file.kind, file.version, file.supplier) == (COMMON_TRANSFER_FILE, "25.0", "TESTS")
    assert file.source_school == SchoolNumber("823", "1234")
    assert file.source_school_name == "Ash Lane Primary"
    assert str(file.destination_school) == OAKFIELD
    assert file.made_at == datetime(2026, 7, 20, 10, 15)  # noqa: DTZ001 - the file says no zone
    assert file.is_partial is False
    assert file.outcome == "accepted"


def test_a_whole_pupil_from_a_file() -> None:
    file = read(MAYA.read_bytes())
    maya = file.pupils[0]
    assert (maya.forename, maya.surname, maya.preferred_forename) == ("Maya", "Okafor-O’Brien", "May")
    assert maya.former_upns == ("W82312341900A",)
    assert (maya.sex, maya.year_group, maya.enrolment_status, maya.first_language) == ("F", "4", "C", "IGB")
    assert maya.statuses == (ReadStatus(date(2021, 9, 6), "N"), ReadStatus(date(2025, 1, 11), "K"))
    assert maya.needs == (ReadNeed("SLCN", 1, date(2025, 1, 11)), ReadNeed("SPLD", 2, date(2025, 9, 8)))
    assert maya.address == ReadAddress(
        lines=("Flat 2", "12 Station Road", "Netherby"),
        town="Oakfield",
        county="Westshire",
        postcode="ZZ99 3WZ",
    )
    assert maya.contacts is not None
    assert [c.forename for c in maya.contacts] == ["Ada", "Tom"]
    assert maya.flags.looked_after is False
    assert maya.flags.free_school_meals is False
    assert file.outcome == "accepted"


def test_contacts_come_in_their_order_with_responsibility_as_said() -> None:
    file = read(MAYA.read_bytes())
    ada, tom = file.pupils[0].contacts or ()
    assert ada == ReadContact(
        order=1,
        title="Ms",
        forename="Ada",
        surname="Okafor",
        relationship="PAM",
        relationship_in_words="PAM",
        responsibility=True,
        phones=(ReadPhone("M", "07700 900123"), ReadPhone("H", "01632 960123")),
        email="ada@example.org",
        address_as_pupil=True,
    )
    assert (tom.responsibility, tom.email, tom.address) == (
        False,
        None,
        ReadAddress(("3 Mill Lane",), "", "", "ZZ99 4AA"),
    )


def test_silence_is_not_the_same_as_none() -> None:
    silent, none = read(
        ctf(
            pupil(1),
            pupil(2, name=("Sam", "Hill"), basics="<MiddleNames/>", more="<SENhistory/><Contacts/>"),
        )
    ).pupils
    assert (silent.statuses, silent.contacts, silent.middle_names) == (None, None, None)
    assert (none.statuses, none.contacts, none.middle_names) == ((), (), "")
    assert none.needs is None


@pytest.mark.parametrize("version", ["15.0", "16", "17.1", "20.0", "25.0", "26.0"])
def test_every_version_from_15_to_26_is_read(version: str) -> None:
    assert read(ctf(pupil(), version=version)).outcome == "accepted"


def test_old_files_say_gender() -> None:
    assert read(ctf(pupil(sex="<Gender>M</Gender>"))).pupils[0].sex == "M"


def test_namespace_and_case_of_the_root_do_not_matter() -> None:
    plain = ctf(pupil())
    named = plain.replace(b"<CTfile>", b'<CTFile xmlns="urn:whoever">').replace(b"</CTfile>", b"</CTFile>")
    assert read(named).pupils == read(plain).pupils


def test_unknown_elements_and_comments_are_passed_over() -> None:
    extra = "<Novelty><UPN>nonsense</UPN></Novelty><!-- a note -->"
    (taken,) = read(ctf(pupil(basics=extra, more=extra))).pupils
    assert taken.upn == upn(1)


def test_both_orders_of_a_need_are_read() -> None:
    needs = f"<SENneeds>{need('ASD', 2, rank_first=True)}{need('SLCN', 1, rank_first=False)}</SENneeds>"
    (taken,) = read(ctf(pupil(more=history(("2025-01-06", "K"), needs=needs)))).pupils
    assert taken.needs == (ReadNeed("SLCN", 1), ReadNeed("ASD", 2))


def test_a_file_without_header_is_read_with_a_warning() -> None:
    file = read(ctf(pupil(), header=""))
    assert len(file.pupils) == 1
    assert "no header" in sentences(file)


@pytest.mark.parametrize("receiver", ["XXX/XXXX", "823/LLLL", "MMM/MMMM"])
def test_a_file_for_no_particular_school_is_for_us_too(receiver: str) -> None:
    assert read(ctf(pupil(), receiver=receiver)).outcome == "accepted"


def test_our_own_export_may_be_addressed_to_somebody_else() -> None:
    file = read(ctf(pupil(), receiver="823/9999"), expected_school="823/1234")
    assert len(file.pupils) == 1
    assert "823/9999" in sentences(file)


def test_an_address_in_lines_and_a_contact_without_phones() -> None:
    lines = "<Address><AddressLines><AddressLine1>1 Low Road</AddressLine1></AddressLines>"
    lines += "<PostCode>zz9 1aa</PostCode></Address>"
    (taken,) = read(ctf(pupil(more=lines + contact("<Surname>Hill</Surname>")))).pupils
    assert taken.address == ReadAddress(("1 Low Road",), "", "", "ZZ9 1AA")
    assert taken.contacts == (ReadContact(surname="Hill"),)


def test_a_pupil_may_be_in_care_or_a_service_child() -> None:
    more = "<LookedAfter><InCare>true</InCare></LookedAfter>"
    (taken,) = read(ctf(pupil(basics="<ServiceChild>R</ServiceChild>", more=more))).pupils
    assert (taken.flags.looked_after, taken.flags.service_child) == (True, None)


@pytest.mark.skipif(not CONSTRUCTED.exists(), reason="the sample is not beside this checkout")
def test_the_constructed_sample() -> None:
    file = read(CONSTRUCTED.read_bytes())
    assert file.outcome == "accepted"
    assert [p.name for p in file.pupils] == ["Zoë O’Brien", "Yusuf Khan"]
    assert [len(p.statuses or ()) for p in file.pupils] == [3, 1]


def test_an_empty_contact_is_nobody() -> None:
    (taken,) = read(ctf(pupil(more=contact("<Order>1</Order><Relationship>PAM</Relationship>")))).pupils
    assert taken.contacts == ()
