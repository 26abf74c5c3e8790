"""From facts to what is stored: one obligation a rule and part, none where the rule doesn't apply."""

from dataclasses import dataclass
from datetime import date

from endeavour.duties.gather import GatheredFacts
from endeavour.duties.models import Obligation
from endeavour.law.finding import DoesNotApply, Finding, Met, NotMet
from endeavour.law.rules import judge


@dataclass(frozen=True)
class Answers:
    """What the rules say of some pupils or of the school, and when each may say something else by itself."""

    school_id: int
    obligations: list[Obligation]
    look_again: dict[int | None, date]


def answers_to(gathered: list[GatheredFacts], *, school_id: int, today: date) -> Answers:
    found = Answers(school_id, [], {})
    for item in gathered:
        for judgement in judge(item.facts):
            finding = judgement.finding
            if finding.look_again_on is not None:
                sooner = found.look_again.get(item.pupil_id, date.max)
                found.look_again[item.pupil_id] = min(sooner, finding.look_again_on)
            if isinstance(finding, DoesNotApply) or _was_met_before(finding, item.since):
                continue
            row = Obligation(
                school_id=school_id,
                rule=judgement.rule.key,
                edition=judgement.rule.in_force.since,
                promise=judgement.rule.promise.value,
                strength=judgement.rule.strength.value,
                pupil_id=item.pupil_id,
                part=item.part,
                judged_on=today,
            )
            _write(row, finding)
            row.nothing_recorded = row.promise in item.not_recorded and isinstance(finding, NotMet)
            found.obligations.append(row)
    return found


def _was_met_before(finding: Finding, day: date) -> bool:
    return isinstance(finding, Met) and finding.on is not None and finding.on < day


def _write(row: Obligation, finding: Finding) -> None:
    row.because = finding.because
    if isinstance(finding, Met):
        row.state, row.met_on = Obligation.State.MET, finding.on
    elif isinstance(finding, NotMet):
        row.state = Obligation.State.NOT_MET
        row.due_on, row.late_after = finding.due, finding.late_after
        row.due_by = str(finding.due_by or "")
        row.late_by = str(finding.late_by or "")
