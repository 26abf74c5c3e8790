"""One outcome with every check of it, what teachers said of it, and the days on which its plan changed."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from endeavour import clock
from endeavour.access.authors import names_of
from endeavour.cycle.models import Check, Feedback, Outcome, PlanVersion
from endeavour.cycle.queries.outcomes import OutcomeLine, outcome_line
from endeavour.cycle.words import SIGNS, WORD_LABELS


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


def goes_on_from(outcome: Outcome) -> list[str]:
    """Its code, and those of the outcomes that it goes on from. One statement."""
    of_pupil = Outcome.objects.filter(cycle__pupil=outcome.cycle.pupil_id)
    before = dict(of_pupil.values_list("code", "carried_from"))
    chain: list[str] = []
    code = outcome.code
    while code in before and code not in chain:
        chain.append(code)
        code = before[code]
    return chain


def checks_of(chain: list[str]) -> tuple[tuple[CheckLine, ...], tuple[Wrong, ...]]:
    """The checks that stand, and what was taken back with nothing in its place; the newest first. Two statements."""
    rows = list(Check.objects.filter(outcome__code__in=chain).select_related("outcome").order_by("-on", "pk"))
    names = names_of({row.recorded_by for row in rows} | {row.replaced_by for row in rows if row.replaced_by})
    wrong: dict[tuple[int, date], list[Wrong]] = {}
    for row in rows:
        if row.replaced_at is not None:
            was = Wrong(row.on, row.value, row.replaced_why, names[row.replaced_by])
            wrong.setdefault((row.outcome_id, row.on), []).append(was)
    standing = tuple(
        CheckLine(
            on=row.on,
            value=row.value,
            note=row.note,
            by=names[row.recorded_by],
            code=row.outcome.code,
            wrong=tuple(wrong.pop((row.outcome_id, row.on), ())),
        )
        for row in rows
        if row.replaced_at is None
    )
    return standing, tuple(was for left in wrong.values() for was in left)


def said_by_teachers(chain: list[str]) -> tuple[TeacherSaid, ...]:
    """The newest first. One statement."""
    given = Feedback.objects.filter(outcome__code__in=chain, asked__answered_at__isnull=False)
    rows = given.select_related("asked__teacher").order_by("-asked__answered_at", "pk")
    return tuple(
        TeacherSaid(
            on=row.asked.answered_at.astimezone(clock.LONDON).date(),
            teacher=row.asked.teacher.formal_name,
            word=WORD_LABELS[row.word],
            sign=SIGNS[row.word],
            note=row.note,
        )
        for row in rows
    )


def plan_changes(cycle_id: int) -> tuple[tuple[date, str], ...]:
    """The versions after the first, with their days. One statement."""
    versions = PlanVersion.objects.filter(cycle=cycle_id).order_by("number")
    shared = list(versions.values_list("shared_on", "number"))
    return tuple((on, f"Version {number} of the plan") for on, number in shared[1:])


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
    """Six statements, however many checks."""
    cycle, chain = outcome.cycle, goes_on_from(outcome)
    checks, taken_back = checks_of(chain)
    return OutcomeStory(
        line=outcome_line(outcome),
        cycle_number=cycle.number,
        is_open=cycle.closed_on is None and outcome.taken_out_on is None,
        taken_out_on=outcome.taken_out_on,
        checks=checks,
        taken_back=taken_back,
        said=said_by_teachers(chain),
        changes=plan_changes(cycle.pk),
    )
