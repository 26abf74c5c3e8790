"""Two people at one letter at the same moment, with real transactions: once is once, and a restriction wins."""

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

import pytest
from django.db import connection

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.access.scope import school_scope
from endeavour.documents.models import Document
from endeavour.journeys.clash import Clash
from endeavour.messages.models import Message
from endeavour.pupils.actions.restrict_contact import restrict_contact
from endeavour.pupils.models import Pupil, Relation
from endeavour.register.actions.end_sen_support import end_sen_support
from endeavour.register.actions.prepare_ended_notice import prepare_ended_notice
from endeavour.register.actions.prepare_notice import prepare_notice
from endeavour.register.actions.send_notice import send_notice
from endeavour.register.models import Notice
from endeavour.register.notice_words import EndedWords, NoticeWords
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
        send_notice(notice, to=tie.contact.code, school=school, seen=notice.version, by=by)


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


def _clashes(writing: Callable[[], object], clashes: list[Clash]) -> None:
    try:
        writing()
    except Clash as clash:
        clashes.append(clash)


def test_two_who_write_the_first_letter_are_both_shown_both_texts(
    oakfield: School, mrs_doyle: StaffActor, hart: StaffActor, words: NoticeWords
) -> None:
    clashes: list[Clash] = []
    other = replace(words, hard="He mixes up letters.")

    def write(pupil: Pupil, text: NoticeWords, by: StaffActor) -> None:
        with school_scope(oakfield.pk):
            prepare_notice(pupil, text, by=by)

    for number in range(RACES):
        pupil = make_pupil(oakfield, "Sam", f"Hill{number}", date_of_birth=date(2018, 2, 3))
        make_status(pupil, "K", date(2026, 11, 19))
        one, two = partial(write, pupil, words, mrs_doyle), partial(write, pupil, other, hart)
        assert not at_once(partial(_clashes, one, clashes), partial(_clashes, two, clashes))
    assert [[each.field for each in clash.differences] for clash in clashes] == [["hard"]] * RACES


def test_two_who_write_the_letter_of_the_end_are_both_shown_both_texts(
    oakfield: School, mrs_doyle: StaffActor, hart: StaffActor
) -> None:
    clashes: list[Clash] = []

    def write(pupil: Pupil, why: str, by: StaffActor) -> None:
        with school_scope(oakfield.pk):
            prepare_ended_notice(pupil, EndedWords(why=why, watch_for="Long words."), by=by)

    for number in range(RACES):
        pupil = make_pupil(oakfield, "Sam", f"Hill{number}", date_of_birth=date(2018, 2, 3))
        make_status(pupil, "K", date(2026, 9, 7))
        with school_scope(oakfield.pk), clock.at(MONDAY):
            end_sen_support(
                pupil,
                on=date(2026, 11, 20),
                reason="He reads.",
                watch_for="Long words.",
                look_back_on=date(2027, 2, 5),
                by=mrs_doyle,
            )
        one, two = partial(write, pupil, "He reads.", mrs_doyle), partial(write, pupil, "All is well.", hart)
        assert not at_once(partial(_clashes, one, clashes), partial(_clashes, two, clashes))
    assert [[each.field for each in clash.differences] for clash in clashes] == [["why"]] * RACES
