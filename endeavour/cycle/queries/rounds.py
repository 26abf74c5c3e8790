"""Rounds of questions to teachers: whom they could be about, and how far one has come."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Exists, Max, OuterRef, Q, QuerySet

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.class_staff import staff_of_classes, who_may
from endeavour.access.permissions import Permission
from endeavour.cycle.access import cycles_to_ask_about, rounds_seen_by
from endeavour.cycle.models import Asked, Cycle, Round
from endeavour.cycle.queries.read_outs import ReadOut, read_outs_of
from endeavour.cycle.queries.to_do import OpenCycle
from endeavour.cycle.working_with import waited_for

NEAR = timedelta(weeks=3)


@dataclass(frozen=True)
class Askable:
    """A pupil whose teachers can be asked. `asked_until` is the day of a question that somebody is still waited for
    with, `heard_on` that of the latest answer about this cycle."""

    cycle: Cycle
    pupil: str
    class_name: str
    teachers: tuple[str, ...]
    review_on: date
    is_near: bool
    asked_until: date | None
    heard_on: date | None

    @property
    def code(self) -> str:
        return self.cycle.code

    def is_due(self, today: date) -> bool:
        """Near, and not heard of lately: these are ticked beforehand."""
        return self.is_near and (self.heard_on is None or self.heard_on < today - NEAR)

    @property
    def can_be_asked(self) -> bool:
        return bool(self.teachers) and self.asked_until is None


@dataclass(frozen=True)
class RoundLine:
    code: str
    due_on: date
    started_on: date
    asked: int
    answered: int


@dataclass(frozen=True)
class RoundPupil:
    pid: str
    pupil: str
    class_name: str
    read_outs: tuple[ReadOut, ...]

    @property
    def answered(self) -> int:
        return sum(one.is_answered for one in self.read_outs)

    @property
    def is_decided(self) -> bool:
        return any(one.closed_on for one in self.read_outs)


@dataclass(frozen=True)
class RoundSheet:
    """A round with its pupils. `waiting`: teachers who have not answered all, with how many are left."""

    line: RoundLine
    pupils: tuple[RoundPupil, ...]
    waiting: tuple[tuple[str, int], ...]
    nudged_on: date | None

    @property
    def heard(self) -> tuple[RoundPupil, ...]:
        return tuple(pupil for pupil in self.pupils if pupil.answered)

    @property
    def unheard(self) -> tuple[RoundPupil, ...]:
        return tuple(pupil for pupil in self.pupils if not pupil.answered and not pupil.is_decided)

    @property
    def decided_without(self) -> tuple[RoundPupil, ...]:
        return tuple(pupil for pupil in self.pupils if not pupil.answered and pupil.is_decided)


@dataclass(frozen=True)
class TeacherWaitedFor:
    """Somebody who was asked and has not answered all; `round` is the code of the round."""

    round: str
    due_on: date
    name: str
    left: int


def teachers_waited_for(cycles: Iterable[OpenCycle]) -> tuple[TeacherWaitedFor, ...]:
    """In rounds about these, whose reviews aren't decided; due first on top. No statement."""
    every = sorted(
        (one for cycle in cycles for one in cycle.unanswered),
        key=lambda one: (one.due_on, one.began, one.sorts),
    )
    left = Counter((one.round, one.due_on, one.teacher) for one in every)
    return tuple(TeacherWaitedFor(*who, count) for who, count in left.items())


def askable(actor: StaffActor, *, today: date) -> tuple[Askable, ...]:
    """Those whose review is due first. Five statements, however many pupils."""
    cycles = list(cycles_to_ask_about(actor).annotate(review_day=Max("versions__review_on")))
    staff = staff_of_classes({c.pupil.school_class_id for c in cycles if c.pupil.school_class_id}, on=today)
    may = who_may(Permission.GIVE_FEEDBACK, on=today)
    waiting = waited_for(on=today).filter(cycle__in=cycles).order_by("round__due_on")
    open_until = dict(waiting.values_list("cycle", "round__due_on"))
    answered = Asked.objects.filter(cycle__in=cycles).exclude(answer="").order_by("answered_at")
    heard_at = dict(answered.values_list("cycle", "answered_at"))
    lines = []
    for cycle in cycles:
        people = staff.get(cycle.pupil.school_class_id, ())
        day: date = cycle.review_day
        lines.append(
            Askable(
                cycle=cycle,
                pupil=cycle.pupil.short_name,
                class_name=cycle.pupil.school_class.name if cycle.pupil.school_class else "",
                teachers=tuple(p.name for p in people if p.teaches and p.person_id in may),
                review_on=day,
                is_near=day <= today + NEAR,
                asked_until=open_until.get(cycle.pk),
                heard_on=clock.day_of(heard_at[cycle.pk]) if cycle.pk in heard_at else None,
            )
        )
    return tuple(sorted(lines, key=lambda line: (line.review_on, line.class_name, line.pupil)))


def open_rounds(actor: StaffActor) -> tuple[RoundLine, ...]:
    """Rounds in which somebody is still waited for, due first on top. One statement."""
    waiting = waited_for(on=clock.today()).filter(round=OuterRef("pk"))
    return _lines(rounds_seen_by(actor).filter(Exists(waiting)).order_by("due_on", "pk"))


def round_sheet(actor: StaffActor, row: Round) -> RoundSheet:
    """Seven statements."""
    (line,) = _lines(rounds_seen_by(actor).filter(pk=row.pk))
    cycles = Cycle.objects.filter(asked__round=row).select_related("pupil__school_class").distinct()
    outs = read_outs_of([cycle.pk for cycle in cycles], round_id=row.pk)
    pupils = [
        RoundPupil(
            pid=cycle.pupil.pid,
            pupil=cycle.pupil.short_name,
            class_name=cycle.pupil.school_class.name if cycle.pupil.school_class else "",
            read_outs=outs.get(cycle.pk, ()),
        )
        for cycle in cycles.order_by("pupil__school_class__name", "pupil__name_key", "pk")
    ]
    every = [one for pupil in pupils for one in pupil.read_outs]
    open_still = set(waited_for(on=clock.today()).filter(round=row).values_list("code", flat=True))
    left = [one.teacher for one in every if one.code in open_still]
    return RoundSheet(
        line=line,
        pupils=tuple(pupils),
        waiting=tuple((name, left.count(name)) for name in dict.fromkeys(sorted(left))),
        nudged_on=max(
            (one.nudged_on for one in every if one.nudged_on and one.code in open_still), default=None
        ),
    )


def _lines(rounds: QuerySet[Round]) -> tuple[RoundLine, ...]:
    counted = rounds.annotate(
        people=Count("asked", distinct=True), heard=Count("asked", filter=~Q(asked__answer=""), distinct=True)
    )
    rows = counted.values_list("code", "due_on", "started_at", "people", "heard")
    return tuple(
        RoundLine(code, due_on, clock.day_of(started_at), asked, answered)
        for code, due_on, started_at, asked, answered in rows
    )
