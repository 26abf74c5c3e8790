"""Once it is decided to ask a specialist, the pages ask whether the parents agree until they do (Code 6.47)."""

from datetime import date

import pytest

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.cycle.actions.open_review import open_review
from endeavour.cycle.actions.record_finding import record_finding
from endeavour.cycle.actions.say_outcome_word import say_outcome_word
from endeavour.pupil_pages.tests.forms_of import filled_in
from endeavour.pupil_pages.tests.pages import SignIn, words
from endeavour.pupils.actions.restrict_contact import restrict_contact
from endeavour.pupils.models import Pupil, Relation
from tests.cast.pupils import make_adult
from tests.cast.reviews import goals_of, make_cycle, make_voice

DAYS = {"specialist_by_day": "27", "specialist_by_month": "11", "specialist_by_year": "2026"}
FRIDAY = {"parents_said_on_day": "20", "parents_said_on_month": "11", "parents_said_on_year": "2026"}
TODAY = date(2026, 11, 23)
HERS, HIS = "patel0hr", "patel0hs"
SAID = {"parents_said_by": HERS, "parents_said_how": "phone", **FRIDAY}
LUND = {"decision": "specialist", "reason": "It helps little.", "specialist": "Ms Lund", **DAYS}


@pytest.fixture
def of(maya: Pupil, priya: StaffActor) -> str:
    """Maya's pages; all is known for a decision about her but the decision."""
    cycle = make_cycle(maya)
    make_voice(cycle, "Reading is better now.")
    make_voice(cycle, "", whose="adult")
    for title, code in (("Mrs", HERS), ("Mr", HIS)):
        make_adult(maya, title, "A", "Patel", code=code)
    with school_scope(priya.school_id):
        say_outcome_word(open_review(cycle, by=priya), goals_of(cycle)[0], word="slower", by=priya)
    return f"/s/oakfield/pupils/{maya.pid}"


def test_it_is_asked_with_the_decision(of: str, priya: StaffActor, sign_in: SignIn) -> None:
    client, decide = sign_in(priya), f"{of}/review/decide"
    asked = client.get(decide)
    assert "The Code asks that a specialist be contacted only if the parents agree." in words(asked)
    assert "Choose whether the parents agree" in words(client.post(decide, filled_in(asked) | LUND))
    typed = LUND | {"parents_agree": "yes"}
    assert "Choose which parent said so" in words(client.post(decide, filled_in(asked) | typed))
    check = client.post(decide, filled_in(asked) | typed | SAID)
    assert "Do the parents agree? Yes Said by Mrs Patel, 20 November 2026, on the telephone" in words(check)
    assert client.post(decide, filled_in(check) | {"confirmed": "yes"}).status_code == 302
    assert "The parents agree: Mrs Patel, 20 November 2026" in words(client.get(f"{of}/reviews/1"))
    work = words(client.get("/s/oakfield/desk"))
    assert "Ask the specialist" in work
    assert "the parents" not in work


def test_work_and_the_pupils_pages_ask_until_they_agree(of: str, priya: StaffActor, sign_in: SignIn) -> None:
    client, decide, agree = sign_in(priya), f"{of}/review/decide", f"{of}/reviews/1/parents"
    check = client.post(decide, filled_in(client.get(decide)) | LUND | {"parents_agree": "not_asked"})
    client.post(decide, filled_in(check) | {"confirmed": "yes"})
    for page in ("/s/oakfield/desk", of, f"{of}/reviews/1", "/s/oakfield/desk/duties"):
        assert agree in client.get(page).content.decode(), page
    assert "To be asked, once the parents agree: Ms Lund" in words(client.get(f"{of}/reviews/1"))
    work = client.get("/s/oakfield/desk")
    assert "Ms Lund, as decided 23 November; the parents have not been asked yet" in words(work)
    assert work.content.decode().count(agree) == 1
    asks = words(client.get(agree))
    assert "Do the parents agree that a specialist is asked about Maya" in asks
    assert "Who would be asked: Ms Lund. They have not been asked yet." in asks
    assert "to be confirmed" not in asks
    form = filled_in(client.get(agree)) | {"said_by": HERS, "how": "in_person"}
    client.post(agree, form | {"agree": "no"})
    assert "the parents do not agree" in words(client.get("/s/oakfield/desk"))
    assert (
        "It was decided to ask: Ms Lund, by 27 November 2026. The parents do not agree, so nobody is asked. "
        "The parents do not agree: Mrs Patel, 23 November 2026, in person. If they say otherwise"
        in words(client.get(f"{of}/reviews/1"))
    )
    form = filled_in(client.get(agree)) | {"said_by": HERS, "how": "in_person"}
    client.post(agree, form | {"agree": "yes"})
    assert agree not in client.get("/s/oakfield/desk").content.decode()
    assert "Write down what Ms Lund finds" in words(client.get("/s/oakfield/desk"))


