"""After a mishap: does whoever typed find everything, and does anybody else find anything?"""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import cycle, islice
from zlib import crc32

from django.test import Client

from tests.cast.people import make_staff
from tests.doors.actors import NAMES, Visitor, signed_in, visitor_named
from tests.doors.calls import undone
from tests.doors.world import World
from tests.typed.forms import BY_BROWSER, Typing, every_typing, fields_of, shown_in
from tests.typed.mishaps import MISHAPS, MISHAPS_OF_KEPT, Mishap

LATER = ("confirmed", "change", "asked", "carried")


def fitting(typing: Typing) -> tuple[Mishap, ...]:
    return (*MISHAPS_OF_KEPT, *MISHAPS) if typing.keeps else MISHAPS


@dataclass
class Tally:
    tried: int = 0
    words: int = 0
    pages: set[str] = field(default_factory=set)
    by: Counter[Mishap] = field(default_factory=Counter)
    pairs: set[tuple[str, Mishap]] = field(default_factory=set)
    lost: list[str] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)

    def figures(self) -> dict[str, int]:
        return {
            "forms tried": self.tried,
            "pages": len(self.pages),
            "words typed": self.words,
            "lost": len(self.lost),
            "shown to others": len(self.shown),
        }


Choose = Callable[[Typing, Tally], Mishap]


def rarest(typing: Typing, tally: Tally) -> Mishap:
    """Of those that fit: a few forms meet every mishap."""
    return min(fitting(typing), key=lambda each: tally.by[each])


def in_turn(first: int) -> Choose:
    """Of those that fit, another each time its page comes round: many rounds pair every page with every mishap."""
    rounds = Counter[str]()

    def choose(typing: Typing, _: Tally) -> Mishap:
        page = typing.call.route.name
        rounds[page] += 1
        return nth_of(fitting(typing), page, first + rounds[page])

    return choose


def nth_of(mishaps: tuple[Mishap, ...], page: str, number: int) -> Mishap:
    """Pages begin at different mishaps, so that a round meets most of them."""
    return mishaps[(crc32(page.encode()) + number) % len(mishaps)]


def try_forms(world: World, number: int, *, first: int = 0, choose: Choose = rarest) -> Tally:
    """So many from a round on, each with a mishap; looked for by its typist and by others."""
    tally = Tally()
    with undone():
        equal, everybody = _second_senco(world), _everybody(world)
        for typing in islice(every_typing(world, first=first), number):
            with undone():
                _try(typing, choose(typing, tally), (equal, next(everybody)), tally)
    return tally


def _second_senco(world: World) -> Visitor:
    """With every right that a typist may have, at the same school."""
    actor = make_staff(world.places["oakfield"].school, "senco", "x", "second", "senco")
    return Visitor("a second SENCO", signed_in(actor.person), "stranger", actor.person)


def _everybody(world: World) -> Iterator[Visitor]:
    """Whom the sweep knows, one after the other."""
    return (visitor_named(name, world) for name in cycle(NAMES))


def _try(typing: Typing, mishap: Mishap, others: tuple[Visitor, ...], tally: Tally) -> None:
    here = f"{typing.call.route.name}, {mishap.__name__}"
    tally.tried += 1
    tally.words += len(typing.words)
    tally.pages.add(typing.call.route.name)
    tally.by[mishap] += 1
    tally.pairs.add((typing.call.route.name, mishap))
    typing.second = others[0].client
    found = mishap(typing)
    if not found.address:
        tally.lost += [f"{here}: {w}" for w in typing.words if found.page and not shown_in(found.page, w)]
        return
    assert typing.visitor.person is not None
    page = _opened(signed_in(typing.visitor.person), found.address)
    tally.lost += [f"{here}: {words}" for words in typing.words if not shown_in(page, words)]
    tally.lost += [f"{here}: {difference}" for difference in _otherwise(page, typing)]
    for other in others:
        if other.person != typing.visitor.person:
            theirs = _opened(other.client, found.address) + _opened(other.client, typing.page)
            tally.shown += [f"{here}: {other.name} sees {w}" for w in typing.words if shown_in(theirs, w)]


def _opened(client: Client, address: str) -> str:
    return client.get(address).content.decode("utf-8", "replace")


def _otherwise(page: str, typing: Typing) -> list[str]:
    """Fields of the form that don't hold what was typed or chosen in them."""
    forms = fields_of(page, typing.sent_to)
    form = next((form for form in forms if typing.fields.keys() & form.keys() - set(BY_BROWSER)), {})
    asked = typing.fields.keys() & form.keys() - {*BY_BROWSER, *LATER}
    return [
        f"{n} holds {form[n]}, not {typing.fields[n]}" for n in sorted(asked) if form[n] != typing.fields[n]
    ]
