"""What the SENCO types to tell Maya's, Zara's or Amir's family."""

from datetime import date
from typing import Any

import pytest

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.documents.told_fields import Goal, Help, Talk
from endeavour.pupils.models import Pupil, Relation
from endeavour.register.actions.prepare_notice import prepare_notice
from endeavour.register.models import Notice
from endeavour.register.notice_words import NoticeWords
from endeavour.schools.models import School, SencoAppointment
from tests.cast.pupils import make_adult, make_pupil, make_status


@pytest.fixture
def words() -> NoticeWords:
    return NoticeWords(
        good_at="Zara is kind and has lots of ideas.",
        hard="She finds it hard to say what she means in a group.",
        help=(
            Help(
                what="talk with Zara in a small group",
                who="Mrs Cole",
                how_long="20 minutes",
                how_often="three times a week",
                starting=date(2026, 11, 19),
            ),
        ),
        goal=Goal(
            what="say two things in class each day", by=date(2027, 2, 12), now="She says one most days."
        ),
        review_on=date(2027, 2, 9),
        talk=Talk(on=date(2026, 11, 12)),
        lessons="Her teacher gives her time to think before she speaks.",
    )


@pytest.fixture
def mrs_doyle(priya: StaffActor) -> StaffActor:
    """Priya, appointed SENCO: who signs the letters."""
    with school_scope(priya.school_id):
        SencoAppointment.objects.create(
            school_id=priya.school_id,
            person=priya.person,
            starts_on=date(2024, 9, 1),
            teacher="qualified teacher",
        )
    return priya


@pytest.fixture
def mrs_patel(zara: Pupil) -> Relation:
    """Nisha Patel, Zara's mother, by email."""
    home = {"address": "3 Mill Lane\nAshdale", "postcode": "ZZ99 1AB"}
    return make_adult(zara, "Mrs", "Nisha", "Patel", email="nisha@example.org", **home)


@pytest.fixture
def zaras_notice(mrs_doyle: StaffActor, zara: Pupil, mrs_patel: Relation, words: NoticeWords) -> Notice:
    """Prepared to tell Zara's family, not sent."""
    with school_scope(zara.school_id):
        return prepare_notice(zara, words, by=mrs_doyle)


@pytest.fixture
def amir(oakfield: School) -> Pupil:
    """Amir Rahimi, Year 1: support starts today."""
    pupil = make_pupil(oakfield, "Amir", "Rahimi", year_group="1", date_of_birth=date(2021, 1, 5))
    make_status(pupil, "K", date(2026, 11, 23))
    return pupil


@pytest.fixture
def mrs_rahimi(amir: Pupil) -> Relation:
    facts: dict[str, Any] = {"speaks_language": "prs", "interpreter": "spoken", "best_times": "after 2 pm"}
    return make_adult(amir, "Mrs", "Laila", "Rahimi", mobile="07700 900456", channel="phone", **facts)


@pytest.fixture
def amirs(amir: Pupil, mrs_rahimi: Relation, mrs_doyle: StaffActor, words: NoticeWords) -> Notice:
    with school_scope(amir.school_id):
        return prepare_notice(amir, words, by=mrs_doyle)
