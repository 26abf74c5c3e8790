"""The school must have a member of staff designated as SENCO, without a gap."""

from datetime import date, timedelta

from endeavour.law.citation import AlsoCited, Confidence, InForce, Strength
from endeavour.law.citations import children_and_families_act, code
from endeavour.law.dates import in_words
from endeavour.law.facts.senco import SencoPost
from endeavour.law.finding import DoesNotApply, Finding, Met, NotMet
from endeavour.law.readings.scope import SECTION_67, SECTION_67_OWED_BY
from endeavour.law.readings.senco_gaps import gaps, held_until
from endeavour.law.rule import rule


@rule(
    key="cfa-2014/67/senco-designated",
    promise="senco",
    citation=children_and_families_act(67, "section 67(2)"),
    also=(AlsoCited(code("6.84"), Confidence.M),),
    strength=Strength.MUST,
    confidence=Confidence.V1,
    in_force=InForce(since=date(2014, 9, 1)),
    facts=SencoPost,
    summary="A member of staff is designated as SENCO at all times.",
    owed_by=SECTION_67_OWED_BY,
    owed_to="Pupils with special educational needs",
    when="Always. A gap counts from its first day.",
)
def senco_designated(facts: SencoPost) -> Finding:
    today = facts.school.today
    if facts.school.type not in SECTION_67:
        return DoesNotApply(f"Section 67 does not name this kind of school: {facts.school.type}.")
    if not facts.appointments:
        since = facts.recorded_since
        return NotMet("No SENCO is recorded here.", due=since, late_after=since)
    found = gaps(facts.appointments, facts.recorded_since, today)
    earlier = "".join(f" There was no SENCO from {gap}." for gap in found if gap.last < today)
    if found and found[-1].last == today:
        began = found[-1].first
        coming = [each.started_on for each in facts.appointments if each.started_on > today]
        return NotMet(
            f"No SENCO has been designated since {in_words(began)}.{earlier}",
            due=began,
            late_after=began,
            look_again_on=min(coming, default=None),
        )
    until = held_until(facts.appointments, today)
    if until is None:
        return Met(f"A SENCO is designated.{earlier}")
    return Met(
        f"A SENCO is designated until {in_words(until)}. No one is recorded as following.{earlier}",
        look_again_on=until + timedelta(days=1),
    )
