"""The phone script, and the call recorded on the same page (story 5)."""

from dataclasses import replace

import pytest
from django.test import Client

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.audit.models import AuditEvent
from endeavour.messages.models import Message
from endeavour.pupil_pages.tests.forms_of import filled_in
from endeavour.pupil_pages.tests.pages import SignIn, day, send, words
from endeavour.pupil_pages.tests.statements import own_statements
from endeavour.pupils.models import Pupil, Relation
from endeavour.register.actions.prepare_notice import prepare_notice
from endeavour.register.models import CallNote, Notice
from endeavour.register.telling_steps import telling_steps
from tests.cast.pupils import make_adult

CALL = {**day("on", "23 11 2026"), "at": "8:30", "read_all": "on", "interpreter": "Ms Karimi", "version": "1"}


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
