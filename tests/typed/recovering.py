"""After a mishap: does whoever typed find everything, and does anybody else find anything?"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import cycle, islice

from django.test import Client

from tests.cast.people import make_staff
from tests.doors.actors import NAMES, Visitor, signed_in, visitor_named
from tests.doors.calls import undone
from tests.doors.world import World
from tests.typed.forms import BY_BROWSER, Typing, every_typing, fields_of, shown_in
from tests.typed.mishaps import MISHAPS, Mishap, the_answer_never_came

LATER = ("confirmed", "change", "asked", "carried")


@dataclass
class Tally:
    tried: int = 0
    words: int = 0
    pages: set[str] = field(default_factory=set)
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


def try_forms(world: World, number: int, *, first: int = 0) -> Tally:
    """So many, one mishap after the other, each looked for by its typist and by somebody else."""
    tally, mishaps = Tally(), cycle(MISHAPS)
    with undone():
        equal, everybody = _second_senco(world), _everybody(world)
        for typing in islice(every_typing(world), first, first + number):
            with undone():
                _try(typing, next(mishaps), (equal, next(everybody)), tally)
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
    found = mishap(typing)
    if mishap is the_answer_never_came:
        tally.lost += [f"{here}: {words}" for words in typing.words if found and not shown_in(found, words)]
        return
    assert typing.visitor.person is not None
    page = _opened(signed_in(typing.visitor.person), found)
    tally.lost += [f"{here}: {words}" for words in typing.words if not shown_in(page, words)]
    tally.lost += [f"{here}: {difference}" for difference in _otherwise(page, typing)]
    for other in others:
        if other.person != typing.visitor.person:
            theirs = _opened(other.client, found) + _opened(other.client, typing.page)
            tally.shown += [f"{here}: {other.name} sees {w}" for w in typing.words if shown_in(theirs, w)]


def _opened(client: Client, address: str) -> str:
    return client.get(address).content.decode("utf-8", "replace")


def _otherwise(page: str, typing: Typing) -> list[str]:
    """Fields of the form that don't hold what was typed or chosen in them."""
    forms = fields_of(page, typing.page)
    form = next((form for form in forms if typing.fields.keys() & form.keys() - set(BY_BROWSER)), {})
    asked = typing.fields.keys() & form.keys() - {*BY_BROWSER, *LATER}
    return [
        f"{n} holds {form[n]}, not {typing.fields[n]}" for n in sorted(asked) if form[n] != typing.fields[n]
    ]
