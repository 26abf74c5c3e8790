"""C4 once the review has been decided: read-only for the teacher, and said to the SENCO."""

from uuid import uuid4

import pytest

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.classroom.tests.test_reviews import address, asked, choices, send
from endeavour.cycle.models import Asked, Cycle
from endeavour.journeys.models import Draft
from endeavour.pupil_pages.tests.pages import SignIn, words
from endeavour.pupils.models import Pupil
from tests.cast.reviews import goals_of

CLOSED = "The review has been decided, so answers can no longer change."
LINE = "She read a page aloud."

__all__ = ["asked"]


@pytest.fixture
def closed(asked: list[Asked], shah: StaffActor) -> Asked:
    return asked[0]


def _decide(shah: StaffActor) -> None:
    with school_scope(shah.school_id):
        Cycle.objects.update(closed_on=clock.today(), closed_by="staff:1")


def _drafts(shah: StaffActor) -> int:
    with school_scope(shah.school_id):
        return Draft.objects.count()


def test_what_was_answered_is_read_without_a_form(sign_in: SignIn, shah: StaffActor, closed: Asked) -> None:
    browser = sign_in(shah)
    note = f"note_{goals_of(closed.cycle)[0].code}"
    send(browser, closed, **choices(closed.cycle, "slower") | {note: LINE})
    _decide(shah)
    page = browser.get(address(closed))
    main = page.content.decode().split("<main")[1].split("</main>")[0]
    assert "<form" not in main
    assert CLOSED in words(page)
    assert f"Maya reads 56 words a minute Slower than hoped {LINE}" in words(page)


def test_nothing_is_saved_or_kept_once_it_is_decided(
    sign_in: SignIn, shah: StaffActor, closed: Asked
) -> None:
    browser = sign_in(shah)
    typed = choices(closed.cycle, "slower") | {f"note_{goals_of(closed.cycle)[0].code}": LINE}
    _decide(shah)
    late = send(browser, closed, **typed)
    assert CLOSED in words(late)
    assert LINE in words(late), "what was typed can be copied"
    sent = {"operation": str(uuid4()), "seen": "1", "keep": "typing", **typed}
    by_script = browser.post(address(closed), sent)
    assert (by_script.status_code, by_script.content.decode()) == (413, CLOSED)
    assert browser.post(address(closed), sent | {"keep": "later"}).status_code == 200
    assert _drafts(shah) == 0


def test_what_was_begun_before_is_shown_to_be_copied(
    sign_in: SignIn, shah: StaffActor, closed: Asked
) -> None:
    browser = sign_in(shah)
    note = f"note_{goals_of(closed.cycle)[0].code}"
    browser.post(address(closed), {"operation": str(uuid4()), "seen": "1", "keep": "typing", note: LINE})
    assert _drafts(shah) == 1
    _decide(shah)
    page = browser.get(address(closed))
    assert "Not sent before that This is not saved. Copy what you need" in words(page)
    assert LINE in words(page)


def test_without_an_answer_both_read_that_it_was_decided_without(
    sign_in: SignIn, shah: StaffActor, priya: StaffActor, closed: Asked, maya: Pupil
) -> None:
    _decide(shah)
    assert "The review of Maya was decided without your answer." in words(sign_in(shah).get(address(closed)))
    browser = sign_in(priya)
    review = words(browser.get(f"/s/oakfield/pupils/{maya.pid}/review"))
    assert "Miss Shah The review was decided without this answer." in review
    assert "Not yet" not in review
    with school_scope(priya.school_id):
        of_round = Asked.objects.select_related("round").get(pk=closed.pk).round.code
    assert "Decided without an answer Noah B, Maya O" in words(browser.get(f"/s/oakfield/rounds/{of_round}"))
