from collections.abc import Sequence
from itertools import pairwise

from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.events import TermsSet
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.law.school_year import BadDaysError
from endeavour.schools.calendar import ClosureDates, TermDates, calendar_from, replace_calendar
from endeavour.schools.models import School


@act(Permission.CHANGE_SETTINGS)
def set_terms(
    school: School, *, terms: Sequence[TermDates], closures: Sequence[ClosureDates] = (), by: Actor
) -> None:
    """Put these terms and closures in place of all there were. Days that can't be true are refused in words."""
    _refuse_overlaps(sorted(terms))
    try:
        calendar_from(terms, closures)
    except BadDaysError as bad:
        raise Refused(str(bad)) from bad
    for closure in closures:
        if not any(t.starts_on <= closure.ends_on and closure.starts_on <= t.ends_on for t in terms):
            raise Refused(
                f"{closure.name}, {_days(closure)}, lies outside every term. "
                "Leave it out, or check its dates: only days within a term can be closed."
            )
    replace_calendar(school.pk, sorted(terms), sorted(closures))
    record(TermsSet(terms=len(terms), closures=len(closures)), by=by)


def _refuse_overlaps(terms: Sequence[TermDates]) -> None:
    for term, following in pairwise(terms):
        if following.starts_on <= term.ends_on:
            raise Refused(
                f"{term.name}, {_days(term)}, and {following.name}, {_days(following)}, overlap. "
                f"A term starts after the one before has ended."
            )


def _days(run: TermDates | ClosureDates) -> str:
    first, last = f"{run.starts_on:%-d %B %Y}", f"{run.ends_on:%-d %B %Y}"
    return first if first == last else f"{first} to {last}"
