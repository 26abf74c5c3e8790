"""That the local authority was asked for an EHC needs assessment: what stands, and what was recorded wrongly."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Case, OuterRef, QuerySet, When

from endeavour.cycle.models import AssessmentRequest
from endeavour.register.supported import plan_since
from endeavour.tenancy.json_rows import JSONRow, as_day

_SHOWN = ("code", "who", "how", "on", "taken_back_by", "taken_back_why")


@dataclass(frozen=True)
class RequestLine:
    """One record. `wrong_by` and `wrong_why`: who put it right or took it back; empty where it stands."""

    code: str
    who: str
    how: str
    on: date
    wrong_by: str
    wrong_why: str

    @property
    def stands(self) -> bool:
        return not self.wrong_by

    @property
    def how_in_words(self) -> str:
        return str(AssessmentRequest.How(self.how).label)


def assessment_in_words(*, had_plan: bool) -> str:
    """What is asked of the authority: with a plan, that it assesses again."""
    return "a re-assessment of EHC needs" if had_plan else "an EHC needs assessment"


def plan_instead() -> Case:
    """The first day of the EHC plan that leaves nothing to ask, beside a review's row: not of one that there was when
    it was decided to ask for a re-assessment."""
    return Case(When(had_plan=False, then=plan_since("cycle__pupil", "decided_on")))


def standing_requests() -> QuerySet[AssessmentRequest]:
    """The one, if any, of the review in the outer row."""
    requests = AssessmentRequest.objects.filter(review=OuterRef("pk"), taken_back_at__isnull=True)
    return requests.order_by()


def requests_along() -> ArraySubquery:
    """All of a cycle's review, the first on top, as a column beside the cycle's row."""
    rows = AssessmentRequest.objects.filter(review__cycle=OuterRef("pk")).order_by("pk")
    return ArraySubquery(rows.values(shown=JSONRow(*_SHOWN)))


def labels_of_requests(rows: Iterable[Mapping[str, Any]]) -> frozenset[str]:
    """Whose names `request_lines` wants to know."""
    return frozenset(row["taken_back_by"] for row in rows) - {""}


def request_lines(rows: Iterable[Mapping[str, Any]], names: Mapping[str, str]) -> tuple[RequestLine, ...]:
    """From what `requests_along` brought."""
    return tuple(
        RequestLine(
            code=row["code"],
            who=row["who"],
            how=row["how"],
            on=as_day(row["on"]),
            wrong_by=names.get(row["taken_back_by"], ""),
            wrong_why=row["taken_back_why"],
        )
        for row in rows
    )