def test_once_what_they_find_is_written_down_nothing_says_that_it_is_waited_for(
    of: str, maya: Pupil, priya: StaffActor, sign_in: SignIn
) -> None:
    client, decide = sign_in(priya), f"{of}/review/decide"
    check = client.post(decide, filled_in(client.get(decide)) | LUND | {"parents_agree": "yes"} | SAID)
    client.post(decide, filled_in(check) | {"confirmed": "yes"})
    waits = "it stands on Work until you write down what they find"
    assert waits in words(client.get(f"{of}/reviews/1"))
    with school_scope(priya.school_id):
        what = {"kind": "specialist", "source": "Ms Lund", "words": "He hears well."}
        record_finding(maya, found_on=TODAY, by=priya, **what)
    page = words(client.get(f"{of}/reviews/1"))
    assert waits not in page
    assert "It was decided to ask: Ms Lund. What a specialist found is written down since." in page


def test_who_may_not_be_contacted_is_neither_asked_nor_named(
    of: str, maya: Pupil, priya: StaffActor, sign_in: SignIn
) -> None:
    client, decide = sign_in(priya), f"{of}/review/decide"
    check = client.post(decide, filled_in(client.get(decide)) | LUND | {"parents_agree": "yes"} | SAID)
    client.post(decide, filled_in(check) | {"confirmed": "yes"})
    with school_scope(priya.school_id):
        restrict_contact(Relation.objects.get(contact__code=HERS), reason="Order", starts_on=TODAY, by=priya)
    page = client.get(f"{of}/reviews/1")
    assert "The parents agree: An adult who may not be contacted now, 20 November 2026" in words(page)
    assert "Mrs Patel" not in words(page)
    assert HERS not in client.get(f"{of}/reviews/1/parents").content.decode()


def test_where_no_specialist_is_asked_there_is_no_such_page(
    of: str, priya: StaffActor, sign_in: SignIn
) -> None:
    assert sign_in(priya).get(f"{of}/reviews/1/parents").status_code == 404


def test_an_old_page_is_shown_what_stands_and_keeps_what_was_typed(
    of: str, priya: StaffActor, sign_in: SignIn
) -> None:
    client, decide, agree = sign_in(priya), f"{of}/review/decide", f"{of}/reviews/1/parents"
    check = client.post(decide, filled_in(client.get(decide)) | LUND | {"parents_agree": "not_asked"})
    client.post(decide, filled_in(check) | {"confirmed": "yes"})
    mine, theirs = (filled_in(client.get(agree)) for _ in range(2))
    client.post(agree, theirs | {"agree": "no", "said_by": HERS, "how": "phone"})
    answer = client.post(agree, mine | {"agree": "yes", "said_by": HIS, "how": "in_person"})
    assert "It is now: The parents do not agree: Mrs Patel, 23 November 2026, on the telephone." in words(
        answer
    )
    assert filled_in(answer)["said_by"] == HIS
    assert client.post(agree, filled_in(answer)).status_code == 302, "seen, it may be sent again"
