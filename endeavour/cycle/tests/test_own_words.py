"""A pupil's own words are the newest that there are, whichever page asks."""

from datetime import date, timedelta

import pytest

from endeavour.access.scope import school_scope
from endeavour.cycle.models import Voice
from endeavour.cycle.queries.own_words import OwnWords, own_words_along, own_words_in, own_words_of
from endeavour.pupils.models import Pupil
from endeavour.pupils.one import one_pupil
from tests.cast.reviews import make_cycle, make_voice

FIRST = date(2026, 10, 1)
SILENT = 7  # voices without words that came after


def _both(pupil: Pupil) -> OwnWords | None:
    with school_scope(pupil.school_id):
        alone = own_words_of(pupil.pk)
        beside = one_pupil(pupil.pk).values_list(own_words_along(), flat=True).get()
        assert own_words_in(beside) == alone
        return alone


@pytest.mark.parametrize(
    ("said", "asked", "words"),
    [
        pytest.param({"words": "I like it.", "good": "Stories"}, "", "I like it.", id="free words first"),
        pytest.param(
            {"words": "", "good": "", "helps": "Pictures"},
            "What helps?",
            "Pictures",
            id="else the first answer",
        ),
        pytest.param(
            {"hard": "Noise", "want": "A quiet place"}, "What is hard?", "Noise", id="in the order of asking"
        ),
    ],
)
def test_the_newest_with_words_stands(maya: Pupil, said: dict[str, str], asked: str, words: str) -> None:
    cycle = make_cycle(maya)
    for later, what in enumerate([{"words": "Long ago"}, said, *[{"words": ""}] * SILENT]):
        voice = make_voice(cycle, "x", on=FIRST + timedelta(days=later))
        with school_scope(maya.school_id):
            Voice.objects.filter(pk=voice.pk).update(said=what, how="drawn")
    assert _both(maya) == OwnWords(asked, words, FIRST + timedelta(days=1), "With pictures or drawing")


def test_nobody_elses_words_and_none_taken_back(maya: Pupil) -> None:
    cycle = make_cycle(maya)
    for whose, words in (("adult", "A book by herself"), ("teacher", "She tries"), ("pupil", "")):
        make_voice(cycle, words, whose=whose)
    back = make_voice(cycle, "Not so")
    with school_scope(maya.school_id):
        Voice.objects.filter(pk=back.pk).update(taken_back_at=back.recorded_at)
    assert _both(maya) is None
