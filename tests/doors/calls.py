"""One call of the sweep, and how it is made: inside a transaction that is taken back afterwards."""

import copy
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import quote

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.http.response import HttpResponseBase
from django.test import Client

from tests.doors import bodies, files
from tests.doors.actors import Visitor
from tests.doors.aims import Aim
from tests.doors.bodies import Fields
from tests.doors.routes import Route, routes
from tests.doors.statement import verbs_of

# How a verb is tried: ids of another school in the query, a fragment asked for, the links by which a page leads to
# other parts of itself, bodies of eight kinds.
VARIANTS = {
    "GET": ("plain", "query", "endless query", "fragment", "first link", "last link"),
    "HEAD": ("plain",),
    "POST": ("empty", "filled", "confirmed", "foreign", "own", "restricted", "kept", "endless"),
    "PUT": ("plain",),
    "PATCH": ("plain",),
    "DELETE": ("plain",),
    "OPTIONS": ("plain",),
}


@dataclass(frozen=True)
class Call:
    route: Route
    verb: str
    aim: Aim
    variant: str

    @property
    def path(self) -> str:
        return path_of(self.route, self.aim.values)

    def __str__(self) -> str:
        return f"{self.verb} {self.path} ({self.route.name}, {self.variant})"


class _UndoneError(Exception):
    """Carries a transaction back to where it was."""


@contextmanager
def undone() -> Iterator[None]:
    """What happens inside leaves no trace in the database."""
    try:
        with transaction.atomic():
            yield
            raise _UndoneError
    except _UndoneError:
        return


def path_of(route: Route, values: dict[str, str]) -> str:
    parts = []
    for part in route.address.rstrip("$").split("<"):
        name, closed, rest = part.partition(">")
        parts.append(quote(values[name.split(":")[-1]]) + rest if closed else part)
    return "".join(parts)


class Sender:
    """Makes calls. Bodies come from the page as the SENCO of the row's own school sees it: the best an intruder
    could have."""

    def __init__(
        self,
        sencos: dict[str, Client],
        foreign: dict[str, list[str]],
        own: dict[str, list[str]],
        fathers: dict[str, str],
        pages: dict[tuple[str, str], str],
        buttons: dict[str, Route],
    ) -> None:
        self.sencos, self.foreign, self.own, self.fathers = sencos, foreign, own, fathers
        self._pages, self._button_on = pages, buttons

    def prepare(self, call: Call, visitor: Visitor) -> None:
        """Open the page with the form beforehand, so that this isn't taken for part of the call."""
        if call.variant not in ("empty", "plain", "query", "endless query", "fragment"):
            self.page(call, visitor)

    def send(self, call: Call, visitor: Visitor) -> HttpResponseBase:
        client, cookies = visitor.client, copy.deepcopy(visitor.client.cookies)
        client.raise_request_exception = False
        try:
            return self._send(call, visitor)
        finally:
            client.cookies = cookies

    def _send(self, call: Call, visitor: Visitor) -> HttpResponseBase:
        path = call.path
        if call.verb == "POST":
            return visitor.client.post(path, self.body(call, visitor))
        if call.variant == "query":
            return visitor.client.get(f"{path}?{bodies.in_query(self._slipped_in(call))}")
        if call.variant == "endless query":
            return visitor.client.get(f"{path}?{bodies.in_query(bodies.ENDLESS)}")
        if call.variant.endswith("link"):
            links = bodies.own_links(*self.page(call, visitor)) or [""]
            return visitor.client.get(path + links[0 if call.variant == "first link" else -1])
        headers = {"HX-Request": "true"} if call.variant == "fragment" else {}
        return visitor.client.generic(call.verb, path, headers=headers)

    def body(self, call: Call, visitor: Visitor) -> dict[str, object]:
        fields: Fields = []
        uploads: dict[str, object] = {}
        if call.variant != "empty":
            page, address = self.page(call, visitor)
            fields, holding_ids = bodies.filled(page, address)
            uploads = {name: _upload(call) for name in bodies.file_fields(page, address)}
            if call.variant == "confirmed":
                fields = [*fields, ("confirmed", "yes")]
            if call.variant == "kept":
                fields = [*fields, ("keep", "yes")]
            if call.variant == "endless":
                fields = bodies.with_endless_numbers(page, address, fields)
            if call.variant == "filled":
                fields = bodies.first_of_each(fields)
            if call.variant in ("foreign", "own", "restricted"):
                fields = bodies.with_ids(fields, holding_ids, self._slipped_in(call))
        sent: dict[str, list[object]] = {}
        for name, value in bodies.numbered(fields):
            sent.setdefault(name, []).append(value)
        return {**sent, **uploads}

    def _page_with_form(self, route: Route, values: dict[str, str], client: Client, who: str) -> str:
        """Its own page; for an address that is only sent to, the page that has its button."""
        address = path_of(route, values)
        if "GET" in verbs_of(route.name):
            return self._read(address, client, who)
        known = self._button_on.get(route.name)
        for other in [known] if known else _pages_about(route):
            page = self._read(path_of(other, values), client, who)
            if f'action="{address}"' in page:
                self._button_on[route.name] = other
                return page
        return ""

    def _slipped_in(self, call: Call) -> str:
        """An id of another school; of this one; or the restricted father of the pupil in the address."""
        if call.variant == "restricted":
            return next((self.fathers[v] for v in call.aim.values.values() if v in self.fathers), "zzzzzzzz")
        ids = (self.own if call.variant == "own" else self.foreign)[call.aim.school or "oakfield"]
        return ids[len(call.path) % len(ids)]

    def page(self, call: Call, visitor: Visitor) -> tuple[str, str]:
        """The page with the form, from the school where the row really is; and the form's address there."""
        values, client, who = dict(call.aim.values), visitor.client, visitor.name
        if call.route.of_school:
            home = next((thing.school for _name, thing in call.aim.things if thing.school), call.aim.school)
            values["school"] = home if home in self.sencos else "oakfield"
            client, who = self.sencos[values["school"]], ""
        address = path_of(call.route, values)
        if (who, address) not in self._pages:
            self._pages[who, address] = self._page_with_form(call.route, values, client, who)
        return self._pages[who, address], address

    def _read(self, address: str, client: Client, who: str) -> str:
        if (who, address) not in self._pages:
            self._pages[who, address] = _opened(client, address)
        return self._pages[who, address]


def _opened(client: Client, address: str) -> str:
    cookies, client.raise_request_exception = copy.deepcopy(client.cookies), False
    with undone():
        answer = client.get(address)
    client.cookies = cookies
    return answer.content.decode("utf-8", "replace") if answer.status_code == 200 else ""


def _upload(call: Call) -> SimpleUploadedFile:
    return SimpleUploadedFile("list.csv", files.class_list(call.variant), content_type="text/csv")


def _pages_about(route: Route) -> list[Route]:
    """Pages of the same rows, or of fewer; those of the same room first."""
    room = route.name.partition(":")[0]
    fitting = [
        other
        for other in routes()
        if other.of_school == route.of_school
        and set(other.parameters) <= set(route.parameters)
        and "GET" in verbs_of(other.name)
    ]
    return sorted(fitting, key=lambda other: (not other.name.startswith(room), -len(other.parameters)))


def calls_of(route: Route, aims: list[Aim], verbs: tuple[str, ...]) -> Iterator[Call]:
    for aim in aims:
        for verb in verbs:
            for variant in VARIANTS[verb]:
                yield Call(route, verb, aim, variant)
