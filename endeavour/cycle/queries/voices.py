"""What people said, for pages."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef

from endeavour.cycle.models import Voice
from endeavour.cycle.voice_words import OWN_WORDS, left_of, prompts_of
from endeavour.design.dates import day_and_month
from endeavour.pupils.models import Pupil
from endeavour.tenancy.json_rows import JSONRow, as_day

ANSWERS: tuple[tuple[str, str], ...] = tuple((str(a.value), str(a.label)) for a in Voice.Answer)
HEARD: tuple[tuple[str, str], ...] = tuple(
    (str(how.value), str(how.label)) for how in Voice.How if how != Voice.How.TOLD
)
TOLD = str(Voice.How.TOLD)


@dataclass(frozen=True)
class VoiceLine:
    """One time that somebody was heard. `said` holds each question and the words; the question is empty for their own.

    `speaker` is the contact's code or the label of staff, `name` who that is. `later` is what came after the latest of
    somebody's words, where they then said nothing more.
    """

    code: str
    whose: str
    speaker: str
    name: str
    answer: str
    said: tuple[tuple[str, str], ...]
    how: str
    interpreter: str
    read_back: bool
    said_on: date
    gathered_by: str
    cycle_id: int | None
    later: "VoiceLine | None" = None

    @property
    def was_said(self) -> bool:
        return self.answer == Voice.Answer.SAID

    @property
    def answer_in_words(self) -> str:
        return str(Voice.Answer(self.answer).label)

    @property
    def later_in_words(self) -> str:
        """Asked again on 23 November: chose not to say"""
        if self.later is None:
            return ""
        return f"Asked again on {day_and_month(self.later.said_on)}: {self.later.answer_in_words.lower()}"

    @property
    def how_in_words(self) -> str:
        return str(Voice.How(self.how).label) if self.how else ""

    @property
    def told_by(self) -> str:
        """as told by Miss Shah: where whoever wrote it down heard it from a colleague."""
        return f"as told by {self.gathered_by}" if self.how == Voice.How.TOLD else ""

    @property
    def heard_how(self) -> str:
        """in person; as told by Miss Shah"""
        return self.told_by or self.how_in_words.lower()

    @property
    def words(self) -> str:
        """All that was said in one line, each answer after its question: alone it could mean something else."""
        return " ".join(part for answered in self.said for part in answered if part)


def voices_along(pupil: str = "pk") -> ArraySubquery:
    """All that stand, the newest first, as a column beside the pupil's row, or one that names the pupil."""
    standing = Voice.objects.filter(pupil=OuterRef(pupil), taken_back_at__isnull=True)
    shown = JSONRow(*_SHOWN)
    return ArraySubquery(standing.order_by("-said_on", "-pk").values(shown=shown))


def voices_in(rows: Iterable[dict[str, Any]]) -> list[Voice]:
    """As rows of the table, from what `voices_along` brought."""
    return [Voice(**{**row, "said_on": as_day(row["said_on"])}) for row in rows]


_SHOWN = (
    *("code", "whose", "speaker", "answer", "said", "how", "interpreter", "read_back"),
    *("said_on", "gathered_by", "from_concern", "nothing_more", "cycle_id"),
)


def heard_openly(voices: Iterable[Voice], hidden: Collection[str]) -> list[Voice]:
    """Without the words of these adults, who may not be contacted: another of the family may sit before the page."""
    return [one for one in voices if one.whose != Voice.Whose.ADULT or one.speaker not in hidden]


def labels_of_voices(rows: Iterable[Voice]) -> set[str]:
    """Those of staff whose names are shown."""
    found = {row.gathered_by for row in rows}
    return found | {row.speaker for row in rows if row.whose == Voice.Whose.TEACHER}


def left_to_keep(concern: str, said: str, rows: Iterable[Voice]) -> str:
    """What a concern holds of the child or the family, by its code, that does not stand as a voice yet."""
    kept = [row for row in rows if row.from_concern == concern]
    if any(row.nothing_more for row in kept):
        return ""
    return left_of(said, (words for row in kept for words in row.said.values()))


def left_in_concern(pupil: Pupil, concern: str, said: str) -> str:
    """The same of one concern, and all of it where nothing is left. One statement."""
    standing = Voice.objects.filter(pupil=pupil, from_concern=concern, taken_back_at__isnull=True)
    return left_to_keep(concern, said, standing) or said


def voice_lines(
    rows: Iterable[Voice], pupil: Pupil, staff: Mapping[str, str], adults: Mapping[str, str]
) -> tuple[VoiceLine, ...]:
    return tuple(_line(row, _speaker(row, pupil, staff, adults), staff[row.gathered_by]) for row in rows)


def latest_by_speaker(voices: tuple[VoiceLine, ...]) -> tuple[VoiceLine, ...]:
    """The newest words of the pupil and of each adult and teacher: the pupil first, then in the order they came.

    Who was asked again and said nothing more has said what they said; that they were asked stands beside it.
    """
    newest: dict[tuple[str, str], VoiceLine] = {}
    said: dict[tuple[str, str], VoiceLine] = {}
    for voice in voices:
        newest.setdefault((voice.whose, voice.speaker), voice)
        if voice.was_said:
            said.setdefault((voice.whose, voice.speaker), voice)
    shown = (_with_later(said.get(key, last), last) for key, last in newest.items())
    return tuple(sorted(shown, key=lambda voice: ("pupil", "adult", "teacher").index(voice.whose)))


def _with_later(voice: VoiceLine, last: VoiceLine) -> VoiceLine:
    return voice if voice is last else replace(voice, later=last)


def _speaker(row: Voice, pupil: Pupil, staff: Mapping[str, str], adults: Mapping[str, str]) -> str:
    if row.whose == Voice.Whose.PUPIL:
        return pupil.known_forename
    if row.whose == Voice.Whose.ADULT:
        return adults.get(row.speaker, "An adult who is no longer among the family")
    return staff.get(row.speaker, "A member of staff")


def _line(row: Voice, name: str, gathered_by: str) -> VoiceLine:
    asked = prompts_of(row.whose)
    said = tuple(
        ("" if key == OWN_WORDS else asked[key], row.said[key]) for key in asked if row.said.get(key)
    )
    return VoiceLine(
        code=row.code,
        whose=row.whose,
        speaker=row.speaker,
        name=name,
        answer=row.answer,
        said=said,
        how=row.how,
        interpreter=row.interpreter,
        read_back=row.read_back,
        said_on=row.said_on,
        gathered_by=gathered_by,
        cycle_id=row.cycle_id,
    )
