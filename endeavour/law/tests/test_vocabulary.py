"""The codes of the census and the Common Transfer File."""

from datetime import date

import pytest

from endeavour.law.vocabulary.census import census_faults, ranks_returned
from endeavour.law.vocabulary.need import Area, NeedType
from endeavour.law.vocabulary.provision import CURRENT, Provision


@pytest.mark.parametrize(
    ("code", "day", "valid"),
    [
        ("N", date(2010, 1, 1), True),
        ("K", date(2014, 8, 31), False),
        ("K", date(2014, 9, 1), True),
        ("E", date(2014, 8, 31), False),
        ("A", date(2014, 8, 31), True),
        ("A", date(2015, 8, 31), True),  # schools moved over during that year
        ("P", date(2015, 9, 1), False),
        ("S", date(2018, 3, 31), True),
        ("S", date(2018, 4, 1), False),
    ],
)
def test_when_each_code_of_provision_was_valid(code: str, day: date, valid: bool) -> None:
    assert Provision(code).valid_on(day) is valid


def test_three_codes_cover_the_whole_roll_today() -> None:
    today = date(2026, 11, 23)
    assert tuple(each for each in Provision if each.valid_on(today)) == CURRENT
    assert [each.label for each in CURRENT] == [
        "No special educational need",
        "SEN support",
        "Education, health and care plan",
    ]
    assert [each.is_special for each in CURRENT] == [False, True, True]
    assert (Provision.STATEMENT.since, Provision.STATEMENT.until) == (None, date(2018, 3, 31))


@pytest.mark.parametrize(
    ("code", "day", "valid"),
    [
        ("BESD", date(2014, 8, 31), True),
        ("BESD", date(2014, 9, 1), False),
        ("SEMH", date(2014, 8, 31), False),
        ("SEMH", date(2014, 9, 1), True),
        ("DS", date(2024, 12, 31), False),
        ("DS", date(2025, 1, 1), True),
        ("NSA", date(2014, 8, 31), False),
        ("SLCN", date(2008, 1, 1), True),
    ],
)
def test_when_each_type_of_need_was_valid(code: str, day: date, valid: bool) -> None:
    assert NeedType(code).valid_on(day) is valid


def test_every_type_has_a_label_and_no_area_is_forced() -> None:
    assert all(each.label for each in NeedType)
    assert NeedType.SLCN.area is Area.COMMUNICATION
    assert [each for each in NeedType if each.area is None] == [
        NeedType.BESD,
        NeedType.DS,
        NeedType.OTH,
        NeedType.NSA,
    ]
    assert (NeedType.DS.since, NeedType.BESD.until) == (date(2025, 1, 1), date(2014, 8, 31))


def test_an_everyday_word_is_given_only_where_it_is_true_of_every_such_child() -> None:
    assert NeedType.SLCN.everyday == "Talking"
    assert NeedType.SPLD.everyday == ""  # it may be reading, spelling, number or movement
    assert NeedType.NSA.everyday == ""


@pytest.mark.parametrize(
    ("provision", "types", "fault"),
    [
        ("K", (), "SEN support (K) needs at least a primary type of need. None is recorded."),
        (
            "E",
            (),
            "Education, health and care plan (E) needs at least a primary type of need. None is recorded.",
        ),
        ("E", ("NSA",), "NSA is used only with SEN support (K). Found it with E."),
        (
            "N",
            ("MLD", "HI"),
            "A pupil with no special educational need (N) has no type of need. Found MLD, HI.",
        ),
        ("K", ("MLD", "MLD"), "Each type of need is ranked once. Found one twice."),
    ],
)
def test_what_the_census_would_query(provision: str, types: tuple[str, ...], fault: str) -> None:
    assert census_faults(Provision(provision), [NeedType(each) for each in types]) == (fault,)


@pytest.mark.parametrize(
    ("provision", "types"), [("N", ()), ("K", ("NSA",)), ("K", ("SLCN", "HI")), ("E", ("ASD",))]
)
def test_what_it_would_not(provision: str, types: tuple[str, ...]) -> None:
    assert census_faults(Provision(provision), [NeedType(each) for each in types]) == ()


def test_the_census_takes_two_ranks_however_many_are_recorded() -> None:
    assert ranks_returned([NeedType.SLCN, NeedType.HI, NeedType.MLD]) == (NeedType.SLCN, NeedType.HI)
    assert ranks_returned([]) == ()
