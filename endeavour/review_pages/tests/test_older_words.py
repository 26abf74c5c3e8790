"""Words from before a review: they stand there with their day, and are no view of it."""

from datetime import date

import pytest

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.cycle.actions.say_outcome_word import say_outcome_word
from endeavour.cycle.models import Cycle, Outcome, Voice
from endeavour.cycle.tests.plans import on
from endeavour.pupil_pages.tests.forms_of import filled_in
from endeavour.pupil_pages.tests.pages import SignIn, words
from endeavour.pupils.actions.restrict_contact import restrict_contact
from endeavour.pupils.models import Relation
from endeavour.review_pages.tests.test_review_pages import address, cycle, decided, opened, outcome
from tests.cast.reviews import make_voice

__all__ = ["cycle", "outcome"]
BEFORE = "The newest words here are from 15 September 2026, before this review."


def test_an_older_remark_stands_there_and_is_no_view_of_this_review(
    cycle: Cycle, priya: StaffActor, sign_in: SignIn
) -> None:
    opened(cycle, priya)
    with school_scope(priya.school_id):
        Voice.objects.all().delete()
        make_voice(cycle, "I like the group.", on=date(2026, 9, 15))
    page = words(sign_in(priya).get(address(cycle)))
    assert "I like the group." in page
    missing = f"The pupil’s own view is missing, or its reason. {BEFORE} The family’s view is missing, or its reason."
    assert f"{missing} What was said from 2 November on counts." in page
    assert page.count(BEFORE) == 2, "beside what is missing, and under the words themselves"
    decide = words(decided(sign_in(priya), cycle, decision="carry_on"))
    assert decide.count("from 2 November on counts.") == 2, (
        "in the summary and beside the first of its fields"
    )
    assert "The view of Maya’s family isn’t recorded. Enter why it is missing, or record it first." in decide


def test_older_words_and_why_there_are_no_new_ones_are_told_apart(
    cycle: Cycle, outcome: Outcome, priya: StaffActor, sign_in: SignIn
) -> None:
    """Whoever was asked for this review and would not say has been heard; after the decision too."""
    review, client = opened(cycle, priya), sign_in(priya)
    with school_scope(priya.school_id):
        Voice.objects.all().delete()
        for whose in ("pupil", "adult"):
            make_voice(cycle, "I like the group.", whose=whose, on=date(2026, 9, 15))
        make_voice(cycle, "", whose="adult")
        say_outcome_word(review, outcome, word="on_track", by=priya)
    page = words(client.get(address(cycle)))
    assert f"{BEFORE} Asked again since, the family chose not to say." in page
    assert "The family’s view is missing" not in page
    check = decided(client, cycle, decision="carry_on", no_pupil_view_because="Maya is ill.")
    client.post(address(cycle, "/decide"), filled_in(check) | {"confirmed": "yes"})
    page = words(client.get(address(cycle)))
    assert f"{BEFORE} Maya’s own view is not here: Maya is ill." in page
    assert page.count(BEFORE) == 2


@pytest.mark.parametrize(
    ("older", "told"),
    [
        (True, f"{BEFORE} What the family said since is not shown any more."),
        (False, "What the family said is not shown any more."),
    ],
)
def test_who_spoke_and_may_not_be_contacted_since_is_not_said_to_have_kept_silent(
    cycle: Cycle,
    outcome: Outcome,
    ada: Relation,
    priya: StaffActor,
    sign_in: SignIn,
    older: bool,
    told: str,
) -> None:
    review, client = opened(cycle, priya), sign_in(priya)
    with school_scope(priya.school_id):
        if older:
            make_voice(cycle, "We read at home.", whose="adult", on=date(2026, 9, 15))
        hers = make_voice(cycle, "She cries at school.", whose="adult")
        hers.speaker = ada.contact.code
        hers.save(update_fields=["speaker"])
        say_outcome_word(review, outcome, word="on_track", by=priya)
    check = decided(client, cycle, decision="carry_on")
    client.post(address(cycle, "/decide"), filled_in(check) | {"confirmed": "yes"})
    assert "She cries at school." in words(client.get(address(cycle)))
    with on(date(2026, 11, 24)):
        with school_scope(priya.school_id):
            restrict_contact(ada, reason="Order", starts_on=date(2026, 11, 24), by=priya)
        page = words(sign_in(priya).get(address(cycle)))
    assert "She cries at school." not in page
    assert "chose not to say" not in page
    assert told in page
    assert "Nothing from the family" not in page
