"""The steps that give Oakfield its past leave it as story 3 finds it."""

from datetime import date, timedelta
from typing import TypeVar

import pytest

from endeavour.demo.cast import DEMO_STARTS, fenwick_park, northgate, oakfield, plan_of, schools_of_the_trust
from endeavour.demo.people import InventedSchool
from endeavour.demo.plan import (
    AppointSenco,
    BringInTransferFile,
    HandOverLetter,
    LetterOpened,
    NoteHowToReach,
    PrepareLetter,
    ReadLetterAloud,
    Restrict,
    SendLetter,
    StartSupport,
    ToldBefore,
)
from endeavour.demo.terms import is_school_day
from endeavour.documents.told_fields import Talk
from endeavour.documents.wording import advice_on
from endeavour.law.facts.senco import Award, TeacherStatus
from endeavour.messages.family_links import LASTS

T = TypeVar("T")
TODAY = DEMO_STARTS.date()
ZARA, AMIR = "zara-patel", "amir-rahimi"


def done(kind: type[T], school: InventedSchool | None = None) -> list[T]:
    return [step.does for step in plan_of(school or oakfield()) if isinstance(step.does, kind)]


def supported() -> set[str]:
    return {child.key for child in oakfield().with_status("K", TODAY)}


def test_38_were_told_before_and_six_got_letters() -> None:
    told = {fact.pupil for fact in done(ToldBefore)}
    letters = {letter.pupil for letter in done(PrepareLetter)}
    assert len(done(ToldBefore)) == len(told) == 38
    assert len(letters) == 6
    assert told | letters == supported()


def test_those_told_before_were_told_when_it_began_or_the_day_after() -> None:
    for fact in done(ToldBefore):
        began = oakfield().child(fact.pupil).statuses[-1].since
        assert began <= fact.on <= began + timedelta(days=1)
        assert fact.on.weekday() < 5


def test_only_zaras_and_amirs_letters_have_not_reached_anybody() -> None:
    due = {(letter.pupil, adult) for letter in done(PrepareLetter) for adult in to_be_told(letter.pupil)}
    got: list[LetterOpened | HandOverLetter | ReadLetterAloud]
    got = [*done(LetterOpened), *done(HandOverLetter), *done(ReadLetterAloud)]
    reached = {(it.pupil, it.adult) for it in got}
    assert reached < due
    assert due - reached == {(ZARA, "Nisha Patel"), (AMIR, "Laila Rahimi")}
    sent = {(letter.pupil, letter.adult) for letter in done(SendLetter)}
    assert sent <= reached


def test_each_letter_goes_the_way_its_reader_is_reached() -> None:
    noted = {(fact.pupil, fact.adult): fact.channel for fact in done(NoteHowToReach)}
    for letter in done(PrepareLetter):
        for name in to_be_told(letter.pupil):
            adult = oakfield().tie(letter.pupil, name).adult
            channel = noted.get((letter.pupil, name), "email")
            assert {"email": adult.email, "phone": adult.mobile, "paper": "by hand"}[channel], name
    assert {noted[(it.pupil, it.adult)] for it in done(HandOverLetter)} == {"paper"}
    assert {noted[(it.pupil, it.adult)] for it in done(ReadLetterAloud)} == {"phone"}
    assert {noted[(ZARA, "Nisha Patel")], noted[(AMIR, "Laila Rahimi")]} == {"email", "phone"}


def to_be_told(pupil: str) -> list[str]:
    ties = oakfield().child(pupil).ties
    return [f"{tie.adult.forename} {tie.adult.surname}" for tie in ties if tie.responsibility]


def test_mayas_letter_went_on_14_september_in_the_afternoon() -> None:
    steps = [step for step in plan_of(oakfield()) if step.does == SendLetter("maya-okafor", "Ada Okafor")]
    assert [f"{step.at:%d %B %H:%M}" for step in steps] == ["14 September 16:20"]
    words = next(letter.words for letter in done(PrepareLetter) if letter.pupil == "maya-okafor")
    assert words.talk == Talk(date(2026, 9, 9))
    assert words.review_on == date(2026, 12, 8)


def test_some_family_has_a_link_that_still_opens() -> None:
    lately = {
        step.does.pupil
        for step in plan_of(oakfield())
        if isinstance(step.does, SendLetter) and DEMO_STARTS - step.at < LASTS
    }
    assert lately == {"finley-ward"}


@pytest.mark.parametrize("letter", done(PrepareLetter), ids=lambda letter: letter.pupil)
def test_a_colleague_would_change_nothing_in_the_words_of_a_letter(letter: PrepareLetter) -> None:
    words = letter.words
    typed = [words.good_at, words.hard, words.lessons, words.goal.what, words.goal.now, words.help[0].what]
    assert [advice_on(text, at_most=25) for text in typed] == [()] * 6
    began = next(fact.on for fact in done(StartSupport) if fact.pupil == letter.pupil)
    assert words.talk is not None
    assert words.talk.on < began == words.help[0].starting < words.review_on
    assert is_school_day(words.talk.on)
    assert is_school_day(words.review_on)


def test_support_starts_that_were_not_in_septembers_file_are_the_six() -> None:
    began = {fact.pupil: fact.on for fact in done(StartSupport)}
    assert began == {
        key: oakfield().child(key).statuses[-1].since
        for key in supported()
        if oakfield().child(key).statuses[-1].since > done(BringInTransferFile)[0].as_of
    }
    assert (began[ZARA], began[AMIR]) == (date(2026, 11, 19), TODAY)


def test_ben_is_restricted_from_one_adult_who_gets_no_letter() -> None:
    [restriction] = done(Restrict)
    assert (restriction.pupil, restriction.adult) == ("ben-turner", "Craig Hollis")
    assert "Craig Hollis" not in {letter.adult for letter in done(SendLetter)}
    [step] = [step for step in plan_of(oakfield()) if step.does == restriction]
    assert step.by == "safeguarding"


def test_oakfields_senco_is_a_teacher_with_the_award_in_time() -> None:
    [senco] = done(AppointSenco)
    [course] = senco.courses
    assert senco.teacher == TeacherStatus.QUALIFIED
    assert course.award == Award.NASENCO
    assert course.completed_on is not None
    assert course.completed_on < date(2024, 9, 1)


@pytest.mark.parametrize("school", [*schools_of_the_trust(), fenwick_park()], ids=lambda school: school.slug)
def test_steps_are_in_order_before_the_demo_starts_by_people_who_exist(school: InventedSchool) -> None:
    steps = plan_of(school)
    assert [step.at for step in steps] == sorted(step.at for step in steps)
    assert all(step.at < DEMO_STARTS and step.at.utcoffset() is not None for step in steps)
    staff = {person.key for person in school.staff} | {""}
    assert {step.by for step in steps} <= staff
    for step in steps:
        pupil, adult = getattr(step.does, "pupil", None), getattr(step.does, "adult", None)
        assert pupil is None or school.child(pupil)
        assert adult is None or school.tie(str(pupil), adult)
        on = getattr(step.does, "on", None)
        assert on is None or on <= step.at.date()


def test_support_begins_on_school_days() -> None:
    for fact in done(StartSupport):
        assert is_school_day(fact.on), fact
        assert fact.on == oakfield().child(fact.pupil).statuses[-1].since, fact


@pytest.mark.parametrize("school", [northgate(), fenwick_park()], ids=lambda school: school.slug)
def test_an_ordinary_school_has_told_everyone(school: InventedSchool) -> None:
    with_support = {child.key for child in school.with_status("K", TODAY)}
    assert {fact.pupil for fact in done(ToldBefore, school)} == with_support
