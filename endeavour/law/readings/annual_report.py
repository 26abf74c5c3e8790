"""The finding that the two rules about a yearly report share; they differ in whom they bind, and the day."""

from endeavour.law.dates import earliest_after, in_words
from endeavour.law.facts.reports import ReportingYear
from endeavour.law.facts.school_rules import SchoolRule
from endeavour.law.finding import DoesNotApply, Finding, Met, NotMet
from endeavour.law.readings.deadline import end_of_summer_term


def annual_report(facts: ReportingYear, due_by: SchoolRule | None) -> Finding:
    """`due_by` is the school's rule, where the source says only that the report is yearly."""
    today, due = facts.school.today, end_of_summer_term(facts.school, facts.year)
    steps = [day for each in facts.reports for day in (each.sent_on, each.delivered_on)]
    again = earliest_after(today, [facts.year.turns_after(today), *steps])
    last = due.day or facts.year.last
    if facts.left_on and facts.left_on < last:
        return DoesNotApply(f"The pupil left on {in_words(facts.left_on)}, before the report was due.")
    if facts.joined_on and facts.joined_on > last:
        return DoesNotApply(f"The pupil joined on {in_words(facts.joined_on)}, after the report was due.")
    given = sorted(each.delivered_on for each in facts.reports if each.delivered_on)
    if given and given[0] <= today:
        late = f", after the {in_words(due.day)} it was due" if due.day and given[0] > due.day else ""
        return Met(f"The report on {facts.year} was given on {in_words(given[0])}{late}.", given[0], again)
    sent = any(each.sent_on and each.sent_on <= today for each in facts.reports)
    reason = (
        f"The report on {facts.year} was sent, and is not known to have arrived."
        if sent
        else f"No report on {facts.year} is recorded here."
    )
    return NotMet(
        f"{reason}{due.note}",
        due=due.day,
        late_after=due.day,
        due_by=due_by,
        late_by=due_by,
        look_again_on=again,
    )
