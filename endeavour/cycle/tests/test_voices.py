"""Voices: each in their own words, and nobody edits them."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.cycle.actions.begin_cycle import begin_cycle
from endeavour.cycle.actions.record_voice import record_voice
from endeavour.cycle.actions.take_back_voice import take_back_voice
from endeavour.cycle.models import Voice
from endeavour.cycle.new_voice import NewVoice
from endeavour.cycle.queries import latest_by_speaker, said_and_found
from endeavour.pupils.models import Pupil, Relation
from endeavour.schools.models import School
from tests.acts import AuditFailedError, audit_fails
from tests.cast.pupils import make_adult

TODAY = date(2026, 11, 23)
LIKES = NewVoice(whose="pupil", said_on=TODAY, said={"good": " I like reading. "}, how="drawn")


def _of_mother(ada: Relation, **different: object) -> NewVoice:
    said = {"said": {"hopes": "A book by herself"}, "how": "phone", **different}
    return NewVoice(whose="adult", speaker=ada.contact.code, said_on=TODAY, **said)  # type: ignore[arg-type]  # of a test


def test_a_voice_says_whose_how_when_and_who_listened(
    at_oakfield: School, maya: Pupil, ada: Relation, priya: StaffActor, reid: StaffActor
) -> None:
    cycle = begin_cycle(maya, on=TODAY, by=priya)
    record_voice(maya, what=_of_mother(ada, interpreter="Mr Sharifi", read_back=True), by=priya)
    heard = NewVoice(**{**LIKES.__dict__, "gathered_by": reid.label})
    record_voice(maya, what=heard, by=priya)
    own, mother = latest_by_speaker(said_and_found(maya, actor=priya).voices)
    assert (own.name, own.said, own.gathered_by) == (
        "Maya",
        (("What is going well?", "I like reading."),),
        "Mr Reid",
    )
    assert (mother.name, mother.how_in_words, mother.interpreter) == ("Ms Okafor", "By phone", "Mr Sharifi")
    assert (mother.read_back, mother.cycle_id) == (True, cycle.pk)


def test_two_parents_stay_apart(at_oakfield: School, maya: Pupil, ada: Relation, priya: StaffActor) -> None:
    father = make_adult(maya, "Mr", "Emmanuel", "Okafor")
    for adult in (ada, father):
        record_voice(maya, what=_of_mother(adult), by=priya)
    assert [voice.name for voice in latest_by_speaker(said_and_found(maya, actor=priya).voices)] == [
        "Mr Okafor",
        "Ms Okafor",
    ]


@pytest.mark.parametrize("answer", ["declined", "not_yet"])
def test_not_to_say_is_an_answer_and_holds_no_words(
    at_oakfield: School, maya: Pupil, priya: StaffActor, answer: str
) -> None:
    record_voice(maya, what=NewVoice(whose="pupil", said_on=TODAY, answer=answer), by=priya)
    (voice,) = said_and_found(maya, actor=priya).voices
    assert (voice.was_said, voice.said) == (False, ())


@pytest.mark.parametrize(("answer", "in_words"), [("declined", "Chose not to say"), ("not_yet", "Not yet")])
def test_words_beside_such_an_answer_are_not_thrown_away(
    at_oakfield: School, maya: Pupil, priya: StaffActor, answer: str, in_words: str
) -> None:
    both = NewVoice(**{**LIKES.__dict__, "answer": answer})
    with pytest.raises(Refused, match=f"Words are written down, and “{in_words}” is chosen") as refused:
        record_voice(maya, what=both, by=priya)
    assert refused.value.field == "answer"
    assert not Voice.objects.exists()


@pytest.mark.parametrize(
    ("what", "words"),
    [
        (NewVoice(whose="pupil", said_on=TODAY, how="phone"), "No words are given"),
        (NewVoice(whose="pupil", said_on=TODAY, said={"good": "x"}), "Choose how it was said"),
        (
            NewVoice(whose="pupil", said_on=date(2026, 11, 24), said={"good": "x"}, how="phone"),
            "has not come yet",
        ),
        (
            NewVoice(whose="adult", speaker="zzzzzzzz", said_on=TODAY, said={"hopes": "x"}, how="phone"),
            "people",
        ),
        (
            NewVoice(whose="teacher", speaker="x", said_on=TODAY, said={"well": "x"}, how="phone"),
            "member of staff",
        ),
        (NewVoice(whose="pupil", said_on=TODAY, said={"cost": "x"}, how="phone"), "was not asked"),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(
    at_oakfield: School, maya: Pupil, priya: StaffActor, what: NewVoice, words: str
) -> None:
    with pytest.raises(Refused) as refused:
        record_voice(maya, what=what, by=priya)
    assert words in refused.value.sentence
    assert not Voice.objects.exists()


def test_a_mistake_is_taken_back_with_its_reason_and_stays(
    at_oakfield: School, maya: Pupil, priya: StaffActor
) -> None:
    voice = record_voice(maya, what=LIKES, by=priya)
    with pytest.raises(Refused, match="Say why"):
        take_back_voice(voice, why=" ", by=priya)
    take_back_voice(voice, why="It was Zara who said it", by=priya)
    with pytest.raises(Refused, match="already"):
        take_back_voice(voice, why="Again", by=priya)
    assert said_and_found(maya, actor=priya).voices == ()
    assert Voice.objects.get().said == {"good": "I like reading."}


def test_assistants_record_none_and_all_or_nothing(
    at_oakfield: School, maya: Pupil, priya: StaffActor, reid: StaffActor, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(PermissionDenied):
        record_voice(maya, what=LIKES, by=reid)
    audit_fails(monkeypatch, record_voice)
    with pytest.raises(AuditFailedError):
        record_voice(maya, what=LIKES, by=priya)
    assert not Voice.objects.exists()
    assert clock.today() == TODAY
