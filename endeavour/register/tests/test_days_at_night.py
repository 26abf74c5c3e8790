"""A letter is written, and tells somebody, on the day that it is in London, in summer too."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.pupils.models import Pupil, Relation
from endeavour.register.actions.prepare_notice import prepare_notice
from endeavour.register.actions.raise_concern import raise_concern
from endeavour.register.actions.record_call import Call, record_call
from endeavour.register.models import StatusPeriod
from endeavour.register.notice_words import NoticeWords
from endeavour.register.telling_steps import telling_steps
from endeavour.register.tellings import tellings_of
from tests.cast.nights import TUESDAY


def test_a_call_lies_before_the_letter_by_that_day(
    night: date, mrs_doyle: StaffActor, maya: Pupil, ada: Relation, words: NoticeWords
) -> None:
    notice = prepare_notice(maya, replace(words, talk=None), by=mrs_doyle)
    call = Call(at=datetime(2026, 9, 14, 18, tzinfo=UTC), read_all=True)
    with clock.at(datetime.combine(TUESDAY, time(9), clock.LONDON)):
        if night == TUESDAY:
            with pytest.raises(Refused, match="before the letter was written"):
                record_call(
                    notice,
                    call,
                    to=ada.contact.code,
                    school=mrs_doyle.school,
                    seen=notice.version,
                    by=mrs_doyle,
                )
        else:
            record_call(
                notice, call, to=ada.contact.code, school=mrs_doyle.school, seen=notice.version, by=mrs_doyle
            )


def test_a_call_tells_on_that_day(
    night: date, mrs_doyle: StaffActor, maya: Pupil, ada: Relation, words: NoticeWords
) -> None:
    notice = prepare_notice(maya, replace(words, talk=None), by=mrs_doyle)
    call = Call(at=clock.now(), read_all=True)
    record_call(notice, call, to=ada.contact.code, school=mrs_doyle.school, seen=notice.version, by=mrs_doyle)
    period = StatusPeriod.objects.get(pupil=maya)
    (told,) = tellings_of([period.pk], [maya.pid])[period.pk]
    (person,) = telling_steps()[maya.pid].people
    assert (told.delivered_on, person.told_on) == (night, night)


def test_a_concern_is_raised_on_that_day(night: date, shah: StaffActor, maya: Pupil) -> None:
    concern = raise_concern(maya, seen="She guesses.", tried="", tried_for="", worry=2, by=shah)
    assert concern.raised_on == night
