"""Two people at one letter at the same moment, with real transactions: once is once, and a restriction wins."""

import threading
from collections.abc import Callable
from datetime import date

import pytest
from django.db import connection

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.access.scope import school_scope
from endeavour.documents.models import Document
from endeavour.messages.models import Message
from endeavour.pupils.actions.restrict_contact import restrict_contact
from endeavour.pupils.models import Pupil, Relation
from endeavour.register.actions.prepare_notice import prepare_notice
from endeavour.register.actions.send_notice import send_notice
from endeavour.register.models import Notice
from endeavour.register.notice_words import NoticeWords
from endeavour.schools.models import School
from tests.cast.people import MONDAY
from tests.cast.pupils import make_adult, make_pupil, make_status

pytestmark = pytest.mark.django_db(transaction=True)
RACES = 12


def at_once(*acts: Callable[[], object]) -> list[str]:
    """Start all at the same moment, each in a connection of its own; what each was refused with."""
    gate, refused = threading.Barrier(len(acts)), []

    def run(act: Callable[[], object]) -> None:
        gate.wait()
        try:
            with clock.at(MONDAY):
                act()
        except Refused as refusal:
            refused.append(refusal.sentence)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return refused


def _family(school: School, number: int, words: NoticeWords, by: StaffActor) -> tuple[Notice, Relation]:
    pupil: Pupil = make_pupil(school, "Sam", f"Hill{number}", date_of_birth=date(2018, 2, 3))
    make_status(pupil, "K", date(2026, 11, 19))
    tie = make_adult(pupil, "Mrs", "Jo", f"Hill{number}", email=f"jo{number}@example.org")
    with school_scope(school.pk):
        return prepare_notice(pupil, words, by=by), tie


def _send(notice: Notice, tie: Relation, school: School, by: StaffActor) -> None:
    with school_scope(school.pk):
        send_notice(notice, to=tie.contact.code, school=school, by=by)


def _restrict(tie: Relation, by: StaffActor) -> None:
    with school_scope(tie.school_id):
        restrict_contact(tie, reason="Order", starts_on=date(2026, 11, 23), by=by)


def test_two_who_press_send_are_one_letter(
    oakfield: School, mrs_doyle: StaffActor, words: NoticeWords
) -> None:
    for number in range(RACES):
        notice, tie = _family(oakfield, number, words, mrs_doyle)
        press = lambda n=notice, t=tie: _send(n, t, oakfield, mrs_doyle)  # noqa: E731 - one race's own
        assert len(at_once(press, press, press)) == 2
    with school_scope(oakfield.pk):
        assert Message.objects.count() == Document.objects.count() == RACES


def test_a_restriction_set_while_somebody_sends_wins(
    oakfield: School, mrs_doyle: StaffActor, safeguarding_lead: StaffActor, words: NoticeWords
) -> None:
    for number in range(RACES):
        notice, tie = _family(oakfield, number, words, mrs_doyle)
        at_once(
            lambda n=notice, t=tie: _send(n, t, oakfield, mrs_doyle),  # type: ignore[misc]  # bound at once
            lambda t=tie: _restrict(t, safeguarding_lead),  # type: ignore[misc]  # bound at once
        )
    with school_scope(oakfield.pk):
        assert not Message.objects.filter(cancelled_at=None).exists()
