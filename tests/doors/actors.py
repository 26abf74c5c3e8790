"""Who tries: each a browser, signed in or not, and the column of the tables that speaks of them at each school."""

from dataclasses import dataclass, field

from django.http import HttpRequest
from django.test import Client

from endeavour.access.actor import StaffActor
from endeavour.accounts.models import Person
from endeavour.accounts.second_step import note_shown
from endeavour.messages.links import key_of
from tests.doors.world import STAFF, World

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
# The columns of those who work at Oakfield, by their name in the world.
COLUMNS = {
    "senco": "senco",
    "head": "head",
    "safeguarding lead": "safeguarding lead",
    "teacher": "teacher",
    "teacher elsewhere": "teacher",
    "assistant": "assistant",
    "assistant elsewhere": "assistant",
    "office": "office",
    "governor": "governor",
}
NAMES = [*COLUMNS, "leaver", "another school's SENCO", "at two schools", "password only", "nobody", "family"]


@dataclass
class Visitor:
    """`columns` by school's slug; anywhere else, and where no school is named, `elsewhere`."""

    name: str
    client: Client
    elsewhere: str
    person: Person | None = None
    columns: dict[str, str] = field(default_factory=dict)
    classes: dict[str, str] = field(default_factory=dict)

    def column(self, slug: str) -> str:
        return self.columns.get(slug, self.elsewhere)


def visitor_named(name: str, world: World) -> Visitor:
    oakfield, northgate = world.places["oakfield"], world.places["northgate"]
    if name == "nobody":
        return Visitor(name, Client(), "nobody")
    if name == "family":
        return _family(world)
    if name == "password only":
        person = oakfield.staff["senco"].person
        return Visitor(name, signed_in(person, both_steps=False), "password only", person)
    if name == "at two schools":
        person = world.two_schools.person
        columns = {"oakfield": "teacher", "northgate": "senco"}
        return Visitor(name, signed_in(person), "stranger", person, columns, {"oakfield": "two"})
    if name == "another school's SENCO":
        return _staff(name, northgate.staff["senco"], {"northgate": "senco"}, "")
    columns = {"oakfield": COLUMNS[name]} if name in COLUMNS else {}
    return _staff(name, oakfield.staff[name], columns, STAFF[name][1] if columns else "")


def _staff(name: str, actor: StaffActor, columns: dict[str, str], klass: str) -> Visitor:
    classes = dict.fromkeys(columns, klass)
    return Visitor(name, signed_in(actor.person), "stranger", actor.person, columns, classes)


def _family(world: World) -> Visitor:
    """A mother of Oakfield whose browser holds what her own link left there."""
    place, client = world.places["oakfield"], Client()
    message = place.children[0].messages["mother"]
    client.post(f"/f/{key_of(place.school.pk, message.code)}")
    return Visitor("family", client, "family")


def signed_in(person: Person, *, both_steps: bool = True) -> Client:
    client = Client()
    client.force_login(person, backend=BACKEND)
    shown = HttpRequest()
    shown.session = client.session
    note_shown(shown, person, "mfa" if both_steps else "password")
    shown.session.save()
    return client
