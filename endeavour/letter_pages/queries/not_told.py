"""Pupils whose families have no word on record here."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from endeavour.access.actor import StaffActor
from endeavour.design.dates import full_date
from endeavour.pupils.access import pupils_seen_by
from endeavour.pupils.year_groups import year_in_words
from endeavour.register.actions.say_told_before import TALKED_AHEAD, is_too_early
from endeavour.register.telling_steps import TellingSteps, telling_steps


@dataclass(frozen=True)
class NotToldLine:
    """One pupil. `facts` helps to tell pupils apart: year, class, since when, whom it is about."""

    pid: str
    name: str
    facts: str
    started_on: date


@dataclass(frozen=True)
class NotToldPage:
    """`families` counts all whose child gets support, `nobody` those of whom nobody is recorded who could be told."""

    lines: tuple[NotToldLine, ...]
    families: int
    nobody: int


def not_told_page(actor: StaffActor) -> NotToldPage:
    """Five statements, however many pupils."""
    every = telling_steps()
    open_steps = {pid: steps for pid, steps in every.items() if _has_no_word(steps)}
    tellable = {pid: steps for pid, steps in open_steps.items() if steps.people or steps.to_confirm}
    pupils = pupils_seen_by(actor).filter(pid__in=tellable).select_related("school_class")
    lines = tuple(
        NotToldLine(
            pupil.pid,
            pupil.full_name,
            _facts(
                tellable[pupil.pid],
                year_in_words(pupil.year_group),
                pupil.school_class.name if pupil.school_class else "",
            ),
            tellable[pupil.pid].started_on,
        )
        for pupil in pupils.order_by("name_key", "pk")
    )
    return NotToldPage(lines, families=len(every), nobody=len(open_steps) - len(tellable))


@dataclass(frozen=True)
class ToldThen:
    """Those ticked, parted by whether they can have been told on that day. `left_out` names, `sentence` says why."""

    on: date
    told: tuple[str, ...]
    left_out: tuple[str, ...]

    @property
    def sentence(self) -> str:
        if not self.left_out:
            return ""
        *others, last = self.left_out
        names = f"{', '.join(others)} and {last}" if others else last
        return (
            f"Support of {names} began more than {TALKED_AHEAD.days} days after {full_date(self.on)}: "
            f"{'they are' if others else 'this family is'} left out."
        )


def told_then(lines: Iterable[NotToldLine], pids: Collection[str], on: date) -> ToldThen:
    """What recording it would do."""
    ticked = [line for line in lines if line.pid in pids]
    return ToldThen(
        on,
        told=tuple(line.name for line in ticked if not is_too_early(on, line.started_on)),
        left_out=tuple(line.name for line in ticked if is_too_early(on, line.started_on)),
    )


def _has_no_word(steps: TellingSteps) -> bool:
    """Nobody is recorded, or somebody has neither been told nor has a letter on its way."""
    return not steps.people or steps.next_person is not None


def _facts(steps: TellingSteps, *where: str) -> str:
    place = ", ".join(part for part in where if part)
    names = [*(person.name for person in steps.people), *steps.to_confirm]
    told = " and ".join(names)
    return ". ".join(part for part in (place, f"Support since {full_date(steps.started_on)}", told) if part)
