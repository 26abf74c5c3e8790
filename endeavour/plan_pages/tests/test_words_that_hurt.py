"""Words about a child or a family that may hurt are quoted and asked about before a plan is shared; nothing rewrites
them, and nothing stops whoever decides."""

from datetime import date

import pytest
from django.test import Client

from endeavour.access.actor import StaffActor
from endeavour.cycle.actions.record_voice import record_voice
from endeavour.cycle.new_voice import NewVoice
from endeavour.plan_pages.tests.making import draft_kept, made, page_of, send, share
from endeavour.pupil_pages.tests.pages import words
from endeavour.pupils.models import Pupil

__all__ = ["made"]
ASKED = "Would you say it like this to Maya’s parents?"


@pytest.mark.parametrize(
    ("field", "typed", "question"),
    [
        ("barrier", "Long words stop her. She is lazy.", "A parent may be hurt by “lazy”"),
        ("strengths", "Kind, though from a broken home.", "A parent may be hurt by “broken home”"),
        ("o1__what", "stop being Naughty in class", "A parent may be hurt by “Naughty”"),
        ("owed__1", "A seat apart, as she is manipulative", "A parent may be hurt by “manipulative”"),
        ("at_home", "Mum doesn’t care. Read to her.", "A parent may be hurt by “doesn’t care”"),
        ("w__parent", "Poor parenting is to stop", "A parent may be hurt by “Poor parenting”"),
    ],
)
def test_they_are_quoted_and_asked_about(
    made: Client, maya: Pupil, field: str, typed: str, question: str
) -> None:
    send(made, maya, press="keep", **{field: typed})
    page = words(page_of(made, maya, "check"))
    assert ASKED in page
    assert question in page


def test_the_sentence_is_quoted_and_stays_as_it_was_typed(made: Client, maya: Pupil) -> None:
    send(made, maya, press="keep", barrier="Long words stop her. She is lazy.")
    page = words(page_of(made, maya, "check"))
    assert "What gets in the way: “She is lazy.”" in page
    assert "the plan can be shared with these words" in page
    assert share(made, maya).status_code == 302
    assert draft_kept().barrier == "Long words stop her. She is lazy."


def test_a_plan_that_lacks_something_is_not_said_to_be_ready(made: Client, maya: Pupil) -> None:
    send(made, maya, press="keep", barrier="She is lazy.", strengths="")
    page = words(page_of(made, maya, "check"))
    assert "1 thing to put right before" in page
    assert "can be shared with these words" not in page
    assert "ready to share" not in page


def test_what_somebody_said_stays_in_their_words(made: Client, maya: Pupil, priya: StaffActor) -> None:
    heard = NewVoice(
        whose="pupil", said_on=date(2026, 11, 23), said={"hard": "I am stupid."}, how="in_person"
    )
    record_voice(maya, what=heard, by=priya)
    assert ASKED not in words(page_of(made, maya, "check"))


def test_one_word_is_asked_about_once_with_every_sentence_that_has_it(made: Client, maya: Pupil) -> None:
    send(made, maya, press="keep", barrier="She is lazy. So lazy!", w__pupil="Is not lazy on Mondays.")
    page = words(page_of(made, maya, "check"))
    assert page.count("A parent may be hurt by “lazy”") == 1
    for quoted in ("What gets in the way: “She is lazy.”", "What gets in the way: “So lazy!”"):
        assert quoted in page
    assert "Who does what, the pupil: “Is not lazy on Mondays.”" in page


def test_the_heading_stands_right_above_what_is_asked(made: Client, maya: Pupil) -> None:
    send(made, maya, press="keep", barrier="She is lazy.", w__teacher="Helps as appropriate.")
    page = page_of(made, maya, "check").content.decode()
    for heading in (
        "Would you say it like this to Maya’s parents?",
        "Could you tell afterwards whether it was done?",
    ):
        assert f'{heading}</h2><ul class="vague">' in page


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("Helps as appropriate.", "“as appropriate” can't be checked: say when."),
        ("Helps regularly.", "“regularly” can't be checked: say how often."),
        ("See plan for Tom.", "“See plan” can't be checked: say it here."),
    ],
)
def test_who_does_what_is_asked_about_where_nobody_could_tell_that_it_was_done(
    made: Client, maya: Pupil, typed: str, asked: str
) -> None:
    send(made, maya, press="keep", w__teacher=typed)
    page = words(page_of(made, maya, "check"))
    assert f"{asked} Who does what, the teacher: “{typed}” Change it" in page
    assert "is ready to share" in page, "a question, and nothing stands in its way"
    send(made, maya, press="keep", w__teacher="", w__senco=typed)
    assert f"{asked} Who does what, the SENCO: “{typed}” Change it" in words(page_of(made, maya, "check"))
    send(made, maya, press="keep", w__senco="Hears her read each Monday and Wednesday.")
    assert "can't be checked" not in words(page_of(made, maya, "check"))
