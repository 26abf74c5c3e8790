import copy
import re
from collections.abc import Mapping

import pytest
from django.test import RequestFactory

from endeavour.access.actor import StaffActor
from endeavour.access.needs import SchoolRequest
from endeavour.access.refusal import Refused
from endeavour.journeys.nested import Json, NestedClash, put_together
from endeavour.journeys.nested_page import choose_between, in_words, label_of, settled
from endeavour.schools.models import School

HERE = "/s/oakfield/pupils/aaaaaaaa/plan/new"

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


def _request(
    by: StaffActor,
    sent: Mapping[str, object] | None = None,
    *,
    path: str = HERE,
    school: School | None = None,
) -> SchoolRequest:
    """As `needs` hands it to a view."""
    request: SchoolRequest = RequestFactory().post(path, dict(sent or {}))  # type: ignore[assignment]  # made so below
    request.actor, request.school = by, school or School.objects.get(pk=by.school_id)
    return request


def _asked(request: SchoolRequest) -> str:
    answer = choose_between(request, _clash(), record="cycle 1", labels=LABELS, back="/")
    assert answer.status_code == 409
    return answer.content.decode()


def _answered(priya: StaffActor, **choices: str) -> dict[str, str]:
    (carried,) = re.findall(r'name="carried" value="([^"]+)"', _asked(_request(priya)))
    return {"carried": carried, **choices}


def test_both_texts_are_shown_under_words_a_person_knows(priya: StaffActor) -> None:
    page = _asked(_request(priya))
    for words in ("Outcome 2: goal", "Strengths", "Sit still", "Sit &lt;quietly&gt;", "Funny", "Brave"):
        assert words in page


def test_what_is_chosen_is_written_and_nothing_else_is_undone(priya: StaffActor) -> None:
    answer = _answered(priya, keep_0="theirs", keep_1="yours")
    given = settled(_request(priya, answer), record="cycle 1")
    made = put_together(now=given.seen, seen=given.seen, wanted=given.wanted)
    assert {made["strengths"], made["outcomes"][1]["goal"]} in (
        {"Funny", "Sit <quietly>"},
        {"Brave", "Sit still"},
    )
    assert made["supports"][0]["name"] == "Reading well"


def test_what_was_left_open_is_asked_again(priya: StaffActor) -> None:
    with pytest.raises(NestedClash):
        settled(_request(priya, _answered(priya, keep_0="theirs")), record="cycle 1")
    again = _asked(_request(priya, _answered(priya, keep_1="yours")))
    assert "Choose which to keep: Strengths" in again


def test_a_page_that_was_tampered_with_settles_nothing(priya: StaffActor) -> None:
    with pytest.raises(Refused, match="Nothing was saved"):
        settled(_request(priya, {"carried": "eyJtaW5lIjp7fX0:forged", "keep_0": "yours"}), record="cycle 1")


def test_it_settles_nothing_for_anybody_or_anywhere_else(
    priya: StaffActor, head: StaffActor, northgate: School
) -> None:
    answer = _answered(priya, keep_0="theirs", keep_1="yours")
    assert settled(_request(priya, answer), record="cycle 1")
    for request, record in (
        (_request(head, answer), "cycle 1"),
        (_request(priya, answer, school=northgate), "cycle 1"),
        (_request(priya, answer, path=f"{HERE}/elsewhere"), "cycle 1"),
        (_request(priya, answer), "cycle 2"),
    ):
        with pytest.raises(Refused, match="Nothing was saved"):
            settled(request, record=record)


def test_words_for_parts_and_for_what_they_hold() -> None:
    assert label_of("supports/k2", LABELS, SEEN) == "Support 2"
    assert label_of("supports/k2/starts_on", LABELS, SEEN) == "Starts on"
    assert in_words([{"name": "Lego", "minutes": 30, "room": ""}, None]) == "Lego, 30"
    assert (in_words(None), in_words(True), in_words(False)) == ("", "yes", "")
