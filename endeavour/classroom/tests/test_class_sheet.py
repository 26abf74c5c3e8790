"""What the sheet of a class says, before it is on paper."""

from datetime import date

from endeavour.classroom.queries.class_sheet import ClassSheet, SheetLine, initials_of, merged
from endeavour.pupils.class_lists import InClass


def test_the_rest_of_the_sheet_is_lines_to_write_on_and_two_at_least() -> None:
    line = SheetLine("More time to read", ("Maya O",))
    few, many = (
        ClassSheet(1, "3S", date(2026, 11, 23), (line,) * number, (), (), by_initials=False)
        for number in (2, 40)
    )
    assert len(few.lines_to_write) > 15
    assert len(many.lines_to_write) == 2


def test_lines_are_merged_whatever_their_capitals_and_full_stops() -> None:
    lines = merged(
        [("Sit in front", "MO"), ("sit  in front.", "BT"), ("A laptop", "BT"), ("Sit in front", "MO")]
    )
    assert [(line.words, line.whose) for line in lines] == [
        ("Sit in front", ("MO", "BT")),
        ("A laptop", ("BT",)),
    ]


def test_initials_tell_pupils_apart() -> None:
    def one(pk: int, forename: str, surname: str) -> InClass:
        return InClass(pk, "", forename, "", f"{forename[0]}{surname[0]}", 1, "3S")

    found = initials_of([one(1, "Maya", "Okafor"), one(2, "Milo", "Owen"), one(3, "Ben", "Tate")])
    assert found == {1: "MaO", 2: "MiO", 3: "BT"}
    assert initials_of([one(1, "Maya", "Okafor"), one(2, "Max", "Owen")]) == {1: "MO1", 2: "MO2"}
