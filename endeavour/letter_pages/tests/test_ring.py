"""The phone script, and the call recorded on the same page (story 5)."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.test import Client

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.audit.models import AuditEvent
from endeavour.messages import sending
from endeavour.messages.models import Message
from endeavour.pupil_pages.tests.forms_of import filled_in
from endeavour.pupil_pages.tests.pages import SignIn, day, send, words
from endeavour.pupil_pages.tests.statements import own_statements
from endeavour.pupils.actions.restrict_contact import restrict_contact
from endeavour.pupils.models import Contact, Pupil, Relation
from endeavour.register.actions.prepare_notice import prepare_notice
from endeavour.register.actions.send_notice import send_notice
from endeavour.register.models import CallNote, Notice, NoticeCopy
from endeavour.register.notice_words import NoticeWords
from endeavour.register.telling_steps import telling_steps
from endeavour.schools.models import School
from tests.cast.people import MONDAY
from tests.cast.pupils import make_adult, make_pupil, make_status

CALL = {**day("on", "23 11 2026"), "at": "8:30", "read_all": "on", "interpreter": "Ms Karimi", "version": "1"}


@pytest.fixture
def amir(oakfield: School) -> Pupil:
    """Amir Rahimi, Year 1: support starts today."""
    pupil = make_pupil(oakfield, "Amir", "Rahimi", year_group="1", date_of_birth=date(2021, 1, 5))
    make_status(pupil, "K", date(2026, 11, 23))
    return pupil


@pytest.fixture
def mrs_rahimi(amir: Pupil) -> Relation:
    facts: dict[str, Any] = {"speaks_language": "prs", "interpreter": "spoken", "best_times": "after 2 pm"}
    return make_adult(amir, "Mrs", "Laila", "Rahimi", mobile="07700 900456", channel="phone", **facts)


@pytest.fixture
def amirs(amir: Pupil, mrs_rahimi: Relation, mrs_doyle: StaffActor, words: NoticeWords) -> Notice:
    with school_scope(amir.school_id):
        return prepare_notice(amir, words, by=mrs_doyle)


@pytest.fixture
def client(amirs: Notice, mrs_doyle: StaffActor, sign_in: SignIn) -> Client:
    return sign_in(mrs_doyle)


@pytest.fixture
def url(amir: Pupil, mrs_rahimi: Relation) -> str:
    return f"/s/oakfield/pupils/{amir.pid}/letters/told/ring/{mrs_rahimi.contact.code}"


def test_the_interpreter_first_then_the_number_then_each_sentence(client: Client, url: str) -> None:
    answer = client.get(url)
    page = words(answer)
    order = [
        "Interpreter: Dari. Have one on the line before you start.",
        "Ring Mrs Rahimi about Amir.",
        "07700 900456",
        "Best times: after 2 pm",
        "Hello, this is Mrs Doyle from Oakfield Primary School.",
        "By law, we must tell you when a child gets it.",
        "What do you think about this help?",
        "Record the call",
        "Who interpreted?",
    ]
    places = [page.find(sentence) for sentence in order]
    assert -1 not in places
    assert places == sorted(places)
    assert 'href="tel:07700900456"' in answer.content.decode()


def test_the_call_is_recorded_on_the_same_page(client: Client, url: str, amir: Pupil) -> None:
    said = {"read_back": "on", "said": "Thank you. He likes cars."}
    answer = send(client, url, **CALL, **said)
    assert answer.headers["Location"] == f"/s/oakfield/pupils/{amir.pid}/letters/told/check"
    assert "The call is recorded. Mrs Rahimi has been told." in words(client.get(answer.headers["Location"]))
    with school_scope(amir.school_id):
        assert telling_steps()[amir.pid].is_told
        note = CallNote.objects.get()
        assert (note.interpreter, note.read_back, note.said) == (
            "Ms Karimi",
            True,
            "Thank you. He likes cars.",
        )
        assert "cars" not in str(list(AuditEvent.objects.values()))


def test_a_call_takes_few_actions(client: Client, url: str) -> None:
    """Open the page, tick that all was read, who interpreted, what was said, tick that it was read back, record."""
    page = client.get(url).content.decode().split("<main", 1)[1].split("</main>")[0]
    filled = page.count('value="23"') and page.count('value="08:40"')
    assert filled, "the day and the time stand there already"
    controls = sum(page.count(kind) for kind in ('type="checkbox"', 'name="interpreter"', 'name="said"'))
    assert controls + page.count("<button") + 1 <= 10


def test_a_call_cut_short_tells_nobody_and_keeps_the_words(client: Client, url: str, amir: Pupil) -> None:
    cut = {name: value for name, value in CALL.items() if name != "read_all"}
    answer = send(client, url, **cut, said="She had to go.")
    assert "only what was read has been told" in words(answer)
    assert "She had to go." in answer.content.decode()
    with school_scope(amir.school_id):
        assert not Message.objects.exists()


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"at": "9:50"}, "That is later than now. Enter when you rang."),
        ({"at": "half past"}, "Enter the time as hours and minutes, like 8:52 or 3:10 pm"),
        ({"at": ""}, "Enter the time"),
        (
            {"interpreter": " "},
            "Enter who interpreted for Mrs Rahimi, or tick that no interpreter was needed",
        ),
        ({"said": "Thank you."}, "Read back what you wrote down, and tick that you did."),
        (day("on", "24 11 2026"), "That is later than now."),
        ({"on_day": "31", "on_month": "2"}, "There is no 31 February 2026."),
    ],
)
def test_each_mistake_gets_a_sentence(
    client: Client, url: str, wrong: dict[str, str], sentence: str, amir: Pupil
) -> None:
    assert sentence in words(send(client, url, **{**CALL, **wrong}))
    with school_scope(amir.school_id):
        assert not CallNote.objects.exists()


def test_some_days_no_interpreter_is_needed(client: Client, url: str, amir: Pupil) -> None:
    assert send(client, url, **{**CALL, "interpreter": "", "none_needed": "on"}).status_code == 302
    with school_scope(amir.school_id):
        assert CallNote.objects.get().interpreter == ""


@pytest.mark.parametrize("written", ["8:30", "8.30", "08:30", "8:30 am", "8.30am"])
def test_a_time_may_be_written_in_many_ways(client: Client, url: str, written: str, amir: Pupil) -> None:
    assert send(client, url, **{**CALL, "at": written}).status_code == 302
    with school_scope(amir.school_id):
        assert CallNote.objects.get().at.strftime("%H:%M") == "08:30"


def test_recorded_twice_is_once(client: Client, url: str, amir: Pupil) -> None:
    send(client, url, **CALL)
    assert "on its way already" in words(send(client, url, **CALL))
    with school_scope(amir.school_id):
        assert CallNote.objects.count() == 1


def test_the_guard_holds_on_the_telephone_too(
    client: Client, url: str, amir: Pupil, amirs: Notice, mrs_doyle: StaffActor
) -> None:
    make_adult(amir, "Mr", "Omid", "Rahimi", mobile="07700 900999")
    with school_scope(amir.school_id):
        leaky = replace(amirs.as_words(), lessons="His father can be rung on 07700 900 999.")
        prepare_notice(amir, leaky, version=1, by=mrs_doyle)
    assert "Don’t read this to Mrs Rahimi." in words(client.get(url))
    assert "phone number “07700 900999”" in words(send(client, url, **{**CALL, "version": "2"}))
    with school_scope(amir.school_id):
        assert not CallNote.objects.exists()
        assert AuditEvent.objects.filter(kind="NoticeBlocked").count() == 1


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
        message = send_notice(amirs, to=mrs_rahimi.contact.code, school=oakfield, by=mrs_doyle).message
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
    with school_scope(amir.school_id):
        send_notice(amirs, to=mrs_rahimi.contact.code, school=oakfield, by=mrs_doyle)
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


def test_what_they_say_is_kept_while_it_is_typed(client: Client, url: str) -> None:
    typed = filled_in(client.get(url)) | {"said": "He likes cars.", "interpreter": "Ms Karimi"}
    assert client.post(url, typed | {"keep": "typing"}).status_code == 204
    again = filled_in(client.get(url))
    assert (again["said"], again["interpreter"]) == ("He likes cars.", "Ms Karimi")


def test_nobody_else_is_rung(client: Client, amir: Pupil, ada: Relation) -> None:
    other = make_adult(amir, "Mr", "Omid", "Rahimi", responsibility="not_known")
    for code in (other.contact.code, ada.contact.code, "nobody22"):
        page = client.get(f"/s/oakfield/pupils/{amir.pid}/letters/told/ring/{code}")
        assert page.status_code in (404, 409)
        assert "07700" not in words(page)


def test_before_the_letter_is_written_it_leads_there(
    zara: Pupil, mrs_patel: Relation, mrs_doyle: StaffActor, sign_in: SignIn
) -> None:
    about = f"/s/oakfield/pupils/{zara.pid}/letters/told"
    answer = sign_in(mrs_doyle).get(f"{about}/ring/{mrs_patel.contact.code}")
    assert answer.headers["Location"] == f"{about}/new"


def test_the_number_of_statements_is_flat(client: Client, url: str, amir: Pupil) -> None:
    for number in range(2):
        assert len(own_statements(client, url)) == 5
        make_adult(amir, "Mr", "Any", f"Uncle{number}")
