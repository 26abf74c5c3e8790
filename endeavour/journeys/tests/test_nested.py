"""Two editors of one plan: neither's words are lost, and nothing is taken from either in silence."""

import copy
import random
from typing import Any

import pytest

from endeavour.journeys.nested import Json, NestedClash, put_together, with_theirs

SEEN: Json = {
    "strengths": "Kind",
    "outcomes": [
        {"goal": "Read 90 words", "unit": "words", "code": ""},
        {"goal": "Sit", "unit": "", "code": ""},
    ],
    "supports": [
        {"key": "k1", "name": "Reading", "minutes": 20},
        {"key": "k2", "name": "Lego", "minutes": 30},
    ],
    "taken_out": ["aaaa"],
}


def _changed(path: tuple[Any, ...], value: object) -> Json:
    made = copy.deepcopy(SEEN)
    place: Any = made
    for part in path[:-1]:
        place = place[part]
    place[path[-1]] = value
    return made


def test_changes_in_different_places_are_put_together() -> None:
    now, wanted = _changed(("outcomes", 0, "goal"), "Read 95 words"), _changed(("supports", 1, "minutes"), 40)
    made = put_together(now=now, seen=SEEN, wanted=wanted)
    assert made["outcomes"][0]["goal"] == "Read 95 words"
    assert made["supports"][1]["minutes"] == 40


def test_the_same_place_shows_both_and_can_be_settled_either_way() -> None:
    path = ("outcomes", 1, "goal")
    now = {**_changed(path, "Sit for 10 minutes"), "strengths": "Kind and funny"}
    with pytest.raises(NestedClash) as raised:
        put_together(now=now, seen=SEEN, wanted=_changed(path, "Sit for 5 minutes"))
    clash = raised.value
    (difference,) = clash.differences
    assert difference.field == "outcomes/2/goal"
    assert (difference.theirs, difference.yours) == ("Sit for 10 minutes", "Sit for 5 minutes")
    for wanted, goal in (
        (clash.mine, "Sit for 5 minutes"),
        (with_theirs(clash.mine, clash.now, difference.field), "Sit for 10 minutes"),
    ):
        made = put_together(now=now, seen=clash.now, wanted=wanted)
        assert made["outcomes"][1]["goal"] == goal
        assert made["strengths"] == "Kind and funny", "what only they changed must not be put back"


def test_an_added_part_and_a_change_in_an_old_one_are_put_together() -> None:
    now = _changed(("supports",), [*SEEN["supports"], {"key": "k3", "name": "Toe by Toe", "minutes": 10}])
    made = put_together(now=now, seen=SEEN, wanted=_changed(("supports", 0, "minutes"), 25))
    assert [line["key"] for line in made["supports"]] == ["k1", "k2", "k3"]
    assert made["supports"][0]["minutes"] == 25


def test_a_part_taken_out_by_one_and_changed_by_the_other_is_a_clash() -> None:
    now = _changed(("supports",), SEEN["supports"][:1])
    with pytest.raises(NestedClash) as raised:
        put_together(now=now, seen=SEEN, wanted=_changed(("supports", 1, "minutes"), 45))
    assert "45" in str(raised.value.differences)


def test_both_change_which_parts_there_are() -> None:
    now = _changed(("outcomes",), [*SEEN["outcomes"], {"goal": "Theirs", "unit": "", "code": ""}])
    wanted = _changed(("outcomes",), [*SEEN["outcomes"], {"goal": "Mine", "unit": "", "code": ""}])
    with pytest.raises(NestedClash) as raised:
        put_together(now=now, seen=SEEN, wanted=wanted)
    (difference,) = raised.value.differences
    assert difference.field == "outcomes"
    assert "Theirs" in str(difference.theirs)
    assert "Mine" in str(difference.yours)


def _some_change(dice: random.Random, at: Json, words: str) -> Json:
    """One of the things a person does to a plan."""
    made = copy.deepcopy(at)
    kind = dice.choice(("text", "goal", "minutes", "add", "take out", "list"))
    if kind == "text":
        made["strengths"] = words
    elif kind == "goal" and made["outcomes"]:
        dice.choice(made["outcomes"])["goal"] = words
    elif kind == "minutes" and made["supports"]:
        dice.choice(made["supports"])["name"] = words
    elif kind == "add":
        made["supports"].append({"key": words, "name": words, "minutes": 5})
    elif kind == "take out" and made["supports"]:
        made["supports"].pop(dice.randrange(len(made["supports"])))
    else:
        made["taken_out"] = [*made["taken_out"], words]
    return made


def test_a_thousand_interleavings_lose_no_words() -> None:
    """Whatever either typed stands afterwards, or was taken out or over by one who saw it, or is shown in a clash."""
    dice = random.Random(5678)
    for turn in range(1_000):
        now = _some_change(dice, SEEN, f"theirs{turn}")
        wanted = _some_change(dice, SEEN, f"mine{turn}")
        try:
            told = str(put_together(now=now, seen=SEEN, wanted=wanted))
        except NestedClash as clash:
            told = str(clash.now) + str(clash.mine)
        for words, version in ((f"theirs{turn}", now), (f"mine{turn}", wanted)):
            assert words not in str(version) or words in told
