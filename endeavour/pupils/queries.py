"""Pupils and their people, shaped for pages and letters."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef, QuerySet

from endeavour.pupils.models import Contact, Pupil, Relation, Restriction
from endeavour.pupils.models.contact import usual_channel
from endeavour.pupils.names import formal_name, full_name
from endeavour.pupils.relationships import relationship_in_words
from endeavour.tenancy.json_rows import JSONRow, as_day, as_day_or_none
from endeavour.tenancy.prepared import PreparedRows


@dataclass(frozen=True)
class KnownPupil:
    """The least that names a pupil and says whose the rights are."""

    pid: str
    name: str
    date_of_birth: date

    @classmethod
    def of(cls, pupil: Pupil) -> "KnownPupil":
        return cls(pupil.pid, pupil.full_name, pupil.date_of_birth)


@dataclass(frozen=True, slots=True)
class FamilyTie:
    """An adult by name, what ties them to the pupil, and how they want to be reached. No address, no number.

    `speaks` is the language to bring an interpreter for, empty where none is needed.
    """

    pupil_id: int
    code: str
    name: str
    full_name: str
    relationship: str
    responsibility: str
    may_be_contacted: bool
    channel: str
    speaks: str

    @property
    def relationship_in_words(self) -> str:
        return relationship_in_words(self.relationship)


def known_by(pupil_ids: Iterable[int]) -> dict[int, KnownPupil]:
    """By pupil's id. One statement."""
    return {pupil.pk: KnownPupil.of(pupil) for pupil in Pupil.objects.filter(pk__in=list(pupil_ids))}


_TIE = ("pupil_id", "relationship", "responsibility", "restricted")
_ADULT = ("code", "title", "forename", "surname", "channel", "email", "speaks_language", "interpreter")
_EMAIL = len(_TIE) + _ADULT.index("email")
_SPEAKS = len(_TIE) + _ADULT.index("speaks_language")
_PHONES = ("contact__mobile", "contact__home_phone", "contact__work_phone")


@dataclass(frozen=True)
class Families:
    """`ties` by pupil's id, each family in its own order. `ways`, by pupil and code: the channel and the email by which
    a letter would go now, to compare with one that went; on no page. `languages`: codes of those other than English
    that the adults of each pupil speak."""

    ties: Mapping[int, tuple[FamilyTie, ...]]
    ways: Mapping[tuple[int, str], tuple[str, str]]
    languages: Mapping[int, tuple[str, ...]]


def family_ties(pupil_ids: Iterable[int], *, on: date) -> Mapping[int, tuple[FamilyTie, ...]]:
    """By pupil's id, each family in its own order. One statement, however many pupils."""
    return families(pupil_ids, on=on).ties


def families(pupil_ids: Iterable[int], *, on: date) -> Families:
    """One statement, however many pupils."""
    ids = tuple(pupil_ids)
    rows = _TIES.of(ids, on) if ids else ()
    found: dict[int, list[FamilyTie]] = defaultdict(list)
    ways: dict[tuple[int, str], tuple[str, str]] = {}
    spoken: dict[int, dict[str, None]] = defaultdict(dict)
    for row in rows:
        tie = _tie(row)
        found[tie.pupil_id].append(tie)
        ways[tie.pupil_id, tie.code] = tie.channel, row[_EMAIL]
        if row[_SPEAKS] and row[_SPEAKS].split("-")[0] != "en":
            spoken[tie.pupil_id][row[_SPEAKS]] = None
    return Families(
        ties={pupil_id: tuple(ties) for pupil_id, ties in found.items()},
        ways=ways,
        languages={pupil_id: tuple(languages) for pupil_id, languages in spoken.items()},
    )


def _relations(pupil_ids: Sequence[int], on: date) -> QuerySet[Relation, Any]:
    tied: QuerySet[Relation] = Relation.objects.filter(pupil_id__in=pupil_ids)
    wanted = (*_TIE, *(f"contact__{name}" for name in _ADULT), *_PHONES)
    rows = tied.annotate(restricted=_restricted(on)).order_by("pupil_id", "order", "pk")
    return rows.values_list(*wanted)


_TIES = PreparedRows(_relations, tuple, date)


def _tie(row: tuple[Any, ...]) -> FamilyTie:
    """From plain values: making rows into objects costs most of a list's time."""
    pupil_id, relationship, responsibility, restricted, code, title, forename, surname, *reach = row
    channel, email, speaks, interpreter, *phones = reach
    return FamilyTie(
        pupil_id=pupil_id,
        code=code,
        name=formal_name(title, forename, surname),
        full_name=full_name(title, forename, surname),
        relationship=relationship,
        responsibility=responsibility,
        may_be_contacted=not restricted,
        channel=usual_channel(channel, email=email, phone=next(filter(None, phones), "")),
        speaks=speaks if interpreter != Contact.Interpreter.NONE else "",
    )


