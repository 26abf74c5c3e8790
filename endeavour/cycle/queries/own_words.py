"""What pupils last said, in their own words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from endeavour.cycle.models import Voice
from endeavour.cycle.voice_words import OWN_WORDS, PROMPTS, PUPIL

IN_ORDER = (OWN_WORDS, *PROMPTS[PUPIL])


@dataclass(frozen=True)
class OwnWords:
    """`words` are free ones or, without any, the answer to the first prompt; `how` says how they were gathered."""

    words: str
    said_on: date
    how: str


def own_words_of(pupil_ids: Iterable[int]) -> dict[int, OwnWords]:
    """By pupil's id, the newest of each. One statement."""
    said = Voice.objects.filter(
        pupil__in=list(pupil_ids),
        whose=Voice.Whose.PUPIL,
        answer=Voice.Answer.SAID,
        taken_back_at__isnull=True,
    )
    found: dict[int, OwnWords] = {}
    for voice in said.order_by("said_on", "pk"):
        words = next((str(voice.said[key]) for key in IN_ORDER if voice.said.get(key)), "")
        if words:
            how = Voice.How(voice.how).label if voice.how else ""
            found[voice.pupil_id] = OwnWords(words, voice.said_on, how)
    return found
