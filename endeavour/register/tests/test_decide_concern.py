"""What is decided of a concern: each way has what it asks, and a line back to whoever raised it."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.pupils.models import Pupil
from endeavour.register.actions.decide_concern import decide_concern
from endeavour.register.actions.hear_step import hear_step
from endeavour.register.concerns import concerns_of
from endeavour.register.models import Concern, ConcernStep, Need, StatusPeriod
from endeavour.schools.models import School
from tests.cast.concerns import a_step
from tests.cast.pupils import make_adult, make_status

LATER = date(2027, 1, 8)
LIMBS = {"difficulty": "Sounds in words are hard.", "provision": "Phonics with Mr Reid, 20 minutes a day."}
SUPPORT = {**LIMBS, "causes": ("senses", "absence"), "on": date(2026, 11, 23)}


def test_a_trial_keeps_the_concern_open_until_its_day(
    at_oakfield: School, samis_concern: Concern, priya: StaffActor
) -> None:
    step = decide_concern(samis_concern, step=a_step("try", look_again_on=LATER, ideas=("Reread",)), by=priya)
    samis_concern.refresh_from_db()
    assert samis_concern.closed_on is None
    assert (step.look_again_on, step.ideas, step.decided_by) == (LATER, ["Reread"], priya.label)


def test_after_a_trial_it_is_decided_again(
    at_oakfield: School, samis_concern: Concern, priya: StaffActor
) -> None:
    decide_concern(samis_concern, step=a_step("try", look_again_on=LATER, ideas=("Reread",)), by=priya)
    decide_concern(samis_concern, step=a_step("not_sen", helped_by="The school nurse"), by=priya)
    samis_concern.refresh_from_db()
    assert samis_concern.closed_on == date(2026, 11, 23)
    with pytest.raises(Refused, match="decided already"):
        decide_concern(samis_concern, step=a_step("assess"), by=priya)


def test_what_is_assessed_stays_open_until_it_is_decided_whether_there_is_sen(
    at_oakfield: School, samis_concern: Concern, priya: StaffActor
) -> None:
    """By its own day: as many school days as a plan may take."""
    decide_concern(samis_concern, step=a_step("assess", tests=("slower",)), by=priya)
    samis_concern.refresh_from_db()
    assert (samis_concern.closed_on, samis_concern.decide_by) == (None, date(2026, 12, 14))
    with pytest.raises(Refused, match="Sami is being assessed already"):
        decide_concern(samis_concern, step=a_step("assess"), by=priya)
    [line] = concerns_of(priya).decided
    assert (line.is_assessed, line.is_tried, line.due) == (True, False, date(2026, 12, 14))
    assert not concerns_of(priya).open
    decide_concern(samis_concern, step=a_step("support", **SUPPORT), by=priya)
    samis_concern.refresh_from_db()
    assert samis_concern.closed_on == date(2026, 11, 23)


def test_who_gets_support_is_assessed_in_its_cycle(
    at_oakfield: School, samis_concern: Concern, sami: Pupil, priya: StaffActor
) -> None:
    make_status(sami, "K", date(2026, 9, 14))
    decide_concern(samis_concern, step=a_step("assess"), by=priya)
    samis_concern.refresh_from_db()
    assert samis_concern.closed_on == date(2026, 11, 23)


def test_support_starts_with_the_decision(
    at_oakfield: School, samis_concern: Concern, priya: StaffActor, sami: Pupil
) -> None:
    decide_concern(samis_concern, step=a_step("support", need="SPLD", **SUPPORT), by=priya)
    period = StatusPeriod.objects.get(pupil=sami)
    assert (period.code, period.starts_on, period.difficulty) == (
        "K",
        date(2026, 11, 23),
        LIMBS["difficulty"],
    )
    assert Need.objects.get(pupil=sami).type == "SPLD"


@pytest.mark.parametrize(
    ("decision", "facts", "field"),
    [
        ("assess", {"reason": " "}, "reason"),
        ("assess", {"word_back": ""}, "word_back"),
        ("wait", {}, "decision"),
        ("assess", {"tests": ("clever",)}, "tests"),
        ("assess", {"causes": ("weather",)}, "causes"),
        ("try", {"look_again_on": date(2027, 1, 8)}, "ideas"),
        ("try", {"ideas": ("Reread",)}, "look_again_on"),
        ("try", {"ideas": ("Reread",), "look_again_on": date(2026, 11, 23)}, "look_again_on"),
        ("try", {"ideas": ("Reread",), "look_again_on": date(2099, 1, 1)}, "look_again_on"),
        ("try", {"ideas": ("Reread",), "look_again_on": date(2026, 12, 26)}, "look_again_on"),
        ("not_sen", {}, "helped_by"),
        ("support", SUPPORT | {"causes": ()}, "causes"),
        ("support", SUPPORT | {"on": None}, "on"),
        ("support", SUPPORT | {"difficulty": " "}, "difficulty"),
        ("support", SUPPORT | {"provision": ""}, "provision"),
        ("support", SUPPORT | {"need": "ODD"}, "kind"),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_kept(
    at_oakfield: School,
    samis_concern: Concern,
    priya: StaffActor,
    decision: str,
    facts: dict[str, Any],
    field: str,
) -> None:
    with pytest.raises(Refused) as refused:
        decide_concern(samis_concern, step=a_step(decision, **facts), by=priya)
    assert refused.value.field == field
    samis_concern.refresh_from_db()
    assert samis_concern.closed_on is None
    assert not ConcernStep.objects.exists()
    assert not StatusPeriod.objects.exists()


def test_where_another_language_is_spoken_at_home_learning_english_is_asked_about(
    at_oakfield: School, samis_concern: Concern, priya: StaffActor, sami: Pupil
) -> None:
    """Code 6.24: a difficulty with English as another language is no SEN."""
    make_adult(sami, "Mrs", "Elif", "Çelik", speaks_language="tr")
    with pytest.raises(Refused, match="or about learning English\\? Turkish is spoken at home"):
        decide_concern(samis_concern, step=a_step("support", **SUPPORT), by=priya)
    asked = a_step("support", **SUPPORT | {"causes": ("english",)})
    assert decide_concern(samis_concern, step=asked, by=priya).causes == ["english"]


def test_a_child_with_a_plan_gets_no_support_beside_it_and_the_concern_stays_open(
    at_oakfield: School, samis_concern: Concern, priya: StaffActor, sami: Pupil
) -> None:
    make_status(sami, "E", date(2026, 9, 1))
    with pytest.raises(Refused, match="has had an EHC plan"):
        decide_concern(samis_concern, step=a_step("support", **SUPPORT), by=priya)
    assert not ConcernStep.objects.exists()


def test_who_may_decide(
    at_oakfield: School, samis_concern: Concern, head: StaffActor, shah: StaffActor
) -> None:
    for actor in (head, shah):
        with pytest.raises(PermissionDenied):
            decide_concern(samis_concern, step=a_step("assess"), by=actor)


def test_whoever_raised_it_says_that_they_have_seen_it(
    at_oakfield: School, samis_concern: Concern, priya: StaffActor, shah: StaffActor
) -> None:
    decide_concern(samis_concern, step=a_step("assess"), by=priya)
    with pytest.raises(Refused, match="Only whoever raised a concern"):
        hear_step(samis_concern, seen=1, by=priya)
    assert hear_step(samis_concern, seen=0, by=shah) == 1
    assert ConcernStep.objects.get().heard_at is None
    assert hear_step(samis_concern, seen=1, by=shah) == 0
    heard_at = ConcernStep.objects.get().heard_at
    assert heard_at is not None
    assert hear_step(samis_concern, seen=1, by=shah) == 0
    assert ConcernStep.objects.get().heard_at == heard_at


def test_what_is_decided_between_page_and_press_stays_to_be_read(
    at_oakfield: School, samis_concern: Concern, priya: StaffActor, shah: StaffActor
) -> None:
    decide_concern(samis_concern, step=a_step("assess"), by=priya)
    decide_concern(samis_concern, step=a_step("not_sen", helped_by="The nurse"), by=priya)
    assert hear_step(samis_concern, seen=1, by=shah) == 1
    assert [(step.decision, step.heard_at is None) for step in samis_concern.steps.all()] == [
        ("assess", False),
        ("not_sen", True),
    ]


def test_nothing_is_kept_when_the_audit_fails(
    at_oakfield: School, samis_concern: Concern, priya: StaffActor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("no audit")

    monkeypatch.setattr("endeavour.register.actions.decide_concern.record", broken)
    with pytest.raises(RuntimeError):
        decide_concern(samis_concern, step=a_step("support", **SUPPORT), by=priya)
    assert not StatusPeriod.objects.exists()


@pytest.mark.parametrize("way", ["assess", "support", "not_sen", "try"])
def test_a_cause_and_none_of_these_are_refused_together(
    at_oakfield: School, samis_concern: Concern, mrs_doyle: StaffActor, way: str
) -> None:
    step = a_step(way, helped_by="The nurse", causes=("absence", "none"))
    with pytest.raises(Refused, match="none of these came into question, and others too") as refused:
        decide_concern(samis_concern, step=step, by=mrs_doyle)
    assert refused.value.field == "causes"
    assert not ConcernStep.objects.exists()


@pytest.mark.parametrize("since", [date(2026, 9, 14), date(2026, 12, 7)])
def test_where_support_was_started_apart_the_decision_closes_the_concern_and_starts_none(
    at_oakfield: School, samis_concern: Concern, priya: StaffActor, sami: Pupil, since: date
) -> None:
    make_status(sami, "K", since)
    decide_concern(samis_concern, step=a_step("support", causes=("none",)), by=priya)
    samis_concern.refresh_from_db()
    assert samis_concern.closed_on == date(2026, 11, 23)
    assert [(step.decision, step.heard_at) for step in samis_concern.steps.all()] == [("support", None)]
    assert StatusPeriod.objects.get(pupil=sami).starts_on == since


def test_support_that_has_its_last_day_already_is_none_that_runs(
    at_oakfield: School, samis_concern: Concern, priya: StaffActor, sami: Pupil
) -> None:
    make_status(sami, "K", date(2026, 9, 14), date(2026, 11, 27))
    with pytest.raises(Refused, match="Enter the day the support starts"):
        decide_concern(samis_concern, step=a_step("support", causes=("none",)), by=priya)
