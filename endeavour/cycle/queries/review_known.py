"""What a review rests on, read once: the plan, who said what, which sessions were given, what earlier reviews found."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef, QuerySet, Subquery

from endeavour.cycle.models import Cycle, Outcome, OutcomeReview, PlanVersion, Review, Serves, Voice
from endeavour.cycle.queries.cycles import CYCLE, CycleNow, cycle_in, cycle_now, ended_since, with_plan
from endeavour.cycle.queries.findings import found_by_specialists
from endeavour.cycle.queries.outcomes import OutcomeLine, lines_held, outcome_rows
from endeavour.cycle.queries.read_outs import ReadOut, read_outs_along, read_outs_in
from endeavour.cycle.queries.requests import plan_instead, requests_along
from endeavour.cycle.queries.voices import heard_openly, voices_along, voices_in
from endeavour.cycle.slow_again import JudgedRow, SaidInReviews, said_in
from endeavour.law.school_days import SchoolCalendar
from endeavour.provision.one_pupil import adjustments_along, lines_in, places_along
from endeavour.pupils.queries import names_along, names_in, restricted_in, restrictions_along
from endeavour.schools.facts import calendar_along, calendar_known
from endeavour.tenancy.json_rows import JSONRow, as_day_or_none, as_instant_or_none, days_in
from endeavour.tenancy.prepared import Prepared

Row = dict[str, Any]
_REVIEW = (
    *("id", "school_id", "code", "cycle_id", "opened_on", "opened_by", "delivery_note", "version"),
    *("no_pupil_view_because", "no_family_view_because", "no_specialist_because"),
    *(
        "specialist",
        "specialist_by",
        "parents_agree",
        "parents_said_by",
        "parents_said_on",
        "parents_said_how",
    ),
    *("decision", "reason", "decided_on", "decided_at", "decided_by"),
    "had_plan",
)


@dataclass(frozen=True)
class SaidWord:
    """What the review says of one outcome."""

    word: str
    note: str


@dataclass(frozen=True)
class ReviewKnown:
    """`review` has no code, and is no row, until somebody opens it. `shared_on`: the first time. `said` and `serving`
    are by outcome's id; support that was tied to it at any time served it. `places` are for `provision.one_pupil`.
    `open_now` is the pupil's open cycle. `adults` are names by code, `voices` all that stand. `requests` are for
    `queries.requests`. Since the decision: `plan_since` is the first day of an EHC plan, `has_found` says that what a
    specialist found is written down, `has_ended` that the support has ended."""

    review: Review
    cycle: CycleNow
    open_now: CycleNow | None
    shared_on: date
    outcomes: tuple[OutcomeLine, ...]
    said: Mapping[int, SaidWord]
    serving: Mapping[int, tuple[int, ...]]
    judged: SaidInReviews
    read_outs: tuple[ReadOut, ...]
    voices: tuple[Voice, ...]
    requests: tuple[Row, ...]
    plan_since: date | None
    has_found: bool
    has_ended: bool
    adults: Mapping[str, str]
    restrictions: tuple[Row, ...]
    places: tuple[Row, ...]
    calendar: SchoolCalendar

    def said_by(self, day: date) -> tuple[Voice, ...]:
        """Without the words of adults who may not be contacted on that day: their view is not asked for either."""
        return tuple(heard_openly(self.voices, restricted_in(self.restrictions, on=day)))

    def may_be_asked(self, day: date) -> tuple[tuple[str, str], ...]:
        """The adults who may be contacted on that day, by code and name."""
        restricted = restricted_in(self.restrictions, on=day)
        return tuple((code, name) for code, name in self.adults.items() if code not in restricted)


def review_known(cycle: Cycle, *, today: date) -> ReviewKnown:
    """One statement."""
    told = _KNOWN.about(cycle.pk)
    cycles = {row["id"]: row for row in told["cycles"]}
    now = {pk: cycle_now(cycle_in(row)) for pk, row in cycles.items()}
    lines = lines_held(told["outcomes"])
    return ReviewKnown(
        review=_review(told["reviews"], cycle),
        cycle=now[cycle.pk],
        open_now=next((now[pk] for pk, row in cycles.items() if row["closed_on"] is None), None),
        shared_on=as_day_or_none(told["shared_on"]) or cycle.opened_on,
        outcomes=tuple(line for line in lines if line.cycle_id == cycle.pk),
        said={row["outcome"]: SaidWord(row["word"], row["note"]) for row in told["said"]},
        serving=_serving(told["serving"]),
        judged=said_in(_judged(told["outcomes"], cycles))[cycle.pupil_id],
        read_outs=read_outs_in(told["read_outs"], lines_in(told["lines"], on=today)),
        voices=tuple(voices_in(told["voices"])),
        requests=tuple(told["requests"]),
        plan_since=next((as_day_or_none(row["plan_since"]) for row in told["since"]), None),
        has_found=any(row["found"] for row in told["since"]),
        has_ended=any(row["ended"] for row in told["since"]),
        adults=names_in(told["adults"]),
        restrictions=tuple(told["restrictions"]),
        places=tuple(told["places"]),
        calendar=calendar_known(told["calendar"]),
    )


def _asked(cycle_id: int) -> QuerySet[Cycle, Any]:
    shared = PlanVersion.objects.filter(cycle=OuterRef("pk")).order_by("shared_on")
    of_pupil = Outcome.objects.filter(cycle__pupil=OuterRef("pupil"))
    told = JSONRow(
        shared_on=Subquery(shared.values("shared_on")[:1]),
        cycles=ArraySubquery(_cycles()),
        reviews=ArraySubquery(Review.objects.filter(cycle=OuterRef("pk")).values(shown=JSONRow(*_REVIEW))),
        since=ArraySubquery(_since()),
        requests=requests_along(),
        outcomes=ArraySubquery(outcome_rows(of_pupil)),
        said=ArraySubquery(
            OutcomeReview.objects.filter(review__cycle=OuterRef("pk")).values(
                shown=JSONRow("word", "note", outcome="outcome_id")
            )
        ),
        serving=ArraySubquery(
            Serves.objects.filter(outcome__cycle=OuterRef("pk")).values(
                shown=JSONRow(outcome="outcome_id", provision="provision_id")
            )
        ),
        read_outs=read_outs_along(),
        voices=voices_along("pupil"),
        adults=names_along("pupil"),
        restrictions=restrictions_along("pupil"),
        places=places_along("pupil", since="opened_on"),
        lines=adjustments_along("pupil"),
        calendar=calendar_along(),
    )
    return Cycle.objects.filter(pk=cycle_id).values_list(told, flat=True)


_KNOWN = Prepared(_asked)


def _since() -> QuerySet[Review, Any]:
    decided = Review.objects.filter(cycle=OuterRef("pk"), decided_on__isnull=False)
    found = Exists(found_by_specialists(OuterRef("cycle__pupil"), since=OuterRef("decided_at")))
    return decided.values(shown=JSONRow(plan_since=plan_instead(), found=found, ended=ended_since()))


def _cycles() -> QuerySet[Cycle, Any]:
    """All of the pupil's, each with the day on which its review was decided."""
    decided = Review.objects.filter(cycle=OuterRef("pk")).values("decided_on")
    cycles = with_plan(Cycle.objects.filter(pupil=OuterRef("pupil")))
    return cycles.values(shown=JSONRow(*CYCLE, "closed_on", decided_on=Subquery(decided[:1])))


