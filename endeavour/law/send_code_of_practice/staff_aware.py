"""All who work with the pupil should be made aware of the needs, the outcomes, the support and how to teach."""

from endeavour.law.citation import Confidence, InForce, Strength
from endeavour.law.citations import code
from endeavour.law.dates import in_words
from endeavour.law.facts.awareness import StaffAware
from endeavour.law.facts.school_rules import STARTING_RULES
from endeavour.law.facts.telling import ACT_IN_FORCE
from endeavour.law.finding import DoesNotApply, Finding, Met, NotMet
from endeavour.law.readings.deadline import within_school_days
from endeavour.law.readings.scope import CODE_CHAPTER_6
from endeavour.law.rule import rule

READ = "staff read their lines of a plan"


@rule(
    key="send-code/6.49/staff-aware",
    promise="aware",
    citation=code("6.49"),
    strength=Strength.SHOULD,
    confidence=Confidence.M,
    in_force=InForce(since=ACT_IN_FORCE),
    facts=StaffAware,
    summary="All teachers and support staff who work with the pupil know the needs, the outcomes, the support and "
    "the approaches to teaching that are asked for. Each says that they have read their lines.",
    owed_by="SENCO",
    owed_to="The pupil, and the staff who work with the pupil",
    when="Once a plan is shared or changed, or somebody begins to work with the pupil. The Code gives no number of "
    "days.",
    school_rules=(STARTING_RULES.plan_read_by_staff.rule(READ),),
)
def staff_aware(facts: StaffAware) -> Finding:
    school, shared, ended = facts.school, facts.shared_on, facts.support_ended_on
    if school.type not in CODE_CHAPTER_6:
        return DoesNotApply(f"Chapter 6 of the Code does not speak to this kind of school: {school.type}.")
    if shared > school.today:
        return DoesNotApply(f"The plan is to be shared on {in_words(shared)}.", look_again_on=shared)
    read, since = facts.all_read_on, max(shared, facts.waiting_since or shared)
    late = within_school_days(school, since, school.rules.plan_read_by_staff, READ)
    read_in_time = read and (not ended or read <= ended)
    if ended and late.day and ended < late.day and not read_in_time:
        return DoesNotApply(f"Support ended on {in_words(ended)}.")
    if read and read <= school.today:
        return Met(f"All {facts.given_to} had read their lines by {in_words(read)}.", on=read)
    known = (
        f"{facts.read_by} of {facts.given_to} have"
        if facts.given_to
        else "It was given to nobody, so nobody has"
    )
    new = f" Somebody works with the pupil since {in_words(since)}." if since > shared else ""
    return NotMet(
        f"Shared on {in_words(shared)}. {known} read their lines.{new}{late.note}",
        due=late.day,
        late_after=late.day,
        due_by=late.rule,
        late_by=late.rule,
        look_again_on=read,
    )
