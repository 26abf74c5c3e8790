"""Guards of acts that no story comes upon: what each refuses, and what it lets stand as it is."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied
from django.db import transaction

from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.audit.models import AuditEvent
from endeavour.cycle.actions.begin_cycle import begin_cycle
from endeavour.cycle.actions.correct_check import correct_check
from endeavour.cycle.actions.follow_answer import follow_answer
from endeavour.cycle.actions.give_plan import give_plan
from endeavour.cycle.actions.keep_plan import keep_plan
from endeavour.cycle.actions.log_session_with_checks import log_session_with_checks
from endeavour.cycle.actions.note_delivery import note_delivery
from endeavour.cycle.actions.record_check import record_check
from endeavour.cycle.actions.record_finding import record_finding
from endeavour.cycle.actions.record_voice import record_voice
from endeavour.cycle.actions.say_agreement import say_agreement
from endeavour.cycle.actions.say_outcome_word import say_outcome_word
from endeavour.cycle.actions.share_plan import CHANGED_MEANWHILE, share_plan
from endeavour.cycle.actions.start_round import start_round
from endeavour.cycle.actions.take_back_check import take_back_check
from endeavour.cycle.actions.take_back_finding import take_back_finding
from endeavour.cycle.models import Check, Outcome, OutcomeReview, PlanDraft, PlanVersion, Review
from endeavour.cycle.new_voice import NewVoice
from endeavour.cycle.plan_contents import PlanContents
from endeavour.cycle.queries.due_checks import due_check
from endeavour.cycle.tests.mayas_review import decide, review, say
from endeavour.cycle.tests.plans import SEPTEMBER, mayas_plan, on, shared
from endeavour.provision.models import Slot
from endeavour.pupils.actions.restrict_contact import restrict_contact
from endeavour.pupils.models import Pupil, Relation
from endeavour.schools.models import School, Term
from tests.cast.pupils import make_adult
from tests.cast.reviews import goals_of

__all__ = ["review"]
TODAY, NOVEMBER = date(2026, 11, 23), date(2026, 11, 16)


@pytest.fixture
def version(
    at_oakfield: School, maya: Pupil, ada: Relation, priya: StaffActor, reid: StaffActor, shah: StaffActor
) -> PlanVersion:
    with on(SEPTEMBER):
        return shared(maya, mayas_plan(reid), priya)


def events(kind: str) -> int:
    return AuditEvent.objects.filter(kind=kind).count()


def test_what_came_of_an_answer_is_kept_only_where_one_asks_for_a_talk(
    version: PlanVersion, ada: Relation, priya: StaffActor
) -> None:
    theirs = {"whose": "adult", "party": ada.contact.code, "by": priya}
    with pytest.raises(Refused, match="no answer of theirs"):
        follow_answer(version, on=TODAY, note="We spoke.", **theirs)
    say_agreement(version, answer="agrees", said_on=NOVEMBER, **theirs)
    with pytest.raises(Refused, match="no answer of theirs"):
        follow_answer(version, on=TODAY, note="We spoke.", **theirs)
    say_agreement(version, answer="talk", said_on=NOVEMBER, **theirs)
    with pytest.raises(Refused, match="what came of it"):
        follow_answer(version, on=TODAY, note=" ", **theirs)
    for day in (date(2026, 11, 15), date(2026, 11, 24)):
        with pytest.raises(Refused, match="from the one on which they answered until today"):
            follow_answer(version, on=day, note="We spoke.", **theirs)
    follow_answer(version, on=NOVEMBER, note="We spoke.", **theirs)
    assert events("AnswerFollowedUp") == 1


def test_a_plan_is_given_in_a_way_that_is_known(
    version: PlanVersion, ada: Relation, priya: StaffActor
) -> None:
    with pytest.raises(Refused, match="Choose how it was given"):
        give_plan(version, to=ada.contact.code, how="pigeon", on=TODAY, by=priya)


def test_a_check_of_an_outcome_ends_with_it_and_its_number_is_corrected_to_another(
    version: PlanVersion, reid: StaffActor
) -> None:
    reading = Outcome.objects.get()
    check = record_check(reading, on=NOVEMBER, value=Decimal(52), by=reid)
    assert correct_check(check, value=Decimal("52.00"), why="Looked again", by=reid) == check
    assert Check.objects.count() == 1
    Outcome.objects.update(taken_out_on=date(2026, 11, 17))
    record_check(reading, on=date(2026, 11, 17), value=Decimal(53), by=reid)
    with pytest.raises(Refused, match="taken out of the plan on 17 November 2026"):
        record_check(reading, on=date(2026, 11, 18), value=Decimal(53), by=reid)


def test_whoever_was_not_in_the_session_was_not_measured_in_it(
    version: PlanVersion, maya: Pupil, reid: StaffActor
) -> None:
    slot = Slot.objects.get(weekday=TODAY.weekday(), ends_on=None)
    score = (due_check(Outcome.objects.get()), Decimal(52))
    with pytest.raises(Refused) as refused, transaction.atomic():
        log_session_with_checks(slot, on=TODAY, scores=[score], presences={maya.pk: "away"}, by=reid)
    assert refused.value.field == score[0].field
    assert not Check.objects.exists()
    log_session_with_checks(slot, on=TODAY, scores=[score], by=reid)
    assert Check.objects.get().value == 52


def test_what_is_taken_back_has_its_reason_and_is_taken_back_once(
    version: PlanVersion, maya: Pupil, priya: StaffActor, reid: StaffActor
) -> None:
    check = record_check(Outcome.objects.get(), on=NOVEMBER, value=Decimal(52), by=reid)
    finding = record_finding(maya, kind="test", source="Check", found_on=TODAY, words="41 words", by=priya)
    with pytest.raises(Refused, match="Say why the check is taken back"):
        take_back_check(check, why=" ", by=reid)
    take_back_check(check, why="Another child’s", by=reid)
    take_back_finding(finding, why="Another child’s", by=priya)
    with pytest.raises(Refused, match="corrected or taken back already"):
        take_back_check(check, why="Once more", by=reid)
    with pytest.raises(Refused, match="taken back already"):
        take_back_finding(finding, why="Once more", by=priya)
    assert Check.objects.get().replaced_why == "Another child’s"


def test_only_the_senco_writes_down_what_a_colleague_says(
    version: PlanVersion, maya: Pupil, shah: StaffActor, priya: StaffActor, grant: StaffActor
) -> None:
    def said_by(whose: str, speaker: str) -> NewVoice:
        return NewVoice(
            whose=whose, speaker=speaker, said_on=TODAY, said={"words": "She reads more."}, how="in_person"
        )

    with pytest.raises(PermissionDenied):
        record_voice(maya, what=said_by("teacher", grant.label), by=shah)
    record_voice(maya, what=said_by("teacher", shah.label), by=shah)
    record_voice(maya, what=said_by("teacher", shah.label), by=priya)
    record_voice(maya, what=said_by("pupil", ""), by=shah)
    with pytest.raises(Refused, match="Choose the member of staff"):
        record_voice(maya, what=said_by("teacher", "Miss Shah"), by=priya)


def test_colleagues_agree_for_themselves_or_as_the_senco_writes_it_down(
    version: PlanVersion, shah: StaffActor, priya: StaffActor, reid: StaffActor
) -> None:
    with pytest.raises(PermissionDenied):
        say_agreement(version, whose="staff", party=priya.label, answer="agrees", said_on=TODAY, by=shah)
    say_agreement(version, whose="staff", party=shah.label, answer="agrees", said_on=TODAY, by=shah)
    say_agreement(version, whose="staff", party=shah.label, answer="agrees", said_on=TODAY, by=priya)
    with pytest.raises(Refused, match="Choose whoever teaches Maya’s class"):
        say_agreement(version, whose="staff", party=reid.label, answer="agrees", said_on=TODAY, by=priya)


def test_an_adult_who_is_not_the_pupils_or_is_restricted_says_nothing_to_the_plan(
    version: PlanVersion, ada: Relation, zara: Pupil, priya: StaffActor
) -> None:
    other = make_adult(zara, "Mrs", "Nisha", "Patel")
    with pytest.raises(Refused, match="not among Maya’s people"):
        say_agreement(
            version, whose="adult", party=other.contact.code, answer="agrees", said_on=TODAY, by=priya
        )
    restrict_contact(ada, reason="A court order.", starts_on=TODAY, by=priya)
    with pytest.raises(Refused, match="may not be contacted about Maya"):
        say_agreement(
            version, whose="adult", party=ada.contact.code, answer="agrees", said_on=TODAY, by=priya
        )


def test_a_word_is_one_of_them_about_an_outcome_of_the_plan(review: Review, priya: StaffActor) -> None:
    (goal,) = goals_of(review.cycle)
    with pytest.raises(Refused, match="Choose how it is going"):
        say_outcome_word(review, goal, word="splendid", by=priya)
    for _ in range(2):
        say(review, "on_track", priya)
    assert events("OutcomeWordSaid") == OutcomeReview.objects.count() == 1
    say(review, "slower", priya)
    assert (events("OutcomeWordSaid"), OutcomeReview.objects.get().word) == (2, "slower")
    goal.taken_out_on = TODAY
    with pytest.raises(Refused, match="not in the plan"):
        say_outcome_word(review, goal, word="on_track", by=priya)


def test_the_same_note_twice_is_one(review: Review, priya: StaffActor) -> None:
    for _ in range(2):
        note_delivery(review, note="Mr Reid has the time now.", by=priya)
    assert events("DeliveryNoted") == 1


def test_support_is_not_ended_without_a_day_to_look_back(review: Review, priya: StaffActor) -> None:
    say(review, "done", priya)
    with pytest.raises(Refused, match="the day on which you will look back") as refused:
        decide(review, priya, "end", watch_for="Guessing at long words.")
    assert refused.value.field == "look_back_on"


def test_a_draft_that_says_the_same_is_not_kept_anew(version: PlanVersion, priya: StaffActor) -> None:
    draft, before = PlanDraft.objects.get(), events("PlanKept")
    contents = PlanContents.from_json(draft.contents)
    assert (
        keep_plan(draft.cycle, contents=contents, seen_version=draft.version, by=priya).version
        == draft.version
    )
    assert events("PlanKept") == before


def test_what_was_changed_since_it_was_shared_is_not_called_shared(
    version: PlanVersion, priya: StaffActor, reid: StaffActor
) -> None:
    draft = PlanDraft.objects.get()
    contents = PlanContents.from_json(draft.contents)
    changed = replace(contents, at_home="Let her choose the book.")
    keep_plan(draft.cycle, contents=changed, seen_version=draft.version, by=priya)
    with pytest.raises(Refused) as refused:
        share_plan(draft.cycle, seen_version=draft.version, by=priya)
    assert refused.value.sentence == CHANGED_MEANWHILE


def test_the_plan_of_an_earlier_cycle_is_not_this_ones_though_it_says_the_same(
    version: PlanVersion, maya: Pupil, priya: StaffActor
) -> None:
    earlier = version.cycle
    earlier.closed_on, earlier.closed_by = TODAY, priya.label
    earlier.save()
    cycle = begin_cycle(maya, on=TODAY, by=priya)
    PlanDraft.objects.filter(cycle=cycle).update(contents=version.contents, version=3)
    with pytest.raises(Refused) as refused:
        share_plan(cycle, seen_version=2, by=priya)
    assert refused.value.sentence == CHANGED_MEANWHILE
    assert share_plan(cycle, seen_version=3, by=priya).number == 2


def test_a_round_asks_about_somebody_and_any_day_will_do_where_no_terms_are_known(
    review: Review, shah: StaffActor, priya: StaffActor
) -> None:
    saturday = date(2026, 11, 28)
    with pytest.raises(Refused, match="at least one pupil"):
        start_round([], due_on=date(2026, 11, 27), by=priya)
    with pytest.raises(Refused, match="Choose a school day"):
        start_round([review.cycle], due_on=saturday, by=priya)
    Term.objects.all().delete()
    assert start_round([review.cycle], due_on=saturday, by=priya).due_on == saturday
