from datetime import date
from pathlib import Path

import pytest

from endeavour.school_files import (
    CLASS_LIST,
    FIELD_LABELS,
    FIELDS,
    ReadAddress,
    ReadNeed,
    ReadPhone,
    ReadStatus,
    label,
)
from endeavour.school_files.tests.school_files import class_list, read, sentences, text_list, upn

FILES = Path(__file__).parent / "files"
SAMPLES = Path(__file__).parents[4] / "shared/data/samples"

NAMES = ("Surname", "Forename", "DOB")
MAYA = ("Okafor", "Maya", "09/03/2017")


def one(headings: tuple[str, ...], *cells: str) -> str:
    return text_list((*NAMES, *headings), (*MAYA, *cells))


def test_a_plain_list() -> None:
    file = read(class_list())
    assert (file.kind, file.outcome, len(file.pupils)) == (CLASS_LIST, "accepted", 3)
    assert file.read_as == "CSV (UTF-8, commas)"
    maya = file.pupils[0]
    assert (maya.row, maya.upn, maya.name) == (2, upn(1), "Maya1 Okafor")
    assert (maya.date_of_birth, maya.year_group, maya.class_name) == (date(2017, 3, 2), "4", "4B")
    assert maya.statuses == (ReadStatus(date(2025, 1, 11), "K"),)
    assert maya.needs == (ReadNeed("SLCN", 1), ReadNeed("SEMH", 2))
    assert (maya.contacts, maya.sex, maya.address) == (None, None, None)


def test_headings_in_any_case_and_spacing() -> None:
    file = read(text_list(("legal-SURNAME", " first_name ", "D.O.B.", "N.C. Year"), (*MAYA, "Year 4")))
    assert file.outcome == "accepted"
    assert file.pupils[0].year_group == "4"


@pytest.mark.parametrize("separator", [";", "\t", "|"])
def test_other_separators(separator: str) -> None:
    assert read(class_list().replace(",", separator)).pupils == read(class_list()).pupils


def test_excel_may_name_its_separator() -> None:
    file = read("sep=;\n" + class_list().replace(",", ";"))
    assert [p.row for p in file.pupils] == [3, 4, 5]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "latin-1"])
def test_encodings(encoding: str) -> None:
    file = read(text_list(NAMES, ("O'Brien", "Zoë", "09/03/2017")).encode(encoding))
    assert file.pupils[0].forename == "Zoë"


def test_one_broken_letter_costs_its_row_and_not_the_encoding() -> None:
    text = text_list(
        NAMES, ("Hill", "Zoë", "09/03/2017"), ("Hill", "Chloë", "09/03/2017"), ("Hill", "Ana", "1/3/17")
    )
    file = read(text.encode().replace("Chloë".encode(), b"Chlo\xff"))
    assert [p.forename for p in file.pupils] == ["Zoë", "Ana"]
    assert "garbled" in sentences(file)


def test_line_ends_of_every_kind() -> None:
    for end in ("\r\n", "\r", "\n\n"):
        assert len(read(class_list().replace("\n", end)).pupils) == 3


def test_titles_above_notes_below_and_blank_rows() -> None:
    text = "Oakfield Primary,,\nRegister at 1 September\n\n" + class_list() + "\n,,,,\nTotal: 3,,,\n  \n"
    file = read(text)
    assert [p.row for p in file.pupils] == [5, 6, 7]
    assert sentences(file) == "Taken for notes, and not for pupils: row 10 (“Total: 3”)."


def test_headings_repeated_by_a_printed_report_are_passed_over() -> None:
    head, first, second, third, _ = class_list().split("\n")
    assert read("\n".join((head, first, head, second, head, third))).outcome == "accepted"


def test_quoted_cells_may_hold_commas_and_line_breaks() -> None:
    file = read(one(("Address", "Class"), '"12 Station Road,\nNetherby"', '"4 ""B"""'))
    assert file.pupils[0].address == ReadAddress(("12 Station Road", "Netherby"))
    assert file.pupils[0].class_name == '4 "B"'


def test_rows_are_counted_as_excel_counts_them() -> None:
    rows = [("Hill", '"A\nB"', "1/3/17"), ("Hill", "Bo", "31/02/2017")]
    assert [r.row for r in read(text_list(NAMES, *rows)).rejected] == [3]


def test_unknown_headings_are_reported_once() -> None:
    file = read(one(("House", "NHS number"), "Red", "123"))
    assert sentences(file).count("were not read") == 1
    assert "D “House”, E “NHS number”" in sentences(file)
    assert [c.field for c in file.columns] == ["surname", "forename", "date_of_birth", None, None]
    assert file.columns[3].samples == ("Red",)


def test_two_headings_for_one_thing() -> None:
    file = read(one(("Class", "Reg Group"), "4B", "4Beech"))
    assert file.pupils[0].class_name == "4B"
    assert "Column E “Reg Group” was not read" in sentences(file)
    better = read(text_list(("Surname", "Legal Surname", "Forename"), ("Smith", "Okafor", "Maya")))
    assert better.pupils[0].surname == "Okafor"


def test_the_same_heading_twice() -> None:
    file = read(one(("SEN Type", "SEN Type"), "SLCN", "ASD"))
    assert file.pupils[0].needs == (ReadNeed("SLCN", 1), ReadNeed("ASD", 2))
    assert "“DOB”" in sentences(read(one(("DOB",), "09/03/2017")))


