"""S3: held with Stop, waiting for a person, sent, arrived, failed with what to do."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

import pikepdf
import pytest
from django.test import Client

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.audit.models import Opening
from endeavour.messages import sending
from endeavour.messages.actions.note_not_theirs import note_not_theirs
from endeavour.messages.actions.note_opened import note_opened
from endeavour.messages.models import Message
from endeavour.messages.post.folder import FolderPost
from endeavour.pupil_pages.tests.pages import SignIn, day, send, words
from endeavour.pupil_pages.tests.statements import own_statements
from endeavour.pupils.actions.restrict_contact import restrict_contact
from endeavour.pupils.models import Contact, Pupil, Relation
from endeavour.register.actions.prepare_notice import prepare_notice
from endeavour.register.actions.send_notice import send_notice
from endeavour.register.models import Notice
from endeavour.register.notice_words import NoticeWords
from endeavour.schools.models import School, Term
from tests.cast.people import MONDAY
from tests.cast.pupils import make_adult, make_pupil, make_status

OUTBOX = "/s/oakfield/desk/outbox"
Queue = Callable[[Relation], Message]


@pytest.fixture
def queue(zaras_notice: Notice, oakfield: School, mrs_doyle: StaffActor) -> Queue:
    def put(to: Relation) -> Message:
        with school_scope(oakfield.pk):
            code, seen = to.contact.code, zaras_notice.version
            return send_notice(zaras_notice, to=code, school=oakfield, seen=seen, by=mrs_doyle).message

    return put


@pytest.fixture
def father(zara: Pupil) -> Relation:
    return make_adult(zara, "Mr", "Raj", "Patel", channel="paper", address="3 Mill Lane\nAshdale")


@pytest.fixture
def client(mrs_doyle: StaffActor, sign_in: SignIn) -> Client:
    return sign_in(mrs_doyle)


def again(message: Message) -> Message:
    with school_scope(message.school_id):
        fresh: Message = Message.objects.get(pk=message.pk)
        return fresh


def test_empty_it_says_what_it_is_for(client: Client) -> None:
    page = words(client.get(OUTBOX))
    assert "The outbox is empty." in page
    assert "a letter waits here for ten minutes, so that you can stop it" in page


def test_a_held_letter_can_be_stopped_and_the_family_is_still_to_be_told(
    client: Client, queue: Queue, mrs_patel: Relation, zara: Pupil
) -> None:
    message = queue(mrs_patel)
    page = words(client.get(OUTBOX))
    assert "1 letter can still be stopped." in page
    assert "Goes at 8:50 am Mrs Patel by email About Zara P Stop" in page
    assert send(client, f"{OUTBOX}/{message.code}/stop").headers["Location"] == OUTBOX
    page = words(client.get(OUTBOX))
    assert "Stopped. Nothing was sent, and the family is still to be told." in page
    assert "Stopped before it went Mrs Patel" in page
    send(client, f"{OUTBOX}/{message.code}/stop")
    assert "It was stopped already. Nothing was sent." in words(client.get(OUTBOX))
    check = words(client.get(f"/s/oakfield/pupils/{zara.pid}/letters/told/check"))
    assert "Send letter to Mrs Patel" in check


def test_what_has_gone_is_past_stopping(
    client: Client, queue: Queue, mrs_patel: Relation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    message = queue(mrs_patel)
    monkeypatch.setattr(sending, "post", lambda: FolderPost(tmp_path))
    with clock.at(MONDAY + timedelta(minutes=11)):
        sending.send(message.school_id, message.code)
        send(client, f"{OUTBOX}/{message.code}/stop")
        page = words(client.get(OUTBOX))
        assert "This message has gone." in page
        assert "Message arrived at 8:51 am: in their mailbox Mrs Patel" in page
        with school_scope(message.school_id):
            note_opened(message.code, school_id=message.school_id)
        assert "Message opened at 8:51 am Mrs Patel" in words(client.get(OUTBOX))


def test_a_failed_letter_says_why_and_what_to_do(client: Client, queue: Queue, mrs_patel: Relation) -> None:
    message = queue(mrs_patel)
    with clock.at(MONDAY + timedelta(minutes=11)):
        sending.send(message.school_id, message.code)
        page = words(client.get(OUTBOX))
    assert "1 letter waits for you." in page
    assert "No mail server is set up, so nothing can be sent by email." in page
    assert "Send it again" in page
    assert "Correct the address of Mrs Patel" in page


def test_a_letter_that_lay_with_somebody_else_says_so(
    client: Client,
    queue: Queue,
    mrs_patel: Relation,
    zara: Pupil,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    message = queue(mrs_patel)
    monkeypatch.setattr(sending, "post", lambda: FolderPost(tmp_path))
    with clock.at(MONDAY + timedelta(minutes=11)):
        sending.send(message.school_id, message.code)
        with school_scope(message.school_id):
            note_not_theirs(message.code, school_id=message.school_id)
        page = words(client.get(OUTBOX))
        assert "Whoever opened the link says that it isn’t for them." in page
        code, about = mrs_patel.contact.code, f"/s/oakfield/pupils/{zara.pid}"
        check = words(client.get(f"{about}/letters/told/check"))
        assert "Somebody else opened the last message. Check the address" in check
        answer = client.get("/s/oakfield/desk")
        assert "Somebody else opened the message Correct the address of Mrs Patel" in words(answer)
        assert f'href="{about}/people/{code}/edit"' in answer.content.decode()
        with school_scope(message.school_id):
            Contact.objects.filter(pk=mrs_patel.contact.pk).update(email="nisha.patel@example.org")
        assert "The last message did not arrive Send letter to Mrs Patel" in words(
            client.get("/s/oakfield/desk")
        )
        queue(mrs_patel)
        assert "1 letter waits" not in words(client.get(OUTBOX))


def test_paper_is_handed_over_by_one_press(client: Client, queue: Queue, father: Relation) -> None:
    message = queue(father)
    page = words(client.get(OUTBOX))
    assert "To print, then hand over or post Print all" in page
    assert "Ready since 8:40 am Mr Patel on paper" in page
    assert send(client, f"{OUTBOX}/{message.code}/delivered", how="handed_over").status_code == 302
    assert (again(message).delivered_how, again(message).delivered_at) == ("handed_over", MONDAY)
    page = words(client.get(OUTBOX))
    assert "Arrived at 8:40 am: handed over Mr Patel" in page
    assert "1 letter has arrived. Nothing waits for you." in page


def test_what_is_posted_arrives_two_school_days_later(client: Client, queue: Queue, father: Relation) -> None:
    message = queue(father)
    send(client, f"{OUTBOX}/{message.code}/delivered", how="posted")
    assert again(message).delivered_at == datetime(2026, 11, 25, 12, tzinfo=clock.LONDON)
    assert "Posted; counts as arrived on Wed 25 Nov" in words(client.get(OUTBOX))


def test_posted_before_a_holiday_it_counts_school_days(
    client: Client, queue: Queue, father: Relation
) -> None:
    message = queue(father)
    with clock.at(datetime(2026, 12, 18, 10, tzinfo=clock.LONDON)):
        send(client, f"{OUTBOX}/{message.code}/delivered", how="posted", **day("on", "17 12 2026"))
        arrives = again(message).delivered_at
    assert arrives is not None
    assert arrives.date() == date(2027, 1, 4)


def test_another_day_is_asked_for_and_mistakes_get_sentences(
    client: Client, queue: Queue, father: Relation, oakfield: School
) -> None:
    message = queue(father)
    url = f"{OUTBOX}/{message.code}/delivered"
    assert "How did the letter about Zara P reach Mr Patel ?" in words(client.get(url))
    for answers, sentence in (
        ({}, "Answer “How did it reach them?”"),
        ({"how": "by owl"}, "is not on the list. Choose one from the list."),
        ({"how": "posted", **day("on", "24 11 2026")}, "Enter today or an earlier day."),
        ({"how": "posted", **day("on", "20 11 2026")}, "Enter a date on or after 23 November 2026."),
        ({"how": "posted", **day("on", "31 2 2026")}, "There is no 31 February 2026."),
    ):
        answer = send(client, url, **answers)
        assert answer.status_code == 200
        assert sentence in words(answer)
    with school_scope(oakfield.pk):
        Term.objects.all().delete()
    assert "No terms are recorded." in words(send(client, url, how="posted"))
    assert again(message).delivered_at is None


def test_said_twice_it_is_once(client: Client, queue: Queue, father: Relation) -> None:
    message = queue(father)
    send(client, f"{OUTBOX}/{message.code}/delivered", how="handed_over")
    assert "has already reached the person" in words(
        send(client, f"{OUTBOX}/{message.code}/delivered", how="posted")
    )
    assert again(message).delivered_how == "handed_over"


def test_a_restriction_takes_it_back_and_the_line_says_so(
    client: Client, queue: Queue, mrs_patel: Relation, safeguarding_lead: StaffActor
) -> None:
    queue(mrs_patel)
    with school_scope(mrs_patel.school_id):
        restrict_contact(mrs_patel, reason="Order", starts_on=date(2026, 11, 23), by=safeguarding_lead)
    page = words(client.get(OUTBOX))
    assert "Taken back Mrs Patel by email About Zara P. They may not be contacted." in page
    assert "can still be stopped" not in page


def test_all_letters_for_paper_come_as_one_file(
    client: Client, queue: Queue, father: Relation, zara: Pupil, tmp_path: Path
) -> None:
    assert client.get(f"{OUTBOX}/letters.pdf").headers["Location"] == OUTBOX
    queue(father)
    queue(make_adult(zara, "Mrs", "Asha", "Shah", channel="paper"))
    answer = client.get(f"{OUTBOX}/letters.pdf")
    assert answer.headers["Content-Type"] == "application/pdf"
    assert "no-store" in answer.headers["Cache-Control"]
    file = tmp_path / "all.pdf"
    file.write_bytes(answer.content)
    with pikepdf.open(file) as pdf:
        assert len(pdf.pages) == 4
        with pdf.open_metadata() as metadata:
            assert metadata["dc:title"] == "Letters to print"
    with school_scope(zara.school_id):
        assert Opening.objects.filter(pupil=zara.pid, page="letter").count() == 2


def test_the_number_of_statements_is_flat(
    client: Client,
    queue: Queue,
    mrs_patel: Relation,
    oakfield: School,
    mrs_doyle: StaffActor,
    words: NoticeWords,
) -> None:
    queue(mrs_patel)
    for number in range(3):
        assert len(own_statements(client, OUTBOX)) == 4
        pupil = make_pupil(oakfield, "Sam", f"Hill{number}")
        make_status(pupil, "K", date(2026, 11, 19))
        adult = make_adult(pupil, "Mrs", "Jo", "Hill", email=f"jo{number}@example.org")
        with school_scope(oakfield.pk):
            notice = prepare_notice(pupil, words, by=mrs_doyle)
            send_notice(notice, to=adult.contact.code, school=oakfield, seen=notice.version, by=mrs_doyle)
