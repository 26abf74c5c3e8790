"""Whom a version of a plan has reached, how and when."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Subquery

from endeavour.cycle.models import PlanGiven, PlanVersion
from endeavour.tenancy.json_rows import JSONRow, as_day

HOW_GIVEN: tuple[tuple[str, str], ...] = tuple((str(how.value), str(how.label)) for how in PlanGiven.How)


@dataclass(frozen=True)
class GivenLine:
    """`party` is a contact's code or, where the right is the young person's own, the pupil's."""

    party: str
    how: str
    on: date

    @property
    def how_in_words(self) -> str:
        return str(PlanGiven.How(self.how).label)


def given_to(version: PlanVersion) -> tuple[GivenLine, ...]:
    """One statement."""
    rows = PlanGiven.objects.filter(version=version, taken_back_at__isnull=True).values_list(
        "party", "how", "on"
    )
    return tuple(GivenLine(*row) for row in rows)


def given_line(given: PlanGiven) -> GivenLine:
    return GivenLine(given.party, given.how, given.on)


def given_along() -> ArraySubquery:
    """Whom the latest version reached, as a column beside the pupil's row."""
    versions = PlanVersion.objects.filter(cycle__pupil=OuterRef(OuterRef("pk"))).order_by("-number")
    given = PlanGiven.objects.filter(version=Subquery(versions.values("pk")[:1]), taken_back_at__isnull=True)
    return ArraySubquery(given.values(shown=JSONRow(party="party", how="how", on="on")))


def given_in(rows: Iterable[dict[str, Any]]) -> tuple[GivenLine, ...]:
    """From what `given_along` brought."""
    return tuple(GivenLine(row["party"], row["how"], as_day(row["on"])) for row in rows)