def with_responsibility(on: date) -> QuerySet[Relation]:
    """Ties to adults with parental responsibility who may be contacted on the day, as a condition for others."""
    relations: QuerySet[Relation] = Relation.objects.filter(responsibility=Relation.Responsibility.YES)
    return relations.exclude(_restricted(on))


def names_by_code(pid: str) -> dict[str, str]:
    """Each adult who is tied to the pupil, by code: for sentences that hold codes. One statement."""
    relations = Relation.objects.filter(pupil__pid=pid).select_related("contact")
    return {relation.contact.code: relation.contact.formal_name for relation in relations}


def names_along(pupil: str = "pk") -> ArraySubquery:
    """The same, as a column beside the pupil's row, or one that names the pupil."""
    relations = Relation.objects.filter(pupil=OuterRef(pupil)).order_by("order", "pk")
    shown = {name: f"contact__{name}" for name in ("code", "title", "forename", "surname")}
    return ArraySubquery(relations.values(shown=JSONRow(**shown)))


def names_in(rows: Iterable[dict[str, Any]]) -> dict[str, str]:
    """From what `names_along` brought."""
    return {row["code"]: formal_name(row["title"], row["forename"], row["surname"]) for row in rows}


def is_tied(code: str, pupil_id: int) -> bool:
    """Whether this adult is one of the pupil's family. One statement."""
    return bool(Relation.objects.filter(pupil=pupil_id, contact__code=code).exists())


def names_of_contacts(codes: Iterable[str]) -> dict[str, str]:
    """Adults of the school by code, for lists whose lines name one adult each. One statement."""
    return {contact.code: contact.formal_name for contact in Contact.objects.filter(code__in=set(codes))}


def may_be_contacted(code: str, pid: str, *, on: date) -> bool:
    """Whether this adult is still tied to the pupil and not restricted on the day. One statement."""
    relations = Relation.objects.filter(pupil__pid=pid, contact__code=code)
    return bool(relations.exclude(_restricted(on)).exists())


def codes_not_to_contact(pupil_id: int, *, on: date) -> QuerySet[Relation, str]:
    """Of the pupil's adults, those who are restricted on the day. To be asked within a statement."""
    restricted: QuerySet[Relation, str] = Relation.objects.filter(
        _restricted(on), pupil=pupil_id
    ).values_list("contact__code", flat=True)
    return restricted


def restrictions_along(pupil: str = "pk") -> ArraySubquery:
    """On which days which of the pupil's adults may not be contacted, as a column beside the pupil's row, or one that
    names the pupil."""
    of_pupil = Restriction.objects.filter(relation__pupil=OuterRef(pupil))
    return ArraySubquery(
        of_pupil.values(shown=JSONRow("starts_on", "ends_on", code="relation__contact__code"))
    )


def restricted_in(rows: Iterable[dict[str, Any]], *, on: date) -> frozenset[str]:
    """Who is restricted on the day, from what `restrictions_along` brought."""
    return frozenset(
        row["code"]
        for row in rows
        if as_day(row["starts_on"]) <= on <= (as_day_or_none(row["ends_on"]) or date.max)
    )


def _restricted(on: date) -> Exists:
    return Exists(Restriction.objects.holding(on).filter(relation=OuterRef("pk")))


@dataclass(frozen=True, kw_only=True)
class PupilCard:
    """A pupil by name, with the facts of the roll. No address: that belongs to the people's page."""

    pid: str
    forename: str
    full_name: str
    short_name: str
    name_in_file: str
    upn: str
    date_of_birth: date
    sex: str
    year_group: str
    class_name: str
    on_roll_from: date | None
    left_on: date | None


def card_of(pupil: Pupil) -> PupilCard:
    """What a page may show of a pupil that a door has let through. No statement."""
    in_file = " ".join(part for part in (pupil.forename, pupil.middle_names, pupil.surname) if part)
    return PupilCard(
        pid=pupil.pid,
        forename=pupil.known_forename,
        full_name=pupil.full_name,
        short_name=pupil.short_name,
        name_in_file=in_file,
        upn=pupil.upn,
        date_of_birth=pupil.date_of_birth,
        sex=pupil.sex,
        year_group=pupil.year_group,
        class_name=pupil.school_class.name if pupil.school_class else "",
        on_roll_from=pupil.on_roll_from,
        left_on=pupil.left_on,
    )
