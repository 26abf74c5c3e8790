"""The register as of any day, for pages, print and export."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Count, Q, QuerySet

from endeavour.access.actor import Actor
from endeavour.pupils.names import known_name
from endeavour.pupils.queries import KnownPupil
from endeavour.pupils.year_groups import YEAR_GROUPS
from endeavour.register.models import Need, StatusPeriod
from endeavour.register.on_a_day import (
    CONCERN,
    SUPPORTED,
    concern_raised,
    follows_concerns,
    in_order,
    main_need,
    named,
    nobody_to_tell,
    open_since,
    pupils_on,
    supported_before,
    without_support,
)
from endeavour.register.recipients import Recipients, recipients_for
from endeavour.register.words import (
    CONCERN_RAISED,
    need_in_short,
    need_in_words,
    status_in_short,
    status_in_words,
)

# A search finds at most so many: more says nothing, and whoever searches types another letter.
MOST_FOUND = 50
NAMES = ("forename", "surname", "preferred_forename", "preferred_surname")
COLUMNS = (
    *("pk", "pid", "upn", "date_of_birth", "sex", "year_group", "school_class__name"),
    *("code", "since", "before", "need", "concern"),
    *NAMES,
)


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What part of the register is asked for, and in which order."""

    on: date
    status: str = ""  # a code, or `CONCERN`
    year: str = ""
    school_class: str = ""
    need: str = ""
    nobody_to_tell: bool = False
    sort: str = "name"


@dataclass(frozen=True, kw_only=True)
class RegisterRow:
    """One pupil as of the day. `recipients` is set for whoever has support or a plan; `concern` for whoever has neither
    and an open concern that the reader may follow."""

    pid: str
    name: str
    forename: str
    surname: str
    upn: str
    date_of_birth: date
    sex: str
    year_group: str
    class_name: str
    status: str
    since: date | None
    supported_before: bool
    main_need: str
    concern: date | None = None
    recipients: Recipients | None = None

    @property
    def status_in_words(self) -> str:
        return status_in_words(self.status, supported_before=self.supported_before)

    @property
    def status_in_short(self) -> str:
        if self.concern:
            return CONCERN_RAISED
        return status_in_short(self.status, supported_before=self.supported_before)

    @property
    def main_need_in_words(self) -> str:
        return need_in_words(self.main_need)

    @property
    def main_need_in_short(self) -> str:
        return need_in_short(self.main_need)


@dataclass(frozen=True, kw_only=True)
class Counts:
    """How many there are as of the day, in all and by code; and how many the filters leave.

    `with_concern` is missing for those who follow no concerns.
    """

    pupils: int
    shown: int
    nobody_to_tell: int
    with_concern: int | None = None
    by_status: dict[str, int] = field(default_factory=dict)
    by_year: dict[str, int] = field(default_factory=dict)
    by_class: dict[str, int] = field(default_factory=dict)

    @property
    def supported(self) -> int:
        return self.by_status.get("K", 0)

    @property
    def with_plan(self) -> int:
        return self.by_status.get("E", 0)


def register_counts(actor: Actor, wanted: Wanted) -> Counts:
    """All figures of the page in one statement, however many pupils."""
    groups = _pupils(actor, wanted).values("held__code", "year_group", "school_class__name")
    rows = list(
        groups.annotate(
            number=Count("pk"),
            nobody=Count("pk", filter=nobody_to_tell(wanted.on)),
            worried=Count("pk", filter=concern_raised(actor, wanted.on)),
            fitting=Count("pk", filter=_fitting(actor, wanted)),
        ).order_by()
    )
    return Counts(
        pupils=sum(row["number"] for row in rows),
        shown=sum(row["fitting"] for row in rows),
        nobody_to_tell=sum(row["nobody"] for row in rows),
        with_concern=sum(row["worried"] for row in rows) if follows_concerns(actor) else None,
        by_status=_sums(rows, "held__code"),
        by_year=_in_school_order(_sums(rows, "year_group")),
        by_class=dict(sorted(_sums(rows, "school_class__name").items())),
    )


