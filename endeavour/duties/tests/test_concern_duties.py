"""A concern waits to be decided, and a family to hear that there may be SEN: both stand among the duties."""

from datetime import date, datetime, timedelta

import pytest

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.cycle.actions.decide_on_concern import decide_on_concern
from endeavour.duties.models import Judged, Obligation
from endeavour.duties.queries import Duty, duties_of_pupil, duties_of_school
from endeavour.messages.actions.note_opened import note_opened
from endeavour.pupils.models import Pupil
from endeavour.register.actions.decide_concern import decide_concern
from endeavour.register.actions.prepare_may_notice import prepare_may_notice
from endeavour.register.actions.record_early_talk import record_early_talk
from endeavour.register.actions.reopen_concern import reopen_concern
from endeavour.register.actions.send_notice import send_notice
from endeavour.register.actions.take_back_status import take_back_status
from endeavour.register.concern_words import NewTalk
from endeavour.register.models import Concern, EarlyTalk, ToldBefore
from endeavour.register.notice_words import MayWords
from endeavour.schools.models import School
from tests.cast.concerns import a_step, make_concern
from tests.cast.pupils import make_adult, make_status


def of(actor: StaffActor, pid: str, promise: str) -> Duty | None:
    return next((duty for duty in duties_of_pupil(actor, pid) if duty.promise == promise), None)


def test_a_concern_is_due_by_the_schools_rule_and_met_once_decided(
    at_oakfield: School, samis_concern: Concern, sami: Pupil, priya: StaffActor
) -> None:
    open_ = of(priya, sami.pid, "concern")
    assert open_ is not None
    assert (open_.met, open_.due_on, open_.level, open_.part) == (
        False,
        date(2026, 12, 7),
        "rule",
        samis_concern.code,
    )
    again = date(2027, 1, 8)
    decide_concern(samis_concern, step=a_step("try", look_again_on=again, ideas=("Reread",)), by=priya)
    trial = of(priya, sami.pid, "concern")
    assert trial is not None
    assert (trial.met, trial.due_on) == (False, again)
    assert of(priya, sami.pid, "may-told") is None
    decide_concern(samis_concern, step=a_step("not_sen", helped_by="The school nurse"), by=priya)
    decided = of(priya, sami.pid, "concern")
    assert decided is not None
    assert decided.met
    assert of(priya, sami.pid, "may-told") is None


def test_what_is_opened_again_is_due_anew_and_nothing_is_told_of_it(
    at_oakfield: School, samis_concern: Concern, sami: Pupil, priya: StaffActor
) -> None:
    """Also where support had been decided, and was taken back: nobody is told of what stands no more."""
    ahead = clock.today() + timedelta(days=7)
    limbs = {"difficulty": "Sounds.", "provision": "Phonics.", "causes": ("none",)}
    decide_concern(samis_concern, step=a_step("support", on=ahead, **limbs), by=priya)
    assert of(priya, sami.pid, "may-told") is not None
    take_back_status(sami, recorded=ahead, by=priya)
    with clock.at(clock.now() + timedelta(days=3)):
        reopen_concern(samis_concern, reason="Another child.", word_back="Thank you.", by=priya)
        again = of(priya, sami.pid, "concern")
        assert again is not None
        assert (again.met, again.due_on) == (False, date(2026, 12, 10))
        assert of(priya, sami.pid, "may-told") is None


def test_what_is_assessed_has_its_day_among_the_duties(
    at_oakfield: School, samis_concern: Concern, sami: Pupil, priya: StaffActor
) -> None:
    decide_on_concern(samis_concern, step=a_step("assess"), by=priya)
    open_ = of(priya, sami.pid, "concern")
    assert open_ is not None
    assert (open_.met, open_.level, open_.due_on) == (False, "rule", date(2026, 12, 14))
    assert "To be assessed since 23 November 2026." in open_.because


def test_once_it_may_be_sen_the_family_must_hear_and_a_talk_tells_it(
    at_oakfield: School, samis_concern: Concern, sami: Pupil, priya: StaffActor
) -> None:
    mother = make_adult(sami, "Mrs", "Elif", "Çelik")
    decide_concern(samis_concern, step=a_step("assess"), by=priya)
    duty = of(priya, sami.pid, "may-told")
    assert duty is not None
    assert (duty.met, duty.level, duty.late_after) == (False, "must", date(2026, 11, 25))
    told = NewTalk(held_on=clock.today(), how="phone", told=(mother.contact.code,))
    record_early_talk(samis_concern, talk=told, by=priya)
    duty = of(priya, sami.pid, "may-told")
    assert duty is not None
    assert duty.met


