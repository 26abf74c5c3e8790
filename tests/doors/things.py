"""The ids of the world, by what they name. A new kind of id is a new maker and its line in KINDS."""

from collections.abc import Callable, Iterator

from allauth.mfa.models import Authenticator

from endeavour.access.models import ClassStaff, Post
from endeavour.access.scope import school_scope
from endeavour.messages.links import key_of
from endeavour.provision.models import LessonNote
from endeavour.transfers.models import ImportRow
from tests.doors.thing import Thing
from tests.doors.things_of_plans import OF_PLANS
from tests.doors.world import Place

UNKNOWN_CODE = Thing("zzzzzzzz", "", fits=False)
UNKNOWN_NUMBER = Thing("999999", "", fits=False)
UNKNOWN_DAY = Thing("2026-02-28", "", fits=False)
# An invitation that never was gets the same page as a good one; and whom a letter may be read to is said in words.
ALIKE = {"invitation", "addressee"}


def in_scope(make: Callable[[Place], Iterator[Thing]], place: Place) -> list[Thing]:
    with school_scope(place.school.pk):
        return list(make(place))


def _pupils(place: Place) -> Iterator[Thing]:
    for child in place.children:
        yield Thing(child.pupil.pid, place.slug, klass=child.klass)


def _contacts(place: Place) -> Iterator[Thing]:
    for child in place.children[::3]:
        for tie in (child.mother, child.father, child.carer):
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
    for file in (place.files.open, place.files.taken_over):
        for row in ImportRow.objects.filter(of=file).order_by("place"):
            yield Thing(str(row.place), place.slug, of=file.code)


def _keys(place: Place) -> Iterator[Thing]:
    """The mother's was sent; the father is restricted since; the carer's letter is still held, and on paper."""
    for child in place.children:
        for name, message in child.messages.items():
            key = key_of(place.school.pk, message.code)
            pid, adult = child.pupil.pid, message.recipient
            yield Thing(key, place.slug, klass=child.klass, fits=name == "mother", pupil=pid, adult=adult)
            yield Thing(f"{key[:-4]}aaaa", place.slug, fits=False)


def _drafts(place: Place) -> Iterator[Thing]:
    """Each its typist's own; the last was left here by somebody of another school."""
    for draft in place.drafts:
        yield Thing(draft.code, place.slug, owner=int(draft.owner.removeprefix("staff:")))


def _talks(place: Place) -> Iterator[Thing]:
    for raised in place.concerns:
        if raised.talk is not None:
            yield Thing(raised.talk.code, place.slug, of=raised.concern.code)


def _listeners(place: Place) -> Iterator[Thing]:
    """Each talk was held with the mother; the father is restricted."""
    for raised in place.concerns:
        if (talk := raised.talk) is not None:
            for tie in (raised.child.mother, raised.child.father):
                yield Thing(tie.contact.code, place.slug, of=talk.code, fits=tie is raised.child.mother)


def _concerns(place: Place) -> Iterator[Thing]:
    for raised in place.concerns:
        yield Thing(raised.concern.code, place.slug, klass=raised.child.klass, raiser=raised.by.person.pk)


def _provisions(place: Place) -> Iterator[Thing]:
    for given in place.support:
        group = given.provision
        run_by = tuple(number for number in (group.leader_id, group.responsible_id) if number)
        yield Thing(group.code, place.slug, klass=given.klass, run_by=run_by)


def _leaders(place: Place) -> Iterator[Thing]:
    """Whoever leads a group, or answers for one."""
    groups = [given.provision for given in place.support]
    people = {number for one in groups for number in (one.leader_id, one.responsible_id) if number}
    yield from (Thing(str(number), place.slug) for number in sorted(people))


def _slots(place: Place) -> Iterator[Thing]:
    for given in place.support:
        for slot in (given.said, given.wanted, given.free):
            yield Thing(slot.code, place.slug, klass=given.klass)


def _said_slots(place: Place) -> Iterator[Thing]:
    for given in place.support:
        yield Thing(given.said.code, place.slug, klass=given.klass)
        for slot in (given.wanted, given.free):
            yield Thing(slot.code, place.slug, klass=given.klass, fits=False)


def _wanted_slots(place: Place) -> Iterator[Thing]:
    for given in place.support:
        yield Thing(given.wanted.code, place.slug)
        for slot in (given.said, given.free):
            yield Thing(slot.code, place.slug, fits=False)


def _entries(place: Place) -> Iterator[Thing]:
    assert place.entry is not None
    yield Thing(place.entry.code, place.slug)


def _lesson_notes(place: Place) -> Iterator[Thing]:
    klass_of = {child.pupil.pk: child.klass for child in place.children}
    for note in LessonNote.objects.select_related("pupil").order_by("pk"):
        yield Thing(str(note.pk), place.slug, of=note.pupil.pid, klass=klass_of[note.pupil_id])


def _classes(place: Place) -> Iterator[Thing]:
    for name, school_class in place.classes.items():
        yield Thing(str(school_class.pk), place.slug, klass=name)


def _days(place: Place) -> Iterator[Thing]:
    """The Monday on which all of the world's sessions are, and a Sunday."""
    yield Thing("2026-11-23", place.slug)
    yield Thing("2026-11-22", place.slug, fits=False)


KINDS: dict[str, Callable[[Place], Iterator[Thing]]] = {
    **OF_PLANS,
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
    "draft": _drafts,
    "provision": _provisions,
    "leader": _leaders,
    "slot": _slots,
    "said-slot": _said_slots,
    "wanted-slot": _wanted_slots,
    "entry": _entries,
    "lesson-note": _lesson_notes,
    "day": _days,
    "class": _classes,
    "concern": _concerns,
    "talk": _talks,
    "listener": _listeners,
    "invitation": _invitations,
}
