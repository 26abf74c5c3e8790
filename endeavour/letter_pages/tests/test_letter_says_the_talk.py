"""The letter says when we talked with the family, where that was written down: nobody is asked to ring for it."""

from datetime import date

import pytest

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.cycle.actions.decide_on_concern import decide_on_concern
from endeavour.cycle.actions.record_voice import record_voice
from endeavour.cycle.models import PlanGiven
from endeavour.cycle.new_voice import NewVoice
from endeavour.cycle.tests.plans import mayas_plan, shared
from endeavour.letter_pages.tests.test_letter_begins_with_the_plan import SUPPORT, TODAY
from endeavour.letter_pages.tests.test_letter_begins_with_the_plan import _address as at
from endeavour.pupil_pages.tests.pages import SignIn
from endeavour.pupils.models import Pupil
from endeavour.register.actions.raise_concern import raise_concern
from endeavour.register.actions.record_early_talk import record_early_talk
from endeavour.register.actions.start_sen_support import start_sen_support
from endeavour.register.concern_words import NewStep, NewTalk
from endeavour.register.models import Concern
from endeavour.schools.models import School
from tests.cast.pupils import make_adult, make_pupil, make_status

FRIDAY = date(2026, 11, 20)
ASSESS = NewStep(decision="assess", reason="Far behind", word_back="Thank you")
NOT_SEN = NewStep(decision="not_sen", reason="He was ill", word_back="Thank you", helped_by="The nurse")


@pytest.mark.parametrize(
    ("told", "day", "whom"),
    [
        (("mother", "father"), TODAY, ""),
        (("mother", "father", "aunt"), TODAY, ""),
        (("mother",), TODAY, "Mrs Hill"),
        (("aunt",), None, None),
        ((), None, None),
    ],
)
def test_nobody_reads_that_we_spoke_with_them_who_was_not_there(
    at_oakfield: School,
    priya: StaffActor,
    sign_in: SignIn,
    told: tuple[str, ...],
    day: date | None,
    whom: str | None,
) -> None:
    """A talk with the mother alone is none with the father, who reads the same text; the aunt reads no letter."""
    sam = make_pupil(at_oakfield, "Sam", "Hill", year_group="3")
    family = {
        "mother": make_adult(sam, "Mrs", "Ann", "Hill", order=1),
        "father": make_adult(sam, "Mr", "Tom", "Hill", order=2),
        "aunt": make_adult(sam, "Ms", "Joy", "Reed", responsibility="no", order=3),
    }
    concern = _talked_about(sam, *(family[name].contact.code for name in told), by=priya)
    decide_on_concern(concern, step=SUPPORT, by=priya)
    form = sign_in(priya).get(at(sam)).context["page"].words.initial
    assert (form.get("talk_on"), form.get("talk_whom")) == (day, whom)
    assert form["good_at"] == "Sam draws well."


@pytest.mark.parametrize(
    ("steps", "day", "hard"),
    [
        ((ASSESS,), TODAY, "Words."),
        ((ASSESS, NOT_SEN), None, None),
        ((), None, None),
    ],
)
def test_support_that_was_started_apart_brings_the_talk_of_the_concern_that_it_answers(
    at_oakfield: School,
    priya: StaffActor,
    sign_in: SignIn,
    steps: tuple[NewStep, ...],
    day: date | None,
    hard: str | None,
) -> None:
    sam = make_pupil(at_oakfield, "Sam", "Hill", year_group="3")
    mother = make_adult(sam, "Mrs", "Ann", "Hill")
    concern = _talked_about(sam, mother.contact.code, by=priya)
    for step in steps:
        decide_on_concern(concern, step=step, by=priya)
    start_sen_support(sam, on=TODAY, difficulty="Reading", provision="Phonics", by=priya)
    form = sign_in(priya).get(at(sam)).context["page"].words.initial
    assert (form.get("talk_on"), form.get("talk_whom")) == (day, "" if day else None)
    assert form.get("hard") == (hard and f"This is hard for Sam: {hard[:1].lower()}{hard[1:]}")


