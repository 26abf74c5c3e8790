"""Sending the same form twice, in a row or at once, and what that leaves beside sending it once."""

from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from dataclasses import dataclass
from itertools import chain, islice, product
from threading import Barrier
from typing import Any
from uuid import uuid4

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.http import HttpResponse
from django.http.response import HttpResponseBase

from tests.doors.actors import Visitor
from tests.doors.bodies import file_fields
from tests.doors.calls import Call, Sender, undone
from tests.doors.digest import Digest, Touched, changes, digest
from tests.doors.files import class_list
from tests.doors.judging import WRITTEN_BY_LOOKING
from tests.doors.sweep import Sweep
from tests.doors.world import World
from tests.once.filling import FITTING, Fields, fillings
from tests.once.posts import Counts, Tally, counts, visitor_for

PATIENCE, MOST_WAYS = 30, 16
ACCEPTED, NOT_THEIRS = 0, (403, 404, 405)
# A form that is shown again is looked at again, and leaves no number behind.
BESIDES = {*WRITTEN_BY_LOOKING, "access_operation"}
# A file handed out twice has left the school twice, and the audit says so.
HANDED_OUT = {"audit_auditevent", "audit_seal"}


@dataclass
class Form:
    """A form filled in by somebody. Each pressing of its button sends the same number."""

    call: Call
    visitor: Visitor
    fields: Fields
    files: tuple[str, ...] = ()
    acts: bool = False

    def __post_init__(self) -> None:
        self.operation = str(uuid4())

    def send(self) -> HttpResponseBase:
        uploads = {name: SimpleUploadedFile("list.csv", class_list("filled")) for name in self.files}
        body: dict[str, Any] = {**self.fields, **uploads, "operation": [self.operation]}
        self.visitor.client.raise_request_exception = False
        answer: HttpResponseBase = self.visitor.client.post(self.call.path, body)
        return answer


def likely_form(calls: list[Call], who: tuple[str, ...], world: World, tally: Tally) -> Form:
    """The first way of filling it in that is accepted and changes something; if there is none, the likeliest."""
    ways, sender = list[Form](), Sweep(world).sender
    for name, call in product(who, calls):
        mine = _ways(call, visitor_for(call, name, world), sender)
        ways += mine
        before = digest(world.school_ids)
        for form in mine:
            status = _accepted(form, world, before)
            if status == ACCEPTED:
                form.acts = True
                tally.acted.add(call.route.name)
                return form
            if status in NOT_THEIRS:
                break
    return ways[0]


def _ways(call: Call, visitor: Visitor, sender: Sender) -> list[Form]:
    page, address = _page_with_form(call, visitor, sender)
    files, fitting = tuple(file_fields(page, address)), FITTING.get(call.route.name, {})
    ways = islice(_each_once(chain(fillings(page, address, fitting), [fitting])), MOST_WAYS)
    return [Form(call, visitor, fields, files) for fields in ways]


def _each_once(ways: Iterable[Fields]) -> Iterator[Fields]:
    """A form without a day to give is the same whichever day would be given."""
    found: list[Fields] = []
    for fields in ways:
        if fields not in found:
            found.append(fields)
            yield fields


def _page_with_form(call: Call, visitor: Visitor, sender: Sender) -> tuple[str, str]:
    """As the SENCO sees it; what is asked of one person alone, as they do."""
    if call.route.of_school and any(thing.owner for _name, thing in call.aim.things):
        return visitor.client.get(call.path).content.decode("utf-8", "replace"), call.path
    return sender.page(call, visitor)


def twice_in_a_row(form: Form, world: World, tally: Tally) -> None:
    """The second sending must leave every row as the first left it; of no school's pages, as many rows."""
    with undone():
        first = form.send()
        after_one, numbers = digest(world.school_ids), counts(world.school_ids)
        second = form.send()
        changed = {table for table, _owner in changes(after_one, digest(world.school_ids))} - BESIDES
        more = _more(numbers, counts(world.school_ids))
    _judge(form, tally, first, second)
    if first.headers.get("Content-Disposition", "").startswith("attachment"):
        changed -= HANDED_OUT
    if changed if form.call.route.of_school else more:
        tally.broken.append(f"{form.call}: {first.status_code}, then {second.status_code} {changed or more}")


def twice_at_once(form: Form, world: World, tally: Tally) -> None:
    """On two connections; as many rows as one sending leaves."""
    with undone():
        before = counts(world.school_ids)
        alone = form.send()
        one = _more(before, counts(world.school_ids))
    first, second = _together(form, form)
    both = _more(before, counts(world.school_ids))
    _judge(form, tally, first, second)
    if one != both and not alone.headers.get("Content-Disposition"):
        tally.broken.append(f"{form.call}: alone {alone.status_code} {one}, at once {both}")


def _accepted(form: Form, world: World, before: Digest) -> int:
    """`ACCEPTED` where it changed something, and wasn't shown again to be put right; else the status."""
    touched = Touched()
    with undone():
        touched.since_last()
        answer = form.send()
        tables = touched.since_last() - BESIDES
        known = {key: held for key, held in before.items() if key[0] in tables}
        changed = changes(known, digest(world.school_ids, tables))
    form.operation = str(uuid4())
    refused = answer.status_code not in (200, 302, 303) or b"<title>Error" in _said(answer)
    return ACCEPTED if changed and not refused else answer.status_code


def _said(answer: HttpResponseBase) -> bytes:
    return answer.content if isinstance(answer, HttpResponse) else b""


def _judge(form: Form, tally: Tally, first: HttpResponseBase, second: HttpResponseBase) -> None:
    call, there = form.call, first.headers.get("Location")
    tally.tried += 1
    tally.posted.add(call.route.name)
    if max(first.status_code, second.status_code) >= 500:
        tally.broken.append(f"{call}: {first.status_code}, then {second.status_code}")
    if call.route.of_school and there and there != second.headers.get("Location"):
        tally.broken.append(f"{call} led to {there}, then to {second.headers.get('Location')}")


def _together(*forms: Form) -> list[HttpResponseBase]:
    """Each with a connection of its own, and the clock of whoever asks."""
    barrier = Barrier(len(forms))

    def press(form: Form) -> HttpResponseBase:
        try:
            barrier.wait(timeout=PATIENCE)
            return form.send()
        finally:
            connection.close()

    with ThreadPoolExecutor(max_workers=len(forms)) as pool:
        waiting = [pool.submit(copy_context().run, press, form) for form in forms]
        return [each.result(timeout=PATIENCE) for each in waiting]


def _more(before: Counts, after: Counts) -> Counts:
    return {t: after[t] - before[t] for t in after if after[t] != before[t] and t not in BESIDES}
