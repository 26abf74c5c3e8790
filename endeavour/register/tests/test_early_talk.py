"""The early talk with the family (Code 6.39), and who heard in it that the child may have SEN (reg 50(3)(a))."""

from dataclasses import replace
from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.audit.models import AuditEvent
from endeavour.pupils.actions.restrict_contact import restrict_contact
from endeavour.pupils.models import Pupil, Relation
from endeavour.register.access import talk_seen_by, talks_seen_by
from endeavour.register.actions.decide_concern import decide_concern
from endeavour.register.actions.give_talk_note import give_talk_note
from endeavour.register.actions.record_early_talk import record_early_talk
from endeavour.register.concern_words import NewTalk
from endeavour.register.concerns_about import carried_along, carried_in
from endeavour.register.models import Concern, EarlyTalk
from endeavour.schools.models import School
from tests.cast.concerns import a_step, make_concern
from tests.cast.pupils import make_adult, make_pupil

TODAY = date(2026, 11, 23)
TALK = NewTalk(held_on=TODAY, how="meeting", strengths="He draws all day.", advice_named=True)


@pytest.fixture
def elif_(sami: Pupil) -> Relation:
    return make_adult(sami, "Mrs", "Elif", "Çelik")


def test_it_keeps_what_was_said_and_who_was_told(
    at_oakfield: School, samis_concern: Concern, elif_: Relation, shah: StaffActor
) -> None:
    told = (elif_.contact.code,)
    made = record_early_talk(samis_concern, talk=replace(TALK, told=told, given_on=TODAY), by=shah)
    assert (made.told, made.strengths, made.given_on, made.advice_named) == (
        list(told),
        "He draws all day.",
        TODAY,
        True,
    )
    assert AuditEvent.objects.get(kind="EarlyTalkRecorded").detail == {
        "concern": samis_concern.code,
        "told": list(told),
        "on": "2026-11-23",
    }


def test_a_restricted_adult_is_never_the_one_told(
    at_oakfield: School, samis_concern: Concern, elif_: Relation, priya: StaffActor
) -> None:
    restrict_contact(elif_, reason="A court order.", starts_on=TODAY, by=priya)
    with pytest.raises(Refused, match="Mrs Çelik may not be contacted about Sami"):
        record_early_talk(samis_concern, talk=replace(TALK, told=(elif_.contact.code,)), by=priya)
    assert not EarlyTalk.objects.exists()


def test_a_child_of_school_age_is_not_told_in_the_parents_place(
    at_oakfield: School, samis_concern: Concern, sami: Pupil, priya: StaffActor
) -> None:
    with pytest.raises(Refused, match="isn’t among the pupil’s contacts"):
        record_early_talk(samis_concern, talk=replace(TALK, told=(sami.pid,)), by=priya)


def test_a_young_person_is_told_directly(at_oakfield: School, priya: StaffActor) -> None:
    """Born in March 2010: past compulsory school age since 26 June 2026."""
    grown = make_pupil(at_oakfield, "Leo", "Marsh", date_of_birth=date(2010, 3, 1))
    father = make_adult(grown, "Mr", "Ian", "Marsh").contact.code
    concern = make_concern(grown, by=priya)
    with pytest.raises(Refused, match="Tell Leo directly"):
        record_early_talk(concern, talk=replace(TALK, told=(father,)), by=priya)
    made = record_early_talk(concern, talk=replace(TALK, told=(grown.pid, father)), by=priya)
    assert made.told == [grown.pid, father]


def test_the_note_is_given_later_and_once(
    at_oakfield: School, samis_concern: Concern, shah: StaffActor, reid: StaffActor
) -> None:
    made = record_early_talk(samis_concern, talk=TALK, by=shah)
    with pytest.raises(PermissionDenied):
        give_talk_note(made, by=reid)
    give_talk_note(made, by=shah)
    made.refresh_from_db()
    assert made.given_on == TODAY
    with pytest.raises(Refused, match="given on 23 November 2026 already"):
        give_talk_note(made, by=shah)


def test_who_reads_talks(
    at_oakfield: School,
    samis_concern: Concern,
    sami: Pupil,
    shah: StaffActor,
    reid: StaffActor,
    grant: StaffActor,
    head: StaffActor,
) -> None:
    """Mr Reid raised one too: he follows it, and reads no family's words."""
    made = record_early_talk(samis_concern, talk=TALK, by=shah)
    record_early_talk(make_concern(sami, by=reid), talk=TALK, by=shah)
    assert talks_seen_by(head).count() == 2
    assert talk_seen_by(shah, samis_concern.code, made.code) == made
    assert not talks_seen_by(reid).exists()
    assert not talks_seen_by(grant).exists()


def test_whose_plan_has_the_talk_to_go_by(
    at_oakfield: School,
    sami: Pupil,
    shah: StaffActor,
    reid: StaffActor,
    head: StaffActor,
    priya: StaffActor,
) -> None:
    """What a concern brings to a plan: the talk comes to those who may read talks or record what families say."""
    for raised_by in (shah, reid):
        concern = make_concern(sami, by=raised_by)
        record_early_talk(concern, talk=TALK, by=shah)
        decide_concern(concern, step=a_step("assess"), by=priya)
    told = Pupil.objects.annotate(brought=carried_along()).values_list("brought", flat=True).get(pk=sami.pk)

    def brought(by: StaffActor) -> list[tuple[str, list[str]]]:
        found = carried_in(told, actor=by, planned_at=None)
        return [(one.by, [talk.strengths for talk in one.talks]) for one in found]

    of_shah, of_reid = (shah.label, ["He draws all day."]), (reid.label, ["He draws all day."])
    assert brought(priya) == brought(head) == [of_shah, of_reid]
    assert brought(shah) == [of_shah]
    assert brought(reid) == [(reid.label, [])]
    talks = [talk for one in carried_in(told, actor=priya, planned_at=None) for talk in one.talks]
    assert {(talk.by, talk.on) for talk in talks} == {(shah.label, TALK.held_on)}


@pytest.mark.parametrize(
    ("talk", "field"),
    [
        (replace(TALK, how="letter"), "how"),
        (replace(TALK, held_on=date(2026, 11, 24)), "held_on"),
        (replace(TALK, given_on=date(2026, 11, 20)), "given_on"),
        (replace(TALK, given_on=date(2026, 11, 24)), "given_on"),
        (replace(TALK, told=("NOBODY00",)), "told"),
    ],
)
def test_what_cannot_be_is_refused(
    at_oakfield: School, samis_concern: Concern, priya: StaffActor, talk: NewTalk, field: str
) -> None:
    with pytest.raises(Refused) as refused:
        record_early_talk(samis_concern, talk=talk, by=priya)
    assert refused.value.field == field


def test_an_assistant_records_no_familys_words(
    at_oakfield: School, samis_concern: Concern, reid: StaffActor
) -> None:
    with pytest.raises(PermissionDenied):
        record_early_talk(samis_concern, talk=TALK, by=reid)
