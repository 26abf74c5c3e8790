import copy
import re
from collections.abc import Mapping

import pytest
from django.http import QueryDict
from django.test import RequestFactory

from endeavour.journeys.nested import Json, NestedClash, put_together
from endeavour.journeys.nested_page import choose_between, in_words, label_of, settled

SEEN: Json = {
    "strengths": "Kind",
    "outcomes": [{"goal": "Read", "unit": ""}, {"goal": "Sit", "unit": ""}],
    "supports": [{"key": "k1", "name": "Reading"}, {"key": "k2", "name": "Lego"}],
}
LABELS = {"outcomes/*/goal": "Outcome {0}: goal", "supports/*": "Support {0}"}


def _clash() -> NestedClash:
    now, wanted = copy.deepcopy(SEEN), copy.deepcopy(SEEN)
    now["outcomes"][1]["goal"], wanted["outcomes"][1]["goal"] = "Sit still", "Sit <quietly>"
    now["supports"][0]["name"] = "Reading well"
    now["strengths"], wanted["strengths"] = "Funny", "Brave"
    with pytest.raises(NestedClash) as raised:
        put_together(now=now, seen=SEEN, wanted=wanted)
    return raised.value


def _asked(sent: Mapping[str, object] | None = None) -> str:
    request = RequestFactory().post("/", dict(sent or {}))
    answer = choose_between(request, _clash(), labels=LABELS, back="/")  # type: ignore[arg-type]  # no school is asked for
    assert answer.status_code == 409
    return answer.content.decode()


def _answered(**choices: str) -> QueryDict:
    (carried,) = re.findall(r'name="carried" value="([^"]+)"', _asked())
    sent = QueryDict(mutable=True)
    sent.update({"carried": carried, **choices})
    return sent


def test_both_texts_are_shown_under_words_a_person_knows() -> None:
    page = _asked()
    for words in ("Outcome 2: goal", "Strengths", "Sit still", "Sit &lt;quietly&gt;", "Funny", "Brave"):
        assert words in page


def test_what_is_chosen_is_written_and_nothing_else_is_undone() -> None:
    given = settled(_answered(keep_0="theirs", keep_1="yours"))
    assert given is not None
    made = put_together(now=given.seen, seen=given.seen, wanted=given.wanted)
    assert {made["strengths"], made["outcomes"][1]["goal"]} in (
        {"Funny", "Sit <quietly>"},
        {"Brave", "Sit still"},
    )
    assert made["supports"][0]["name"] == "Reading well"


def test_what_was_left_open_is_asked_again() -> None:
    with pytest.raises(NestedClash):
        settled(_answered(keep_0="theirs"))
    assert "Choose which to keep: Strengths" in _asked(_answered(keep_1="yours").dict())


def test_no_page_of_choices_and_one_that_was_tampered_with_settle_nothing() -> None:
    assert settled(QueryDict("strengths=Brave")) is None
    assert settled(QueryDict("carried=eyJtaW5lIjp7fX0:forged&keep_0=yours")) is None


def test_words_for_parts_and_for_what_they_hold() -> None:
    assert label_of("supports/k2", LABELS, SEEN) == "Support 2"
    assert label_of("supports/k2/starts_on", LABELS, SEEN) == "Starts on"
    assert in_words([{"name": "Lego", "minutes": 30, "room": ""}, None]) == "Lego, 30"
    assert (in_words(None), in_words(True), in_words(False)) == ("", "yes", "")
