"""The plan as a family reads it, in the order in which they ask. It holds no costs, no codes and no other child."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from endeavour.cycle import family_words as words
from endeavour.cycle.next_plan import supports_to_be
from endeavour.cycle.plan_contents import PARTIES, PlanContents, PlannedOutcome, PlannedSupport
from endeavour.cycle.queries.outcomes import OutcomeLine
from endeavour.cycle.queries.plan_sheet import PlanSheet
from endeavour.cycle.queries.voices import VoiceLine
from endeavour.cycle.sharing.outcomes import says_the_same
from endeavour.provision.one_pupil import Support
from endeavour.provision.queries import ProvisionLine
from endeavour.provision.tallies import Tally, tally_of

Sentences = tuple[str, ...]


@dataclass(frozen=True)
class Wanted:
    """An outcome, and how it is going. `code` names its picture; empty while it is not agreed yet."""

    code: str
    sentence: str
    known: Sentences
    so_far: Sentences


@dataclass(frozen=True)
class Given:
    """Support, and what happened of it. `tally` is None while it is not agreed yet."""

    name: str
    sentences: Sentences
    times: str
    happened: Sentences
    tally: Tally | None


@dataclass(frozen=True)
class FamilyPlan:
    forename: str
    strengths: str
    barrier: str
    wanted: tuple[Wanted, ...]
    given: tuple[Given, ...]
    lessons: Sentences
    voice: VoiceLine | None
    no_voice: str
    at_home: Sentences
    parts: tuple[tuple[str, str], ...]
    next_steps: Sentences


def for_family(sheet: PlanSheet, *, today: date) -> FamilyPlan:
    """What the family of a plan that was shared is shown today."""
    return FamilyPlan(
        forename=sheet.forename,
        strengths=sheet.contents.strengths,
        barrier=sheet.contents.barrier,
        wanted=tuple(_wanted(sheet, line) for line in sheet.outcomes),
        given=tuple(_given_so_far(sheet, today)),
        lessons=tuple(f"{line.words.rstrip('.')}." for line in sheet.adjustments),
        voice=_said(sheet.voice),
        no_voice=_no_voice(sheet.forename, sheet.voice),
        at_home=_at_home(sheet.contents.at_home),
        parts=_parts(sheet.forename, sheet.contents),
        next_steps=_next_steps(sheet, today),
    )


def preview_for_family(
    forename: str,
    contents: PlanContents,
    *,
    voice: VoiceLine | None,
    today: date,
    leaders: Mapping[int, str],
    running: Iterable[Support],
    groups: Iterable[ProvisionLine] = (),
    counted_from: date | None = None,
    held: Iterable[OutcomeLine] = (),
) -> FamilyPlan:
    """What they would see if this draft were shared now: `running` is what the pupil has, `groups` can be joined.

    `counted_from` is nothing while no plan of this cycle was shared. `held`: the outcomes of the version before.
    """
    before = {line.code: line for line in held}
    return FamilyPlan(
        forename=forename,
        strengths=contents.strengths,
        barrier=contents.barrier,
        wanted=tuple(
            Wanted(
                "",
                words.wanted(one.goal, one.by_when),
                words.how_known(one.how_known),
                _so_far_of(forename, one, before.get(one.code)),
            )
            for one in contents.outcomes
        ),
        given=tuple(_would_be_given(forename, contents, leaders, running, groups, counted_from)),
        lessons=tuple(f"{line.words.rstrip('.')}." for line in contents.adjustments),
        voice=_said(voice),
        no_voice=_no_voice(forename, voice),
        at_home=_at_home(contents.at_home),
        parts=_parts(forename, contents),
        next_steps=words.next_steps(contents.review_on, today=today),
    )


def _would_be_given(
    forename: str,
    contents: PlanContents,
    leaders: Mapping[int, str],
    running: Iterable[Support],
    groups: Iterable[ProvisionLine],
    counted_from: date | None,
) -> Iterator[Given]:
    has = {one.line.code: one for one in running}
    joined = {line.code: line for line in groups}
    for line in supports_to_be(contents, {code: one.line for code, one in has.items()}):
        if line.provision in has:
            yield _goes_on(forename, has[line.provision], counted_from)
        elif line.provision in joined:
            yield _given(forename, joined[line.provision])
        else:
            yield _to_be_given(forename, line, leaders)


def _so_far_of(forename: str, one: PlannedOutcome, before: OutcomeLine | None) -> Sentences:
    if before is not None and says_the_same(before, one):
        return words.so_far(forename, before)
    return words.planned_numbers(forename, one)


def _next_steps(sheet: PlanSheet, today: date) -> Sentences:
    """Once the plan was reviewed, what came of it, and why (Code 6.55), until the next one is shared."""
    looked = sheet.reviewed
    if looked is not None:
        typed = {"reason": looked.reason, "mend": looked.mend}
        return words.came_of_it(sheet.forename, looked.on, looked.decision, **typed, agree=looked.agree)
    return words.next_steps(sheet.version.review_on, today=today, ended_on=sheet.closed_on)


def _wanted(sheet: PlanSheet, line: OutcomeLine) -> Wanted:
    so_far = words.so_far(sheet.forename, line, is_over=sheet.help_ended_on is not None)
    return Wanted(line.code, line.sentence, words.how_known(line.how_known), so_far)


def _given_so_far(sheet: PlanSheet, today: date) -> Iterator[Given]:
    """Once the help has ended, what was given up to that day, for as long as this plan is shown."""
    first, over = counts_from(sheet.cycle.number, sheet.cycle.opened_on), sheet.help_ended_on
    for one in (*sheet.supports, *sheet.ended):
        if over is not None and one.until is not None and over <= one.until <= today:
            yield _that_ended(sheet.forename, one, first, one.until)
        elif not one.is_over(today):
            yield _counted(sheet.forename, one, first)


def _parts(forename: str, contents: PlanContents) -> tuple[tuple[str, str], ...]:
    """Who does what, as it was typed."""
    said = {part.who: part.words for part in contents.who_does_what}
    return tuple(
        (forename if who == "pupil" else label, said[who]) for who, label in PARTIES if said.get(who)
    )


def _given(forename: str, line: ProvisionLine, since: date | None = None) -> Given:
    return Given(
        line.name,
        words.help_given(line.name, line.minutes, line.times_a_week, line.leader, forename)[1:],
        line.times_in_words,
        words.happened(forename, line.tally, since),
        line.tally,
    )


def counts_from(number: int, opened_on: date) -> date:
    """What was given before a later cycle is none of its plan's; in the first, all that was given is."""
    return opened_on if number > 1 else date.min


