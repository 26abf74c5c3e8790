"""What plans and reviews still ask of staff, beside what the law asks: to give, to talk, to ask, to plan anew.

The days are the school's own: no law counts them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import JSONObject

from endeavour.cycle.models import Agreement, Cycle, Finding, PlanGiven, PlanVersion, Review
from endeavour.pupils.queries import FamilyTie, KnownPupil, family_ties
from endeavour.register.recipients import recipients_among

A_WEEK, THREE_WEEKS = timedelta(days=7), timedelta(days=21)
GIVE, CONFIRM, TALK, SPECIALIST, PLAN = "give", "confirm", "talk", "specialist", "plan"


@dataclass(frozen=True)
class ToDo:
    """One thing, with its day. `person` is who it is about, `version` the number of the plan's version, if any."""

    kind: str
    pid: str
    forename: str
    name: str
    due: date
    since: date
    person: str = ""
    version: int = 0


def to_do(*, today: date) -> tuple[ToDo, ...]:
    """Of all pupils in an open cycle, the first due on top. Two statements, however many."""
    rows = list(_cycles(today))
    planned = {row.pupil_id for row in rows if row.__dict__["version_pk"]}
    ties = family_ties(planned, on=today) if planned else {}
    found = [one for row in rows for one in _of_cycle(row, ties.get(row.pupil_id, ()), today)]
    return tuple(sorted(found, key=lambda one: (one.due, one.name, one.kind, one.person)))


def _cycles(today: date) -> QuerySet[Cycle]:
    here = Q(pupil__left_on__isnull=True) | Q(pupil__left_on__gte=today)
    latest = PlanVersion.objects.filter(cycle=OuterRef("pk")).order_by("-number")
    given = PlanGiven.objects.filter(version=OuterRef("version_pk"), taken_back_at__isnull=True)
    answers = Agreement.objects.filter(version=OuterRef("version_pk")).order_by("recorded_at", "pk")
    said = JSONObject(whose="whose", party="party", answer="answer", on="said_on", followed=F("followed__on"))
    heard = Finding.objects.filter(
        pupil=OuterRef("cycle__pupil"),
        kind=Finding.Kind.SPECIALIST,
        taken_back_at__isnull=True,
        recorded_at__gte=OuterRef("decided_at"),
    )
    reviews = Review.objects.filter(cycle__pupil=OuterRef("pupil"), decided_at__isnull=False)
    shown = JSONObject(on="decided_on", who="specialist", by="specialist_by", heard=Exists(heard))
    decided = reviews.order_by("-decided_at").values(shown=shown)
    cycles: QuerySet[Cycle] = (
        Cycle.objects.filter(here, closed_on__isnull=True).select_related("pupil").order_by("pk")
    )
    return cycles.annotate(
        version_pk=Subquery(latest.values("pk")[:1]),
        version_number=Subquery(latest.values("number")[:1]),
        shared_on=Subquery(latest.values("shared_on")[:1]),
        given=ArraySubquery(given.values("party")),
        answers=ArraySubquery(answers.values(shown=said)),
        decided=Subquery(decided[:1]),
    )


def _of_cycle(row: Cycle, ties: Sequence[FamilyTie], today: date) -> Iterator[ToDo]:
    known: dict[str, Any] = row.__dict__
    if known["version_pk"]:
        yield from _to_give(row, ties, today)
        yield from _to_talk(row, ties)
    elif known["decided"]:
        yield from _after_review(row, known["decided"])


def _to_give(row: Cycle, ties: Sequence[FamilyTie], today: date) -> Iterator[ToDo]:
    pupil, known = row.pupil, row.__dict__
    to_have = recipients_among(KnownPupil(pupil.pid, pupil.full_name, pupil.date_of_birth), ties, on=today)
    due, shared_on, number = known["shared_on"] + A_WEEK, known["shared_on"], known["version_number"]
    for one in to_have.must:
        if one.code not in known["given"]:
            yield _one(GIVE, row, due, shared_on, one.name, number)
    if not to_have.must:
        yield _one(CONFIRM, row, due, shared_on)


def _to_talk(row: Cycle, ties: Sequence[FamilyTie]) -> Iterator[ToDo]:
    """Not with an adult who may not be contacted any more."""
    known = row.__dict__
    names = {"": row.pupil.known_forename, **{tie.code: tie.name for tie in ties if tie.may_be_contacted}}
    latest = {(said["whose"], said["party"]): said for said in known["answers"]}
    for (_, party), said in latest.items():
        if said["answer"] != Agreement.Answer.AGREES and not said["followed"] and party in names:
            day = date.fromisoformat(said["on"])
            yield _one(TALK, row, day + A_WEEK, day, names[party], known["version_number"])


def _after_review(row: Cycle, decided: dict[str, Any]) -> Iterator[ToDo]:
    """Until the next plan is shared: the specialist who was to be asked, and that plan itself."""
    since = date.fromisoformat(decided["on"])
    if decided["who"] and not decided["heard"]:
        yield _one(SPECIALIST, row, date.fromisoformat(decided["by"]), since, decided["who"])
    yield _one(PLAN, row, since + THREE_WEEKS, since)


def _one(kind: str, row: Cycle, due: date, since: date, person: str = "", version: int = 0) -> ToDo:
    pupil = row.pupil
    return ToDo(kind, pupil.pid, pupil.known_forename, pupil.full_name, due, since, person, version)
