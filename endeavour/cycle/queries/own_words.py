"""What pupils last said, in their own words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from endeavour.cycle.models import Voice


@dataclass(frozen=True)
class OwnWords:
    """`words` are what was said to the first prompt that was answered; `how` says how they were gathered."""

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
        words = next((str(part) for part in voice.said.values() if part), "")
        if words:
            how = Voice.How(voice.how).label if voice.how else ""
            found[voice.pupil_id] = OwnWords(words, voice.said_on, how)
    return found
