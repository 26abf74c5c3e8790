"""The link in the family's hands: looking changes nothing, Open opens, and every ended link looks alike."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.audit.models import AuditEvent
from endeavour.documents.reading import reading_of
from endeavour.duties.queries import duties_of_pupil
from endeavour.messages.actions.stop_message import stop_message
from endeavour.messages.links import key_of, message_of
from endeavour.messages.models import Message
from endeavour.messages.state import State
from endeavour.pupils.actions.restrict_contact import restrict_contact
from endeavour.pupils.models import Relation
from endeavour.register.actions.send_notice import send_notice
from endeavour.register.models import Notice
from endeavour.register.telling_steps import telling_steps
from endeavour.schools.models import School

SECRETS = ("Zara", "Patel", "SEN", "special", "talk with", "Mrs Cole", "nisha@", "Mill Lane")


def words(response: Any) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode().split("<main", 1)[1]).split())


def press(client: Client, page: str, action: str = "") -> Any:
    """Press a button of a page that was opened, with its token."""
    raw = client.get(page).content.decode()
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', raw)
    assert token, "there is no form on the page"
    return client.post(action or page, {"csrfmiddlewaretoken": token[1]})


def state_of(message: Message) -> State:
    with school_scope(message.school_id):
        row: Message = Message.objects.get(pk=message.pk)
        return row.state(clock.now())


def test_looking_says_only_that_the_school_has_written(phone: Client, link: str, gone: Message) -> None:
    page = phone.get(link)
    assert page.status_code == 200
    assert "Oakfield Primary School has written to you" in words(page)
    assert not [secret for secret in SECRETS if secret in page.content.decode()]
    assert "no-store" in page.headers["Cache-Control"]
    assert page.headers["X-Frame-Options"] == "DENY"
    assert '<meta name="referrer" content="strict-origin">' in page.content.decode()
    assert "<title>A letter for you – Oakfield Primary School</title>" in page.content.decode()
    assert "<script" not in page.content.decode()


@pytest.mark.parametrize("verb", ["get", "head", "options", "put", "patch", "delete"])
def test_a_mail_scanner_opens_nothing(phone: Client, link: str, gone: Message, verb: str) -> None:
    for path in (link, f"{link}/opened", f"{link}/not-for-me"):
        for _ in range(3):
            assert getattr(phone, verb)(path).status_code in (200, 302, 403, 405)
    assert state_of(gone) is State.DELIVERED
    with school_scope(gone.school_id):
        assert not AuditEvent.objects.filter(kind__in=["MessageOpened", "MessageNotTheirs"]).exists()


def test_a_page_elsewhere_cannot_press_the_button(phone: Client, link: str, gone: Message) -> None:
    assert phone.post(link).status_code == 403
    assert phone.post(f"{link}/not-for-me").status_code == 403
    assert state_of(gone) is State.DELIVERED


def test_open_shows_who_wrote_when_and_whom_to_ring(
    phone: Client, link: str, gone: Message, oakfield: School
) -> None:
    oakfield.best_times = "school days, 8.30 to 4"
    oakfield.save()
    answer = press(phone, link)
    assert (answer.status_code, answer.headers["Location"]) == (302, f"{link}/opened")
    page = phone.get(answer.headers["Location"])
    said = words(page)
    assert "Mrs Doyle wrote to you" in said
    assert "The letter is from Monday 23 November." in said
    assert "Ring the school and ask for Mrs Doyle." in said
    assert "01234 567890" in said
    assert "The best times are school days, 8.30 to 4." in said
    assert 'href="tel:01234567890"' in page.content.decode()
    assert not [secret for secret in SECRETS if secret in page.content.decode()]
    assert state_of(gone) is State.OPENED
    with school_scope(gone.school_id):
        assert all(steps.is_told for steps in telling_steps().values())


def test_opened_twice_is_once_and_the_link_goes_on_working(phone: Client, link: str, gone: Message) -> None:
    for _ in range(2):
        assert press(phone, link).status_code == 302
    with school_scope(gone.school_id):
        assert AuditEvent.objects.filter(kind="MessageOpened").count() == 1
    assert phone.get(link).status_code == 200


def test_before_open_was_pressed_the_page_behind_it_leads_back(phone: Client, link: str) -> None:
    assert phone.get(f"{link}/opened").headers["Location"] == link


def test_this_is_not_for_me_ends_the_link_and_tells_the_school(
    phone: Client, link: str, gone: Message, mrs_doyle: StaffActor
) -> None:
    answer = press(phone, link, f"{link}/not-for-me")
    assert "We have told Oakfield Primary School." in words(answer)
    assert phone.get(link).status_code == 410
    assert state_of(gone) is State.FAILED
    with school_scope(gone.school_id):
        event = AuditEvent.objects.get(kind="MessageNotTheirs")
        assert event.detail["recipient"] == gone.recipient
        assert not any(steps.is_told for steps in telling_steps().values())
        assert not next(d for d in duties_of_pupil(mrs_doyle, gone.about) if d.promise == "told").met
        assert all(steps.next_person for steps in telling_steps().values())


def test_every_link_that_has_ended_looks_the_same(
    phone: Client,
    link: str,
    gone: Message,
    zaras_notice: Notice,
    mrs_patel: Relation,
    mrs_doyle: StaffActor,
    oakfield: School,
) -> None:
    with school_scope(oakfield.pk):
        Message.objects.filter(pk=gone.pk).update(failed_at=clock.now(), sent_at=None, going_since=None)
        Message.objects.filter(pk=gone.pk).update(delivered_at=None, delivered_how="")
        stopped = send_notice(
            zaras_notice, to=mrs_patel.contact.code, school=oakfield, seen=zaras_notice.version, by=mrs_doyle
        ).message
        stop_message(stopped, by=mrs_doyle)
    pages = [phone.get(f"/f/{key_of(oakfield.pk, code)}") for code in (gone.code, stopped.code, "nothere2")]
    assert {page.status_code for page in pages} == {410}
    assert len({page.content for page in pages}) == 1
    assert "Ring Oakfield Primary School." in words(pages[0])
    assert not [secret for secret in SECRETS if secret in pages[0].content.decode()]


def test_it_ends_after_thirty_days(phone: Client, link: str) -> None:
    with clock.at(clock.now() + timedelta(days=29)):
        assert phone.get(link).status_code == 200
    with clock.at(clock.now() + timedelta(days=31)):
        page = phone.get(link)
    assert page.status_code == 410
    assert "This link has ended" in words(page)


def test_a_restriction_ends_a_link_that_is_open_at_this_moment(
    phone: Client, link: str, gone: Message, mrs_patel: Relation, safeguarding_lead: StaffActor
) -> None:
    press(phone, link)
    assert phone.get(f"{link}/opened").status_code == 200
    with school_scope(gone.school_id):
        restrict_contact(mrs_patel, reason="Order", starts_on=date(2026, 11, 23), by=safeguarding_lead)
    for path in (link, f"{link}/opened"):
        assert phone.get(path).status_code == 410
    token = phone.cookies["csrftoken"].value
    for path in (link, f"{link}/not-for-me"):
        assert phone.post(path, {"csrfmiddlewaretoken": token}).status_code == 410


def test_a_wrong_signature_names_no_school(phone: Client, link: str) -> None:
    for strange in (
        link[:-1] + ("a" if link[-1] != "a" else "b"),
        "/f/1-abcdefgh",
        "/f/x",
        f"{link}a",
        "/f/" + "9" * 400,
    ):
        page = phone.get(strange)
        assert page.status_code == 410
        assert "Oakfield" not in page.content.decode()
        assert "Ring" not in words(page) or "your child’s school" in words(page)


def test_guessing_is_slowed_and_the_real_link_is_not(phone: Client, link: str) -> None:
    answers = [phone.get(f"/f/1-aaaaaaaa{number:016d}").status_code for number in range(40)]
    assert answers.count(410) == 30
    assert answers[-1] == 429
    assert phone.get(link).status_code == 200


def test_a_thousand_links_of_other_messages_open_nothing(oakfield: School, link: str) -> None:
    """The key of one message opens no other, nor the same code at another school."""
    key = link.removeprefix("/f/")
    signature = key[-16:]
    assert message_of(key) is not None
    for number in range(1000):
        assert message_of(f"{oakfield.pk}-a{number:07d}{signature}") is None
        assert message_of(f"{oakfield.pk + number + 1}{key[key.index('-') :]}") is None


@pytest.mark.parametrize("which", ["letter", "opened", "ended", "strange", "not_mine"])
def test_the_words_are_plain(phone: Client, link: str, which: str) -> None:
    pages: dict[str, Callable[[], Any]] = {
        "letter": lambda: phone.get(link),
        "opened": lambda: phone.get(press(phone, link).headers["Location"]),
        "ended": lambda: phone.get(link) if press(phone, link, f"{link}/not-for-me") else None,
        "strange": lambda: phone.get("/f/x"),
        "not_mine": lambda: press(phone, link, f"{link}/not-for-me"),
    }
    raw = pages[which]().content.decode().split("<main", 1)[1].split("</main>")[0].split(">", 1)[1]
    text = re.sub(r"\n+", "\n", re.sub(r"</?(p|h1|h2|form|div|button)[^>]*>", "\n", raw))
    text = re.sub(r"<[^>]+>", "", text).replace("Oakfield Primary School", "Oakfield School")
    reading = reading_of(text)
    assert reading.grade <= 5
    assert reading.longest_words <= 20
