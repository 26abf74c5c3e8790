"""What the plan and the early talk say already is not typed again for the letter that support has started."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from endeavour.access.actor import StaffActor
from endeavour.cycle.actions.decide_on_concern import decide_on_concern
from endeavour.cycle.tests.plans import mayas_plan, reading_outcome, shared
from endeavour.letter_pages.queries.whole_sentences import as_told, joined
from endeavour.pupil_pages.tests.pages import SignIn, send, words
from endeavour.pupil_pages.tests.statements import MOST, all_statements
from endeavour.pupils.models import Pupil, Relation
from endeavour.register.actions.end_sen_support import end_sen_support
from endeavour.register.actions.raise_concern import raise_concern
from endeavour.register.actions.record_early_talk import record_early_talk
from endeavour.register.concern_words import NewStep, NewTalk
from endeavour.register.models import Notice
from endeavour.schools.models import School
from tests.cast.pupils import make_adult, make_pupil

TODAY = date(2026, 11, 23)
SUPPORT = NewStep(
    decision="support",
    reason="Far behind",
    word_back="Thank you",
    causes=("none",),
    difficulty="Much harder than for others",
    provision="A reading programme",
    on=TODAY,
)


def _address(pupil: Pupil) -> str:
    return f"/s/oakfield/pupils/{pupil.pid}/letters/told/new"


def _plan(pupil: Pupil, by: StaffActor, leader: StaffActor) -> None:
    goal = reading_outcome(goal="Maya will read 56 words in a minute", baseline=Decimal(41))
    shared(pupil, mayas_plan(leader, outcomes=(goal,)), by)


def test_strengths_help_goal_and_review_stand_there_to_be_read_and_sent(
    at_oakfield: School,
    maya: Pupil,
    ada: Relation,
    mrs_doyle: StaffActor,
    reid: StaffActor,
    sign_in: SignIn,
) -> None:
    _plan(maya, mrs_doyle, reid)
    client = sign_in(mrs_doyle)
    answer = client.get(_address(maya))
    page = answer.context["page"]
    assert "It begins with what the plan of 23 November says." in words(answer)
    form, (row,) = page.words.initial, page.help.forms
    assert form["good_at"] == "Maya tells good stories and is kind to others."
    assert form["hard"] == "She stops at each long word."
    assert form["lessons"] == "This helps Maya: more time to read before she is asked."
    assert (form["goal_what"], form["goal_by"]) == ("read 56 words in a minute", date(2026, 12, 11))
    assert form["goal_now"] == "Maya is at 41 words a minute now."
    assert form["review_on"] == date(2026, 12, 8)
    assert row.initial == {
        "who": "Mr Reid",
        "what": "work with Maya on reading",
        "how_long": "20 minutes",
        "how_often": "three times a week",
        "starting": TODAY,
    }
    sent = {"version": "0", "talk_whom": "", "help-TOTAL_FORMS": "1", "help-INITIAL_FORMS": "0"}
    for bound in (*page.words, *row):
        if isinstance(value := bound.value(), date):
            parts = {"day": value.day, "month": value.month, "year": value.year}
            sent |= {f"{bound.html_name}_{part}": str(number) for part, number in parts.items()}
        elif bound.name != "operation":
            sent[bound.html_name] = str(value or "")
    assert send(client, _address(maya), **sent).status_code == 302, "as it stands it can be kept"
    assert Notice.objects.get().as_words().goal.what == "read 56 words in a minute"


def test_once_it_is_written_it_is_the_letters_own(
    zaras_notice: Notice,
    at_oakfield: School,
    zara: Pupil,
    mrs_doyle: StaffActor,
    reid: StaffActor,
    sign_in: SignIn,
) -> None:
    _plan(zara, mrs_doyle, reid)
    answer = sign_in(mrs_doyle).get(_address(zara))
    assert answer.context["page"].words.initial["good_at"] == zaras_notice.as_words().good_at
    assert "It begins with" not in words(answer)


def test_without_a_plan_it_begins_with_the_early_talk_and_never_with_a_parents_words(
    at_oakfield: School, mrs_doyle: StaffActor, priya: StaffActor, sign_in: SignIn
) -> None:
    sam = make_pupil(at_oakfield, "Sam", "Hill", year_group="3")
    mother = make_adult(sam, "Mrs", "Ann", "Hill")
    concern = raise_concern(sam, seen="Sam stops at each word", tried="", tried_for="", worry=2, by=priya)
    talk = NewTalk(
        held_on=TODAY,
        how="phone",
        told=(mother.contact.code,),
        strengths="Sam draws well.",
        difficulties="Long words are hard.",
        parents_say="He cries at home",
    )
    record_early_talk(concern, talk=talk, by=priya)
    decide_on_concern(concern, step=SUPPORT, by=priya)
    answer = sign_in(mrs_doyle).get(_address(sam))
    form = answer.context["page"].words.initial
    assert (form["talk_on"], form["talk_whom"], form["good_at"], form["hard"]) == (
        TODAY,
        "",
        "Sam draws well.",
        "Long words are hard.",
    )
    assert "It begins with what was written down of the talk of 23 November." in words(answer)
    assert "cries" not in answer.content.decode()


def test_it_costs_no_more_than_a_page_may(
    at_oakfield: School, maya: Pupil, mrs_doyle: StaffActor, reid: StaffActor, sign_in: SignIn
) -> None:
    _plan(maya, mrs_doyle, reid)
    client = sign_in(mrs_doyle)
    client.get(_address(maya))
    assert len(all_statements(client, _address(maya))) <= MOST


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Long words", "This is hard for Maya: long words."),
        (
            "Stops at each long word. She guesses.",
            "This is hard for Maya: stops at each long word. She guesses.",
        ),
        ("Words that she has not met", "This is hard for Maya: words that she has not met."),
        ("More time before she is asked", "This is hard for Maya: more time before she is asked."),
        ("English lessons", "This is hard for Maya: English lessons."),
        ("Monday mornings", "This is hard for Maya: Monday mornings."),
        ("Fridays after swimming", "This is hard for Maya: Fridays after swimming."),
        ("Ben’s laugh", "This is hard for Maya: Ben’s laugh."),
        ("Toe by Toe", "This is hard for Maya: Toe by Toe."),
        ("Maya’s reading", "This is hard for Maya: Maya’s reading."),
        ("She stops at each long word", "She stops at each long word."),
        ("She’s lost at each long word", "She’s lost at each long word."),
        ("Long words are hard.", "Long words are hard."),
        ("Mr Reid reads with Maya!", "Mr Reid reads with Maya!"),
        ("  ", ""),
    ],
)
def test_a_note_is_led_up_to_and_a_sentence_stands(written: str, read: str) -> None:
    assert as_told("hard", written, child="Maya") == read


def test_notes_stand_together_behind_the_sentences() -> None:
    notes = ("Sit near the front.", "Miss Shah gives her time", "A word mat")
    said = "Miss Shah gives her time. This helps Maya: sit near the front; a word mat."
    assert joined("lessons", notes, child="Maya") == said
    assert joined("lessons", ("A word mat",), child="Leo", to_child=True) == "This helps you: a word mat."


def test_the_letter_of_the_end_begins_with_sentences_too(
    at_oakfield: School, maya: Pupil, ada: Relation, mrs_doyle: StaffActor, sign_in: SignIn
) -> None:
    care: dict[str, Any] = {
        "reason": "Reads as her class",
        "watch_for": "Guessing",
        "look_back_on": date(2027, 2, 5),
    }
    end_sen_support(maya, on=date(2026, 11, 20), by=mrs_doyle, **care)
    page = sign_in(mrs_doyle).get(f"/s/oakfield/pupils/{maya.pid}/letters/ended/new").content.decode()
    assert "This is why: reads as her class." in page
    assert "Watch for this: guessing." in page
