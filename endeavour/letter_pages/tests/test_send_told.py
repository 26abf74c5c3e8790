"""One press, one letter, one person; and what keeps a letter from going."""

import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.audit.models import AuditEvent
from endeavour.documents.models import Document
from endeavour.messages.models import Message
from endeavour.pupil_pages.tests.pages import SignIn, send, words
from endeavour.pupils.actions.restrict_contact import restrict_contact
from endeavour.pupils.models import Pupil, Relation
from endeavour.register.actions.prepare_notice import prepare_notice
from endeavour.register.models import Notice
from endeavour.schools.models import School
from tests.cast.pupils import make_adult, make_pupil, make_status


@pytest.fixture
def send_to(zaras_notice: Notice, zara: Pupil, mrs_doyle: StaffActor, sign_in: SignIn) -> Any:
    """Press the button of one person, as the SENCO, on a page that shows the words as they stand now."""
    client = sign_in(mrs_doyle)
    url = f"/s/oakfield/pupils/{zara.pid}/letters/told/send"

    def press(to: str, **more: str) -> Any:
        with school_scope(zara.school_id):
            version = str(Notice.objects.get().version)
        return send(client, url, **{"to": to, "version": version, **more})

    return press


def queued(pupil: Pupil) -> list[Message]:
    with school_scope(pupil.school_id):
        return list(Message.objects.filter(about=pupil.pid))


def change_words(notice: Notice, by: StaffActor, **words: Any) -> None:
    with school_scope(notice.school_id):
        prepare_notice(notice.pupil, replace(notice.as_words(), **words), version=notice.version, by=by)


def test_one_press_on_work_holds_the_letter_and_leads_back_to_work(
    send_to: Any, zara: Pupil, mrs_patel: Relation, mrs_doyle: StaffActor, sign_in: SignIn
) -> None:
    answer = send_to(mrs_patel.contact.code)
    assert answer.headers["Location"] == "/s/oakfield/desk"
    [message] = queued(zara)
    assert (message.channel, message.address) == ("email", "nisha@example.org")
    page = words(sign_in(mrs_doyle).get("/s/oakfield/desk"))
    assert "Letter to Mrs Patel will go at 8:50 am" in page
    assert "Send letter to Mrs Patel" not in page


def test_on_the_check_page_a_banner_says_when_it_goes_with_stop(
    send_to: Any, zara: Pupil, mrs_patel: Relation, mrs_doyle: StaffActor, sign_in: SignIn
) -> None:
    there = send_to(mrs_patel.contact.code, back="check").headers["Location"]
    page = sign_in(mrs_doyle).get(there)
    assert "Letter to Mrs Patel will go at 8:50 am." in words(page)
    [message] = queued(zara)
    assert f'action="/s/oakfield/desk/outbox/{message.code}/stop"' in page.content.decode()
    assert "Send letter to Mrs Patel" not in words(page)


def test_pressed_twice_it_is_one_letter(
    send_to: Any, zara: Pupil, mrs_patel: Relation, mrs_doyle: StaffActor, sign_in: SignIn
) -> None:
    again = {"operation": "6f3d6f0e-5f4b-4f3e-9d53-0d9a4c1a7d11"}
    url = f"/s/oakfield/pupils/{zara.pid}/letters/told/send"
    client = sign_in(mrs_doyle)
    first, second = (
        client.post(url, {**again, "to": mrs_patel.contact.code, "version": "1"}) for _ in range(2)
    )
    assert first.headers["Location"] == second.headers["Location"]
    assert len(queued(zara)) == 1
    other_page = send(client, url, to=mrs_patel.contact.code, version="1")
    assert other_page.headers["Location"] == "/s/oakfield/desk/outbox"
    page = words(client.get(other_page.headers["Location"]))
    assert "It is in the outbox already." in page
    assert "Nothing was sent" not in page
    assert len(queued(zara)) == 1


@pytest.mark.parametrize("page", ["desk", "pupils/{pid}/letters/told/check"])
def test_a_text_that_the_sender_never_saw_does_not_go(
    zaras_notice: Notice,
    zara: Pupil,
    mrs_patel: Relation,
    mrs_doyle: StaffActor,
    hart: StaffActor,
    sign_in: SignIn,
    page: str,
) -> None:
    """The button sends the words as they stood on its page: on Work and where the letter is checked."""
    client, url = sign_in(mrs_doyle), f"/s/oakfield/pupils/{zara.pid}/letters/told/send"
    shown = button_to(url, client.get(f"/s/oakfield/{page.format(pid=zara.pid)}"))
    change_words(zaras_notice, hart, hard="She finds long words hard.")
    answer = client.post(url, shown)
    assert answer.status_code == 409
    assert "Mr Hart changed the words since you opened the page." in words(answer)
    assert "She finds long words hard." in words(answer)
    assert queued(zara) == []
    assert client.post(url, button_to(url, answer)).status_code == 302
    assert len(queued(zara)) == 1


def button_to(url: str, page: Any) -> dict[str, str]:
    """The hidden fields of the form that posts there."""
    form = page.content.decode().split(f'action="{url}"')[1].split("</form>")[0]
    return dict(re.findall(r'<input type="hidden" name="([a-z]+)" value="([^"]*)"', form))


