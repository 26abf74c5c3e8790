"""How a pupil stands: every cycle with its plan, outcomes, checks and answers, in one statement."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef, QuerySet, Subquery
from django.db.models.fields.json import KeyTextTransform

from endeavour.cycle.models import (
    Agreement,
    Asked,
    AssessmentRequest,
    Cycle,
    Outcome,
    PlanVersion,
    Reading,
    Review,
)
from endeavour.cycle.queries.cycles import (
    CYCLE,
    CycleNow,
    cycle_in,
    cycle_now,
    ended_since,
    plan_changes,
    versions_along,
    with_plan,
)
from endeavour.cycle.queries.outcomes import OutcomeLine, lines_held, outcome_rows
from endeavour.cycle.queries.requests import assessment_in_words, plan_instead, standing_requests
from endeavour.pupils.names import formal_name
from endeavour.pupils.one import ToJSON, one_pupil
from endeavour.tenancy.json_rows import JSONRow, as_day, as_day_or_none
from endeavour.tenancy.prepared import Prepared


@dataclass(frozen=True)
class Answered:
    """What somebody said to the latest version of a plan: `party` is a contact's code or empty for the pupil."""

    whose: str
    party: str
    name: str
    answer: str
    said_on: date


@dataclass(frozen=True)
class Assessment:
    """An EHC needs assessment, or a re-assessment, that the review decided to ask for (`what`): whether the local
    authority was asked, and how. `is_over`: there is an EHC plan since, or the support has ended."""

    decided_on: date
    asked_on: date | None
    asked_by: str
    asked_how: str
    is_over: bool
    what: str


@dataclass(frozen=True)
class Reviewed:
    """What a review decided and why, and what will be mended of the support that was hardly given, as the family reads
    it. `agree`: what parents say to asking a specialist, where that was decided."""

    on: date
    decision: str
    reason: str
    mend: str
    agree: str


@dataclass(frozen=True)
class CycleStanding:
    """One cycle, open or closed. `read` of `given` staff have read their lines of its latest version;
    `changes` are the versions after the first."""

    now: CycleNow
    closed_on: date | None
    decision: str
    at_home: str
    outcomes: tuple[OutcomeLine, ...]
    answers: tuple[Answered, ...]
    read: int
    given: int
    asked: int
    heard: int
    feedback_due: date | None
    changes: tuple[tuple[date, str], ...] = ()
    assessment: Assessment | None = None
    reviewed: Reviewed | None = None


def standing_of(pupil_id: int) -> tuple[CycleStanding, ...]:
    """The newest cycle first. One statement."""
    return standings_in(_CYCLES.about(pupil_id))


def standings_in(rows: list[dict[str, Any]] | None) -> tuple[CycleStanding, ...]:
    """From what `cycles_along` brought, the newest cycle first."""
    found = rows or []
    lines = lines_held(outcome for row in found for outcome in row["outcomes"])
    return tuple(_standing(row, lines) for row in found)


def plan_now(standings: Iterable[CycleStanding]) -> CycleStanding | None:
    """The newest cycle of which a plan was shared."""
    return next((standing for standing in standings if standing.now.version), None)


def asking_the_authority(standings: Iterable[CycleStanding]) -> CycleStanding | None:
    """The newest cycle whose review decided to ask for an EHC needs assessment, unless support has ended since, or
    there is a plan."""
    last = next((one for one in standings if one.assessment), None)
    return last if last and last.assessment and not last.assessment.is_over else None


def cycles_along() -> ArraySubquery:
    """Every cycle of a pupil, as a column beside the pupil's row."""
    latest = PlanVersion.objects.filter(cycle=OuterRef("pk")).order_by("-number")
    at_home = latest.annotate(at_home=KeyTextTransform("at_home", "contents")).values("at_home")
    review = Review.objects.filter(cycle=OuterRef("pk")).exclude(decision="")
    decided = JSONRow(
        *("decision", "decided_on", "reason", "delivery_note", "had_plan", "parents_agree"),
        plan_since=plan_instead(),
        ended=ended_since(),
        requests=ArraySubquery(standing_requests().values(shown=JSONRow("on", "who", "how"))),
    )
    cycles = with_plan(Cycle.objects.filter(pupil=OuterRef("pk"))).order_by("-number")
    shown = JSONRow(
        *CYCLE,
        "closed_on",
        at_home=Subquery(at_home[:1]),
        review=Subquery(review.values(shown=decided)[:1]),
        outcomes=ArraySubquery(outcome_rows(Outcome.objects.filter(cycle=OuterRef("pk")))),
        answers=ArraySubquery(_answers()),
        readings=ArraySubquery(_readings()),
        asked=ArraySubquery(_asked()),
        versions=versions_along(),
    )
    return ArraySubquery(cycles.values(shown=shown))


