"""Duties as pages show them: frozen, with the pupil's name put in, brought up to date first."""

from dataclasses import dataclass
from datetime import date

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.duties.access import obligations_seen_by
from endeavour.duties.bring_up_to_date import bring_up_to_date
from endeavour.duties.models import Obligation
from endeavour.law.citation import Confidence, Strength
from endeavour.law.rules import rule_by_key
from endeavour.pupils.year_groups import year_in_words


@dataclass(frozen=True)
class Duty:
    """One thing the law asks, and how it stands today. Days are dates on the school's wall.

    `due_by` and `late_by` are the school's own rules where it set the day; a page never shows them as law.
    """

    code: str
    rule: str
    promise: str
    strength: str
    pid: str
    pupil: str
    forename: str
    year: str
    part: str
    met: bool
    because: str
    due_on: date | None
    late_after: date | None
    due_by: str
    late_by: str
    met_on: date | None
    summary: str
    source: str
    source_url: str
    confirmed: bool

    def overdue_on(self, today: date) -> bool:
        return not self.met and self.late_after is not None and self.late_after < today

    @property
    def level(self) -> str:
        """must, should, or rule where neither the law nor the Code asks."""
        return LEVELS.get(self.strength, "rule")

    @property
    def acts_by(self) -> date | None:
        """The day to work towards: the day after which it counts as late, else the day that the source sets."""
        return self.late_after or self.due_on


LEVELS = {Strength.MUST.value: "must", Strength.MUST_FUNCTION.value: "must", Strength.SHOULD.value: "should"}
SERIOUS = {"must": 0, "should": 1}


def duties_of_school(actor: StaffActor) -> list[Duty]:
    """Every duty of the school, open ones first, the most serious and the longest overdue on top."""
    bring_up_to_date(actor.school)
    today = clock.today()
    rows = obligations_seen_by(actor).select_related("pupil")
    return sorted((_duty(row) for row in rows), key=lambda duty: _seriousness(duty, today))


def duties_of_pupil(actor: StaffActor, pid: str) -> list[Duty]:
    bring_up_to_date(actor.school)
    today = clock.today()
    rows = obligations_seen_by(actor).filter(pupil__pid=pid).select_related("pupil")
    return sorted((_duty(row) for row in rows), key=lambda duty: _seriousness(duty, today))


def _seriousness(duty: Duty, today: date) -> tuple[bool, int, bool, date, str, str]:
    """Must before Should, overdue before due, then by day."""
    return (
        duty.met,
        SERIOUS.get(duty.level, 2),
        not duty.overdue_on(today),
        duty.acts_by or date.max,
        duty.pupil,
        duty.rule,
    )


def _duty(row: Obligation) -> Duty:
    rule = rule_by_key(row.rule, row.edition)
    pupil = row.pupil
    return Duty(
        code=row.code,
        rule=row.rule,
        promise=row.promise,
        strength=row.strength,
        pid=pupil.pid if pupil else "",
        pupil=pupil.short_name if pupil else "",
        forename=pupil.known_forename if pupil else "",
        year=year_in_words(pupil.year_group) if pupil else "",
        part=row.part,
        met=row.state == Obligation.State.MET,
        because=row.because,
        due_on=row.due_on,
        late_after=row.late_after,
        due_by=row.due_by,
        late_by=row.late_by,
        met_on=row.met_on,
        summary=rule.summary if rule else "",
        source=str(rule.citation) if rule else row.rule,
        source_url=rule.citation.url if rule else "",
        confirmed=rule is not None and rule.confidence is not Confidence.M,
    )
