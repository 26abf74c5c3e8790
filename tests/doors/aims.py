"""What addresses are filled with: real ids of every school, mixed rightly and wrongly, and one that nobody has."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import product

from allauth.mfa.models import Authenticator

from endeavour.access.models import ClassStaff, Post
from endeavour.access.scope import school_scope
from endeavour.messages.links import key_of
from endeavour.transfers.models import ImportRow
from tests.doors.routes import Route
from tests.doors.statement import ids_of
from tests.doors.world import Place, World


@dataclass(frozen=True)
class Thing:
    """An id: the school it lives in, the thing it belongs to, and the class of the pupil it is about.

    `fits` is False for one in the wrong state: a person without a restriction has none to lift. `owner` is the
    person whose own it is, where nobody else may touch it. `adult` is whom a family's link was sent to, `person`
    whom an invitation is for.
    """

    value: str
    school: str
    of: str = ""
    klass: str = ""
    fits: bool = True
    owner: int = 0
    pupil: str = ""
    adult: str = ""
    person: int = 0


@dataclass(frozen=True)
class Aim:
    """One way of filling in an address: `things` by parameter."""

    school: str
    things: tuple[tuple[str, Thing], ...]
    leniently: frozenset[str] = frozenset()

    @property
    def at(self) -> str:
        """The school that the call is about: the one in the address, or the one whose link it is."""
        return self.school or next((thing.school for _name, thing in self.things if thing.adult), "")

    @property
    def link(self) -> Thing | None:
        return next((thing for _name, thing in self.things if thing.adult), None)

    @property
    def invited(self) -> int:
        return next((thing.person for _name, thing in self.things if thing.person), 0)

    @property
    def values(self) -> dict[str, str]:
        given = {name: thing.value for name, thing in self.things}
        return {"school": self.school, **given} if self.school else given

    @property
    def fits(self) -> bool:
        """All of the school in the address, each belonging to the one before it."""
        above = ""
        for name, thing in self.things:
            if name in self.leniently:
                continue
            if not thing.fits or (self.school and thing.school != self.school):
                return False
            if thing.of and thing.of != above:
                return False
            above = thing.value
        return True

    def of_somebody_else(self, person: int) -> bool:
        return any(thing.owner not in (0, person) for _name, thing in self.things)

    @property
    def klass(self) -> str:
        return next((thing.klass for _name, thing in self.things if thing.klass), "")


UNKNOWN_CODE = Thing("zzzzzzzz", "", fits=False)
UNKNOWN_NUMBER = Thing("999999", "", fits=False)
# An invitation that never was gets the same page as a good one; and whom a letter may be read to is said in words.
ALIKE = {"invitation", "addressee"}


class Things:
    """The ids of the world by what they name. A new kind of id is a new method's line in KINDS."""

    def __init__(self, world: World) -> None:
        self.world = world
        self._made: dict[str, list[Thing]] = {}

    def named(self, kind: str) -> list[Thing]:
        if kind not in self._made:
            make = KINDS.get(kind)
            assert make, f"teach the sweep which ids a “{kind}” has: KINDS in aims.py"
            self._made[kind] = [
                thing for place in self.world.places.values() for thing in _in_scope(make, place)
            ]
            unknown = UNKNOWN_NUMBER if self._made[kind][0].value.isdigit() else UNKNOWN_CODE
            self._made[kind].append(unknown)
        return self._made[kind]

    def aims(self, route: Route) -> Iterator[Aim]:
        """Every mixture of ids, at every school if the address names one."""
        taught = ids_of(route.name)
        for name in route.parameters:
            assert name in taught, (
                f"teach the sweep what `{name}` is in {route.name} ({route.address}): matrix.csv"
            )
        lenient = frozenset(name for name in route.parameters if taught[name] in ALIKE)
        schools = [*self.world.places, "nowhere"] if route.of_school else [""]
        kinds = [[(name, thing) for thing in self.named(taught[name])] for name in route.parameters]
        for school in schools:
            for things in product(*kinds):
                if _worth_trying(things):
                    yield Aim(school, things, lenient)


def _worth_trying(things: tuple[tuple[str, Thing], ...]) -> bool:
    """Of two things that don't belong together, only those whose first is a real one's: the rest adds nothing."""
    return len(things) < 2 or things[0][1].fits or not things[1][1].fits


