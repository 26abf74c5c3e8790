"""No act of the register is kept if its audit can't be."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

import pytest

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.pupils.models import Pupil, Relation
from endeavour.register.actions.correct_status_start import correct_status_start
from endeavour.register.actions.decide_concern import decide_concern
from endeavour.register.actions.end_ehc_plan import end_ehc_plan
from endeavour.register.actions.end_need import end_need
from endeavour.register.actions.end_sen_support import end_sen_support
from endeavour.register.actions.export_register import export_register
from endeavour.register.actions.give_talk_note import give_talk_note
from endeavour.register.actions.hear_step import hear_step
from endeavour.register.actions.look_back import look_back
from endeavour.register.actions.prepare_ended_notice import prepare_ended_notice
from endeavour.register.actions.prepare_may_notice import prepare_may_notice
from endeavour.register.actions.prepare_notice import prepare_notice
from endeavour.register.actions.raise_concern import raise_concern
from endeavour.register.actions.rank_needs import rank_needs
from endeavour.register.actions.record_call import Call, record_call
from endeavour.register.actions.record_early_talk import record_early_talk
from endeavour.register.actions.record_ehc_plan import record_ehc_plan
from endeavour.register.actions.record_need import record_need
from endeavour.register.actions.reopen_concern import reopen_concern
from endeavour.register.actions.say_told_before import say_told_before
from endeavour.register.actions.say_told_of_end import say_told_of_end
from endeavour.register.actions.send_notice import send_notice
from endeavour.register.actions.start_sen_support import start_sen_support
from endeavour.register.actions.take_back_concern import take_back_concern
from endeavour.register.actions.take_back_status import take_back_status
from endeavour.register.concern_words import NewTalk
from endeavour.register.models import Concern, EarlyTalk, Notice
from endeavour.register.notice_words import EndedWords, MayWords, NoticeWords
from endeavour.register.queries import Wanted
from endeavour.schools.models import School
from tests.cast.concerns import a_step
from tests.cast.pupils import make_adult, make_need
from tests.kept_whole import acts_of, nothing_is_kept_without_its_last_event

TODAY, THURSDAY = date(2026, 11, 23), date(2026, 11, 19)
CARE: dict[str, Any] = {"watch_for": "Guessing.", "look_back_on": date(2027, 2, 5)}
Act = Callable[..., Any]


@dataclass(frozen=True)
class Register:
    """Of Zara a letter is prepared, of Maya none; of Sami there is a concern."""

    school: School
    maya: Pupil
    zara: Pupil
    sami: Pupil
    mother: Relation
    words: NoticeWords
    notice: Notice
    concern: Concern
    senco: StaffActor


@pytest.fixture
def register(
    at_oakfield: School,
    maya: Pupil,
    ada: Relation,
    zara: Pupil,
    sami: Pupil,
    mrs_patel: Relation,
    words: NoticeWords,
    zaras_notice: Notice,
    samis_concern: Concern,
    mrs_doyle: StaffActor,
) -> Register:
    make_need(maya, "SLCN", 2)
    return Register(at_oakfield, maya, zara, sami, mrs_patel, words, zaras_notice, samis_concern, mrs_doyle)


def _talk(r: Register) -> Act:
    mother = make_adult(r.sami, "Mrs", "Elif", "Çelik")
    talk = NewTalk(held_on=TODAY, how="meeting", told=(mother.contact.code,))
    return partial(record_early_talk, r.concern, talk=talk)


def _note(r: Register) -> Act:
    talk: EarlyTalk = _talk(r)(by=r.senco)
    return partial(give_talk_note, talk)


def _plan_ends(r: Register) -> Act:
    record_ehc_plan(r.maya, on=THURSDAY, by=r.senco)
    return partial(end_ehc_plan, r.maya, on=TODAY, reason="The council ended it.")


def _ended(r: Register) -> Pupil:
    end_sen_support(r.maya, on=THURSDAY, reason="She reads.", by=r.senco, **CARE)
    return r.maya


def _call(r: Register) -> Act:
    call = Call(at=clock.now(), read_all=True, none_needed=True)
    return partial(
        record_call, r.notice, call, to=r.mother.contact.code, school=r.school, seen=r.notice.version
    )


def _status_to_come(r: Register) -> Act:
    day = date(2027, 1, 5)
    start_sen_support(r.sami, on=day, difficulty="Sounds.", provision="Phonics.", by=r.senco)
    return partial(take_back_status, r.sami, recorded=day)


def _closed_concern(r: Register) -> Act:
    decide_concern(r.concern, step=a_step("not_sen", helped_by="The nurse"), by=r.senco)
    return partial(reopen_concern, r.concern, reason="A hearing test came.", word_back="Thank you.")


def _concern_of_zara(r: Register) -> Act:
    return partial(raise_concern, r.zara, seen="She guesses.", tried="Pairs.", tried_for="4 weeks", worry=3)


# What each needs is done here; the act itself by whoever calls what comes out.
OF_THE_SENCO: dict[str, Callable[[Register], Act]] = {
    "correct_status_start": lambda r: partial(correct_status_start, r.zara, starts_on=date(2026, 11, 18)),
    "decide_concern": lambda r: partial(decide_concern, r.concern, step=a_step("assess")),
    "end_ehc_plan": _plan_ends,
    "end_need": lambda r: partial(end_need, r.maya, kind="SLCN", on=TODAY),
    "end_sen_support": lambda r: partial(end_sen_support, r.maya, on=TODAY, reason="She reads.", **CARE),
    "export_register": lambda r: partial(export_register, Wanted(on=TODAY), kind="CSV"),
    "give_talk_note": _note,
    "look_back": lambda r: partial(look_back, _ended(r), note="She reads well."),
    "prepare_ended_notice": lambda r: partial(prepare_ended_notice, _ended(r), EndedWords("a.", "b.")),
    "prepare_may_notice": lambda r: partial(
        prepare_may_notice, r.concern, MayWords("Long words.", "A check.")
    ),
    "prepare_notice": lambda r: partial(prepare_notice, r.maya, r.words),
    "raise_concern": _concern_of_zara,
    "rank_needs": lambda r: partial(rank_needs, r.maya, seen=("SPLD", "SLCN"), order=("SLCN", "SPLD")),
    "record_call": _call,
    "record_early_talk": _talk,
    "record_ehc_plan": lambda r: partial(record_ehc_plan, r.maya, on=TODAY),
    "record_need": lambda r: partial(record_need, r.maya, kind="SEMH"),
    "reopen_concern": _closed_concern,
    "say_told_of_end": lambda r: partial(say_told_of_end, _ended(r), on=TODAY, how="By phone"),
    "say_told_before": lambda r: partial(say_told_before, [r.maya], on=THURSDAY, how="paper"),
    "take_back_status": _status_to_come,
    "send_notice": lambda r: partial(
        send_notice, r.notice, to=r.mother.contact.code, school=r.school, seen=r.notice.version
    ),
    "start_sen_support": lambda r: partial(
        start_sen_support, r.sami, on=TODAY, difficulty="Reading.", provision="Daily reading."
    ),
}


def test_every_act_is_tried() -> None:
    assert {*OF_THE_SENCO, "hear_step", "take_back_concern"} == acts_of("endeavour.register.actions")


@pytest.mark.parametrize("name", OF_THE_SENCO)
def test_of_the_senco(
    name: str, register: Register, at_oakfield: School, monkeypatch: pytest.MonkeyPatch
) -> None:
    act = partial(OF_THE_SENCO[name](register), by=register.senco)
    nothing_is_kept_without_its_last_event(act, at_oakfield, monkeypatch)


def test_of_whoever_raised_a_concern(
    register: Register, shah: StaffActor, at_oakfield: School, monkeypatch: pytest.MonkeyPatch
) -> None:
    back = partial(take_back_concern, register.concern, reason="It was another child.", by=shah)
    nothing_is_kept_without_its_last_event(back, at_oakfield, monkeypatch)
    decide_concern(register.concern, step=a_step("assess"), by=register.senco)
    nothing_is_kept_without_its_last_event(
        partial(hear_step, register.concern, seen=1, by=shah), at_oakfield, monkeypatch
    )
