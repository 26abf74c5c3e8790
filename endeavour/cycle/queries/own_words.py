"""What pupils last said, in their own words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.db.models.functions import JSONObject

from endeavour.cycle.models import Voice
from endeavour.cycle.voice_words import OWN_WORDS, PROMPTS, PUPIL
from endeavour.pupils.models import Pupil

IN_ORDER = (OWN_WORDS, *PROMPTS[PUPIL])

LATEST = 5  # of which one has words


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
        words = _words(voice.said, voice.how, voice.said_on)
        if words is not None:
            found[voice.pupil_id] = words
    return found


def last_words_of(pupil: Pupil) -> tuple[str, ...]:
    """All of what the pupil said last, as the plan quotes it. One statement."""
    said = Voice.objects.filter(
        pupil=pupil,
        whose=Voice.Whose.PUPIL,
        answer=Voice.Answer.SAID,
        taken_back_at__isnull=True,
    )
    latest = said.order_by("-said_on", "-pk").first()
    return tuple(str(words) for words in latest.said.values()) if latest else ()


def own_words_along() -> ArraySubquery:
    """What the pupil said, the newest first, as a column beside the pupil's row."""
    said = Voice.objects.filter(
        pupil=OuterRef("pk"),
        whose=Voice.Whose.PUPIL,
        answer=Voice.Answer.SAID,
        taken_back_at__isnull=True,
    )
    shown = JSONObject(said="said", how="how", on="said_on")
    return ArraySubquery(said.order_by("-said_on", "-pk").values(shown=shown)[:LATEST])


def own_words_in(rows: Iterable[dict[str, Any]]) -> OwnWords | None:
    """From what `own_words_along` brought."""
    found = (_words(row["said"], row["how"], date.fromisoformat(row["on"])) for row in rows)
    return next((words for words in found if words is not None), None)


def _words(said: Mapping[str, Any], how: str, on: date) -> OwnWords | None:
    words = next((str(said[key]) for key in IN_ORDER if said.get(key)), "")
    return OwnWords(words, on, Voice.How(how).label if how else "") if words else None
