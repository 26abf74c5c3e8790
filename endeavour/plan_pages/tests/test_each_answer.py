"""Every answer that people really give can be chosen, is kept, and stands on the page afterwards."""

import pytest

from endeavour.access.actor import StaffActor
from endeavour.cycle.models import Agreement, Finding, PlanVersion, Voice
from endeavour.plan_pages.tests.test_plan_pages import SignIn, version
from endeavour.pupil_pages.tests.pages import day, send, words
from endeavour.pupils.models import Pupil, Relation
from endeavour.schools.models import School

__all__ = ["version"]
WHEN = "23 11 2026"


@pytest.mark.parametrize(
    ("answer", "in_words", "said"),
    [
        ("agrees", "Agrees", ""),
        ("in_part", "Agrees in part", "Not instead of art"),
        ("disagrees", "Does not agree", "Not on Fridays"),
        ("talk", "Wants to talk", ""),
    ],
)
def test_what_a_family_says_to_the_plan(
    version: PlanVersion,
    maya: Pupil,
    ada: Relation,
    priya: StaffActor,
    sign_in: SignIn,
    answer: str,
    in_words: str,
    said: str,
) -> None:
    client, code, base = sign_in(priya), ada.contact.code, f"/s/oakfield/pupils/{maya.pid}/plan"
    asked = client.get(f"{base}/versions/1/agree").content.decode()
    assert f'<option value="{answer}">{in_words}</option>' in asked
    send(client, f"{base}/versions/1/agree", **{f"{code}-answer": answer, f"{code}-words": said})
    newest = Agreement.objects.filter(party=code).order_by("recorded_at", "pk").last()
    assert newest is not None
    assert (newest.answer, newest.words) == (answer, said)
    assert f"{in_words}." in words(client.get(base))


@pytest.mark.parametrize(("answer", "in_words"), [("declined", "Chose not to say"), ("not_yet", "Not yet")])
def test_who_has_said_nothing_has_answered_too(
    at_oakfield: School, maya: Pupil, priya: StaffActor, sign_in: SignIn, answer: str, in_words: str
) -> None:
    client, base = sign_in(priya), f"/s/oakfield/pupils/{maya.pid}/voice"
    assert in_words in words(client.get(f"{base}/new/pupil"))
    send(client, f"{base}/new/pupil", answer=answer, how="in_person", **day("said_on", WHEN))
    assert Voice.objects.get().answer == answer
    assert in_words in words(client.get(base))


@pytest.mark.parametrize(
    ("prompt", "question"),
    [
        ("good", "What is going well?"),
        ("hard", "What is hard?"),
        ("helps", "What helps?"),
        ("want", "What do you want to happen?"),
        ("words", "Anything else"),
    ],
)
def test_each_question_to_a_child(
    at_oakfield: School, maya: Pupil, priya: StaffActor, sign_in: SignIn, prompt: str, question: str
) -> None:
    client, base = sign_in(priya), f"/s/oakfield/pupils/{maya.pid}/voice"
    assert question in words(client.get(f"{base}/new/pupil"))
    said = {f"said-{prompt}": "To draw first", "answer": "said", "how": "in_person"}
    send(client, f"{base}/new/pupil", **said, **day("said_on", WHEN))
    assert Voice.objects.get().said == {prompt: "To draw first"}
    assert "To draw first" in words(client.get(base))


@pytest.mark.parametrize(
    ("kind", "in_words"),
    [
        ("attainment", "Attainment"),
        ("observation", "What was seen in class"),
        ("test", "A test or screener"),
        ("specialist", "A specialist"),
        ("other", "Something else"),
    ],
)
def test_each_kind_of_finding(
    at_oakfield: School, maya: Pupil, priya: StaffActor, sign_in: SignIn, kind: str, in_words: str
) -> None:
    client, base = sign_in(priya), f"/s/oakfield/pupils/{maya.pid}"
    asked = client.get(f"{base}/findings/add").content.decode()
    assert f'<option value="{kind}">{in_words}</option>' in asked
    found = {"kind": kind, "source": "Dr Lane", "words": "Hears best on her left"}
    send(client, f"{base}/findings/add", **found, **day("found_on", WHEN))
    assert Finding.objects.get().kind == kind
    assert "Hears best on her left" in words(client.get(f"{base}/voice"))
