"""Made-up schools are like real ones in what they are counted by."""

import itertools
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cache
from hashlib import sha256

import pytest

from endeavour.demo.cast import northgate, oakfield
from endeavour.demo.files.ctf import ctf_of
from endeavour.demo.made_up import made_up_children, made_up_school
from endeavour.demo.oakfield.school import oakfield_primary
from endeavour.demo.people import Child
from endeavour.demo.population.dice import Dice
from endeavour.demo.population.rates import PLAN_NEEDS, SUPPORT_NEEDS, quotas

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(("phase", "support", "plans"), [("primary", 15.9, 3.5), ("secondary", 14.2, 3.4)])
def test_as_many_have_support_and_plans_as_in_england(phase: str, support: float, plans: float) -> None:
    codes = Counter(child.status_on(TODAY) for child in made_up_school(phase=phase).children)
    assert codes.total() == 1500
    assert 100 * codes["K"] / 1500 == pytest.approx(support, abs=0.1)
    assert 100 * codes["E"] / 1500 == pytest.approx(plans, abs=0.1)


@pytest.mark.parametrize(("code", "shares"), [("K", SUPPORT_NEEDS), ("E", PLAN_NEEDS)])
def test_needs_are_spread_as_in_england(code: str, shares: Mapping[str, float]) -> None:
    needs = _main_needs(_crowd(), code)
    for need, share in shares.items():
        assert 100 * needs[need] / needs.total() == pytest.approx(share, abs=0.8), need


def test_oakfields_needs_are_near_the_countrys() -> None:
    needs = _main_needs(oakfield().children, "K")
    for need, share in SUPPORT_NEEDS.items():
        assert 100 * needs[need] / 44 == pytest.approx(share, abs=2.6), need


def test_boys_free_meals_and_two_homes() -> None:
    children = _crowd()
    supported = [child for child in children if child.status_on(TODAY) == "K"]
    planned = [child for child in children if child.status_on(TODAY) == "E"]
    others = [child for child in children if child.status_on(TODAY) == "N"]
    assert _share(supported, lambda child: child.sex == "M") == pytest.approx(61, abs=5)
    assert _share(planned, lambda child: child.sex == "M") == pytest.approx(71, abs=9)
    assert _share(supported, lambda child: child.free_meals) == pytest.approx(39.3, abs=5)
    assert _share(others, lambda child: child.free_meals) == pytest.approx(22.2, abs=3)
    assert 20 < _share(children, lambda child: any(tie.home for tie in child.ties if tie.responsibility)) < 40
    assert 5 < _share(children, lambda child: any(tie.responsibility is None for tie in child.ties)) < 30
    assert 2 < _share(children, lambda child: any(tie.adult.interpreter for tie in child.ties)) < 12


def test_statuses_are_in_order_and_of_the_past() -> None:
    for child in (*oakfield().children, *northgate().children, *made_up_children(pupils=2000)):
        days = [status.since for status in child.statuses]
        assert days == sorted(set(days)), child.key
        assert child.born < days[0]
        assert days[-1] <= TODAY
        assert all(day.weekday() < 5 for day in days), child.key
        codes = [status.code for status in child.statuses]
        assert all(one != other for one, other in itertools.pairwise(codes)), child.key


def test_old_codes_only_where_the_age_allows_them() -> None:
    old = [child for child in northgate().children if any(status.code in "APS" for status in child.statuses)]
    assert {status.code for child in old for status in child.statuses} >= {"A", "P", "S"}
    assert {child.year for child in old} <= {"12", "13"}
    assert all(child.status_on(TODAY) in "KE" for child in old)
    assert not any(status.code in "APS" for child in oakfield().children for status in child.statuses)


def test_quotas_add_up_and_keep_to_the_shares() -> None:
    parts = quotas(7, {"a": 1.0, "b": 1.0, "c": 1.0})
    assert sum(parts.values()) == 7
    assert sorted(parts.values()) == [2, 2, 3]
    assert quotas(0, {"a": 1.0}) == {"a": 0}


def test_dice_fall_the_same_way_each_time() -> None:
    one, other = Dice("oakfield"), Dice("oakfield")
    assert [one.number(1, 6) for _ in range(50)] == [other.number(1, 6) for _ in range(50)]
    assert [one.number(1, 6) for _ in range(50)] != [Dice("millbrook").number(1, 6) for _ in range(50)]
    assert sorted(one.shuffled(range(9))) == list(range(9))


def test_oakfield_comes_out_the_same_byte_for_byte_in_any_process() -> None:
    here = sha256(ctf_of(oakfield_primary())).hexdigest()
    program = (
        "from hashlib import sha256;from endeavour.demo.cast import oakfield;"
        "from endeavour.demo.files.ctf import ctf_of;print(sha256(ctf_of(oakfield())).hexdigest())"
    )
    for hash_seed in ("0", "4711"):
        command = [sys.executable, "-c", program]
        there = subprocess.run(
            command, env={"PYTHONHASHSEED": hash_seed}, capture_output=True, text=True, check=True
        )
        assert there.stdout.strip() == here


def test_another_seed_makes_another_school() -> None:
    names = [{child.full_name for child in made_up_children(pupils=200, seed=seed)} for seed in (1, 2)]
    assert len(names[0] & names[1]) < 50


def test_a_school_of_an_unknown_phase_is_refused() -> None:
    with pytest.raises(ValueError, match="primary or secondary, not 'nursery'"):
        made_up_school(phase="nursery")


def test_a_school_past_the_last_number_is_refused() -> None:
    with pytest.raises(ValueError, match="not for number 99999"):
        made_up_school(number=99_999)


@cache
def _crowd() -> tuple[Child, ...]:
    return tuple(made_up_children(pupils=5000))


def _main_needs(children: Sequence[Child], code: str) -> Counter[str]:
    return Counter(
        need.code
        for child in children
        if child.status_on(TODAY) == code
        for need in child.needs
        if need.rank == 1
    )


def _share(children: Sequence[Child], is_so: Callable[[Child], bool]) -> float:
    return 100 * sum(1 for child in children if is_so(child)) / len(children)