def test_a_letter_on_paper_leads_to_the_page_for_printing(
    send_to: Any, zara: Pupil, mrs_doyle: StaffActor, sign_in: SignIn
) -> None:
    father = make_adult(zara, "Mr", "Raj", "Patel", channel="paper", address="3 Mill Lane\nAshdale")
    answer = send_to(father.contact.code)
    [message] = queued(zara)
    assert message.channel == "paper"
    assert answer.headers["Location"] == f"/s/oakfield/pupils/{zara.pid}/letters/{message.document}"
    page = words(sign_in(mrs_doyle).get(answer.headers["Location"]))
    assert "Letter to Mr Patel" in page


def test_a_restricted_adult_gets_nothing_and_the_page_says_why_and_who_can(
    send_to: Any, zara: Pupil, mrs_patel: Relation, mrs_doyle: StaffActor
) -> None:
    with school_scope(zara.school_id):
        restrict_contact(mrs_patel, reason="Order", starts_on=date(2026, 11, 23), by=mrs_doyle)
    answer = send_to(mrs_patel.contact.code)
    assert answer.status_code == 409
    page = words(answer)
    assert "Nothing was sent" in page
    assert "Mrs Patel may not be contacted about Zara." in page
    assert "The safeguarding lead, the head or the SENCO can change that" in page
    assert "Send letter to Mrs Patel" not in page
    assert queued(zara) == []


@pytest.mark.parametrize(
    ("responsibility", "why"), [("no", "not the one to be told"), ("not_known", "Confirm")]
)
def test_without_responsibility_it_is_refused(
    send_to: Any, zara: Pupil, responsibility: str, why: str
) -> None:
    other = make_adult(zara, "Mr", "Raj", "Patel", responsibility=responsibility)
    assert why in words(send_to(other.contact.code))
    assert queued(zara) == []


@pytest.mark.parametrize("to", ["", "nobody22", "x" * 300])
def test_nobody_of_that_code_gets_it(send_to: Any, zara: Pupil, to: str) -> None:
    assert "isn&#x27;t among the pupil" in send_to(to).content.decode()
    assert queued(zara) == []


def test_another_pupils_mother_does_not_get_it(send_to: Any, zara: Pupil, ada: Relation) -> None:
    assert send_to(ada.contact.code).status_code == 409
    assert queued(zara) == []


def test_the_guard_blocks_shows_the_words_and_the_block_is_on_record(
    send_to: Any, zaras_notice: Notice, zara: Pupil, mrs_doyle: StaffActor
) -> None:
    father = make_adult(zara, "Mr", "Raj", "Patel", email="raj@example.org", address="9 Far Street\nLeeds")
    change_words(zaras_notice, mrs_doyle, lessons="We can meet at 3 Mill Lane after school.")
    answer = send_to(father.contact.code)
    page = words(answer)
    assert answer.status_code == 409
    assert "address line “3 Mill Lane”" in page
    assert "This letter can’t go to Mr Patel." in page
    assert queued(zara) == []
    with school_scope(zara.school_id):
        assert not Document.objects.exists()
        blocked = AuditEvent.objects.get(kind="NoticeBlocked")
    assert blocked.detail["recipient"] == father.contact.code
    assert "Mill" not in str(blocked.detail)


def test_what_the_letter_lacks_is_said(
    send_to: Any, zara: Pupil, mrs_patel: Relation, oakfield: School
) -> None:
    oakfield.phone = ""
    oakfield.save()
    answer = send_to(mrs_patel.contact.code)
    assert "The letter does not say a telephone number to ring." in words(answer)
    assert queued(zara) == []


def test_a_young_person_is_told_himself(
    oakfield: School, mrs_doyle: StaffActor, zaras_notice: Notice, sign_in: SignIn
) -> None:
    sam = make_pupil(oakfield, "Sam", "Hill", year_group="12", date_of_birth=date(2010, 1, 5))
    make_adult(sam, "Mrs", "Jo", "Hill", email="jo@example.org")
    make_status(sam, "K", date(2026, 11, 19))
    with school_scope(oakfield.pk):
        prepare_notice(sam, zaras_notice.as_words(), by=mrs_doyle)
    client = sign_in(mrs_doyle)
    url = f"/s/oakfield/pupils/{sam.pid}/letters/told/"
    assert "Sam will read this." in words(client.get(url + "new"))
    page = words(client.get(url + "check"))
    assert "Print letter for Sam Hill" in page
    assert "Mrs Hill Sam is past compulsory school age, so the letter goes to Sam." in page
    send(client, url + "send", to=sam.pid, version="1")
    [message] = queued(sam)
    assert (message.recipient, message.channel) == (sam.pid, "paper")


def test_whoever_is_reached_by_phone_is_rung(send_to: Any, zara: Pupil) -> None:
    aunt = make_adult(zara, "Mrs", "Asha", "Shah", channel="phone", mobile="07700 900456")
    answer = send_to(aunt.contact.code)
    ring = f"/s/oakfield/pupils/{zara.pid}/letters/told/ring/{aunt.contact.code}"
    assert answer.headers["Location"] == ring
    assert queued(zara) == []


def test_by_email_without_an_address_is_said(send_to: Any, zara: Pupil) -> None:
    aunt = make_adult(zara, "Mrs", "Asha", "Shah", channel="email")
    page = words(send_to(aunt.contact.code))
    assert "Mrs Shah is to be reached by email, but has no email address." in page
    assert "By email, but no address is recorded" in page
    assert queued(zara) == []
