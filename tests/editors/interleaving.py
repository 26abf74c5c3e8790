"""Two editors at one text, in every order: what either typed stands, was typed over by one who saw it, or is shown."""

import random
from dataclasses import dataclass, field

from endeavour.access.actor import StaffActor
from endeavour.journeys.clash import Clash
from tests.editors.shared import Shared, Texts

STEPS = 4


@dataclass
class Tally:
    tried: int = 0
    saved: int = 0
    clashes: int = 0
    broken: list[str] = field(default_factory=list)

    def figures(self) -> dict[str, int]:
        return {
            "interleavings": self.tried,
            "saved": self.saved,
            "clashes shown": self.clashes,
            "lost": len(self.broken),
        }


def interleave(
    shared: Shared, editors: tuple[StaffActor, StaffActor], dice: random.Random, tally: Tally
) -> None:
    """The first step leaves the other editor's page out of date, so that the second can do harm."""
    tally.tried += 1
    opened = {by.label: (shared.read(), shared.version()) for by in editors}
    for step in range(STEPS):
        by = editors[step] if step < len(editors) else dice.choice(editors)
        seen, version = opened[by.label]
        typed = seen | _typed(shared, seen, dice, f"{tally.tried}.{step}")
        _save(shared, seen, typed, version, by, tally)
        if dice.random() < 0.7:
            opened[by.label] = shared.read(), shared.version()


def _typed(shared: Shared, seen: Texts, dice: random.Random, mark: str) -> Texts:
    if shared.orders:
        parts = seen["needs"].split()
        return {"needs": " ".join(dice.sample(parts, len(parts)))}
    names = dice.sample(sorted(seen), dice.randint(1, len(seen)))
    return {name: f"{name[:8]} {mark}" for name in names}


def _save(shared: Shared, seen: Texts, typed: Texts, version: int, by: StaffActor, tally: Tally) -> None:
    before = shared.read()
    here = f"{shared.name} {tally.tried}"
    changed = {name for name in typed if typed[name] != seen[name]}
    both = {n for n in changed if before[n] not in (seen[n], typed[n])}
    try:
        shared.write(seen, typed, version, by)
    except Clash as clash:
        tally.clashes += 1
        _both_shown(shared, clash, before, typed, both, tally)
        if shared.read() != before:
            tally.broken.append(f"{here}: something was written although it clashed")
        return
    tally.saved += 1
    after = shared.read()
    tally.broken += [f"{here}: {n} of the other was typed over unseen" for n in both if after[n] != before[n]]
    tally.broken += [f"{here}: {n} was typed and doesn't stand" for n in changed if after[n] != typed[n]]
    untouched = typed.keys() - changed
    tally.broken += [f"{here}: {n} of the other was undone" for n in untouched if after[n] != before[n]]


def _both_shown(
    shared: Shared, clash: Clash, before: Texts, typed: Texts, both: set[str], tally: Tally
) -> None:
    shown = {d.field: (_words(d.theirs), _words(d.yours)) for d in clash.differences}
    for name in both:
        if shown.get(shared.called(name)) != (before[name], typed[name]):
            tally.broken.append(f"{shared.name} {tally.tried}: {name} clashed and isn't shown: {shown}")


def _words(value: object) -> str:
    return " ".join(map(str, value)) if isinstance(value, tuple) else str(value)
