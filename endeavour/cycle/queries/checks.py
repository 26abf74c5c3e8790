"""One outcome with every check of it, what teachers said of it, and the days on which its plan changed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, QuerySet, Subquery

from endeavour.access.authors import names_of
from endeavour.cycle.models import Asked, Check, Cycle, Feedback, Outcome
from endeavour.cycle.queries.cycles import plan_changes, versions_along
from endeavour.cycle.queries.outcomes import OutcomeLine, befores_of, goes_on_from, line_in, outcome_rows
from endeavour.cycle.words import SIGNS, WORD_LABELS
from endeavour.progress.trend import Point
from endeavour.pupils.names import formal_name
from endeavour.tenancy.json_rows import JSONRow, as_day, as_number, day_of_instant
from endeavour.tenancy.prepared import Prepared

Row = dict[str, Any]


@dataclass(frozen=True)
class Wrong:
    """A number that was corrected or taken back, and why."""

    on: date
    value: Decimal
    why: str
    by: str


@dataclass(frozen=True)
class CheckLine:
    """One day's check. `code` is the outcome's whose check it is: the present one's, or one that it goes on from."""

    on: date
    value: Decimal
    note: str
    by: str
    code: str
    wrong: tuple[Wrong, ...]


@dataclass(frozen=True)
class TeacherSaid:
    """What one teacher answered about it on a day: the word, its sign, and their own words, if any."""

    on: date
    teacher: str
    word: str
    sign: str
    note: str


@dataclass(frozen=True)
class OutcomeStory:
    """`is_open`: the plan holds to it, so that it can be checked."""

    line: OutcomeLine
    cycle_number: int
    is_open: bool
    taken_out_on: date | None
    checks: tuple[CheckLine, ...]
    taken_back: tuple[Wrong, ...]
    said: tuple[TeacherSaid, ...]
    changes: tuple[tuple[date, str], ...]


def outcome_story(outcome: Outcome) -> OutcomeStory:
    """Two statements, however many checks: what is known, and staff by name."""
    told, cycle = _KNOWN.about(outcome.pk), outcome.cycle
    chain = goes_on_from(outcome.code, befores_of(told["outcomes"]))
    checks, taken_back = _checks_in(row for row in told["checks"] if row["code"] in chain)
    return OutcomeStory(
        line=line_in(told["outcomes"], outcome.code),
        cycle_number=cycle.number,
        is_open=cycle.closed_on is None and outcome.taken_out_on is None,
        taken_out_on=outcome.taken_out_on,
        checks=checks,
        taken_back=taken_back,
        said=tuple(_said(row) for row in told["said"] if row["code"] in chain),
        changes=plan_changes(told["versions"]),
    )


def checks_of(outcome: Outcome) -> tuple[Point, ...]:
    """Those that stand, of what it goes on from too, the oldest first. One statement."""
    rows = outcome_rows(Outcome.objects.filter(cycle__pupil=outcome.cycle.pupil_id))
    return line_in(list(rows), outcome.code).checks


def _asked(outcome_id: int) -> QuerySet[Outcome, Any]:
    """Of all outcomes of the pupil: which of them this one goes on from is found among them."""
    pupil = OuterRef("cycle__pupil")
    checks = Check.objects.filter(outcome__cycle__pupil=pupil).order_by("-on", "pk")
    said = Feedback.objects.filter(outcome__cycle__pupil=pupil, asked__answer=Asked.Answer.GIVEN)
    of_cycle = Cycle.objects.filter(pk=OuterRef("cycle"))
    told = JSONRow(
        outcomes=ArraySubquery(outcome_rows(Outcome.objects.filter(cycle__pupil=pupil))),
        checks=ArraySubquery(checks.values(shown=JSONRow(*_CHECK, code="outcome__code"))),
        said=ArraySubquery(
            said.order_by("-asked__answered_at", "pk").values(shown=JSONRow("word", "note", **_SAID))
        ),
        versions=Subquery(of_cycle.values(shown=versions_along())),
    )
    return Outcome.objects.filter(pk=outcome_id).values_list(told, flat=True)


_CHECK = ("on", "value", "note", "recorded_by", "replaced_at", "replaced_by", "replaced_why")
_SAID = {
    "code": "outcome__code",
    "at": "asked__answered_at",
    **{name: f"asked__teacher__{name}" for name in ("title", "forename", "surname")},
}
_KNOWN = Prepared(_asked)


def _checks_in(found: Iterable[Row]) -> tuple[tuple[CheckLine, ...], tuple[Wrong, ...]]:
    """The checks that stand, and what was taken back with nothing in its place; the newest first. One statement."""
    rows = list(found)
    names = names_of({row[name] for row in rows for name in ("recorded_by", "replaced_by") if row[name]})
    wrong: dict[tuple[str, str], list[Wrong]] = {}
    for row in rows:
        if row["replaced_at"] is not None:
            was = Wrong(
                as_day(row["on"]), as_number(row["value"]), row["replaced_why"], names[row["replaced_by"]]
            )
            wrong.setdefault((row["code"], row["on"]), []).append(was)
    standing = tuple(
        CheckLine(
            on=as_day(row["on"]),
            value=as_number(row["value"]),
            note=row["note"],
            by=names[row["recorded_by"]],
            code=row["code"],
            wrong=tuple(wrong.pop((row["code"], row["on"]), ())),
        )
        for row in rows
        if row["replaced_at"] is None
    )
    return standing, tuple(was for left in wrong.values() for was in left)


def _said(row: Row) -> TeacherSaid:
    return TeacherSaid(
        on=day_of_instant(row["at"]),
        teacher=formal_name(row["title"], row["forename"], row["surname"]),
        word=WORD_LABELS[row["word"]],
        sign=SIGNS[row["word"]],
        note=row["note"],
    )
