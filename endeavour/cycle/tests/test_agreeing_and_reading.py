"""What people say to a plan, who has read it, and what the law is told of both."""

from dataclasses import replace
from datetime import date

import pytest
from django.http import Http404

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.cycle.access import readings_seen_by, version_given_to
from endeavour.cycle.actions.confirm_reading import confirm_reading
from endeavour.cycle.actions.keep_plan import keep_plan
from endeavour.cycle.actions.record_finding import record_finding
from endeavour.cycle.actions.record_voice import record_voice
from endeavour.cycle.actions.say_agreement import say_agreement
from endeavour.cycle.actions.share_plan import share_plan
from endeavour.cycle.actions.take_back_finding import take_back_finding
from endeavour.cycle.facts import cycle_facts
from endeavour.cycle.models import Finding, PlanDraft, PlanVersion
from endeavour.cycle.new_voice import NewVoice
from endeavour.cycle.plan_contents import PlanContents
from endeavour.cycle.queries import not_read_by, plan_sheet, readers_of, said_and_found
from endeavour.cycle.queries.given_lines import given_lines
from endeavour.cycle.tests.plans import SEPTEMBER, mayas_plan, on, reading_support, shared
from endeavour.pupils.models import Pupil, Relation
from endeavour.schools.models import School

TODAY = date(2026, 11, 23)


@pytest.fixture
def version(
    at_oakfield: School, maya: Pupil, priya: StaffActor, reid: StaffActor, shah: StaffActor
) -> PlanVersion:
    with on(SEPTEMBER):
        return shared(maya, mayas_plan(reid), priya)


def test_the_latest_answer_of_each_counts(
    version: PlanVersion, maya: Pupil, ada: Relation, priya: StaffActor
) -> None:
    who = {"whose": "adult", "party": ada.contact.code, "said_on": TODAY, "by": priya}
    with pytest.raises(Refused, match="which part"):
        say_agreement(version, answer="disagrees", **who)
    say_agreement(version, answer="disagrees", words="Not at art", **who)
    say_agreement(version, answer="agrees", **who)
    say_agreement(version, whose="pupil", answer="talk", said_on=TODAY, by=priya)
    sheet = plan_sheet(maya, today=TODAY)
    assert sheet is not None
    assert [(a.name, a.answer_in_words) for a in sheet.agreements] == [
        ("Maya", "Wants to talk"),
        ("Ms Okafor", "Agrees"),
    ]
    assert len(sheet.supports) == 1, "support goes on, whatever was said"


@pytest.mark.parametrize("day", [date(2026, 9, 13), date(2026, 11, 24)])
def test_an_answer_is_given_after_the_plan_and_not_tomorrow(
    version: PlanVersion, priya: StaffActor, day: date
) -> None:
    with pytest.raises(Refused, match="until today"):
        say_agreement(version, whose="pupil", answer="agrees", said_on=day, by=priya)


def test_each_says_for_themselves_that_they_read_their_lines(
    version: PlanVersion, maya: Pupil, shah: StaffActor, reid: StaffActor, grant: StaffActor
) -> None:
    assert not_read_by(shah) == {maya.pk: version}
    first = confirm_reading(version, by=shah)
    assert confirm_reading(version, by=shah).read_at == first.read_at
    with pytest.raises(Refused, match="No lines of this plan were given to you"):
        confirm_reading(version, by=grant)
    assert {reader.name: reader.read_at is not None for reader in readers_of(version)} == {
        "Mr Reid": False,
        "Miss Shah": True,
    }
    assert not_read_by(shah) == {}


def test_only_whom_the_newest_version_gives_lines_has_to_read(
    at_oakfield: School, maya: Pupil, priya: StaffActor, shah: StaffActor, grant: StaffActor
) -> None:
    """Mr Grant leads support that the second version ends."""
    version = shared(maya, mayas_plan(grant, review_on=date(2027, 1, 12)), priya)
    assert given_lines(grant)[maya.pk].version == 1
    draft = PlanDraft.objects.get()
    contents = PlanContents.from_json(draft.contents)
    (support,) = contents.supports
    other = reading_support(shah, key="words1", name="Words")
    changed = replace(contents, supports=(other,), taken_out=(support.provision,))
    keep_plan(version.cycle, contents=changed, seen_version=draft.version, seen=contents, by=priya)
    second = share_plan(version.cycle, by=priya)
    assert not not_read_by(grant)
    assert not given_lines(grant)
    with pytest.raises(Http404):
        version_given_to(grant, maya.pid)
    assert not_read_by(shah) == {maya.pk: second}
    assert version_given_to(shah, maya.pid) == second
    assert [row.version for row in readings_seen_by(shah)] == [second]


def test_the_law_is_told_what_was_shared_who_was_heard_and_who_has_read_it(
    version: PlanVersion, maya: Pupil, ada: Relation, priya: StaffActor, shah: StaffActor, reid: StaffActor
) -> None:
    record_voice(maya, what=NewVoice(whose="pupil", said_on=TODAY, answer="declined"), by=priya)
    for reader in (shah, reid):
        confirm_reading(version, by=reader)
    (facts,) = cycle_facts()[maya.pk]
    (shared_one,) = facts.versions
    assert (shared_one.shared_on, shared_one.review_on) == (SEPTEMBER, date(2026, 12, 8))
    assert (shared_one.outcomes, shared_one.has_provision, shared_one.says_expected_impact) == (1, True, True)
    assert (shared_one.given_to, shared_one.read_by, shared_one.read_on) == (2, 2, TODAY)
    assert [(one.whose, one.answer) for one in facts.heard] == [("pupil", "declined")]


def test_a_finding_has_a_source_and_is_taken_back_with_a_reason(
    at_oakfield: School, maya: Pupil, priya: StaffActor
) -> None:
    with pytest.raises(Refused, match="where this comes from"):
        record_finding(maya, kind="test", source=" ", found_on=TODAY, words="x", by=priya)
    with pytest.raises(Refused, match="has not come yet"):
        record_finding(maya, kind="test", source="x", found_on=date(2027, 1, 1), words="x", by=priya)
    found = record_finding(maya, kind="test", source="Check", found_on=TODAY, words="41 words", by=priya)
    assert [
        (one.source, one.words, one.recorded_by) for one in said_and_found(maya, actor=priya).findings
    ] == [("Check", "41 words", "Mrs Doyle")]
    with pytest.raises(Refused, match="Say why"):
        take_back_finding(found, why="", by=priya)
    take_back_finding(found, why="Another child’s", by=priya)
    assert said_and_found(maya, actor=priya).findings == ()
    assert Finding.objects.get().taken_back_at == clock.now()
