"""P18 and the letters: to whom, how far each came, open as page, for paper, as PDF."""

import pytest
from django.test import Client

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.audit.models import Opening
from endeavour.documents.structure import check_pdf
from endeavour.messages.actions.stop_message import stop_message
from endeavour.messages.models import Message
from endeavour.pupil_pages.tests.pages import SignIn, words
from endeavour.pupil_pages.tests.statements import own_statements
from endeavour.pupils.models import Pupil, Relation
from endeavour.register.actions.send_notice import send_notice
from endeavour.register.models import Notice
from endeavour.schools.models import School


@pytest.fixture
def sent(zaras_notice: Notice, oakfield: School, mrs_patel: Relation, mrs_doyle: StaffActor) -> Message:
    with school_scope(oakfield.pk):
        return send_notice(
            zaras_notice, to=mrs_patel.contact.code, school=oakfield, seen=zaras_notice.version, by=mrs_doyle
        ).message


@pytest.fixture
def about(zara: Pupil) -> str:
    return f"/s/oakfield/pupils/{zara.pid}"


@pytest.fixture
def client(mrs_doyle: StaffActor, sign_in: SignIn) -> Client:
    return sign_in(mrs_doyle)


def test_without_letters_it_offers_to_write_the_first(zara: Pupil, client: Client, about: str) -> None:
    page = words(client.get(f"{about}/documents"))
    assert "No letter about Zara is kept here yet." in page
    assert "Write the letter" in page


def test_it_lists_each_letter_with_how_far_it_came(
    sent: Message, client: Client, about: str, mrs_doyle: StaffActor
) -> None:
    page = words(client.get(f"{about}/documents"))
    assert "1 letter about Zara is kept here." in page
    assert "Mrs Patel Extra help has started 23 November 2026 1 Goes at 8:50 am Page" in page
    with school_scope(sent.school_id):
        stop_message(sent, by=mrs_doyle)
    page = words(client.get(f"{about}/documents"))
    assert "Stopped before it went" in page
    assert "No letter about Zara has gone yet." in page


def test_a_teacher_sees_that_there_is_one_and_does_not_open_it(
    sent: Message, zara: Pupil, about: str, shah: StaffActor, sign_in: SignIn
) -> None:
    with school_scope(zara.school_id):
        zara.school_class_id = next(iter(shah.class_ids))
        zara.save()
    teacher = sign_in(shah)
    assert "The SENCO can open it" in words(teacher.get(f"{about}/documents"))
    for what in ("", "/print", ".pdf"):
        assert teacher.get(f"{about}/letters/{sent.document}{what}").status_code == 404


def test_it_opens_as_a_page_and_the_opening_is_on_record(
    sent: Message, zara: Pupil, client: Client, about: str
) -> None:
    page = words(client.get(f"{about}/letters/{sent.document}"))
    assert "Letter to Mrs Patel, 23 November 2026. Goes at 8:50 am." in page
    assert "Zara is getting extra help at school" in page
    with school_scope(zara.school_id):
        assert list(Opening.objects.values_list("pupil", "page")) == [(zara.pid, "letter")]


def test_for_paper_it_is_the_letter_alone(sent: Message, client: Client, about: str) -> None:
    answer = client.get(f"{about}/letters/{sent.document}/print")
    raw, page = answer.content.decode(), words(answer)
    assert raw.count("<h1") == 1
    assert "<title>A letter from Oakfield Primary School, 23 November 2026</title>" in raw
    assert "Mrs Patel, 3 Mill Lane, Ashdale, ZZ99 1AB" in page
    assert "Oakfield Primary School, 23 November 2026, version 1" in page
    assert "Work" not in page
    assert "no-store" in answer.headers["Cache-Control"]


def test_the_pdf_is_open_to_all_and_its_name_says_nothing(sent: Message, client: Client, about: str) -> None:
    answer = client.get(f"{about}/letters/{sent.document}.pdf")
    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.headers["Content-Disposition"] == (
        f'attachment; filename="letter-2026-11-23-{sent.document}.pdf"'
    )
    assert check_pdf(answer.content).problems == ()


def test_the_letter_stays_as_it_was_written(
    sent: Message, client: Client, about: str, mrs_patel: Relation, oakfield: School
) -> None:
    oakfield.phone = "01234 000000"
    oakfield.save()
    with school_scope(oakfield.pk):
        mrs_patel.contact.surname = "Shah"
        mrs_patel.contact.save()
    with clock.at(clock.now().replace(day=29)):
        page = words(client.get(f"{about}/letters/{sent.document}"))
    assert "01234 567890" in page
    assert "Dear Mrs Patel." in page


def test_a_letter_about_somebody_else_is_not_found(sent: Message, maya: Pupil, client: Client) -> None:
    for what in ("", "/print", ".pdf"):
        assert client.get(f"/s/oakfield/pupils/{maya.pid}/letters/{sent.document}{what}").status_code == 404
        assert client.get(f"/s/oakfield/pupils/{maya.pid}/letters/nothere2{what}").status_code == 404


def test_the_number_of_statements_is_flat(
    sent: Message,
    zara: Pupil,
    client: Client,
    about: str,
    zaras_notice: Notice,
    mrs_doyle: StaffActor,
    oakfield: School,
) -> None:
    to, message = sent.recipient, sent
    for _ in range(3):
        assert len(own_statements(client, f"{about}/documents")) == 7
        assert len(own_statements(client, f"{about}/letters/{sent.document}")) == 6
        with school_scope(oakfield.pk):
            stop_message(message, by=mrs_doyle)
            message = send_notice(
                zaras_notice, to=to, school=oakfield, seen=zaras_notice.version, by=mrs_doyle
            ).message