def test_what_is_hard_was_said_when_support_was_started(
    at_oakfield: School, priya: StaffActor, sign_in: SignIn
) -> None:
    sam = make_pupil(at_oakfield, "Sam", "Hill", year_group="3")
    make_adult(sam, "Mrs", "Ann", "Hill")
    concern = raise_concern(sam, seen="Sam stops at each word", tried="", tried_for="", worry=2, by=priya)
    decide_on_concern(concern, step=ASSESS, by=priya)
    start_sen_support(sam, on=TODAY, difficulty="Long words", provision="Phonics", by=priya)
    form = sign_in(priya).get(at(sam)).context["page"].words.initial
    assert form["hard"] == "This is hard for Sam: long words."


SAID = {"hopes": "That she reads."}


@pytest.mark.parametrize(
    ("given", "heard", "talked"),
    [
        ({"mother": "together", "father": "together"}, {}, (TODAY, "")),
        ({"mother": "together", "father": "post"}, {}, (TODAY, "Mrs Hill")),
        ({"mother": "by_hand"}, {}, None),
        ({"aunt": "together"}, {}, None),
        ({"father": "phone"}, {"mother": ("in_person", FRIDAY)}, (TODAY, "Mr Hill")),
        ({}, {"mother": ("in_person", FRIDAY)}, (FRIDAY, "Mrs Hill")),
        ({}, {"mother": ("phone", FRIDAY), "father": ("in_person", FRIDAY)}, (FRIDAY, "")),
        ({}, {"mother": ("written", FRIDAY)}, None),
        ({}, {"aunt": ("in_person", FRIDAY)}, None),
        ({}, {"pupil": ("in_person", FRIDAY)}, None),
    ],
)
def test_whoever_the_plan_was_made_with_has_been_talked_with(
    at_oakfield: School,
    priya: StaffActor,
    reid: StaffActor,
    sign_in: SignIn,
    given: dict[str, str],
    heard: dict[str, tuple[str, date]],
    talked: tuple[date, str] | None,
) -> None:
    """In the room or by phone: paper is no talk. Without one, the letter asks them to ring and choose a time."""
    sam = make_pupil(at_oakfield, "Sam", "Hill", year_group="3")
    family = {
        "mother": make_adult(sam, "Mrs", "Ann", "Hill", order=1),
        "father": make_adult(sam, "Mr", "Tom", "Hill", order=2),
        "aunt": make_adult(sam, "Ms", "Joy", "Reed", responsibility="no", order=3),
    }
    make_status(sam, "K", FRIDAY)
    for name, (how, day) in heard.items():
        adult = {"whose": "adult", "speaker": family[name].contact.code} if name in family else {}
        said = SAID if name in family else {"good": "Reading."}
        record_voice(
            sam, what=NewVoice(**({"whose": "pupil"} | adult), said_on=day, said=said, how=how), by=priya
        )
    version = shared(sam, mayas_plan(reid), priya)
    for name, how in given.items():
        PlanGiven.objects.create(
            school_id=priya.school_id,
            version=version,
            party=family[name].contact.code,
            how=how,
            on=TODAY,
            recorded_at=clock.now(),
            recorded_by=priya.label,
        )
    form = sign_in(priya).get(at(sam)).context["page"].words.initial
    assert (form.get("talk_on"), form.get("talk_whom")) == (talked or (None, None))


@pytest.mark.parametrize("answer", ["said", "declined"])
def test_a_young_person_has_been_talked_with_where_their_own_words_were_heard(
    at_oakfield: School, priya: StaffActor, reid: StaffActor, sign_in: SignIn, answer: str
) -> None:
    """The letter goes to them. Who chose not to say was asked, and that is no talk."""
    leo = make_pupil(at_oakfield, "Leo", "Marsh", date_of_birth=date(2010, 3, 1))
    make_status(leo, "K", FRIDAY)
    said = {"good": "Reading."} if answer == "said" else {}
    voice = NewVoice(whose="pupil", said_on=FRIDAY, answer=answer, said=said, how="in_person")
    record_voice(leo, what=voice, by=priya)
    shared(leo, mayas_plan(reid), priya)
    form = sign_in(priya).get(at(leo)).context["page"].words.initial
    talked = (FRIDAY, "") if answer == "said" else (None, None)
    assert (form.get("talk_on"), form.get("talk_whom")) == talked


def _talked_about(sam: Pupil, *told: str, by: StaffActor) -> Concern:
    concern = raise_concern(sam, seen="Sam stops at each word", tried="", tried_for="", worry=2, by=by)
    talk = NewTalk(held_on=TODAY, how="phone", told=told, strengths="Sam draws well.", difficulties="Words.")
    record_early_talk(concern, talk=talk, by=by)
    return concern