def _in_scope(make: Callable[[Place], Iterator[Thing]], place: Place) -> list[Thing]:
    with school_scope(place.school.pk):
        return list(make(place))


def _pupils(place: Place) -> Iterator[Thing]:
    for child in place.children:
        yield Thing(child.pupil.pid, place.slug, klass=child.klass)


def _contacts(place: Place) -> Iterator[Thing]:
    for child in place.children[::3]:
        for tie in (child.mother, child.father):
            yield Thing(tie.contact.code, place.slug, of=child.pupil.pid, klass=child.klass)


def _restricted(place: Place) -> Iterator[Thing]:
    for child in place.children[::3]:
        for tie in (child.mother, child.father):
            fits = tie is child.father
            yield Thing(tie.contact.code, place.slug, of=child.pupil.pid, klass=child.klass, fits=fits)


def _colleagues(place: Place) -> Iterator[Thing]:
    for name in ("teacher", "head"):
        yield Thing(str(place.staff[name].person.pk), place.slug)


def _placed(place: Place) -> Iterator[Thing]:
    yield Thing(str(place.staff["teacher"].person.pk), place.slug)


def _invited(place: Place) -> Iterator[Thing]:
    """A link just made is shown to whoever made it, in that session alone: nobody here made one."""
    yield Thing(str(place.staff["teacher"].person.pk), place.slug, fits=False)


def _posts(place: Place) -> Iterator[Thing]:
    for name in ("teacher", "head"):
        person = place.staff[name].person
        post = Post.objects.get(person=person)
        yield Thing(str(post.pk), place.slug, of=str(person.pk))


def _places(place: Place) -> Iterator[Thing]:
    person = place.staff["teacher"].person
    yield Thing(str(ClassStaff.objects.get(person=person).pk), place.slug, of=str(person.pk))


def _appointments(place: Place) -> Iterator[Thing]:
    assert place.appointment is not None
    yield Thing(str(place.appointment.pk), place.slug)


def _passkeys(place: Place) -> Iterator[Thing]:
    for name in ("senco", "teacher"):
        held = Authenticator.objects.get(user=place.staff[name].person, type=Authenticator.Type.WEBAUTHN)
        yield Thing(str(held.pk), place.slug, owner=held.user_id)


def _people(place: Place) -> Iterator[Thing]:
    yield Thing(str(place.staff["senco"].person.pk), place.slug)


def _invitations(place: Place) -> Iterator[Thing]:
    yield Thing(place.invitation, place.slug, person=place.staff["governor"].person.pk)


def _messages(place: Place) -> Iterator[Thing]:
    for child in place.children:
        for message in child.messages.values():
            yield Thing(message.code, place.slug)


def _documents(place: Place) -> Iterator[Thing]:
    for child in place.children:
        for message in child.messages.values():
            yield Thing(message.document, place.slug, of=child.pupil.pid, klass=child.klass)


def _imports(place: Place) -> Iterator[Thing]:
    assert place.files is not None
    yield Thing(place.files.open.code, place.slug)
    yield Thing(place.files.taken_over.code, place.slug)


def _rows(place: Place) -> Iterator[Thing]:
    assert place.files is not None
    for row in ImportRow.objects.filter(of=place.files.open).order_by("place"):
        yield Thing(str(row.place), place.slug, of=place.files.open.code)


def _keys(place: Place) -> Iterator[Thing]:
    """The mother's was sent; the father is restricted since; the carer's letter is still held, and on paper."""
    for child in place.children:
        for name, message in child.messages.items():
            key = key_of(place.school.pk, message.code)
            pid, adult = child.pupil.pid, message.recipient
            yield Thing(key, place.slug, klass=child.klass, fits=name == "mother", pupil=pid, adult=adult)


KINDS: dict[str, Callable[[Place], Iterator[Thing]]] = {
    "pupil": _pupils,
    "contact": _contacts,
    "addressee": _contacts,
    "restricted": _restricted,
    "message": _messages,
    "document": _documents,
    "key": _keys,
    "import": _imports,
    "row": _rows,
    "colleague": _colleagues,
    "placed": _placed,
    "invited": _invited,
    "post": _posts,
    "place": _places,
    "appointment": _appointments,
    "passkey": _passkeys,
    "anyone": _people,
    "invitation": _invitations,
}
