"""What plans and reviews still ask of staff, beside what the law asks: to give, to talk, to ask, to plan anew.

No law counts their days: Endeavour proposes them, the same for every school, and on days on which it is open.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import takewhile
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, F, OuterRef, QuerySet, Subquery

from endeavour.cycle.models import Agreement, Cycle, PlanGiven, PlanVersion, Review
from endeavour.cycle.plan_days import THREE_WEEKS
from endeavour.cycle.queries.cycles import ended_since
from endeavour.cycle.queries.findings import found_by_specialists
from endeavour.cycle.queries.requests import plan_instead, standing_requests
from endeavour.cycle.working_with import Unanswered, waited_for
from endeavour.law.school_days import SchoolCalendar
from endeavour.pupils.names import formal_name, name_key
from endeavour.pupils.queries import FamilyTie, KnownPupil
from endeavour.register.recipients import recipients_among
from endeavour.tenancy.json_rows import JSONRow, as_day, as_day_or_none
from endeavour.tenancy.prepared import PreparedRows

A_WEEK = timedelta(days=7)
Ties = Mapping[int, tuple[FamilyTie, ...]]
GIVE, CONFIRM, TALK = "give", "confirm", "talk"
SPECIALIST, AUTHORITY, PLAN = "specialist", "authority", "plan"


@dataclass(frozen=True)
class ToDo:
    """One thing, with its day. `person` is who it is about, `version` the number of the plan's version, if any, `cycle`
    that of the cycle whose review decided it. `again`: there was an EHC plan already. `agree`: what the parents say to
    asking the specialist."""

    kind: str
    pid: str
    forename: str
    name: str
    due: date
    since: date
    person: str = ""
    version: int = 0
    cycle: int = 0
    again: bool = False
    agree: str = ""


@dataclass(frozen=True)
class Said:
    """One answer to the version that holds. `followed`: somebody has talked with them since."""

    whose: str
    party: str
    answer: str
    on: date
    followed: bool


@dataclass(frozen=True)
class Decided:
    """One review: the specialist to be asked by a day, if any, and whether they were `heard` since. `settles`: none of
    an earlier review is waited for any more, as the reason for asking none is on record. `asked`: the local authority
    was, where that was decided, or there is an EHC plan since. `again`: there was one already when it was decided.
    `agree`: what the parents say to asking the specialist."""

    on: date
    specialist: str
    by: date | None
    heard: bool
    settles: bool
    decision: str
    cycle: int
    asked: bool
    again: bool
    agree: str


@dataclass(frozen=True)
class OpenCycle:
    """One open cycle. `version` is the number of the plan that holds, 0 where none is shared yet; `given` are the
    codes of those who have it. `decided` are the pupil's reviews since support last began, the last on top. `is_here`:
    the pupil is on the roll."""

    pupil_id: int
    pupil: KnownPupil
    forename: str
    is_here: bool
    version: int
    shared_on: date
    given: frozenset[str]
    said: tuple[Said, ...]
    decided: tuple[Decided, ...]
    unanswered: tuple[Unanswered, ...]


def open_cycles(*, today: date) -> tuple[OpenCycle, ...]:
    """Of all pupils. One statement."""
    return tuple(_open_cycle(row, today) for row in _OPEN.of(today))


def to_do(
    cycles: Iterable[OpenCycle], ties: Ties, *, calendar: SchoolCalendar, today: date
) -> tuple[ToDo, ...]:
    """Of these cycles and the pupils' families, the first due on top. The day for a specialist was chosen by whoever
    decided the review, and stays; the others go back to a school day, never on to a later one. No statement."""
    here = (row for row in cycles if row.is_here)
    found = (one for row in here for one in _of_cycle(row, ties.get(row.pupil_id, ()), today))
    by = calendar.likely_school_day_by
    due = (one if one.kind == SPECIALIST else replace(one, due=by(one.due, since=one.since)) for one in found)
    return tuple(sorted(due, key=lambda one: (one.due, one.name, one.kind, one.person)))


def _cycles(today: date) -> QuerySet[Cycle, Any]:
    latest = PlanVersion.objects.filter(cycle=OuterRef("pk")).order_by("-number")
    given = PlanGiven.objects.filter(version=OuterRef("version_pk"), taken_back_at__isnull=True)
    answers = Agreement.objects.filter(version=OuterRef("version_pk")).order_by("recorded_at", "pk")
    said = JSONRow(whose="whose", party="party", answer="answer", on="said_on", followed=F("followed__on"))
    heard = found_by_specialists(OuterRef("cycle__pupil"), since=OuterRef("decided_at"))
    reviews = Review.objects.filter(~ended_since(), cycle__pupil=OuterRef("pupil"), decided_at__isnull=False)
    decided = JSONRow(
        *("decision", "specialist", "had_plan", "parents_agree"),
        on="decided_on",
        by="specialist_by",
        no_specialist="no_specialist_because",
        cycle="cycle__number",
        asked=Exists(standing_requests()),
        plan=plan_instead(),
        heard=Exists(heard),
    )
    asked = waited_for(on=today).filter(cycle=OuterRef("pk"))
    person = {name: f"teacher__{name}" for name in ("title", "forename", "surname")}
    unanswered = JSONRow(round="round__code", began="round_id", due_on="round__due_on", **person)
    still_open = Cycle.objects.filter(closed_on__isnull=True)
    shown = still_open.annotate(version_pk=Subquery(latest.values("pk")[:1]))
    rows: QuerySet[Cycle, Any] = shown.order_by("pk").values_list(
        *_PUPIL,
        JSONRow(
            version=Subquery(latest.values("number")[:1]),
            shared_on=Subquery(latest.values("shared_on")[:1]),
            given=ArraySubquery(given.values("party")),
            said=ArraySubquery(answers.values(shown=said)),
            decided=ArraySubquery(reviews.order_by("-decided_at", "-pk").values(shown=decided)),
            unanswered=ArraySubquery(asked.values(shown=unanswered)),
        ),
    )
    return rows


_PUPIL = (
    *("pupil_id", "pupil__pid", "pupil__date_of_birth", "pupil__left_on"),
    *("pupil__forename", "pupil__surname", "pupil__preferred_forename", "pupil__preferred_surname"),
)
_OPEN = PreparedRows(_cycles, date)


def _open_cycle(row: tuple[Any, ...], today: date) -> OpenCycle:
    pupil_id, pid, born, left_on, forename, surname, known_as, known_surname, known = row
    told = json.loads(known)
    forename, surname = known_as or forename, known_surname or surname
    return OpenCycle(
        pupil_id=pupil_id,
        pupil=KnownPupil(pid, f"{forename} {surname}", born),
        forename=forename,
        is_here=left_on is None or left_on >= today,
        version=told["version"] or 0,
        shared_on=as_day_or_none(told["shared_on"]) or date.max,
        given=frozenset(told["given"]),
        said=tuple(_said(one) for one in told["said"]),
        decided=tuple(_decided(one) for one in told["decided"]),
        unanswered=tuple(_unanswered(one) for one in told["unanswered"]),
    )


def _said(row: Mapping[str, Any]) -> Said:
    return Said(row["whose"], row["party"], row["answer"], as_day(row["on"]), bool(row["followed"]))


def _decided(row: Mapping[str, Any]) -> Decided:
    return Decided(
        as_day(row["on"]),
        row["specialist"],
        as_day_or_none(row["by"]),
        row["heard"],
        settles=bool(row["no_specialist"]),
        decision=row["decision"],
        cycle=row["cycle"],
        asked=row["asked"] or bool(row["plan"]),
        again=row["had_plan"],
        agree=row["parents_agree"],
    )


def _unanswered(row: Mapping[str, Any]) -> Unanswered:
    name = formal_name(row["title"], row["forename"], row["surname"])
    sorts = name_key(row["surname"], row["forename"])
    return Unanswered(row["round"], row["began"], as_day(row["due_on"]), name, sorts)


def _of_cycle(row: OpenCycle, ties: Sequence[FamilyTie], today: date) -> Iterator[ToDo]:
    if row.version:
        yield from _to_give(row, ties, today)
        yield from _to_talk(row, ties)
    elif row.decided:
        yield _one(PLAN, row, row.decided[0].on + THREE_WEEKS, row.decided[0].on)
    yield from _to_ask(row)
    yield from _to_ask_the_authority(row)


def _to_give(row: OpenCycle, ties: Sequence[FamilyTie], today: date) -> Iterator[ToDo]:
    to_have = recipients_among(row.pupil, ties, on=today)
    for one in to_have.must:
        if one.code not in row.given:
            yield _one(GIVE, row, row.shared_on + A_WEEK, row.shared_on, one.name, row.version)
    if not to_have.must:
        yield _one(CONFIRM, row, row.shared_on + A_WEEK, row.shared_on)


def _to_talk(row: OpenCycle, ties: Sequence[FamilyTie]) -> Iterator[ToDo]:
    """Not with an adult who may not be contacted any more."""
    names = {"": row.forename, **{tie.code: tie.name for tie in ties if tie.may_be_contacted}}
    for said in {(said.whose, said.party): said for said in row.said}.values():
        if said.answer != Agreement.Answer.AGREES and not said.followed and said.party in names:
            yield _one(TALK, row, said.on + A_WEEK, said.on, names[said.party], row.version)


def _to_ask(row: OpenCycle) -> Iterator[ToDo]:
    """Each specialist once, whatever plan is shared meanwhile, until what they found is written down."""
    asked: set[str] = set()
    for one in takewhile(lambda decided: not decided.settles, row.decided):
        if one.by and not one.heard and one.specialist not in asked:
            asked.add(one.specialist)
            todo = _one(SPECIALIST, row, one.by, one.on, one.specialist)
            yield replace(todo, cycle=one.cycle, agree=one.agree)


def _to_ask_the_authority(row: OpenCycle) -> Iterator[ToDo]:
    """Until it is written down that it was asked, whatever is decided or shared meanwhile."""
    last = next((one for one in row.decided if one.decision == Review.Decision.ASSESSMENT), None)
    if last and not last.asked:
        yield replace(_one(AUTHORITY, row, last.on + A_WEEK, last.on), cycle=last.cycle, again=last.again)


def _one(kind: str, row: OpenCycle, due: date, since: date, person: str = "", version: int = 0) -> ToDo:
    return ToDo(kind, row.pupil.pid, row.forename, row.pupil.name, due, since, person, version)
