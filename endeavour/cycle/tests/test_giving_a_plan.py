"""A shared plan reaches those who are to have it, on record, version by version; and nobody else."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.audit.models import AuditEvent
from endeavour.cycle.actions.follow_answer import follow_answer
from endeavour.cycle.actions.give_plan import give_plan
from endeavour.cycle.actions.keep_plan import keep_plan
from endeavour.cycle.actions.say_agreement import say_agreement
from endeavour.cycle.actions.share_plan import share_plan
from endeavour.cycle.actions.take_back_giving import take_back_giving
from endeavour.cycle.models import PlanDraft, PlanGiven, PlanVersion
from endeavour.cycle.queries.given import given_to
from endeavour.cycle.tests.plans import SEPTEMBER, mayas_plan, on, shared
from endeavour.cycle.tests.still_to_do import still_to_do
from endeavour.pupils.models import Pupil, Relation, Restriction
from endeavour.schools.models import School
from tests.cast.pupils import make_adult

TODAY = date(2026, 11, 23)


@pytest.fixture
def version(
    at_oakfield: School, maya: Pupil, ada: Relation, priya: StaffActor, reid: StaffActor, shah: StaffActor
) -> PlanVersion:
    with on(SEPTEMBER):
        return shared(maya, mayas_plan(reid), priya)


def kinds() -> list[tuple[str, str]]:
    return [(one.kind, one.person) for one in still_to_do(TODAY)]


def test_a_shared_plan_is_to_be_given_until_it_is(
    version: PlanVersion, ada: Relation, priya: StaffActor
) -> None:
    assert kinds() == [("give", "Ms Okafor")]
    give_plan(version, to=ada.contact.code, how="by_hand", on=TODAY, by=priya)
    assert kinds() == []
    assert [(one.party, one.how, one.on) for one in given_to(version)] == [
        (ada.contact.code, "by_hand", TODAY)
    ]
    assert AuditEvent.objects.filter(kind="PlanGivenToFamily").count() == 1
    with pytest.raises(Refused, match="was given version 1 on 23 November 2026"):
        give_plan(version, to=ada.contact.code, how="post", on=TODAY, by=priya)


def test_a_new_version_starts_anew(
    version: PlanVersion, ada: Relation, priya: StaffActor, reid: StaffActor
) -> None:
    give_plan(version, to=ada.contact.code, how="post", on=TODAY, by=priya)
    draft = PlanDraft.objects.get()
    changed = mayas_plan(reid, at_home="Let her choose the book.", supports=())
    keep_plan(draft.cycle, contents=changed, seen_version=draft.version, by=priya)
    share_plan(draft.cycle, by=priya)
    assert kinds() == [("give", "Ms Okafor")]


def test_never_to_an_adult_who_is_restricted(
    version: PlanVersion, maya: Pupil, ada: Relation, priya: StaffActor
) -> None:
    Restriction.objects.create(
        school_id=priya.school_id, relation=ada, reason="Court order", starts_on=SEPTEMBER, set_by=priya.label
    )
    with pytest.raises(Refused, match="not among those who are to have Maya’s plan"):
        give_plan(version, to=ada.contact.code, how="by_hand", on=TODAY, by=priya)
    assert not PlanGiven.objects.exists()
    assert kinds() == [("confirm", "")]


def test_only_to_whoever_has_responsibility(version: PlanVersion, maya: Pupil, priya: StaffActor) -> None:
    aunt = make_adult(maya, "Ms", "Bea", "Okafor", responsibility="no")
    with pytest.raises(Refused, match="not among those"):
        give_plan(version, to=aunt.contact.code, how="by_hand", on=TODAY, by=priya)


def test_to_the_young_person_once_the_right_is_theirs(
    version: PlanVersion, maya: Pupil, ada: Relation, priya: StaffActor
) -> None:
    Pupil.objects.filter(pk=maya.pk).update(date_of_birth=date(2009, 1, 5))
    assert kinds() == [("give", "Maya Okafor")]
    with pytest.raises(Refused, match="not among those"):
        give_plan(version, to=ada.contact.code, how="by_hand", on=TODAY, by=priya)
    give_plan(version, to=maya.pid, how="together", on=TODAY, by=priya)
    assert kinds() == []


@pytest.mark.parametrize("day", [date(2026, 9, 13), date(2026, 11, 24)])
def test_not_before_it_was_shared_nor_tomorrow(
    version: PlanVersion, ada: Relation, priya: StaffActor, day: date
) -> None:
    with pytest.raises(Refused, match="until today"):
        give_plan(version, to=ada.contact.code, how="by_hand", on=day, by=priya)


@pytest.mark.parametrize(
    ("answer", "words"), [("in_part", "Not on Tuesdays"), ("talk", ""), ("disagrees", "No")]
)
def test_an_answer_that_is_no_plain_yes_is_talked_about(
    version: PlanVersion, ada: Relation, priya: StaffActor, shah: StaffActor, answer: str, words: str
) -> None:
    code = ada.contact.code
    give_plan(version, to=code, how="together", on=TODAY, by=priya)
    who = {"whose": "adult", "party": code}
    say_agreement(version, **who, answer=answer, words=words, said_on=TODAY, by=shah)
    assert [(one.kind, one.person, one.due) for one in still_to_do(TODAY)] == [
        ("talk", "Ms Okafor", date(2026, 11, 30))
    ]
    follow_answer(version, **who, on=TODAY, note="We moved it to Monday.", by=shah)
    assert kinds() == []
    with pytest.raises(Refused, match="written down already"):
        follow_answer(version, **who, on=TODAY, note="Again.", by=shah)
    say_agreement(version, **who, answer="talk", said_on=TODAY, by=shah)
    assert kinds() == [("talk", "Ms Okafor")]
    say_agreement(version, **who, answer="agrees", said_on=TODAY, by=shah)
    assert kinds() == []


def test_what_was_recorded_by_mistake_is_taken_back_and_asked_for_again(
    version: PlanVersion, ada: Relation, priya: StaffActor
) -> None:
    """The row stays, marked; and the plan can be given again, once."""
    code = ada.contact.code
    wrong = give_plan(version, to=code, how="by_hand", on=TODAY, by=priya)
    with pytest.raises(Refused, match="Say why"):
        take_back_giving(wrong, why=" ", by=priya)
    assert kinds() == []
    take_back_giving(wrong, why="It went to Zara’s mother", by=priya)
    assert (kinds(), given_to(version)) == ([("give", "Ms Okafor")], ())
    with pytest.raises(Refused, match="taken back already"):
        take_back_giving(wrong, why="Again", by=priya)
    give_plan(version, to=code, how="post", on=TODAY, by=priya)
    assert kinds() == []
    with pytest.raises(Refused, match="was given version 1"):
        give_plan(version, to=code, how="phone", on=TODAY, by=priya)
    kept = PlanGiven.objects.order_by("pk").values_list("how", "taken_back_by", "taken_back_why")
    assert list(kept) == [("by_hand", priya.label, "It went to Zara’s mother"), ("post", "", "")]
    taken = AuditEvent.objects.get(kind="PlanGivingTakenBack")
    assert (taken.pupil, taken.detail["recipient"]) == (version.cycle.pupil.pid, code)


def test_only_by_those_who_share_plans(
    version: PlanVersion, ada: Relation, priya: StaffActor, shah: StaffActor
) -> None:
    given = give_plan(version, to=ada.contact.code, how="by_hand", on=TODAY, by=priya)
    with pytest.raises(PermissionDenied):
        take_back_giving(given, why="It was another’s", by=shah)
    given.refresh_from_db()
    assert given.taken_back_at is None


def test_what_is_to_be_done_by_a_day_in_the_holidays_is_to_be_done_before_them(
    at_oakfield: School, maya: Pupil, ada: Relation, reid: StaffActor, priya: StaffActor
) -> None:
    """A week after 14 October school is closed: by Friday, and not in November."""
    with on(date(2026, 10, 14)):
        shared(maya, mayas_plan(reid), priya)
        due = [(one.kind, one.due) for one in still_to_do(date(2026, 10, 14))]
    assert due == [("give", date(2026, 10, 16))]
