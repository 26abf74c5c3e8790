"""How to reach the adults of a pupil, and what must be kept from each of them of the others.

For writing letters only: what an addressee's row says is never shown to another adult.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef

from endeavour.messages.guard import KeptDetail, Kind
from endeavour.pupils.models import Contact, Pupil, Relation, Restriction
from endeavour.pupils.queries import Families, FamilyTie


@dataclass(frozen=True)
class Addressee(FamilyTie):
    """An adult with all by which they are reached. `interpreter` is none, spoken or bsl; `details` are what others may
    not learn of them."""

    email: str
    phone: str
    address: tuple[str, ...]
    reads_language: str
    speaks_language: str
    interpreter: str
    format: str
    best_times: str
    details: tuple[KeptDetail, ...]


def addressees_of(pupil_ids: Iterable[int], *, on: date) -> dict[int, tuple[Addressee, ...]]:
    """By pupil's id, each family in its own order. One statement, however many pupils."""
    restricted = Restriction.objects.holding(on).filter(relation=OuterRef("pk"))
    rows = Relation.objects.filter(pupil_id__in=list(pupil_ids)).annotate(restricted=Exists(restricted))
    found: dict[int, list[Addressee]] = defaultdict(list)
    for relation in rows.select_related("contact").order_by("pupil_id", "order", "pk"):
        found[relation.pupil_id].append(_addressee(relation, may_be_contacted=not relation.restricted))
    return {pupil_id: tuple(adults) for pupil_id, adults in found.items()}


def as_families(pupil: Pupil, adults: tuple[Addressee, ...]) -> Families:
    """The same adults, to whom it is enough to know how they want to be reached. No statement."""
    spoken = dict.fromkeys(adult.speaks_language for adult in adults)
    return Families(
        ties={pupil.pk: adults},
        ways={(pupil.pk, adult.code): (adult.channel, adult.email) for adult in adults},
        languages={pupil.pk: tuple(code for code in spoken if code and code.split("-")[0] != "en")},
    )


def details_kept_from(code: str, pupil: Pupil, adults: Sequence[Addressee]) -> tuple[KeptDetail, ...]:
    """What the reader of this code may not learn: where the others live and how they are reached, and where the
    pupil lives if that isn't where the reader lives. What they share with the reader is no secret. The reader is an
    adult, or the pupil as a young person. No statement.
    """
    own = {d for adult in adults if adult.code == code for d in adult.details}
    others = [d for adult in adults if adult.code != code for d in adult.details]
    home = list(_where(pupil.address, pupil.postcode))
    if code == pupil.pid:
        own = set(home)
    return tuple(dict.fromkeys(detail for detail in [*others, *home] if detail not in own))


def details_of_family(pupil: Pupil, *, on: date) -> dict[KeptDetail, str]:
    """What stands in nothing that goes to more than one reader, with whose it is: how each adult is reached and where
    they live, the restricted too, and where the pupil lives. Only a home that all who have a say share is no secret:
    parents may part, and a sheet lies in either home. One statement.
    """
    restricted = Restriction.objects.holding(on).filter(relation=OuterRef("pk"))
    relations = Relation.objects.filter(pupil=pupil).annotate(restricted=Exists(restricted))
    whose: dict[KeptDetail, list[str]] = defaultdict(list)
    homes: list[set[KeptDetail]] = []
    for relation in relations.select_related("contact").order_by("order", "pk"):
        for detail in (own := dict.fromkeys(_details(relation.contact))):
            whose[detail].append(relation.contact.formal_name)
        if relation.restricted or relation.responsibility != Relation.Responsibility.NO:
            homes.append({detail for detail in own if detail.kind == Kind.ADDRESS_LINE})
    for detail in _where(pupil.address, pupil.postcode):
        whose[detail].append(pupil.known_forename)
    shared = set.intersection(*homes) if homes else set()
    return {detail: " and ".join(names) for detail, names in whose.items() if detail not in shared}


def hold_tie_still(pupil: Pupil, code: str) -> None:
    """Until the transaction ends, nobody restricts this adult or changes what they are to the pupil. One statement."""
    list(Relation.objects.select_for_update(of=("self",)).filter(pupil=pupil, contact__code=code))


def _addressee(relation: Relation, *, may_be_contacted: bool) -> Addressee:
    contact: Contact = relation.contact
    postal = [line.strip() for line in contact.address.splitlines() if line.strip()]
    if contact.postcode and contact.postcode not in postal:
        postal.append(contact.postcode)
    return Addressee(
        pupil_id=relation.pupil_id,
        code=contact.code,
        name=contact.formal_name,
        full_name=contact.full_name,
        relationship=relation.relationship,
        responsibility=relation.responsibility,
        may_be_contacted=may_be_contacted,
        channel=contact.usual_channel,
        speaks=contact.speaks_language if contact.interpreter != Contact.Interpreter.NONE else "",
        email=contact.email,
        phone=contact.phone,
        address=tuple(postal),
        reads_language=contact.reads_language,
        speaks_language=contact.speaks_language,
        interpreter=contact.interpreter,
        format=contact.format,
        best_times=contact.best_times,
        details=tuple(_details(contact)),
    )


def _details(contact: Contact) -> Iterator[KeptDetail]:
    yield from _where(contact.address, contact.postcode)
    for number in (contact.mobile, contact.home_phone, contact.work_phone):
        if number:
            yield KeptDetail(Kind.PHONE, number)
    if contact.email:
        yield KeptDetail(Kind.EMAIL, contact.email)


def _where(address: str, postcode: str) -> Iterator[KeptDetail]:
    """The first line tells a house; a town alone doesn't."""
    lines = [line.strip() for line in address.splitlines() if line.strip()]
    yield from (KeptDetail(Kind.ADDRESS_LINE, line) for line in lines[:2])
    if postcode:
        yield KeptDetail(Kind.POSTCODE, postcode)
