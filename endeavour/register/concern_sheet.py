"""One concern with all that its reader may know of it: who said what, what was decided, and the early talks."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from endeavour.access.actor import Actor
from endeavour.access.authors import names_of
from endeavour.access.permissions import Permission
from endeavour.pupils.queries import FamilyTie, names_of_contacts
from endeavour.register.concerns import ConcernLine, authors_of, line_of
from endeavour.register.models import Concern, ConcernStep, EarlyTalk
from endeavour.register.who_may_hear import readers_among

VOICED_BY = {"staff": "Staff", "parent": "A parent or carer", "pupil": "The pupil"}
WORRY = {1: "A little worried", 2: "Somewhat worried", 3: "Quite worried", 4: "Very worried"}


@dataclass(frozen=True, kw_only=True)
class TalkLine:
    """`of_family`: those parts that are the family's own words, apart, for another parent may sit before the page."""

    code: str
    on: date
    how: str
    by: str
    told: tuple[str, ...]
    parts: tuple[tuple[str, str], ...]
    of_family: tuple[tuple[str, str], ...]
    advice_named: bool
    given_on: date | None
    readers: tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True)
class ConcernSheet:
    """One concern with all that the reader may know of it. `is_childs_own`: the child spoke of it first, and what is
    kept are the child's words."""

    line: ConcernLine
    tried: str
    tried_for: str
    worry: str
    said: str
    is_childs_own: bool
    voiced_by: str
    talks: tuple[TalkLine, ...]


def concern_sheet(
    actor: Actor,
    concern: Concern,
    *,
    steps: Sequence[ConcernStep],
    talks: Sequence[EarlyTalk],
    ties: Sequence[FamilyTie],
    today: date,
) -> ConcernSheet:
    """Of one that the door has let through, with the `talks` that the actor sees. One statement, two where somebody
    who has spoken is none of the family any more.
    """
    pupil = concern.pupil
    names = names_of(authors_of(concern, steps) | {talk.recorded_by for talk in talks})
    opens_record = actor.may(Permission.OPEN_RECORD)
    adults = _adults(concern, talks, ties) if opens_record else {}
    adults[pupil.pid] = pupil.known_forename
    return ConcernSheet(
        line=line_of(concern, actor, names, steps),
        tried=concern.tried,
        tried_for=concern.tried_for,
        worry=WORRY[concern.worry],
        said=concern.said,
        is_childs_own=bool(concern.said) and concern.voiced_by == Concern.VoicedBy.PUPIL,
        voiced_by=_voiced_by(concern, adults),
        talks=tuple(
            _talk(talk, names, adults, readers_among(talk, pupil, ties, on=today) if opens_record else {})
            for talk in talks
        ),
    )


def _adults(concern: Concern, talks: Sequence[EarlyTalk], ties: Sequence[FamilyTie]) -> dict[str, str]:
    """Names by code: the family's, and of whoever else has spoken or was told."""
    family = {tie.code: tie.name for tie in ties}
    spoke = {concern.voice, *(code for talk in talks for code in talk.told)}
    others = spoke - {"", concern.pupil.pid, *family}
    return family | (names_of_contacts(others) if others else {})


def _voiced_by(concern: Concern, adults: dict[str, str]) -> str:
    return adults.get(concern.voice) or VOICED_BY[concern.voiced_by]


PARTS = (
    ("strengths", "Strengths"),
    ("difficulties", "Difficulties"),
    ("parents_say", "What the family says"),
    ("wanted", "What is hoped for"),
    ("next_steps", "Next steps"),
)
OF_FAMILY = ("parents_say", "wanted")


def _talk(
    talk: EarlyTalk, names: dict[str, str], adults: dict[str, str], readers: dict[str, str]
) -> TalkLine:
    said = [(name, words, getattr(talk, name)) for name, words in PARTS if getattr(talk, name)]
    return TalkLine(
        code=talk.code,
        on=talk.held_on,
        how=talk.get_how_display(),
        by=names[talk.recorded_by],
        told=tuple(adults.get(code, "Someone who is no contact any more") for code in talk.told),
        parts=tuple((words, text) for name, words, text in said if name not in OF_FAMILY),
        of_family=tuple((words, text) for name, words, text in said if name in OF_FAMILY),
        advice_named=talk.advice_named,
        given_on=talk.given_on,
        readers=tuple(readers.items()),
    )
