"""The pages of the letter in real Chromium: axe, 320 pixels, dark, paper; and the family's button, past CSRF."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from django.test import Client
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.messages.links import key_of
from endeavour.messages.models import Message
from endeavour.pupils.models import Pupil, Relation
from endeavour.register.actions.send_notice import send_notice
from endeavour.register.models import Notice
from endeavour.schools.models import School
from tests.cast.pupils import make_adult
from tests.journeys.checks import faults, overflow

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SignIn = Callable[[StaffActor], Client]


@dataclass(frozen=True)
class Post:
    """A letter that has gone to Mrs Patel, one on paper for Mr Patel, and Mrs Shah to be confirmed."""

    zara: Pupil
    gone: Message
    paper: Message
    raj: Relation

    @property
    def pages(self) -> list[str]:
        one = f"/s/oakfield/pupils/{self.zara.pid}"
        return [
            f"{one}/letters/told/new",
            f"{one}/letters/told/check?for={self.raj.contact.code}",
            f"{one}/letters/told/ring/{self.raj.contact.code}",
            f"{one}/documents",
            f"{one}/letters/{self.gone.document}",
            f"{one}/letters/{self.gone.document}/print",
            "/s/oakfield/desk/outbox",
            f"/s/oakfield/desk/outbox/{self.paper.code}/delivered",
            "/s/oakfield/pupils/told-before",
            "/s/oakfield/pupils/responsibility",
        ]


@pytest.fixture
def post(
    oakfield: School,
    zaras_notice: Notice,
    zara: Pupil,
    mrs_patel: Relation,
    maya: Pupil,
    mrs_doyle: StaffActor,
) -> Post:
    make_adult(zara, "Mrs", "Asha", "Shah", responsibility="not_known")
    make_adult(maya, "Ms", "Ada", "Okafor")
    raj = make_adult(zara, "Mr", "Raj", "Patel", channel="paper", mobile="07700 900456", interpreter="bsl")
    with school_scope(oakfield.pk):
        gone, paper = (
            send_notice(
                zaras_notice, to=tie.contact.code, school=oakfield, seen=zaras_notice.version, by=mrs_doyle
            ).message
            for tie in (mrs_patel, raj)
        )
        Message.objects.filter(pk=gone.pk).update(sent_at=clock.now())
    return Post(zara, gone, paper, raj)


@pytest.fixture(params=[(1280, "light"), (320, "dark")], ids=["wide", "narrow"])
def window(request: pytest.FixtureRequest, browser: Browser, live_server: LiveServer) -> Iterator[Page]:
    width, theme = request.param
    # Lets axe in past our own policy; the policy has a test of its own.
    context = browser.new_context(viewport={"width": width, "height": 740}, bypass_csp=True)
    context.add_cookies([{"name": "display", "value": f"colours-{theme}", "url": live_server.url}])
    yield context.new_page()
    context.close()


def _look(page: Page, address: str, found: list[str]) -> None:
    page.goto(address)
    found += [f"{address}: {fault}" for fault in faults(page)]
    if overflow(page):
        found.append(f"{address}: {overflow(page)} pixels too wide")


def test_staff_pages(
    window: Page, live_server: LiveServer, post: Post, mrs_doyle: StaffActor, sign_in: SignIn
) -> None:
    session = sign_in(mrs_doyle).cookies["sessionid"].value
    window.context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
    found: list[str] = []
    for path in post.pages:
        _look(window, live_server.url + path, found)
    assert not found


def test_family_pages(window: Page, live_server: LiveServer, post: Post) -> None:
    """Looked at, opened by the button, ended by the other; the key never leaves in a referrer."""
    link = f"{live_server.url}/f/{key_of(post.gone.school_id, post.gone.code)}"
    strangers: list[str] = []
    referrers: list[str] = []
    window.on(
        "request", lambda asked: strangers.append(asked.url) if live_server.url not in asked.url else None
    )
    window.on("request", lambda asked: referrers.append(asked.headers.get("referer", "")))
    found: list[str] = []
    _look(window, link, found)
    window.get_by_role("button", name="Open", exact=True).click()
    assert window.url == f"{link}/opened"
    _look(window, window.url, found)
    _look(window, link, found)
    window.get_by_role("button", name="This is not for me").click()
    assert "This link has ended now" in window.locator("main").inner_text()
    _look(window, link, found)
    _look(window, f"{live_server.url}/f/x", found)
    assert not found
    assert not strangers
    assert not [referrer for referrer in referrers if "/f/" in referrer]


def test_the_letter_and_its_reply_side_are_two_sheets(
    browser: Browser, live_server: LiveServer, post: Post, mrs_doyle: StaffActor, sign_in: SignIn
) -> None:
    context = browser.new_context()
    session = sign_in(mrs_doyle).cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
    page = context.new_page()
    page.goto(f"{live_server.url}/s/oakfield/pupils/{post.zara.pid}/letters/{post.gone.document}/print")
    printed = page.pdf(prefer_css_page_size=True)
    context.close()
    assert printed.count(b"/Type /Page\n") == 2