def test_a_mapping_says_what_a_heading_means() -> None:
    text = text_list(("Nachname", "Vorname", "Year", "Code"), ("Okafor", "Maya", "2026", "K"))
    mapping = {
        "Nachname": "surname",
        "vorname": "forename",
        "CODE": "sen_status",
        "Year": "",
        "Gone": "no_such_field",
    }
    file = read(text, **mapping)
    (maya,) = file.pupils
    assert (maya.name, maya.year_group) == ("Maya Okafor", None)
    assert maya.statuses == (ReadStatus(None, "K"),)
    assert "“Year”" not in sentences(file)


def test_a_list_without_names_of_ours_shows_its_columns_for_mapping() -> None:
    file = read(text_list(("Nachname", "Vorname"), ("Okafor", "Maya")))
    assert file.outcome == "rejected"
    assert "“Nachname”, “Vorname”" in sentences(file)
    assert [(c.letter, c.heading, c.samples) for c in file.columns] == [
        ("A", "Nachname", ("Okafor",)),
        ("B", "Vorname", ("Maya",)),
    ]


def test_a_list_by_upn_alone() -> None:
    (only,) = read(text_list(("UPN", "SEN"), (upn(1), "E"))).pupils
    assert (only.upn, only.surname, only.forename) == (upn(1), None, None)
    (half,) = read(text_list(("UPN", "Surname"), (upn(1), "Okafor"))).pupils
    assert (half.surname, half.forename) == ("Okafor", None)
    unknown = read(text_list(("UPN", "Surname"), ("", "Okafor")))
    assert [(p.row, p.column) for p in unknown.problems if p.row] == [(2, "Forename")]


def test_full_names_are_split_and_doubtful_ones_say_so() -> None:
    file = read('Name,DOB\n"Okafor, Maya Ada",9/3/17\nAna Garcia Lopez,1/2/17\n')
    assert [(p.forename, p.middle_names, p.surname) for p in file.pupils] == [
        ("Maya", "Ada", "Okafor"),
        ("Ana", "Garcia", "Lopez"),
    ]
    assert "“Ana” as forename and “Lopez” as surname" in sentences(file)


def test_a_preferred_forename_stands_in() -> None:
    assert read(text_list(("Surname", "Preferred Forename"), ("Okafor", "May"))).pupils[0].forename == "May"


def test_flags_say_yes_no_or_nothing() -> None:
    rows = [("Hill", "A", "1/1/17", "Y", "N"), ("Hill", "B", "1/1/17", "", "")]
    first, second = read(text_list((*NAMES, "PP", "EAL"), *rows)).pupils
    assert (first.flags.pupil_premium, second.flags.pupil_premium) == (True, False)
    assert (first.flags.english_additional_language, second.flags.english_additional_language) == (
        False,
        None,
    )
    assert first.flags.looked_after is None


def test_contacts_from_numbered_columns() -> None:
    headings = ("Contact 1 Name", "Contact 1 Relationship", "Parental Responsibility 1", "Contact 1 Mobile",
                "Contact 2 Surname", "Contact 2 Email", "Contact 3 Name")  # fmt: skip
    cells = ("Ms Ada Okafor", "Mother", "Y", "7700900123", "O'Brien", "tom@example.org", "")
    file = read(one(headings, *cells))
    ada, tom = file.pupils[0].contacts or ()
    assert (ada.order, ada.title, ada.forename, ada.surname) == (1, "Ms", "Ada", "Okafor")
    assert (ada.relationship, ada.responsibility, ada.phones) == (
        "PAM",
        True,
        (ReadPhone("M", "07700900123"),),
    )
    assert (tom.order, tom.surname, tom.email, tom.responsibility) == (2, "O'Brien", "tom@example.org", None)


def test_a_heading_may_say_who_the_contact_is() -> None:
    file = read(one(("Mother's Name", "Father's Email"), "Ada Okafor", "tom@example.org"))
    ada, tom = file.pupils[0].contacts or ()
    assert (ada.forename, ada.relationship, tom.email, tom.relationship) == (
        "Ada",
        "PAM",
        "tom@example.org",
        "PAF",
    )
    assert "the name of this contact" in sentences(file)


def test_cells_that_excel_protected_are_opened() -> None:
    file = read(text_list(("UPN", *NAMES), (f'"=""{upn(1)}"""', *MAYA)))
    assert file.pupils[0].upn == upn(1)


def test_the_class_list_that_the_health_service_asks_for() -> None:
    file = read((FILES / "health-service-list.csv").read_bytes())
    assert [p.name for p in file.pupils] == ["Sam Hill", "Jo Reed", "Ana Thorne-Smith"]
    assert [p.date_of_birth for p in file.pupils] == [date(2016, 1, 1), date(2016, 1, 2), date(2016, 4, 9)]
    assert [len(p.contacts or ()) for p in file.pupils] == [1, 2, 0]
    assert file.pupils[0].address == ReadAddress(("1 Low Road",), "Oakfield", "", "ZZ99 1AA")


@pytest.mark.skipif(not SAMPLES.exists(), reason="the samples are not beside this checkout")
def test_the_samples() -> None:
    list_of_four = read((SAMPLES / "nhs-class-list/valid.csv").read_bytes())
    assert (len(list_of_four.pupils), len(list_of_four.rejected)) == (4, 0)
    census = read((SAMPLES / "census-extract/2025_spring_pupilonroll.csv").read_bytes())
    assert "upn" in {c.field for c in census.columns}
    assert len(census.pupils) + len(census.rejected) == 199


def test_every_field_has_a_name_for_people() -> None:
    assert (label("contact_2_email"), label("need_1_start"), label("upn")) == (
        "Contact 2: email",
        "Need 1: start",
        "UPN",
    )
    assert label("contact_1_responsibility") == "Contact 1: parental responsibility"
    assert len(set(FIELD_LABELS.values())) == len(FIELDS)