_CYCLES = Prepared(lambda pupil_id: one_pupil(pupil_id).values_list(ToJSON(cycles_along()), flat=True))


def _answers() -> QuerySet[Agreement, Any]:
    of_cycle = Agreement.objects.filter(version__cycle=OuterRef("pk")).order_by("recorded_at", "pk")
    return of_cycle.values(
        shown=JSONRow(
            whose="whose", party="party", answer="answer", on="said_on", number=F("version__number")
        )
    )


def _readings() -> QuerySet[Reading, Any]:
    of_cycle = Reading.objects.filter(version__cycle=OuterRef("pk"))
    person = {name: f"person__{name}" for name in ("title", "forename", "surname")}
    return of_cycle.values(
        shown=JSONRow(person="person_id", read="read_at", number=F("version__number"), **person)
    )


def _asked() -> QuerySet[Asked, Any]:
    of_cycle = Asked.objects.filter(cycle=OuterRef("pk")).order_by("round__due_on", "pk")
    return of_cycle.values(shown=JSONRow(round="round_id", due="round__due_on", answer="answer"))


def _standing(row: dict[str, Any], lines: list[OutcomeLine]) -> CycleStanding:
    now, review = cycle_now(cycle_in(row)), row["review"] or {}
    readings = [reading for reading in row["readings"] if reading["number"] == now.version]
    names = {f"staff:{reading['person']}": _name(reading) for reading in row["readings"]}
    asked = [ask for ask in row["asked"] if ask["round"] == row["asked"][-1]["round"]]
    asked = [ask for ask in asked if ask["answer"] != Asked.Answer.NOT_MINE]
    return CycleStanding(
        now=now,
        closed_on=as_day_or_none(row["closed_on"]),
        decision=review.get("decision", ""),
        at_home=row["at_home"] or "",
        outcomes=tuple(line for line in lines if line.cycle_id == now.id),
        answers=_latest_answers(row["answers"], now.version, names),
        read=sum(reading["read"] is not None for reading in readings),
        given=len(readings),
        asked=len(asked),
        heard=sum(bool(ask["answer"]) for ask in asked),
        feedback_due=as_day(asked[-1]["due"]) if asked else None,
        changes=plan_changes(row["versions"]),
        assessment=_assessment(review),
        reviewed=_reviewed(review),
    )


def _reviewed(review: dict[str, Any]) -> Reviewed | None:
    if not review:
        return None
    typed = review["reason"], review["delivery_note"]
    return Reviewed(as_day(review["decided_on"]), review["decision"], *typed, agree=review["parents_agree"])


def _assessment(review: dict[str, Any]) -> Assessment | None:
    if review.get("decision") != Review.Decision.ASSESSMENT:
        return None
    request = next(iter(review["requests"]), {"on": "", "who": "", "how": ""})
    return Assessment(
        decided_on=as_day(review["decided_on"]),
        asked_on=as_day_or_none(request["on"]),
        asked_by=request["who"],
        asked_how=str(AssessmentRequest.How(request["how"]).label) if request["how"] else "",
        is_over=bool(review["plan_since"]) or review["ended"],
        what=assessment_in_words(had_plan=review["had_plan"]),
    )


def _latest_answers(rows: list[dict[str, Any]], version: int, names: dict[str, str]) -> tuple[Answered, ...]:
    latest = {(row["whose"], row["party"]): row for row in rows if row["number"] == version}
    return tuple(
        Answered(
            whose=row["whose"],
            party=row["party"],
            name=names.get(row["party"], ""),
            answer=row["answer"],
            said_on=as_day(row["on"]),
        )
        for row in sorted(latest.values(), key=lambda row: ("pupil", "adult", "staff").index(row["whose"]))
    )


def _name(row: dict[str, Any]) -> str:
    return formal_name(row["title"] or "", row["forename"] or "", row["surname"] or "")