def _review(rows: list[Row], cycle: Cycle) -> Review:
    """As a row of the table, or what one would be."""
    review = Review(school_id=cycle.school_id, code="")
    for row in rows:
        days = days_in(row, "opened_on", "specialist_by", "parents_said_on", "decided_on")
        decided_at = as_instant_or_none(row["decided_at"])
        review = Review(**{**row, **days, "decided_at": decided_at})
    review.cycle = cycle
    return review


def _serving(rows: list[Row]) -> dict[int, tuple[int, ...]]:
    found: dict[int, dict[int, None]] = defaultdict(dict)
    for row in rows:
        found[row["outcome"]][row["provision"]] = None
    return {outcome: tuple(provisions) for outcome, provisions in found.items()}


def _judged(outcomes: list[Row], cycles: Mapping[int, Row]) -> list[JudgedRow]:
    rows = []
    for row in sorted(outcomes, key=lambda row: int(cycles[row["cycle_id"]]["number"])):
        cycle = cycles[row["cycle_id"]]
        of_plan = (row["code"], row["area"], row["carried_from"], row["taken_out_on"])
        rows.append(
            JudgedRow(
                cycle["pupil_id"], cycle["number"], *of_plan, row["word"], as_day_or_none(cycle["decided_on"])
            )
        )
    return rows
