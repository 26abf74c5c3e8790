"""The whole roll at once, for files that speak of everybody: read in four statements, written in as few."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from endeavour.pupils.models import Contact, FormerUpn, Pupil, Relation
from endeavour.tenancy.in_bulk import insert_all, write_all

PUPIL_COLUMNS = [
    *(
        "upn",
        "uln",
        "mis_id",
        "surname",
        "forename",
        "preferred_surname",
        "preferred_forename",
        "middle_names",
    ),
    *("name_key", "date_of_birth", "sex", "year_group", "school_class", "enrolment", "left_on", "address"),
    *("postcode", "version"),
]
CONTACT_COLUMNS = [
    *("title", "forename", "surname", "email", "mobile", "home_phone", "work_phone", "address", "postcode"),
    "version",
]
RELATION_COLUMNS = ["relationship", "responsibility", "order", "version"]


@dataclass(frozen=True)
class WholeRoll:
    """Everybody of the school in scope, past pupils included."""

    pupils: list[Pupil]
    former_upns: list[FormerUpn]
    contacts: list[Contact]
    relations: list[Relation]


def whole_roll(*, held: bool = False) -> WholeRoll:
    """`held`: nobody else changes these rows before the transaction ends. Four statements."""
    pupils, contacts, relations = Pupil.objects.all(), Contact.objects.all(), Relation.objects.all()
    if held:
        pupils = pupils.select_for_update(no_key=True, of=("self",))
        contacts, relations = contacts.select_for_update(), relations.select_for_update()
    known = {contact.pk: contact for contact in contacts.order_by("pk")}
    tied = list(relations.order_by("pupil_id", "order", "pk"))
    for relation in tied:
        relation.contact = known[relation.contact_id]
    return WholeRoll(
        pupils=list(pupils.select_related("school_class").order_by("pk")),
        former_upns=list(FormerUpn.objects.order_by("pk")),
        contacts=list(known.values()),
        relations=tied,
    )


def add_to_roll(
    *,
    pupils: Sequence[Pupil] = (),
    former_upns: Sequence[FormerUpn] = (),
    contacts: Sequence[Contact] = (),
    relations: Sequence[Relation] = (),
) -> None:
    """New rows, each kind in one go; the rows know their keys afterwards."""
    for pupil in pupils:
        pupil.sort_by_name()
    for rows in (pupils, contacts, former_upns, relations):
        insert_all(rows)


def write_over(
    *,
    pupils: Sequence[Pupil] = (),
    contacts: Sequence[Contact] = (),
    relations: Sequence[Relation] = (),
) -> None:
    """Known rows as they are now, all their columns that a file can speak of. One statement a kind."""
    for pupil in pupils:
        pupil.sort_by_name()
    write_all(pupils, over=PUPIL_COLUMNS)
    write_all(contacts, over=CONTACT_COLUMNS)
    write_all(relations, over=RELATION_COLUMNS)


def take_off_roll(
    *,
    pupils: Collection[int] = (),
    former_upns: Collection[int] = (),
    contacts: Collection[int] = (),
    relations: Collection[int] = (),
) -> None:
    """Rows that a file brought and that nothing hangs on, by key; a contact stays who is tied to somebody else."""
    Relation.objects.filter(pk__in=relations).delete()
    FormerUpn.objects.filter(pk__in=former_upns).delete()
    Contact.objects.filter(pk__in=contacts, relations__isnull=True).delete()
    Pupil.objects.filter(pk__in=pupils).delete()


def adults_of(pids: Collection[str]) -> dict[int, str]:
    """Codes of the adults of these pupils, by key. One statement."""
    return dict(Relation.objects.filter(pupil__pid__in=pids).values_list("contact_id", "contact__code"))


def with_keys(
    *, pupils: Collection[int], contacts: Collection[int], relations: Collection[int]
) -> tuple[dict[int, Pupil], dict[int, Contact], dict[int, Relation]]:
    """By key, held until the transaction ends."""
    return (
        Pupil.objects.select_for_update(of=("self",)).in_bulk(pupils),
        Contact.objects.select_for_update().in_bulk(contacts),
        Relation.objects.select_for_update().in_bulk(relations),
    )
