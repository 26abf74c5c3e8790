"""Who may open which page about letters: the colleague, the stranger, the stranger's row, the wrong verb."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

import pytest
from django.test import Client
from django.urls import URLPattern, reverse

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.letter_pages.urls import urlpatterns
from endeavour.messages.models import Message
from endeavour.pupil_pages.tests.pages import SignIn, send
from endeavour.pupils.models import Pupil, Relation
from endeavour.register.actions.prepare_notice import prepare_notice
from endeavour.register.actions.send_notice import send_notice
from endeavour.register.models import Notice
from endeavour.register.notice_words import NoticeWords
from endeavour.schools.models import SencoAppointment
from tests.cast.pupils import make_adult, make_pupil, make_status

ALL = ("priya", "head", "office", "safeguarding_lead", "shah", "reid", "governor")
SENCO = {"priya"}
RECORD = {"priya", "head", "safeguarding_lead", "shah"}
LETTER = {"priya", "head", "safeguarding_lead"}
OPENS = {
    "outbox": SENCO,
    "paper_round": SENCO,
    "message_stop": SENCO,
    "message_delivered": SENCO,
    "told_before": SENCO,
    "responsibility": {"priya", "safeguarding_lead", "office"},
    "told_new": SENCO,
    "told_check": SENCO,
    "told_send": SENCO,
    "told_ring": SENCO,
    "ended_new": SENCO,
    "ended_check": SENCO,
    "ended_send": SENCO,
    "ended_ring": SENCO,
    "documents": RECORD,
    "letter": LETTER,
    "letter_print": LETTER,
    "letter_download": LETTER,
}
ONLY_POST = {"message_stop", "told_send", "ended_send"}
ONLY_READ = {
    *("outbox", "paper_round", "told_check", "ended_check"),
    *("documents", "letter", "letter_print", "letter_download"),
}
# Maya's support runs, so that there is no letter of its end: one is led on.
LEADS_ON = {"ended_new", "ended_check", "ended_ring"}
NAMES = [page.name or "" for page in urlpatterns]


@dataclass(frozen=True)
class Told:
    """A pupil, an adult, and the letter on paper that waits for them."""

    pupil: Pupil
    adult: Relation
    message: Message


def _told(pupil: Pupil, words: NoticeWords, by: StaffActor) -> Told:
    adult = make_adult(pupil, "Mrs", "Nisha", "Patel", channel="paper", address="3 Mill Lane\nAshdale")
    with school_scope(pupil.school_id):
        notice = prepare_notice(pupil, words, by=by)
        message = send_notice(
            notice, to=adult.contact.code, school=by.school, seen=notice.version, by=by
        ).message
    return Told(pupil, adult, message)


@pytest.fixture
def mayas(maya: Pupil, words: NoticeWords, mrs_doyle: StaffActor) -> Told:
    return _told(maya, words, mrs_doyle)


@pytest.fixture
def theirs(words: NoticeWords, stranger: StaffActor) -> Told:
    """Northgate's pupil, with a letter of Northgate's."""
    kit = make_pupil(stranger.school, "Kit", "Vance", date_of_birth=date(2018, 2, 3))
    make_status(kit, "K", date(2026, 11, 19))
    with school_scope(stranger.school_id):
        SencoAppointment.objects.create(
            school_id=stranger.school_id, person=stranger.person, starts_on=date(2024, 9, 1)
        )
    return _told(kit, replace(words, hard="Canary words of Northgate."), stranger)


def address(name: str, told: Told, school: str = "oakfield") -> str:
    page = next(page for page in urlpatterns if page.name == name)
    wanted = _route(page)
    kept = {"school": school}
    if "<code:pid>" in wanted:
        kept["pid"] = told.pupil.pid
    if "<code:document>" in wanted:
        kept["document"] = told.message.document
    if "<code:code>" in wanted:
        kept["code"] = told.adult.contact.code if name.endswith("_ring") else told.message.code
    return reverse(f"desk:{name}", kwargs=kept)


def _route(page: URLPattern) -> str:
    return str(page.pattern)


def rows(school_id: int) -> Iterator[object]:
    """What a wrong press could have changed."""
    with school_scope(school_id):
        yield from Message.objects.order_by("pk").values()
        yield from Notice.objects.order_by("pk").values()


def test_every_page_stands_in_the_table() -> None:
    assert set(NAMES) == set(OPENS)


@pytest.mark.parametrize("name", NAMES)
def test_each_role_opens_what_the_table_says(
    name: str, mayas: Told, request: pytest.FixtureRequest, sign_in: SignIn
) -> None:
    for colleague in ALL:
        client = sign_in(request.getfixturevalue(colleague))
        answer = client.get(address(name, mayas))
        if colleague in OPENS[name]:
            opened = 302 if name in LEADS_ON else 200
            assert answer.status_code == (405 if name in ONLY_POST else opened), colleague
            continue
        # A teacher opens the record and not the letter in it: for them there is no such letter.
        refused = 404 if colleague in RECORD and "letter" in name else 403
        assert answer.status_code == refused, colleague
        before = list(rows(mayas.pupil.school_id))
        assert send(client, address(name, mayas)).status_code in (403, 405), colleague
        assert list(rows(mayas.pupil.school_id)) == before


@pytest.mark.parametrize("name", NAMES)
def test_a_stranger_gets_404(name: str, mayas: Told, stranger: StaffActor, sign_in: SignIn) -> None:
    client = sign_in(stranger)
    for answer in (client.get(address(name, mayas)), send(client, address(name, mayas))):
        assert answer.status_code == 404
        assert b"Maya" not in answer.content


@pytest.mark.parametrize("name", NAMES)
def test_a_strangers_row_is_not_there(
    name: str, mayas: Told, theirs: Told, priya: StaffActor, sign_in: SignIn
) -> None:
    client, url = sign_in(priya), address(name, theirs)
    about_one = theirs.pupil.pid in url or theirs.message.code in url
    before = list(rows(theirs.pupil.school_id))
    for answer in (client.get(url), send(client, url, to=theirs.adult.contact.code, how="handed_over")):
        assert answer.status_code in ((404, 405) if about_one else (200, 302, 405))
        assert b"Kit" not in answer.content
        assert b"Canary" not in answer.content
    assert list(rows(theirs.pupil.school_id)) == before


@pytest.mark.parametrize("name", NAMES)
def test_a_wrong_verb_is_refused(name: str, mayas: Told, priya: StaffActor, sign_in: SignIn) -> None:
    client, url = sign_in(priya), address(name, mayas)
    for verb in ("put", "patch", "delete"):
        assert getattr(client, verb)(url).status_code == 405
    if name in ONLY_READ:
        assert send(client, url).status_code == 405
    if name in ONLY_POST:
        assert client.get(url).status_code == 405


@pytest.mark.parametrize("name", sorted(set(NAMES) - ONLY_READ))
def test_a_form_without_its_number_is_turned_back(
    name: str, mayas: Told, priya: StaffActor, sign_in: SignIn
) -> None:
    assert sign_in(priya).post(address(name, mayas)).status_code == 400


def test_signed_out_one_is_led_to_sign_in(mayas: Told, client: Client) -> None:
    for name in NAMES:
        answer = client.get(address(name, mayas))
        assert answer.status_code == 302
        assert answer.headers["Location"].startswith("/sign-in?next=")
