"""What pupils last said, in their own words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, QuerySet, TextField, Value
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Coalesce, NullIf

from endeavour.access.authors import names_of
from endeavour.cycle.models import Voice
from endeavour.cycle.voice_words import OWN_WORDS, PROMPTS, PUPIL
from endeavour.pupils.models import Pupil
from endeavour.tenancy.json_rows import JSONRow, as_day

IN_ORDER = (OWN_WORDS, *PROMPTS[PUPIL])


@dataclass(frozen=True)
class OwnWords:
    """`words` are free ones or, without any, the first answer to a question, which is `asked`; `how` says how they
    were gathered."""

    asked: str
    words: str
    said_on: date
    how: str

    @property
    def how_in_words(self) -> str:
        """After a comma: in person; as told by Miss Shah."""
        return f"{self.how[:1].lower()}{self.how[1:]}"


def own_words_of(pupil_id: int) -> OwnWords | None:
    """Two statements at most."""
    return own_words_in(list(_newest(pupil_id)))


def last_words_of(pupil: Pupil) -> tuple[str, ...]:
    """All of what the pupil said last, as the plan quotes it. One statement."""
    latest = _said(pupil.pk).first()
    return tuple(str(words) for words in latest.said.values()) if latest else ()


def own_words_along() -> ArraySubquery:
    """The same, as a column beside the pupil's row."""
    return ArraySubquery(_newest(OuterRef("pk")))


def own_words_in(rows: Sequence[dict[str, Any]]) -> OwnWords | None:
    """From what `own_words_along` brought. One statement where a colleague told them, to say who."""
    if not rows:
        return None
    (row,) = rows
    how, by = Voice.How(row["how"]).label if row["how"] else "", row["by"]
    if row["how"] == Voice.How.TOLD:
        how = f"As told by {names_of([by])[by]}"
    said: dict[str, str] = row["said"]
    key = next(key for key in IN_ORDER if said.get(key))
    return OwnWords("" if key == OWN_WORDS else PROMPTS[PUPIL][key], said[key], as_day(row["on"]), how)


def _newest(pupil: int | OuterRef) -> QuerySet[Voice, Any]:
    """The newest that has words, however many came after it without any."""
    nothing = Value("", output_field=TextField())
    words = Coalesce(*(NullIf(KeyTextTransform(key, "said"), nothing) for key in IN_ORDER))
    worded = _said(pupil).annotate(words=words).filter(words__isnull=False)
    return worded.values_list(JSONRow(said="said", how="how", on="said_on", by="gathered_by"), flat=True)[:1]


def _said(pupil: int | OuterRef) -> QuerySet[Voice]:
    """By the pupil, the newest first."""
    said: QuerySet[Voice] = Voice.objects.filter(
        pupil=pupil, whose=Voice.Whose.PUPIL, answer=Voice.Answer.SAID, taken_back_at__isnull=True
    )
    return said.order_by("-said_on", "-pk")
