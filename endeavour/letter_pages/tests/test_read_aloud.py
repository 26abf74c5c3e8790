"""A letter that is on its way and read aloud: the call says that it has been heard, in which words, and by whom."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from django.test import Client

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.letter_pages.tests.test_ring import CALL
from endeavour.messages import sending
from endeavour.messages.models import Message
from endeavour.pupil_pages.tests.forms_of import filled_in
from endeavour.pupil_pages.tests.pages import SignIn, send, words
from endeavour.pupils.actions.restrict_contact import restrict_contact
from endeavour.pupils.models import Contact, Pupil, Relation
from endeavour.register.actions.prepare_notice import prepare_notice
from endeavour.register.actions.send_notice import send_notice
from endeavour.register.models import CallNote, Notice, NoticeCopy
from endeavour.register.telling_steps import telling_steps
from endeavour.schools.models import School
from tests.cast.people import MONDAY
from tests.cast.pupils import make_adult

OUTBOX = "/s/oakfield/desk/outbox"


@pytest.fixture
def client(mrs_doyle: StaffActor, sign_in: SignIn) -> Client:
    return sign_in(mrs_doyle)


@pytest.fixture
def url(amirs: Notice, mrs_rahimi: Relation) -> str:
    return f"/s/oakfield/pupils/{amirs.pupil.pid}/letters/told/ring/{mrs_rahimi.contact.code}"


def _sent(notice: Notice, to: Relation, school: School, by: StaffActor) -> Message:
    with school_scope(school.pk):
        return send_notice(notice, to=to.contact.code, school=school, seen=notice.version, by=by).message


def test_what_was_changed_while_it_was_read_aloud_is_read_before_it_is_recorded(
    client: Client, url: str, amir: Pupil, amirs: Notice, hart: StaffActor
) -> None:
    """Recorded is what was said on the phone: not a text that nobody read."""
    form = filled_in(client.get(url))
    with school_scope(amir.school_id):
        changed = replace(amirs.as_words(), hard="He finds long words hard.")
        prepare_notice(amir, changed, version=1, by=hart)
    answer = client.post(url, {**form, **CALL, "version": form["version"], "said": "Thank you."})
    page = words(answer)
    assert "Mr Hart changed the words since you opened the page." in page
    assert "He finds long words hard." in page
    assert "Thank you." in answer.content.decode()
    with school_scope(amir.school_id):
        assert not CallNote.objects.exists()
    again = {**filled_in(answer), "read_all": "on", "read_back": "on"}
    assert client.post(url, again).status_code == 302
    with school_scope(amir.school_id):
        assert NoticeCopy.objects.get().version == 2


@pytest.mark.parametrize("channel", ["email", "paper"])
@pytest.mark.parametrize("sent_at", [None, MONDAY])
def test_a_call_settles_the_letter_that_is_on_its_way_in_these_words(
    client: Client,
    url: str,
    amir: Pupil,
    amirs: Notice,
    mrs_rahimi: Relation,
    mrs_doyle: StaffActor,
    oakfield: School,
    channel: str,
    sent_at: datetime | None,
) -> None:
    """Whoever gets an email that only says that there is a letter is rung; and it asks who interpreted."""
    with school_scope(amir.school_id):
        Contact.objects.filter(pk=mrs_rahimi.contact.pk).update(channel=channel, email="laila@example.org")
        message = _sent(amirs, mrs_rahimi, oakfield, mrs_doyle)
        Message.objects.filter(pk=message.pk).update(sent_at=sent_at)
    said = {"read_back": "on", "said": "Thank you. He likes cars."}
    assert "Enter who interpreted for Mrs Rahimi" in words(
        send(client, url, **CALL | said | {"interpreter": ""})
    )
    with school_scope(amir.school_id):
        assert Message.objects.get().delivered_at is None
    assert send(client, url, **CALL | said).status_code == 302
    with school_scope(amir.school_id):
        kept = Message.objects.get()
        assert (kept.code, kept.delivered_how) == (message.code, "read_aloud")
        assert CallNote.objects.get().said == "Thank you. He likes cars."
        assert telling_steps()[amir.pid].is_told
    with clock.at(MONDAY + timedelta(hours=1)):
        assert not list(sending.codes_to_send(oakfield.pk)), "what has been read aloud need not go"


def test_whoever_is_told_by_email_and_has_no_address_can_be_told_by_telephone(
    client: Client, url: str, amir: Pupil, mrs_rahimi: Relation
) -> None:
    with school_scope(amir.school_id):
        Contact.objects.filter(pk=mrs_rahimi.contact.pk).update(channel="email", email="")
    assert send(client, url, **CALL).status_code == 302
    with school_scope(amir.school_id):
        assert telling_steps()[amir.pid].is_told
        assert Message.objects.get().channel == "phone"


def test_a_call_does_not_settle_a_letter_in_other_words(
    client: Client,
    url: str,
    amir: Pupil,
    amirs: Notice,
    mrs_rahimi: Relation,
    mrs_doyle: StaffActor,
    oakfield: School,
) -> None:
    _sent(amirs, mrs_rahimi, oakfield, mrs_doyle)
    with school_scope(amir.school_id):
        prepare_notice(amir, replace(amirs.as_words(), hard="Long words."), version=1, by=mrs_doyle)
    assert "is on its way already" in words(send(client, url, **CALL | {"version": "2"}))
    with school_scope(amir.school_id):
        assert Message.objects.get().delivered_at is None
        assert not CallNote.objects.exists()


def test_nobody_is_rung_on_the_number_of_somebody_who_may_not_be_contacted(
    client: Client, url: str, amir: Pupil, mrs_rahimi: Relation, safeguarding_lead: StaffActor
) -> None:
    """However the mother is told else: by telephone it is the number that counts."""
    father = make_adult(amir, "Mr", "Omid", "Rahimi", mobile="+44 7700 900456")
    with school_scope(amir.school_id):
        Contact.objects.filter(pk=mrs_rahimi.contact.pk).update(channel="email", email="laila@example.org")
        restrict_contact(father, reason="Order", starts_on=date(2026, 11, 23), by=safeguarding_lead)
    assert "The telephone number of Mrs Rahimi is also that of" in words(send(client, url, **CALL))
    with school_scope(amir.school_id):
        assert not CallNote.objects.exists()


def test_whoever_read_it_aloud_is_led_to_the_call_which_asks_who_interpreted(
    client: Client, amirs: Notice, mrs_rahimi: Relation, url: str, mrs_doyle: StaffActor, oakfield: School
) -> None:
    """Another page that took "read aloud" for an answer told in a language that she may not follow."""
    message = _sent(amirs, mrs_rahimi, oakfield, mrs_doyle)
    delivered = f"{OUTBOX}/{message.code}/delivered"
    assert f'<a href="{url}">Record the call</a>' in client.get(delivered).content.decode()
    assert "is not on the list" in words(send(client, delivered, how="read_aloud"))
    with school_scope(oakfield.pk):
        assert Message.objects.get().delivered_at is None


def test_an_email_that_has_gone_can_be_read_aloud(
    client: Client,
    zaras_notice: Notice,
    mrs_patel: Relation,
    mrs_doyle: StaffActor,
    oakfield: School,
) -> None:
    message = _sent(zaras_notice, mrs_patel, oakfield, mrs_doyle)
    with school_scope(oakfield.pk):
        Message.objects.filter(pk=message.pk).update(sent_at=MONDAY)
    about = f"/s/oakfield/pupils/{mrs_patel.pupil.pid}/letters/told"
    ring = f'href="{about}/ring/{mrs_patel.contact.code}"'
    assert ring in client.get(OUTBOX).content.decode()
    assert ring in client.get(f"{about}/check").content.decode()
    with school_scope(oakfield.pk):
        Message.objects.filter(pk=message.pk).update(delivered_at=MONDAY, delivered_how="confirmed")
    assert ring not in client.get(f"{about}/check").content.decode()
