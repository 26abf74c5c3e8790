"""P14: what each has said, side by side, never merged."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from endeavour.access.actor import StaffActor
from endeavour.access.permissions import Permission
from endeavour.cycle.queries.findings import FindingLine, said_and_found
from endeavour.cycle.queries.voices import VoiceLine
from endeavour.plan_pages.carrying import FromConcern, from_concerns, without_words_of
from endeavour.pupils.queries import FamilyTie, family_ties

if TYPE_CHECKING:
    from datetime import date

    from endeavour.pupils.models import Pupil


@dataclass(frozen=True)
class Speaker:
    """Somebody whose voice counts: the latest, and what they said before. `ask` names them in the address."""

    ask: str
    name: str
    tie: str
    latest: VoiceLine | None
    earlier: tuple[VoiceLine, ...]


@dataclass(frozen=True)
class VoicesPage:
    pupil: Speaker
    adults: tuple[Speaker, ...]
    teachers: tuple[Speaker, ...]
    findings: tuple[FindingLine, ...]
    concerns: tuple[FromConcern, ...]
    may_record: bool
    may_ask: bool

    @property
    def heard(self) -> int:
        return sum(one.latest is not None for one in (self.pupil, *self.adults, *self.teachers))


def voices_page(pupil: "Pupil", actor: StaffActor, *, today: "date") -> VoicesPage:
    """Three statements. Nobody who may not be contacted stands here, nor what they said before."""
    known = said_and_found(pupil, actor=actor)
    said = _by_speaker(known.voices)
    ties = family_ties([pupil.pk], on=today).get(pupil.pk, ())
    shown = [tie for tie in ties if tie.may_be_contacted and _has_a_place(tie, said)]
    return VoicesPage(
        pupil=_speaker("pupil", pupil.known_forename, "", said.get(("pupil", ""), [])),
        adults=tuple(_adult(tie, said.get(("adult", tie.code), [])) for tie in shown),
        teachers=tuple(
            _speaker("", lines[0].name, "", lines) for key, lines in said.items() if key[0] == "teacher"
        ),
        findings=known.findings,
        concerns=tuple(_to_write_down(from_concerns(known.concerns, known.names, known.left), ties)),
        may_record=actor.may(Permission.RECORD_VOICES),
        may_ask=actor.may(Permission.ASK_TEACHERS),
    )


def _to_write_down(concerns: tuple[FromConcern, ...], ties: Sequence[FamilyTie]) -> Iterator[FromConcern]:
    """Words in a concern that are no voice yet; never those of an adult who may not be contacted."""
    hidden = {tie.code for tie in ties if not tie.may_be_contacted}
    return (one for one in without_words_of(hidden, concerns) if one.said)


def _by_speaker(voices: tuple[VoiceLine, ...]) -> dict[tuple[str, str], list[VoiceLine]]:
    ordered = sorted(voices, key=lambda voice: (voice.whose, voice.speaker))
    return {
        key: list(lines) for key, lines in groupby(ordered, key=lambda voice: (voice.whose, voice.speaker))
    }


def _has_a_place(tie: FamilyTie, said: Mapping[tuple[str, str], object]) -> bool:
    """Whoever has been heard, or is to be: of nobody else, as the family may sit before this page."""
    return ("adult", tie.code) in said or tie.responsibility == "yes"


def _adult(tie: FamilyTie, lines: list[VoiceLine]) -> Speaker:
    return _speaker(tie.code, tie.name, tie.relationship_in_words, lines)


def _speaker(ask: str, name: str, tie: str, lines: list[VoiceLine]) -> Speaker:
    """The newest first, as they came."""
    return Speaker(ask, name, tie, lines[0] if lines else None, tuple(lines[1:]))
