"""The plan's pages: as staff see it, as the family would, on paper, as it once was; and voices side by side."""

import re
from collections.abc import Callable
from uuid import uuid4

import pytest
from django.test import Client

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.cycle.actions.record_voice import record_voice
from endeavour.cycle.actions.say_agreement import say_agreement
from endeavour.cycle.models import Agreement, PlanVersion, Reading
from endeavour.cycle.new_voice import NewVoice
from endeavour.cycle.tests.plans import SEPTEMBER, mayas_plan, on, shared
from endeavour.pupil_pages.tests.forms_of import filled_in
from endeavour.pupil_pages.tests.statements import all_statements
from endeavour.pupils.models import Pupil, Relation
from endeavour.schools.models import School

SignIn = Callable[[StaffActor], Client]
# Five for the plan; three tell whether a letter is due, while somebody is still to be given it.
STATEMENTS = 11
OWN_FOLD = re.compile(r'<div class="own-fold">.*?</details>', re.DOTALL)


@pytest.fixture
def version(
    at_oakfield: School, maya: Pupil, ada: Relation, priya: StaffActor, reid: StaffActor, shah: StaffActor
) -> PlanVersion:
    with on(SEPTEMBER):
        made = shared(maya, mayas_plan(reid), priya)
        own = NewVoice(whose="pupil", said_on=SEPTEMBER, said={"good": "Stories"}, how="in_person")
        record_voice(maya, what=own, by=priya)
        say_agreement(
            made,
            whose="adult",
            party=ada.contact.code,
            answer="in_part",
            words="Not on Fridays",
            said_on=SEPTEMBER,
            by=priya,
        )
    return made


def _text(client: Client, pupil: Pupil, page: str) -> str:
    answer = client.get(f"/s/oakfield/pupils/{pupil.pid}/{page}")
    assert answer.status_code == 200, page
    return " ".join(answer.content.decode().split())


def test_the_plan_begins_with_the_childs_words(
    version: PlanVersion, maya: Pupil, shah: StaffActor, sign_in: SignIn
) -> None:
    page = _text(sign_in(shah), maya, "plan")
    for words in (
        "“Stories”",
        "Maya reads 56 words in a minute by 11 December.",
        "0 of 24",
        "0 of 2 staff",
        "Tuesday 8 December",
    ):
        assert words in page, words
    assert page.index("“Stories”") < page.index("Maya reads 56 words")


@pytest.mark.parametrize("place", ["plan", "plan/versions/1", "plan/new", "review"])
def test_what_a_parent_answered_and_said_is_folded_and_on_no_paper(
    version: PlanVersion, maya: Pupil, ada: Relation, priya: StaffActor, sign_in: SignIn, place: str
) -> None:
    """The page may stand open before the other parent."""
    hopes = NewVoice(
        whose="adult",
        speaker=ada.contact.code,
        said_on=clock.today(),
        said={"hopes": "She will love books"},
        how="phone",
    )
    record_voice(maya, what=hopes, by=priya)
    page = _text(sign_in(priya), maya, place)
    open_to_all = OWN_FOLD.sub("", page)
    assert "Okafor" in open_to_all
    for words in ("Not on Fridays", "grees in part", "She will love books"):
        assert words not in open_to_all, words
    expected = {"plan/new": 1, "plan": 2}.get(place, 1)
    assert len(OWN_FOLD.findall(page)) == expected


def test_that_there_is_something_to_read_is_said_without_saying_what(
    version: PlanVersion, maya: Pupil, ada: Relation, priya: StaffActor, sign_in: SignIn
) -> None:
    said = "An answer to this version holds words of a parent’s own."
    assert said in _text(sign_in(priya), maya, "plan")
    say_agreement(
        version, whose="adult", party=ada.contact.code, answer="agrees", said_on=SEPTEMBER, by=priya
    )
    assert said not in _text(sign_in(priya), maya, "plan")


def test_what_is_still_open_is_one_quiet_list_after_the_childs_words(
    version: PlanVersion, maya: Pupil, priya: StaffActor, sign_in: SignIn
) -> None:
    say_agreement(
        version, whose="pupil", party="", answer="disagrees", words="Not at play", said_on=SEPTEMBER, by=priya
    )
    page = _text(sign_in(priya), maya, "plan")
    words, still_open = page.index('class="voice"'), page.index('class="still-open"')
    assert (
        words
        < still_open
        < page.index("Maya: does not agree. “Not at play” Support goes ahead all the same.")
    )
    assert still_open < page.index("Not given yet to Ms Okafor.")
    assert "banner--due" not in page


def test_the_page_is_read_in_a_fixed_number_of_statements(
    version: PlanVersion, maya: Pupil, priya: StaffActor, sign_in: SignIn
) -> None:
    """Eleven, and one more where the letter that support has started is made."""
    client, page = sign_in(priya), f"/s/oakfield/pupils/{maya.pid}/plan"
    client.get(page)
    asked = all_statements(client, page)
    assert len(asked) == STATEMENTS, [sql[:90] for sql in asked]


