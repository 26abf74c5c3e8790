"""The letter that support has started, to a parent who was worried first."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.documents.models import Document
from endeavour.pupils.models import Pupil
from endeavour.register.actions.decide_concern import decide_concern
from endeavour.register.actions.prepare_notice import prepare_notice
from endeavour.register.actions.raise_concern import raise_concern
from endeavour.register.actions.send_notice import send_notice
from endeavour.register.concern_words import NewStep
from endeavour.register.models import Concern, ConcernStep
from endeavour.register.notice_words import NoticeWords
from endeavour.schools.models import School
from tests.cast.concerns import a_step, make_concern
from tests.cast.pupils import make_adult, make_status


@pytest.mark.parametrize("closed", [False, True])
def test_a_parent_who_was_worried_first_reads_so_and_nobody_else_does(
    zara: Pupil, words: NoticeWords, at_oakfield: School, mrs_doyle: StaffActor, closed: bool
) -> None:
    """Nor does she who was worried of something that led to no support, and is done with."""
    nisha = make_adult(zara, "Mrs", "Nisha", "Patel", email="nisha@example.org")
    father = make_adult(zara, "Mr", "Ravi", "Patel", email="ravi@example.org")
    concern = raise_concern(
        zara,
        seen="She is silent",
        tried="",
        tried_for="",
        worry=2,
        voiced_by="parent",
        voice=nisha.contact.code,
        by=mrs_doyle,
    )
    if closed:
        step = NewStep(
            decision="not_sen",
            reason="Heard well",
            word_back="Thank you",
            causes=("none",),
            helped_by="Her class",
            on=clock.today(),
        )
        decide_concern(concern, step=step, by=mrs_doyle)
    notice = prepare_notice(zara, replace(words, talk=None), by=mrs_doyle)
    texts = []
    for one in (nisha, father):
        sent = send_notice(
            notice, to=one.contact.code, school=at_oakfield, seen=notice.version, by=mrs_doyle
        ).message
        letter = Document.objects.get(code=sent.document).content
        texts.append("You told us that you were worried" in str(letter))
    assert texts == [not closed, False]


@pytest.mark.parametrize(("decided_on", "counts"), [(date(2025, 1, 6), False), (date(2026, 11, 19), True)])
def test_who_was_worried_before_an_earlier_support_did_not_bring_this_one_about(
    zara: Pupil,
    words: NoticeWords,
    at_oakfield: School,
    mrs_doyle: StaffActor,
    decided_on: date,
    counts: bool,
) -> None:
    nisha = make_adult(zara, "Mrs", "Nisha", "Patel", email="nisha@example.org")
    make_status(zara, "K", date(2025, 1, 6), date(2025, 7, 18))
    concern = make_concern(zara, by=mrs_doyle, voiced_by="parent", voice=nisha.contact.code)
    Concern.objects.update(closed_on=decided_on)
    ConcernStep.objects.create(
        school_id=concern.school_id,
        concern=concern,
        decision="support",
        reason="Three checks show it.",
        word_back="Thank you.",
        decided_on=decided_on,
        decided_at=datetime.combine(decided_on, datetime.min.time(), tzinfo=UTC),
        decided_by=mrs_doyle.label,
    )
    notice = prepare_notice(zara, replace(words, talk=None), by=mrs_doyle)
    assert (nisha.contact.code in notice.worried_first) == counts


@pytest.mark.parametrize("reopened", [False, True])
def test_a_concern_whose_decision_was_undone_did_not_bring_it_about(
    zara: Pupil, words: NoticeWords, at_oakfield: School, mrs_doyle: StaffActor, reopened: bool
) -> None:
    nisha = make_adult(zara, "Mrs", "Nisha", "Patel", email="nisha@example.org")
    concern = make_concern(zara, by=mrs_doyle, voiced_by="parent", voice=nisha.contact.code)
    decide_concern(concern, step=a_step("support", causes=("none",)), by=mrs_doyle)
    if reopened:
        at = clock.now() + timedelta(minutes=1)
        known = {"reason": "Hers is another.", "word_back": "Thank you.", "decided_by": mrs_doyle.label}
        told = {"decided_on": clock.today(), "decided_at": at, **known}
        ConcernStep.objects.create(school_id=concern.school_id, concern=concern, decision="reopened", **told)
    notice = prepare_notice(zara, replace(words, talk=None), by=mrs_doyle)
    assert (nisha.contact.code in notice.worried_first) != reopened
