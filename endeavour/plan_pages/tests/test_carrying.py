"""What of a concern is offered to a plan."""

from datetime import date

from endeavour.cycle.plan_contents import PlanContents
from endeavour.plan_pages.carrying import LONGEST, FromConcern, Known, from_concerns, offers, without_words_of
from endeavour.register.concerns_about import Carried, CarriedTalk

TODAY = date(2026, 11, 23)


def test_only_whole_sentences_that_fit_are_offered() -> None:
    long = f"{'She reads. ' * 27}She stops at each long word."
    carried = Carried(
        code="c",
        on=TODAY,
        by="staff:1",
        seen=long,
        tried="",
        tried_for="",
        said="",
        voice="",
        is_childs_own=False,
        difficulty="x" * 301,
        talks=(
            CarriedTalk("Tells stories.", "Long words.", ("mother", "father"), date(2026, 11, 5), "staff:2"),
        ),
    )
    (one,) = from_concerns([carried], {"staff:1": "Miss Shah", "staff:2": "Mrs Doyle"}, {"c": ""})
    found = offers(one, PlanContents())
    of_talk = "from the early talk on 5 November, as Mrs Doyle wrote it down"
    assert [offer.source for offer in found] == [of_talk, of_talk, ""], "under whoever held the talk"
    assert [(offer.part, offer.words) for offer in found[:2]] == [
        ("strengths", "Tells stories."),
        ("barrier", "Long words."),
    ]
    assert [offer.key for offer in found[2:]] == ["c-seen"], "what does not fit is not cut within a sentence"
    assert found[2].words.endswith("She reads.")
    assert len(found[2].words) <= LONGEST
    assert [offer.part for offer in offers(one, PlanContents(barrier="Long words"))] == ["strengths"]


def test_what_came_of_a_talk_with_nobody_but_a_restricted_adult_is_not_offered() -> None:
    of_talk = Known("c-hard-1", "barrier", "Long words.", told=("mother", "father"))
    seen = Known("c-seen", "barrier", "Guesses.")
    one = FromConcern(
        code="c",
        on=TODAY,
        by="Miss Shah",
        seen="Guesses.",
        tried="",
        said="",
        voice="",
        is_childs_own=False,
        known=(of_talk, seen),
    )
    assert list(without_words_of({"father"}, [one])) == [one]
    (alone,) = without_words_of({"mother", "father"}, [one])
    assert alone.known == (seen,)