def test_the_familys_page_and_the_print_hold_no_other_persons_words(
    version: PlanVersion, maya: Pupil, priya: StaffActor, sign_in: SignIn
) -> None:
    client = sign_in(priya)
    for page in ("plan/family", "plan/print"):
        text = _text(client, maya, page)
        assert "Not on Fridays" not in text
        assert "Read to Maya for ten minutes when you can. It is fine if you cannot." in text
    paper = _text(client, maya, "plan/print")
    assert "<h2>Extra support</h2>" in paper
    who_agrees = paper[paper.index("What the pupil and staff say to it") :]
    assert "Maya" in who_agrees
    assert "Okafor" not in who_agrees


def test_a_teacher_says_that_they_have_read_it(
    version: PlanVersion, maya: Pupil, shah: StaffActor, priya: StaffActor, sign_in: SignIn
) -> None:
    client, address = sign_in(shah), f"/s/oakfield/pupils/{maya.pid}/plan/versions/1/read"
    assert "I have read my lines" in _text(client, maya, "plan")
    client.post(address, {"operation": str(uuid4())})
    assert Reading.objects.get(person=shah.person).read_at is not None
    assert "I have read my lines" not in _text(client, maya, "plan")
    refused = sign_in(priya).post(address, {"operation": str(uuid4())}, follow=True)
    assert "No lines of this plan were given to you." in refused.content.decode()


def test_an_answer_is_written_down_later(
    version: PlanVersion, maya: Pupil, ada: Relation, shah: StaffActor, sign_in: SignIn
) -> None:
    client, code = sign_in(shah), ada.contact.code
    address = f"/s/oakfield/pupils/{maya.pid}/plan/versions/1/agree"
    bare = client.post(address, {"operation": str(uuid4()), f"{code}-answer": "disagrees"})
    assert "Write down which part Ms Okafor does not agree with" in bare.content.decode()
    sent = {"operation": str(uuid4()), f"{code}-answer": "agrees"}
    page = client.post(address, sent, follow=True).content.decode()
    assert "What was said is recorded." in page
    assert "Not on Fridays" not in page
    asked_again = client.get(address).content.decode()
    assert '<option value="" selected>Answered, 23 November</option>' in asked_again
    assert '<option value="" selected>Not asked yet</option>' in asked_again
    before = Agreement.objects.count()
    client.post(address, {"operation": str(uuid4()), f"{code}-answer": ""})
    assert Agreement.objects.count() == before


def test_an_old_version_stands_as_it_was_shared(
    version: PlanVersion, maya: Pupil, priya: StaffActor, sign_in: SignIn
) -> None:
    page = _text(sign_in(priya), maya, "plan/versions/1")
    assert "Shared 14 September 2026 by Mrs Doyle" in page
    assert "This is the latest version." in page
    assert sign_in(priya).get(f"/s/oakfield/pupils/{maya.pid}/plan/versions/2").status_code == 404


def test_after_sharing_the_page_says_who_has_not_got_it_and_leads_on(
    version: PlanVersion, maya: Pupil, ada: Relation, priya: StaffActor, sign_in: SignIn
) -> None:
    client, code = sign_in(priya), ada.contact.code
    page = _text(client, maya, "plan")
    assert "Not given yet to Ms Okafor." in page
    assert "that is a letter of its own" in page
    address = f"/s/oakfield/pupils/{maya.pid}/plan/versions/1/give"
    assert address in page
    assert "Give Maya’s plan to Ms Okafor" in client.get("/s/oakfield/desk").content.decode()
    day = {"on_day": "23", "on_month": "11", "on_year": "2026"}
    nothing = client.post(address, {"operation": str(uuid4()), **day})
    assert "Choose how it was given, for one of them at least" in nothing.content.decode()
    kept = client.post(address, {"operation": str(uuid4()), f"{code}-how": "post", **day})
    assert kept.status_code == 302
    page = _text(client, maya, "plan")
    assert "On paper, by post, 23 November" in page
    assert "Not given yet" not in page
    assert "Give Maya’s plan" not in client.get("/s/oakfield/desk").content.decode()


def test_a_teacher_sees_who_has_it_and_does_not_record_it(
    version: PlanVersion, maya: Pupil, shah: StaffActor, sign_in: SignIn
) -> None:
    client = sign_in(shah)
    page = _text(client, maya, "plan")
    assert "Not given yet" in page
    assert "/versions/1/give" not in page
    assert client.get(f"/s/oakfield/pupils/{maya.pid}/plan/versions/1/give").status_code == 403


def test_a_talk_that_is_asked_for_is_written_down(
    version: PlanVersion, maya: Pupil, ada: Relation, shah: StaffActor, sign_in: SignIn
) -> None:
    client, code = sign_in(shah), ada.contact.code
    assert "To talk with: Ms Okafor." in _text(client, maya, "plan")
    address = f"/s/oakfield/pupils/{maya.pid}/plan/versions/1/talk"
    typed = filled_in(client.get(address)) | {f"{code}-note": "Moved to"}
    assert client.post(address, typed | {"keep": "typing"}).status_code == 204
    assert filled_in(client.get(address))[f"{code}-note"] == "Moved to", "kept while it is typed"
    day = {"on_day": "23", "on_month": "11", "on_year": "2026"}
    sent = client.post(address, {"operation": str(uuid4()), f"{code}-note": "Moved to Monday.", **day})
    assert sent.status_code == 302
    page = _text(client, maya, "plan")
    assert "To talk with" not in page
    assert "Moved to Monday." not in OWN_FOLD.sub("", page)
