"""The sweep: every address × verb × visitor × school × id, held against the tables of statement.py."""

import random
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cached_property

from django.db import connection
from django.http.response import HttpResponseBase

from endeavour.access.scope import school_scope
from endeavour.audit.models import AuditEvent
from tests.doors.actors import Visitor, signed_in
from tests.doors.aims import Aim, Things
from tests.doors.calls import VARIANTS, Call, Sender, calls_of, undone
from tests.doors.digest import Digest, Touched, Writes, changes, digest
from tests.doors.judging import (
    BOOKKEEPING,
    PUBLIC,
    Tally,
    expected,
    got_past_the_wall,
    is_as,
    kept_here,
    may_change,
    may_see,
)
from tests.doors.letters import Letters
from tests.doors.reading import said
from tests.doors.routes import Route, routes
from tests.doors.statement import VERBS
from tests.doors.walls import Watch
from tests.doors.world import World


class Sweep:
    """`everything` compares all rows after each call; else only after calls that sent the database more than reads."""

    def __init__(self, world: World, *, everything: bool = False) -> None:
        self.world, self.everything = world, everything
        self.things = Things(world)
        self.watch = Watch()
        self.tally = Tally()
        self.letters = Letters(world)
        self.before: Digest = {}
        self.writes = Writes()
        self.touched = Touched()
        self._not_found: dict[str, bytes] = {}

    @cached_property
    def sender(self) -> Sender:
        sencos = {slug: signed_in(place.staff["senco"].person) for slug, place in self.world.places.items()}
        foreign = {
            slug: [
                value for other in self.world.places.values() if other.slug != slug for value in other.ids()
            ]
            for slug in [*self.world.places, "nowhere"]
        }
        own = {slug: place.ids() for slug, place in self.world.places.items()}
        fathers = {
            child.pupil.pid: child.father.contact.code
            for place in self.world.places.values()
            for child in place.children
        }
        return Sender(
            sencos, foreign, own | {"nowhere": ["zzzzzzzz"]}, fathers, self.world.pages, self.world.buttons
        )

    def calls(self, *, only: Iterable[Route] = (), verbs: tuple[str, ...] = VERBS) -> Iterator[Call]:
        for route in only or routes():
            yield from calls_of(route, self.things.aims(route), verbs)

    def sample(self, number: int, visitor: Visitor, seed: str) -> list[Call]:
        """A seeded share of all calls, in which no address and verb has a second turn before all had their first, with
        ids that fit where the visitor works and with others. Looking and sending mostly come before the odd verbs."""
        chance, waiting = random.Random(seed), list[tuple[Route, str, list[Aim], list[int]]]()
        for route in routes():
            theirs, others = list[Aim](), list[Aim]()
            for aim in self.things.aims(route):
                at_home = aim.school in visitor.columns or not (visitor.columns and aim.school)
                (theirs if aim.fits and at_home else others).append(aim)
            for verb in VERBS:
                kinds = [(aims, len(aims) * len(VARIANTS[verb])) for aims in (theirs, others) if aims]
                waiting += [(route, verb, aims, chance.sample(range(n), min(n, number))) for aims, n in kinds]
        waiting.sort(key=lambda kind: chance.random() * (1 if kind[1] in ("GET", "POST") else 4))
        chosen: list[Call] = []
        for turn in range(number):
            for route, verb, aims, order in waiting:
                if turn < len(order):
                    place, variant = divmod(order[turn], len(VARIANTS[verb]))
                    chosen.append(Call(route, verb, aims[place], VARIANTS[verb][variant]))
            if len(chosen) >= number:
                break
        return chosen[:number]

    def start(self) -> None:
        """Each call is taken back, so what every table holds now holds good to the end."""
        assert self.sender, "signing in changes rows too, so it comes before they are counted"
        self.before = digest(self.world.school_ids)
        self.touched.since_last()

    def run(self, calls: Iterable[Call], visitor: Visitor) -> Tally:
        self.start()
        with self.watching():
            for call in calls:
                with undone():
                    self.attempt(call, visitor)
        return self.tally

    @contextmanager
    def watching(self) -> Iterator[None]:
        with self.watch.over_all(), connection.execute_wrapper(self.writes):
            yield

    def attempt(self, call: Call, visitor: Visitor) -> None:
        self.sender.prepare(call, visitor)
        self.watch.reached.clear()
        self.writes.seen = False
        self._outcome(call, visitor, self.sender.send(call, visitor))

    def _outcome(self, call: Call, visitor: Visitor, response: HttpResponseBase) -> None:
        tally, told = self.tally, expected(call, visitor)
        here = f"{visitor.name}: {call} → {response.status_code}"
        tally.tried += 1
        if response.status_code >= 500:
            tally.broken.append(here)
        elif not is_as(told, response):
            tally.wrong.append(f"{here}, the matrix says {told}")
        if self.watch.reached and not got_past_the_wall(call, visitor):
            tally.wrong.append(f"{here}: got past the wall of the page")
        if not kept_here(response):
            tally.wrong.append(f"{here} leads to {response.headers['Location']}")
        if response.status_code == 404:
            self._one_page_for_all(here, call, response)
        self._shown(here, call, visitor, said(response))
        self._changed(here, call, visitor, told)

    def _shown(self, here: str, call: Call, visitor: Visitor, text: str) -> None:
        found = self.world.canaries.found_in(text)
        if any(canary.kind not in PUBLIC for canary in found) and "no-store" not in text.lower():
            self.tally.wrong.append(f"{here}: a browser may keep a page with somebody on it")
        for canary in found:
            if not may_see(canary, call, visitor):
                leak = f"{here} shows {canary.kind} ({canary.field}) of {', '.join(canary.schools)}"
                self.tally.leaks.append(leak)
                if call.aim.at and call.aim.at not in canary.schools:
                    self.tally.of_other_schools.append(leak)

    def _changed(self, here: str, call: Call, visitor: Visitor, told: str) -> None:
        if not (self.everything or self.writes.seen):
            return
        changed = self._changes()
        for table, owner in changed:
            may = may_change(table, owner, call, visitor, self.world)
            if not may:
                self.tally.written_elsewhere.append(f"{here} changed {table} of {owner}")
            if not may or (told != "ok" and not (table in BOOKKEEPING and got_past_the_wall(call, visitor))):
                self.tally.foreign_writes.append(f"{here} changed {table} of {owner}")
        tables = {table for table, _owner in changed}
        if "audit_auditevent" in tables:
            self._audited(here, call)
        if call.aim.at and tables & {"outbox_message", "documents_document", "pupils_restriction"}:
            self.tally.leaks += [f"{here} {fault}" for fault in self.letters.faults(call.aim.at)]

    def _changes(self) -> set[tuple[str, str]]:
        if self.everything:
            return changes(self.before, digest(self.world.school_ids))
        touched = self.touched.since_last()
        before = {key: held for key, held in self.before.items() if key[0] in touched}
        return changes(before, digest(self.world.school_ids, touched))

    def _audited(self, here: str, call: Call) -> None:
        """The audit holds codes and names of fields, never what a person typed."""
        place = self.world.places.get(call.aim.school)
        if place is None:
            return
        with school_scope(place.school.pk):
            newest: AuditEvent | None = AuditEvent.objects.order_by("-number").first()
        if newest and self.world.canaries.found_in(f"{newest.detail}"):
            self.tally.leaks.append(f"{here} wrote a name or words into the audit: {newest.kind}")

    def _one_page_for_all(self, here: str, call: Call, response: HttpResponseBase) -> None:
        """What isn't there and what a stranger may not see are one and the same page, byte for byte."""
        page: bytes = getattr(response, "content", b"")
        if page != self._not_found.setdefault(call.verb, page):
            self.tally.wrong.append(f"{here}: another page than for what doesn't exist")
