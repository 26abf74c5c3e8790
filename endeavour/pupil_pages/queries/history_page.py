"""P25: what was done about a pupil, and who looked, in sentences with the names put in."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import groupby

from django.utils.text import capfirst

from endeavour import clock
from endeavour.access.authors import STAFF, names_of
from endeavour.audit.events import sentence_of
from endeavour.audit.history import Deed, Look, deeds_about, looks_at
from endeavour.design.dates import full_date
from endeavour.provision.queries import provision_names
from endeavour.pupils.field_words import field_in_words
from endeavour.pupils.queries import PupilCard, names_by_code
from endeavour.register.concerns import DECISIONS

LINES = 50
_DECIDED = {key: words.lower().replace("sen ", "SEN ") for key, words in DECISIONS.items()}
MOST_LOOKS = 100
_ADULTS = frozenset({"contact", "party", "recipient"})
PAGES = {
    "concern": "a concern",
    "letter": "a letter",
    "outcome": "an outcome",
    "plan_family": "the plan as the family sees it",
    "plan_print": "the plan on paper",
    "plan_version": "a version of the plan",
    "talk_note": "what was written of a talk",
} | {
    name: name
    for name in ("documents", "history", "overview", "people", "plan", "review", "timeline", "voices")
}


@dataclass(frozen=True)
class HistoryLine:
    """`at` is the school's own time. What one person did several times in a day stands once, from `since` on."""

    at: datetime
    who: str
    sentence: str
    times: int = 1
    since: datetime | None = None


@dataclass(frozen=True)
class LookLine:
    """One person's looking on one day: the pages in the order first opened."""

    day: date
    who: str
    pages: tuple[str, ...]


@dataclass(frozen=True)
class History:
    """What was done, a page of it, and the latest openings, a day and person at a time."""

    deeds: tuple[HistoryLine, ...]
    looks: tuple[LookLine, ...]
    page: int
    has_earlier: bool


def history_of(pupil: PupilCard, *, page: int) -> History:
    """Five statements, however much happened."""
    start = (page - 1) * LINES
    done = deeds_about(pupil.pid, start=start, stop=start + LINES + 1)
    seen = looks_at(pupil.pid, most=MOST_LOOKS)
    staff = [*(deed.actor for deed in done), *(look.actor for look in seen), *_staff_in(done)]
    authors = names_of(staff)
    names = _DECIDED | names_by_code(pupil.pid) | provision_names(pupil.pid) | {pupil.pid: pupil.forename}
    by_day = groupby(seen, key=lambda look: clock.day_of(look.at))
    return History(
        deeds=_each_once(_line(deed, pupil, authors, names | authors) for deed in done[:LINES]),
        looks=tuple(line for day, those in by_day for line in _of_a_day(day, list(those), authors)),
        page=page,
        has_earlier=len(done) > LINES,
    )


def _staff_in(deeds: Iterable[Deed]) -> list[str]:
    """Of what was done, the labels of those whom it was about."""
    said = (value for deed in deeds for value in deed.detail.values())
    return [value for value in said if isinstance(value, str) and value.startswith(STAFF)]


def _of_a_day(day: date, seen: list[Look], authors: Mapping[str, str]) -> list[LookLine]:
    actors = dict.fromkeys(look.actor for look in seen)
    return [
        LookLine(
            day,
            authors[actor],
            tuple(dict.fromkeys(_page_in_words(look.page) for look in seen if look.actor == actor)),
        )
        for actor in actors
    ]


def _page_in_words(name: str) -> str:
    """One that is no longer there, at least without the program's signs."""
    return PAGES.get(name, name.replace("_", " "))


def _each_once(lines: Iterable[HistoryLine]) -> tuple[HistoryLine, ...]:
    """The latest first: the same sentence of the same person and day, counted at its latest."""
    told: dict[tuple[date, str, str], HistoryLine] = {}
    for line in lines:
        key = line.at.date(), line.who, line.sentence
        latest = told.get(key)
        told[key] = replace(latest, times=latest.times + 1, since=line.at) if latest else line
    return tuple(told.values())


def _line(deed: Deed, pupil: PupilCard, authors: Mapping[str, str], names: Mapping[str, str]) -> HistoryLine:
    """What such a field holds and has no name is the code of an adult."""
    known = dict(names)
    gone = f"an adult who is no longer among {pupil.forename}’s people"
    known |= {str(code): gone for name, code in deed.detail.items() if name in _ADULTS and code not in names}
    detail: dict[str, object] = {name: _in_words(value, known) for name, value in deed.detail.items()}
    sentence = capfirst(sentence_of(deed.kind, pupil.forename, detail))
    return HistoryLine(deed.at.astimezone(clock.LONDON), authors[deed.actor], sentence)


def _in_words(value: object, names: Mapping[str, str]) -> object:
    """A code becomes a name, a date a day, field names their words; whatever else stays."""
    if isinstance(value, list):
        return ", ".join(field_in_words(str(name)) for name in value)
    if isinstance(value, str):
        return names.get(value) or _day_in_words(value)
    return value


def _day_in_words(value: str) -> str:
    try:
        return full_date(date.fromisoformat(value))
    except ValueError:
        return value
