"""Nothing in the invented schools can reach a real person."""

import re
from collections import Counter
from collections.abc import Iterator

import pytest

from endeavour.demo.cast import ADVICE, fenwick_park, oakfield, schools_of_the_trust
from endeavour.demo.made_up import made_up_school
from endeavour.demo.people import Adult, Child, InventedSchool
from endeavour.pupils.upn import has_right_check_letter, is_temporary_upn

EXAMPLE = re.compile(r"[a-z0-9.\-]+@([a-z0-9\-]+\.)*(example\.(com|org|net)|[a-z0-9\-]+\.example)")
DRAMA = re.compile(r"07700 900\d{3}|01632 960\d{3}")
# Fixed by the stories: the demo school's own number, never handed out to anybody.
OAKFIELDS_OWN = "01234 567890"

SCHOOLS = (
    *schools_of_the_trust(),
    fenwick_park(),
    made_up_school(pupils=300),
    made_up_school(phase="secondary"),
)
every_school = pytest.mark.parametrize("school", SCHOOLS, ids=lambda school: school.slug)


def adults(school: InventedSchool) -> Iterator[Adult]:
    return (tie.adult for child in school.children for tie in child.ties)


@every_school
def test_telephone_numbers_are_kept_for_drama(school: InventedSchool) -> None:
    numbers = {number for who in adults(school) for number in (who.mobile, who.home_phone, who.work_phone)}
    numbers |= {child.mobile for child in school.children} | {school.phone}
    numbers -= {"", OAKFIELDS_OWN}
    assert numbers
    assert [number for number in numbers if not DRAMA.fullmatch(number)] == []


@every_school
def test_email_goes_to_example_domains_only(school: InventedSchool) -> None:
    addresses = {who.email for who in adults(school)} | {child.email for child in school.children}
    addresses |= {person.email for person in school.staff} | {f"nobody@{school.domain}"}
    assert [address for address in addresses - {""} if not EXAMPLE.fullmatch(address)] == []


@every_school
def test_postcodes_are_those_of_no_place(school: InventedSchool) -> None:
    homes = {child.home for child in school.children}
    homes |= {tie.home for child in school.children for tie in child.ties if tie.home}
    codes = {home.postcode for home in homes} | {school.address[-1]}
    assert [code for code in codes if not re.fullmatch(r"ZZ99 [1-9][ABDEFGHJLNPQRSTUWXYZ]{2}", code)] == []


@every_school
def test_upns_are_valid_and_nobody_elses(school: InventedSchool) -> None:
    upns = [child.upn for child in school.children]
    former = [child.former_upn for child in school.children if child.former_upn]
    assert all(has_right_check_letter(upn) for upn in upns + former)
    assert not any(is_temporary_upn(upn) for upn in upns)
    assert all(is_temporary_upn(upn) for upn in former)
    assert len(set(upns + former)) == len(upns + former)


def test_upns_differ_between_schools() -> None:
    schools = [*SCHOOLS[:5], made_up_school(pupils=400, number=1), made_up_school(pupils=400, number=2)]
    upns = Counter(child.upn for school in schools for child in school.children)
    assert [upn for upn, times in upns.items() if times > 1] == []


def test_nobody_has_the_number_of_the_advice_service() -> None:
    taken = {who.home_phone for who in adults(oakfield())} | {who.work_phone for who in adults(oakfield())}
    assert ADVICE.phone not in taken


def test_at_oakfield_no_two_families_share_a_number_or_an_address() -> None:
    by_mobile: dict[str, set[Adult]] = {}
    by_home: dict[object, set[tuple[Adult, ...]]] = {}
    for child in oakfield().children:
        by_home.setdefault(child.home, set()).add(_adults_of(child))
        for who in _adults_of(child):
            if who.mobile:
                by_mobile.setdefault(who.mobile, set()).add(who)
    assert max(len(people) for people in by_mobile.values()) == 1
    assert max(len(families) for families in by_home.values()) == 1


def _adults_of(child: Child) -> tuple[Adult, ...]:
    return tuple(tie.adult for tie in child.ties)