def test_a_letter_tells_it_once_it_arrives(
    at_oakfield: School, samis_concern: Concern, sami: Pupil, mrs_doyle: StaffActor
) -> None:
    mother = make_adult(sami, "Mrs", "Elif", "Çelik", email="elif@example.org", channel="email")
    decide_concern(samis_concern, step=a_step("assess"), by=mrs_doyle)
    notice = prepare_may_notice(samis_concern, MayWords("He guesses.", "We test his sounds."), by=mrs_doyle)
    sent = send_notice(
        notice, to=mother.contact.code, school=at_oakfield, seen=notice.version, by=mrs_doyle
    ).message
    duty = of(mrs_doyle, sami.pid, "may-told")
    assert duty is not None
    assert not duty.met
    with clock.at(clock.now() + timedelta(hours=1)):
        note_opened(sent.code, school_id=at_oakfield.pk)
        duty = of(mrs_doyle, sami.pid, "may-told")
    assert duty is not None
    assert duty.met


def test_once_support_has_begun_the_family_is_told_once_of_both(
    at_oakfield: School, samis_concern: Concern, sami: Pupil, priya: StaffActor
) -> None:
    make_adult(sami, "Mrs", "Elif", "Çelik")
    decide_concern(samis_concern, step=a_step("assess"), by=priya)
    assert of(priya, sami.pid, "may-told") is not None
    known = {"difficulty": "Reading", "provision": "Precision teaching", "on": clock.today()}
    begin = a_step("support", causes=("none",), **known)
    decide_concern(samis_concern, step=begin, by=priya)
    assert of(priya, sami.pid, "may-told") is None
    told = of(priya, sami.pid, "told")
    assert told is not None
    assert not told.met


@pytest.mark.parametrize(("ended_on", "asked"), [(None, False), (date(2026, 11, 20), True)])
def test_where_support_ran_already_the_family_is_told_of_it_and_not_that_there_may_be_sen(
    at_oakfield: School,
    samis_concern: Concern,
    sami: Pupil,
    priya: StaffActor,
    ended_on: date | None,
    asked: bool,
) -> None:
    """Support that was over by then is another matter."""
    make_adult(sami, "Mrs", "Elif", "Çelik")
    make_status(sami, "K", date(2026, 9, 14), ended_on)
    decide_concern(samis_concern, step=a_step("assess", causes=("none",)), by=priya)
    assert (of(priya, sami.pid, "may-told") is not None) is asked


def test_a_teacher_is_not_told_of_concerns_by_the_duties(
    at_oakfield: School, samis_concern: Concern, sami: Pupil, shah: StaffActor, head: StaffActor
) -> None:
    make_status(sami, "K", date(2026, 11, 2))
    assert {duty.promise for duty in duties_of_school(head)} >= {"concern"}
    shown = {duty.promise for duty in duties_of_pupil(shah, sami.pid)}
    assert "told" in shown
    assert "concern" not in shown


JULY = date(2026, 7, 6)


@pytest.fixture
def decided_in_july(at_oakfield: School, sami: Pupil, shah: StaffActor, priya: StaffActor) -> Concern:
    """To be assessed, as it once closed a concern; it is not this school year's any more."""
    with clock.at(datetime(2026, 7, 6, 9, tzinfo=clock.LONDON)):
        concern = make_concern(sami, by=shah)
        with school_scope(priya.school_id):
            decide_concern(concern, step=a_step("assess"), by=priya)
            Concern.objects.filter(pk=concern.pk).update(closed_on=JULY)
    return concern


def test_a_new_school_year_unsays_nothing_that_is_owed(
    decided_in_july: Concern, sami: Pupil, priya: StaffActor
) -> None:
    mother = make_adult(sami, "Mrs", "Elif", "Çelik")
    owed = of(priya, sami.pid, "may-told")
    assert owed is not None
    assert (owed.met, owed.due_on) == (False, JULY)
    assert of(priya, sami.pid, "concern") is None  # decided last year
    told = NewTalk(held_on=clock.today(), how="phone", told=(mother.contact.code,))
    record_early_talk(decided_in_july, talk=told, by=priya)
    met = of(priya, sami.pid, "may-told")
    assert met is not None
    assert met.met


def test_what_was_told_last_year_is_over(decided_in_july: Concern, sami: Pupil, priya: StaffActor) -> None:
    mother = make_adult(sami, "Mrs", "Elif", "Çelik")
    EarlyTalk.objects.create(
        school_id=priya.school_id,
        concern=decided_in_july,
        held_on=JULY,
        how="phone",
        told=[mother.contact.code],
        recorded_at=clock.now(),
        recorded_by=priya.label,
    )
    assert of(priya, sami.pid, "may-told") is None


def test_who_was_told_of_support_that_has_ended_since_knows_it(
    decided_in_july: Concern, sami: Pupil, priya: StaffActor
) -> None:
    mother = make_adult(sami, "Mrs", "Elif", "Çelik")
    period = make_status(sami, "K", date(2026, 7, 13), date(2026, 8, 14))
    assert of(priya, sami.pid, "may-told") is not None
    ToldBefore.objects.create(
        school_id=priya.school_id,
        period=period,
        recipient=mother.contact.code,
        told_on=date(2026, 7, 14),
        how="paper",
        recorded_at=clock.now(),
        recorded_by=priya.label,
    )
    Obligation.objects.all().delete()
    Judged.objects.all().delete()
    assert of(priya, sami.pid, "may-told") is None
