"""How far the telling of each family has come, and the next step: for Work, the register and the pupil's page."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from endeavour import clock
from endeavour.messages.queries import Delivery
from endeavour.messages.state import State
from endeavour.pupils.queries import Families, FamilyTie, families
from endeavour.register.recipients import Recipient, recipients_among
from endeavour.register.support_rows import SupportRow, latest_letters, letters_sent, support_rows


@dataclass(frozen=True)
class PersonStep:
    """One person who must be told. `channel` is how they want to be reached; `state` of the latest message, if any.
    `not_theirs`: somebody else opened it, and a new one would go to the same address."""

    code: str
    name: str
    channel: str
    language: str
    told_on: date | None
    state: State | None
    message: str
    goes_at: datetime | None
    not_theirs: bool = False

    @property
    def is_waiting_for_us(self) -> bool:
        """Nothing is held, gone or there: it is for staff to act."""
        return self.told_on is None and self.state in (None, State.FAILED)


@dataclass(frozen=True)
class TellingSteps:
    """One pupil whose support runs now. `notice` is the code of the prepared letter, empty where there is none;
    `version` that of its words."""

    pid: str
    started_on: date
    notice: str
    version: int
    people: tuple[PersonStep, ...]
    to_confirm: tuple[str, ...]

    @property
    def is_told(self) -> bool:
        return bool(self.people) and all(person.told_on for person in self.people)

    @property
    def next_person(self) -> PersonStep | None:
        return next((person for person in self.people if person.is_waiting_for_us), None)


def telling_steps(
    pupil_ids: Iterable[int] | None = None, *, known: Families | None = None, ahead: bool = False
) -> dict[str, TellingSteps]:
    """By pupil's code, for pupils whose SEN support runs now, or `ahead` has been decided: of these, or all.

    Three statements, however many; two where the page knows the families.
    """
    today = clock.today()
    rows = [row for row in support_rows(today, pupil_ids, ahead=ahead) if row.runs]
    if known is None:
        known = families({row.pupil_id for row in rows}, on=today)
    return telling_steps_among(rows, known, letters_sent(rows), today=today)


def telling_steps_among(
    rows: Iterable[SupportRow], known: Families, sent: Iterable[Delivery], *, today: date
) -> dict[str, TellingSteps]:
    """The same, of rows, families and letters that are known already. No statement."""
    rows = list(rows)
    latest = latest_letters((row.of_start for row in rows), sent)
    return {row.pupil.pid: _steps(row, known, latest, today) for row in rows if row.runs}


def _steps(
    row: SupportRow, known: Families, latest: Mapping[tuple[str, str], Delivery], today: date
) -> TellingSteps:
    ties = known.ties.get(row.pupil_id, ())
    told = recipients_among(row.pupil, ties, on=today)
    people = []
    for who in told.must:
        letter = latest.get((row.of_start.notice, who.code))
        astray = _astray(letter, known.ways.get((row.pupil_id, who.code)))
        people.append(person_step(who, ties, row.told_before.get(who.code), letter, not_theirs=astray))
    return TellingSteps(
        pid=row.pupil.pid,
        started_on=row.started_on,
        notice=row.of_start.notice,
        version=row.of_start.version,
        people=tuple(people),
        to_confirm=tuple(who.name for who in told.to_confirm),
    )


def _astray(letter: Delivery | None, way: tuple[str, str] | None) -> bool:
    """Somebody else opened it, and a new one would go to the same address."""
    return letter is not None and letter.not_theirs and way == (letter.channel, letter.address)


def person_step(
    person: Recipient,
    adults: tuple[FamilyTie, ...],
    told_on: date | None,
    latest: Delivery | None,
    *,
    not_theirs: bool,
) -> PersonStep:
    adult = next((adult for adult in adults if adult.code == person.code), None)
    return PersonStep(
        code=person.code,
        name=person.name,
        channel=adult.channel if adult else "paper",
        language=adult.speaks if adult else "",
        told_on=told_on or _reached_on(latest),
        state=latest.state if latest else None,
        message=latest.message if latest else "",
        goes_at=latest.goes_at if latest else None,
        not_theirs=not_theirs,
    )


def _reached_on(latest: Delivery | None) -> date | None:
    if latest is None or latest.delivered_at is None or latest.delivered_at > clock.now():
        return None
    return clock.day_of(latest.delivered_at)