def register_rows(
    actor: Actor, wanted: Wanted, *, start: int = 0, stop: int | None = None
) -> tuple[RegisterRow, ...]:
    """The pupils that fit, in order, from one place to another. Two statements, however many pupils."""
    pupils = _pupils(actor, wanted).filter(_fitting(actor, wanted))
    return _rows(in_order(_with_need(pupils, wanted.on), wanted.sort)[start:stop], actor, wanted.on)


def register_search(actor: Actor, words: str, *, on: date) -> tuple[RegisterRow, ...]:
    """Pupils on the roll by the beginning of their names, or by UPN. Two statements; at most `MOST_FOUND` and one."""
    looked_for = named(words)
    if looked_for is None:
        return ()
    pupils = _with_need(pupils_on(actor, on).filter(looked_for), on)
    return _rows(in_order(pupils, "name")[: MOST_FOUND + 1], actor, on)


def other_needs(pids: Sequence[str], *, on: date) -> dict[str, tuple[str, ...]]:
    """All needs but the main one, by pupil's code, in order. One statement."""
    found: dict[str, list[str]] = {}
    needs = Need.objects.covering(on).filter(pupil__pid__in=pids).order_by("pupil_id", "rank", "pk")
    for pid, kind in needs.values_list("pupil__pid", "type"):
        found.setdefault(pid, []).append(kind)
    return {pid: tuple(kinds[1:]) for pid, kinds in found.items()}


def _pupils(actor: Actor, wanted: Wanted) -> QuerySet[Any]:
    pupils = pupils_on(actor, wanted.on)
    return _with_need(pupils, wanted.on) if wanted.need else pupils


def _with_need(pupils: QuerySet[Any], day: date) -> QuerySet[Any]:
    return pupils if "need" in pupils.query.annotations else pupils.annotate(need=main_need(day))


def _fitting(actor: Actor, wanted: Wanted) -> Q:
    fits = Q(pk__isnull=False)
    if wanted.status == "N":
        fits &= without_support()
    elif wanted.status == CONCERN:
        fits &= concern_raised(actor, wanted.on)
    elif wanted.status:
        fits &= Q(held__code=wanted.status)
    if wanted.year:
        fits &= Q(year_group=wanted.year)
    if wanted.school_class:
        fits &= Q(school_class__name=wanted.school_class)
    if wanted.need:
        fits &= Q(need=wanted.need)
    return fits & nobody_to_tell(wanted.on) if wanted.nobody_to_tell else fits


def _rows(pupils: QuerySet[Any], actor: Actor, day: date) -> tuple[RegisterRow, ...]:
    known = pupils.annotate(before=supported_before(day), concern=open_since(actor, day))
    found = list(known.values(*COLUMNS))
    supported = {
        row["pk"]: KnownPupil(row["pid"], " ".join(_known(row)), row["date_of_birth"])
        for row in found
        if row["code"] in SUPPORTED
    }
    recipients = recipients_for(supported, on=day)
    return tuple(_row(row, recipients.get(row["pk"])) for row in found)


def _row(row: dict[str, Any], recipients: Recipients | None) -> RegisterRow:
    forename, surname = _known(row)
    return RegisterRow(
        pid=row["pid"],
        name=f"{forename} {surname}",
        forename=forename,
        surname=surname,
        upn=row["upn"],
        date_of_birth=row["date_of_birth"],
        sex=row["sex"],
        year_group=row["year_group"],
        class_name=row["school_class__name"] or "",
        status=row["code"] or "",
        since=row["since"],
        supported_before=row["before"],
        main_need=row["need"] or "",
        concern=row["concern"] if row["code"] in (None, StatusPeriod.Code.NONE) else None,
        recipients=recipients,
    )


def _known(row: dict[str, Any]) -> tuple[str, str]:
    return known_name(**{name: row[name] for name in NAMES})


def _sums(rows: list[dict[str, Any]], name: str) -> dict[str, int]:
    sums: Counter[str] = Counter()
    for row in rows:
        sums[row[name] or ""] += row["number"]
    return dict(sums)


def _in_school_order(by_year: dict[str, int]) -> dict[str, int]:
    known = {year: by_year[year] for year in YEAR_GROUPS if year in by_year}
    return known | {year: number for year, number in by_year.items() if year not in known}