def _counted(forename: str, one: Support, first: date) -> Given:
    since = max(one.since, first)
    tally = tally_of(mark for mark in one.marks if mark.on >= since)
    if not tally.planned and one.since < first:
        return _from_before(forename, one)
    return _given(forename, replace(one.line, tally=tally), since)


def _that_ended(forename: str, one: Support, first: date, ended_on: date) -> Given:
    line, since = one.line, max(one.since, first)
    tally = tally_of(mark for mark in one.marks if mark.on >= since)
    often = line.times_a_week
    had = words.help_given(line.name, line.minutes, often, line.leader, forename, ended_on=ended_on)
    happened = words.happened(forename, tally, since, is_over=True)
    return Given(line.name, had[1:], line.times_in_words, happened, tally)


def _goes_on(forename: str, one: Support, first: date | None) -> Given:
    return _from_before(forename, one) if first is None else _counted(forename, one, first)


def _from_before(forename: str, one: Support) -> Given:
    """The words of the preview hold until a first session of this cycle counts."""
    return replace(_given(forename, one.line), happened=(words.GOES_ON, words.NOT_COUNTED), tally=None)


def _to_be_given(forename: str, line: PlannedSupport, leaders: Mapping[int, str]) -> Given:
    leader = leaders.get(line.leader_id or 0, "")
    said = words.help_given(line.name, line.minutes or 0, len(line.times), leader, forename)
    return Given(line.name, said[1:], "", (words.NOT_BEGUN,), None)


def _at_home(said: str) -> Sentences:
    return (f"{said.rstrip('.')}.", words.FINE_IF_NOT) if said else ()


def _said(voice: VoiceLine | None) -> VoiceLine | None:
    return voice if voice is not None and voice.was_said else None


def _no_voice(forename: str, voice: VoiceLine | None) -> str:
    if voice is not None and voice.answer == "declined":
        return words.DECLINED.format(name=forename)
    return words.NO_VOICE.format(name=forename)
