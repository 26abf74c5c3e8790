"""Which course counts: the National Award begun before September 2024, done by August 2027; else the NPQ."""

from datetime import date, timedelta

from endeavour.law.citation import AlsoCited, Confidence, InForce, Strength
from endeavour.law.citations import send_regulations
from endeavour.law.dates import earliest_after, in_words
from endeavour.law.facts.senco import SencoService
from endeavour.law.finding import DoesNotApply, Finding, Met, NotMet
from endeavour.law.readings.scope import SECTION_67_OWED_BY
from endeavour.law.readings.senco_award import (
    NASENCO_LAST_DAY,
    counts_since_2024,
    is_right_npq,
    nasenco_may_still_count,
)
from endeavour.law.readings.senco_service import (
    service_may_change_on,
    third_anniversary,
    why_clock_does_not_run,
)
from endeavour.law.rule import rule
from endeavour.law.send_amendment_regulations_2024.citation import AMENDMENT


@rule(
    key="send-regulations-2014/49/course-counts",
    promise="senco-course",
    citation=send_regulations(49, "regulation 49(7) to (9)"),
    also=(AlsoCited(AMENDMENT, Confidence.V1),),
    strength=Strength.MUST,
    confidence=Confidence.V1,
    in_force=InForce(since=date(2024, 9, 1)),
    facts=SencoService,
    summary="The course is one that counts: the National Award if begun before 1 September 2024 and "
    "completed before 1 September 2027; otherwise the "
    "National Professional Qualification.",
    owed_by=SECTION_67_OWED_BY,
    owed_to="Pupils with special educational needs",
    when="National Award: completed by 31 August 2027. Otherwise by the third anniversary as SENCO.",
)
def course_counts(facts: SencoService) -> Finding:
    excused, again = why_clock_does_not_run(facts), service_may_change_on(facts)
    if excused:
        return DoesNotApply(excused, again)
    if not facts.courses:
        return DoesNotApply("No course is recorded here.", again)
    for course in facts.courses:
        if counts_since_2024(course):
            return Met(f"The course counts: {course.award}.", course.completed_on, again)
    for course in facts.courses:
        if is_right_npq(course):
            return Met(f"The course will count once it is completed: {course.award}.", course.began_on, again)
    if any(nasenco_may_still_count(course, facts.school.today) for course in facts.courses):
        return NotMet(
            f"The National Award counts only if it is completed by {in_words(NASENCO_LAST_DAY)}.",
            due=NASENCO_LAST_DAY,
            late_after=NASENCO_LAST_DAY,
            look_again_on=earliest_after(facts.school.today, [again, NASENCO_LAST_DAY + timedelta(days=1)]),
        )
    due = third_anniversary(facts)
    return NotMet(
        "No course recorded here can count. The National Professional Qualification is needed.",
        due=due,
        late_after=due,
        look_again_on=again,
    )
