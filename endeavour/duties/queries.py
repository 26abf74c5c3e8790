"""Duties as pages show them: frozen, with the pupil's name put in, brought up to date first."""

from collections.abc import Collection
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from django.db.models import Q, QuerySet

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.duties.access import obligations_seen_by
from endeavour.duties.bring_up_to_date import bring_up_to_date
from endeavour.duties.models import Obligation
from endeavour.law.citation import Confidence, Strength
from endeavour.law.rule_book import AnyRule
from endeavour.law.rules import rule_by_key
from endeavour.pupils.names import short_name
from endeavour.pupils.year_groups import year_in_words

LEVELS = {Strength.MUST.value: "must", Strength.MUST_FUNCTION.value: "must", Strength.SHOULD.value: "should"}
SERIOUS = {"must": 0, "should": 1}
MET = Obligation.State.MET.value


class Duty(NamedTuple):
    """One thing the law asks, and how it stands today. Days are dates on the school's wall.

    A tuple, since a school has thousands: a frozen dataclass takes ten times as long to make.

    `due_by` and `late_by` are the school's own rules where it set the day; a page never shows them as law.
    `nothing_recorded`: open only because what it asks about was never recorded, which is not the same as late.
    """

    code: str
    rule: str
    edition: date
    promise: str
    strength: str
    part: str
    met: bool
    because: str
    due_on: date | None
    late_after: date | None
    due_by: str
    late_by: str
    met_on: date | None
    pid: str
    forename: str
    surname: str
    year_group: str
    nothing_recorded: bool = False

    @property
    def pupil(self) -> str:
        """First name and initial; empty where it is about the school."""
        return short_name(self.forename, self.surname) if self.pid else ""

    @property
    def year(self) -> str:
        return year_in_words(self.year_group)

    @property
    def level(self) -> str:
        """must, should, or rule where neither the law nor the Code asks."""
        return LEVELS.get(self.strength, "rule")

    @property
    def acts_by(self) -> date | None:
        """The day to work towards: the one that the source sets, else the one after which it counts as late."""
        return self.due_on or self.late_after

    @property
    def summary(self) -> str:
        rule = _rule(self.rule, self.edition)
        return rule.summary if rule else ""

    @property
    def source(self) -> str:
        rule = _rule(self.rule, self.edition)
        return str(rule.citation) if rule else self.rule

    @property
    def source_url(self) -> str:
        rule = _rule(self.rule, self.edition)
        return rule.citation.url if rule else ""

    @property
    def is_confirmed(self) -> bool:
        """Whether the source was read, rather than remembered."""
        rule = _rule(self.rule, self.edition)
        return rule is not None and rule.confidence is not Confidence.M

    def overdue_on(self, today: date) -> bool:
        return not self.met and self.late_after is not None and self.late_after < today


def duties_of_school(
    actor: StaffActor, *, open_only: bool = False, all_of: Collection[str] = ()
) -> list[Duty]:
    """Every duty of the school and to pupils on its roll: open ones first, the most serious and longest overdue on top.

    With `open_only` those that are met are left out, but for the promises of `all_of`.
    """
    bring_up_to_date(actor.school)
    rows = obligations_seen_by(actor).filter(_of_school_or_on_roll(clock.today()))
    wanted = Q(state=Obligation.State.NOT_MET) | Q(promise__in=all_of)
    return _in_order(rows.filter(wanted) if open_only else rows)


def _of_school_or_on_roll(day: date) -> Q:
    """What was owed to a pupil who has left stands on that pupil's own page."""
    return Q(pupil__isnull=True) | Q(pupil__left_on__isnull=True) | Q(pupil__left_on__gte=day)


def duties_of_pupil(actor: StaffActor, pid: str) -> list[Duty]:
    bring_up_to_date(actor.school)
    return _in_order(obligations_seen_by(actor).filter(pupil__pid=pid))


def duties_of_pupils(actor: StaffActor, pids: Collection[str], *, promise: str) -> list[Duty]:
    """Those of one promise, for the pupils of a list. Two statements where nothing is stale."""
    bring_up_to_date(actor.school)
    return _in_order(obligations_seen_by(actor).filter(pupil__pid__in=pids, promise=promise))


_OBLIGATION = (
    *("code", "rule", "edition", "promise", "strength", "part", "state", "because"),
    *("due_on", "late_after", "due_by", "late_by", "met_on", "nothing_recorded"),
)
_PUPIL = ("pid", "forename", "surname", "preferred_forename", "preferred_surname", "year_group")


def _in_order(rows: QuerySet[Obligation]) -> list[Duty]:
    today = clock.today()
    wanted = (*_OBLIGATION, *(f"pupil__{name}" for name in _PUPIL))
    return sorted(
        (_duty(row) for row in rows.values_list(*wanted)), key=lambda duty: _seriousness(duty, today)
    )


def _seriousness(duty: Duty, today: date) -> tuple[bool, int, bool, date, str, str]:
    """Must before Should, overdue before due, then by day."""
    return (
        duty.met,
        SERIOUS.get(duty.level, 2),
        not duty.overdue_on(today),
        duty.acts_by or date.max,
        duty.forename,
        duty.rule,
    )


def _duty(row: tuple[Any, ...]) -> Duty:
    """From plain values: making rows into objects costs most of a list's time."""
    code, rule, edition, promise, strength, part, state, because, *days_and_pupil = row
    due_on, late_after, due_by, late_by, met_on, nothing_recorded, pid, *names, year_group = days_and_pupil
    forename, surname, preferred_forename, preferred_surname = names
    return Duty(
        code=code,
        rule=rule,
        edition=edition,
        promise=promise,
        strength=strength,
        part=part,
        met=state == MET,
        because=because,
        due_on=due_on,
        late_after=late_after,
        due_by=due_by,
        late_by=late_by,
        met_on=met_on,
        pid=pid or "",
        forename=preferred_forename or forename or "",
        surname=preferred_surname or surname or "",
        year_group=year_group or "",
        nothing_recorded=nothing_recorded,
    )


@cache
def _rule(key: str, edition: date) -> AnyRule | None:
    return rule_by_key(key, edition)
