"""Guards of acts that no story comes upon: what each refuses, and what it lets stand as it is."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.messages.actions.confirm_delivery import confirm_delivery
from endeavour.pupils.models import Pupil, Relation
from endeavour.register.actions.correct_status_start import correct_status_start
from endeavour.register.actions.decide_concern import decide_concern
from endeavour.register.actions.end_need import end_need
from endeavour.register.actions.end_sen_support import end_sen_support
from endeavour.register.actions.prepare_may_notice import prepare_may_notice
from endeavour.register.actions.prepare_notice import prepare_notice
from endeavour.register.actions.record_call import Call, record_call
from endeavour.register.actions.record_early_talk import record_early_talk
from endeavour.register.actions.send_notice import OnItsWay, send_notice
from endeavour.register.concern_words import NewTalk
from endeavour.register.models import CallNote, Concern, EarlyTalk, Need, Notice, StatusPeriod
from endeavour.register.notice_words import MayWords, NoticeWords
from endeavour.schools.models import School, Term
from tests.cast.concerns import a_step, make_concern
from tests.cast.pupils import make_adult, make_pupil, make_status

TODAY = date(2026, 11, 23)
TALK = NewTalk(held_on=TODAY, how="meeting", strengths="He draws all day.", advice_named=True)


def rung(**other: Any) -> Call:
    """All of the letter was read aloud, just now."""
    return Call(at=clock.now(), read_all=True, **other)


@pytest.fixture
def grown(at_oakfield: School) -> Pupil:
    """Born in March 2010: past compulsory school age since 26 June 2026."""
    return make_pupil(at_oakfield, "Leo", "Marsh", date_of_birth=date(2010, 3, 1))


def test_a_trial_may_end_on_any_weekday_where_no_terms_are_known(
    at_oakfield: School, samis_concern: Concern, priya: StaffActor
) -> None:
    new_year, saturday = (
        a_step("try", look_again_on=day, ideas=("Reread",)) for day in (date(2027, 1, 1), date(2026, 12, 12))
    )
    with pytest.raises(Refused, match="is no school day"):
        decide_concern(samis_concern, step=new_year, by=priya)
    Term.objects.all().delete()
    with pytest.raises(Refused, match="is no school day"):
        decide_concern(samis_concern, step=saturday, by=priya)
    assert decide_concern(samis_concern, step=new_year, by=priya).look_again_on == date(2027, 1, 1)


def test_after_a_trial_it_may_be_assessed(
    at_oakfield: School, samis_concern: Concern, priya: StaffActor
) -> None:
    trial = a_step("try", look_again_on=date(2026, 12, 11), ideas=("Reread",))
    decide_concern(samis_concern, step=trial, by=priya)
    decide_concern(samis_concern, step=a_step("assess"), by=priya)
    samis_concern.refresh_from_db()
    assert samis_concern.closed_on is None


def test_a_need_ends_on_a_day_since_it_began(at_oakfield: School, maya: Pupil, priya: StaffActor) -> None:
    Need.objects.filter(pupil=maya).update(starts_on=date(2026, 9, 14))
    with pytest.raises(Refused, match="recorded since 14 September 2026"):
        end_need(maya, kind="SPLD", on=date(2026, 9, 13), by=priya)
    end_need(maya, kind="SPLD", on=date(2026, 9, 14), by=priya)
    assert Need.objects.get(pupil=maya).ends_on == date(2026, 9, 14)


@pytest.mark.parametrize("field", ["on", "look_back_on"])
def test_support_does_not_end_in_another_age(
    at_oakfield: School, maya: Pupil, priya: StaffActor, field: str
) -> None:
    days = {"on": TODAY, "look_back_on": date(2027, 2, 5)} | {field: date(2226, 11, 23)}
    with pytest.raises(Refused) as refused:
        end_sen_support(maya, reason="She reads.", watch_for="Guessing.", by=priya, **days)
    assert refused.value.field == field
    assert StatusPeriod.objects.get(pupil=maya).ends_on is None


def test_no_sen_may_have_been_recorded_before_the_act(
    at_oakfield: School, grown: Pupil, priya: StaffActor
) -> None:
    make_status(grown, "N", date(2015, 9, 1))
    assert correct_status_start(grown, starts_on=date(2013, 9, 2), by=priya).starts_on == date(2013, 9, 2)


def test_the_same_talk_is_recorded_once(
    at_oakfield: School, samis_concern: Concern, priya: StaffActor, shah: StaffActor
) -> None:
    record_early_talk(samis_concern, talk=TALK, by=priya)
    with pytest.raises(Refused, match="recorded this talk already"):
        record_early_talk(samis_concern, talk=replace(TALK, strengths="He draws all day. "), by=priya)
    record_early_talk(samis_concern, talk=replace(TALK, strengths="He sings."), by=priya)
    record_early_talk(samis_concern, talk=TALK, by=shah)
    assert EarlyTalk.objects.count() == 3


def test_a_talk_in_which_nobody_was_told_yet_stands_for_a_young_person_too(
    grown: Pupil, priya: StaffActor
) -> None:
    made = record_early_talk(make_concern(grown, by=priya), talk=replace(TALK, told=()), by=priya)
    assert made.told == []


def test_who_needs_an_interpreter_had_one_or_needed_none_that_day(
    at_oakfield: School, amir: Pupil, mrs_rahimi: Relation, mrs_doyle: StaffActor, words: NoticeWords
) -> None:
    notice, to = prepare_notice(amir, words, by=mrs_doyle), mrs_rahimi.contact.code
    with pytest.raises(Refused, match="Enter who interpreted for Mrs Rahimi") as refused:
        record_call(notice, rung(), to=to, school=at_oakfield, seen=notice.version, by=mrs_doyle)
    assert refused.value.field == "interpreter"
    alone = rung(none_needed=True)
    with pytest.raises(Refused, match="Read back what you wrote down"):
        record_call(
            notice,
            replace(alone, said="Thank you."),
            to=to,
            school=at_oakfield,
            seen=notice.version,
            by=mrs_doyle,
        )
    assert not CallNote.objects.exists()
    record_call(notice, alone, to=to, school=at_oakfield, seen=notice.version, by=mrs_doyle)
    assert CallNote.objects.get().said == ""


def test_a_young_person_is_rung_without_an_interpreter(
    at_oakfield: School, grown: Pupil, mrs_doyle: StaffActor, words: NoticeWords
) -> None:
    make_status(grown, "K", TODAY)
    notice = prepare_notice(grown, words, by=mrs_doyle)
    record_call(notice, rung(), to=grown.pid, school=at_oakfield, seen=notice.version, by=mrs_doyle)
    assert CallNote.objects.get().recipient == grown.pid


def test_a_call_is_none_about_a_letter_that_has_come(
    at_oakfield: School, zaras_notice: Notice, mrs_patel: Relation, mrs_doyle: StaffActor
) -> None:
    to = mrs_patel.contact.code
    message = send_notice(
        zaras_notice, to=to, school=at_oakfield, seen=zaras_notice.version, by=mrs_doyle
    ).message
    confirm_delivery(message, how="handed_over", at=clock.now(), by=mrs_doyle)
    with pytest.raises(OnItsWay):
        record_call(zaras_notice, rung(), to=to, school=at_oakfield, seen=zaras_notice.version, by=mrs_doyle)
    assert not CallNote.objects.exists()


def test_a_call_is_none_about_other_words_than_those_on_their_way(
    at_oakfield: School, zaras_notice: Notice, mrs_patel: Relation, mrs_doyle: StaffActor, words: NoticeWords
) -> None:
    to = mrs_patel.contact.code
    send_notice(zaras_notice, to=to, school=at_oakfield, seen=zaras_notice.version, by=mrs_doyle)
    changed = replace(words, hard="Talking in a group is hard.")
    notice = prepare_notice(zaras_notice.pupil, changed, version=1, by=mrs_doyle)
    with pytest.raises(OnItsWay):
        record_call(notice, rung(), to=to, school=at_oakfield, seen=notice.version, by=mrs_doyle)
    assert not CallNote.objects.exists()


def test_by_email_needs_an_address(
    at_oakfield: School, zaras_notice: Notice, mrs_patel: Relation, mrs_doyle: StaffActor
) -> None:
    mrs_patel.contact.channel, mrs_patel.contact.email = "email", ""
    mrs_patel.contact.save()
    with pytest.raises(Refused, match="has no email address"):
        send_notice(
            zaras_notice,
            to=mrs_patel.contact.code,
            school=at_oakfield,
            seen=zaras_notice.version,
            by=mrs_doyle,
        )


def test_no_letter_says_that_there_may_be_sen_once_it_was_decided_that_there_is_none(
    at_oakfield: School, samis_concern: Concern, sami: Pupil, mrs_doyle: StaffActor
) -> None:
    mother = make_adult(sami, "Mrs", "Elif", "Çelik", email="elif@example.org")
    said = MayWords(
        seen="Sami mixes up letters.", doing="We find out which sounds he knows.", meet_on=date(2026, 12, 3)
    )
    notice = prepare_may_notice(samis_concern, said, by=mrs_doyle)
    decide_concern(samis_concern, step=a_step("not_sen", helped_by="The school nurse"), by=mrs_doyle)
    with pytest.raises(Refused, match="decided that this is not SEN"):
        send_notice(notice, to=mother.contact.code, school=at_oakfield, seen=notice.version, by=mrs_doyle)
