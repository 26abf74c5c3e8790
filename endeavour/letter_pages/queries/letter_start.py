"""What the letter that support has started begins with: the plan that was shared, and the early talk. Typed once."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from endeavour.cycle.queries.outcomes import OutcomeLine
from endeavour.cycle.queries.plan_sheet import PlanSheet, plan_sheet
from endeavour.design.numbers import how_often
from endeavour.documents.told_fields import MOST_HELP
from endeavour.letter_pages.queries.goals import to_do
from endeavour.letter_pages.queries.whole_sentences import as_told, in_a_sentence, joined
from endeavour.progress.values import number_in_words, with_unit
from endeavour.provision.one_pupil import Support
from endeavour.provision.words import listed
from endeavour.pupils.queries import KnownPupil
from endeavour.register.notices import HeardEarly, heard_early
from endeavour.register.recipients import recipients_for

if TYPE_CHECKING:
    from endeavour.pupils.models import Pupil


Talk = tuple[date, frozenset[str]]
"""Its day, and by code who of the family was there."""
# Ways to give a plan, and to hear somebody, in which one talks with them.
TALKED = frozenset({"together", "phone", "in_person"})


@dataclass(frozen=True)
class LetterStart:
    """Fields of the form as they would be typed, and what they are from; `plan_of` is nothing without a plan."""

    words: dict[str, Any]
    help: list[dict[str, Any]]
    plan_of: date | None = None
    talk_of: date | None = None


def letter_start(pupil: "Pupil", *, today: date, to_child: bool) -> LetterStart:
    """Nothing is said that nobody wrote: what the plan lacks stays empty. Four statements at most."""
    heard = heard_early(pupil)
    sheet = plan_sheet(pupil, today=today, adults={})
    talk_of = heard.talked_on if heard else None
    if sheet is None or sheet.closed_on:
        words = _of_talk(heard, pupil, to_child=to_child) | _talked(_early(heard), pupil, today)
        return LetterStart(words, [], talk_of=talk_of)
    whom = "you" if to_child else sheet.forename
    talks = [*_early(heard), *_at_planning(sheet)]
    return LetterStart(
        words=_of_talk(heard, pupil, to_child=to_child)
        | _talked(talks, pupil, today)
        | _of_plan(sheet, today, to_child=to_child),
        help=[_help(one, whom) for one in sheet.supports[:MOST_HELP]],
        plan_of=sheet.version.shared_on,
        talk_of=talk_of,
    )


def _of_talk(heard: HeardEarly | None, pupil: "Pupil", *, to_child: bool) -> dict[str, Any]:
    if heard is None:
        return {}
    notes = {"good_at": heard.strengths, "hard": heard.difficulties}
    child = pupil.known_forename
    return {name: as_told(name, text, child=child, to_child=to_child) for name, text in notes.items()}


def _early(heard: HeardEarly | None) -> list[Talk]:
    """With whoever was told in it: nobody wrote down who else was there."""
    return [(heard.talked_on, frozenset(heard.told))] if heard and heard.talked_on and heard.told else []


def _at_planning(sheet: PlanSheet) -> list[Talk]:
    """With whoever was there when the plan was shared, or said in person or by phone what they had to say. The newest
    first."""
    met: dict[date, set[str]] = {}
    for given in sheet.given:
        if given.how in TALKED:
            met.setdefault(given.on, set()).add(given.party)
    for voice in sheet.voices:
        if voice.was_said and voice.how in TALKED:
            met.setdefault(voice.said_on, set()).add(voice.speaker or sheet.pid)
    return [(day, frozenset(met[day])) for day in sorted(met, reverse=True)]


def _talked(talks: list[Talk], pupil: "Pupil", today: date) -> dict[str, Any]:
    """One text goes to all: "we spoke with you" only where each of them was there. Else it names those of them who
    were; where none was at any of the talks, nothing is said of it."""
    if not talks:
        return {}
    readers = recipients_for({pupil.pk: KnownPupil.of(pupil)}, on=today)[pupil.pk].must
    for day, met in talks:
        if there := [reader.name for reader in readers if reader.code in met]:
            return {"talk_on": day, "talk_whom": "" if len(there) == len(readers) else listed(there)}
    return {}


def _of_plan(sheet: PlanSheet, today: date, *, to_child: bool) -> dict[str, Any]:
    notes = {
        "good_at": (sheet.contents.strengths,),
        "hard": (sheet.contents.barrier,),
        "lessons": tuple(line.words for line in sheet.adjustments),
    }
    said: dict[str, Any] = {
        **{
            name: joined(name, those, child=sheet.forename, to_child=to_child)
            for name, those in notes.items()
        },
        "review_on": _to_come(sheet.version.review_on, today),
    }
    if sheet.outcomes:
        first = sheet.outcomes[0]
        said |= {
            "goal_what": to_do(first.goal, sheet.forename),
            "goal_by": _to_come(first.by_when, today),
            "goal_now": _now(first, "You are" if to_child else f"{sheet.forename} is"),
        }
    return {name: value for name, value in said.items() if value}


def _help(one: Support, whom: str) -> dict[str, Any]:
    line = one.line
    name = line.name.removesuffix(f" with {line.leader}") if line.leader else line.name
    return {
        "who": line.leader,
        "what": f"work with {whom} on {in_a_sentence(name)}",
        "how_long": f"{line.minutes} minutes",
        "how_often": f"{how_often(line.times_a_week)} a week",
        "starting": one.since,
    }


def _now(line: OutcomeLine, who: str) -> str:
    if line.latest is None:
        return ""
    return f"{who} at {with_unit(number_in_words(line.latest), line.unit)} now."


def _to_come(day: date, today: date) -> date | None:
    return day if day >= today else None
