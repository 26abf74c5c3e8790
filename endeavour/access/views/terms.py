from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from endeavour.access.actions.set_terms import set_terms
from endeavour.access.forms.rows import Rows, Together, rows
from endeavour.access.forms.settings import ClosureRow, TermRow
from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.schools.calendar import ClosureDates, TermDates, closures_of, terms_of

A_YEAR_OF_TERMS = 3


@needs(Permission.CHANGE_SETTINGS)
@require_http_methods(["GET", "HEAD", "POST"])
def terms(request: SchoolRequest) -> HttpResponse:
    """The whole list is sent and kept at once."""
    term_rows, closure_rows = _rows(request)
    together = Together([term_rows, closure_rows])
    if request.method == "POST" and together.is_valid():
        try:
            set_terms(
                request.school, terms=_terms(term_rows), closures=_closures(closure_rows), by=request.actor
            )
        except Refused as refused:
            together.refuse(refused.sentence)
        else:
            messages.success(request, "The school’s days are saved.")
            return redirect("access:settings", school=request.school.slug)
    shown = {"form": together, "terms": term_rows, "closures": closure_rows}
    return render(request, "access/terms.html", shown)


def _rows(request: SchoolRequest) -> tuple[Rows, Rows]:
    posted = request.POST if request.method == "POST" else None
    known_terms = [] if posted else [vars(term) for term in terms_of(request.school.pk)]
    known_closures = [] if posted else [vars(closure) for closure in closures_of(request.school.pk)]
    return (
        rows(
            TermRow,
            prefix="terms",
            posted=posted,
            known=known_terms,
            spare=1 if known_terms else A_YEAR_OF_TERMS,
        ),
        rows(ClosureRow, prefix="closures", posted=posted, known=known_closures),
    )


def _terms(filled: Rows) -> list[TermDates]:
    return [TermDates(row["starts_on"], row["ends_on"], row["name"]) for row in filled.filled]


def _closures(filled: Rows) -> list[ClosureDates]:
    return [
        ClosureDates(row["starts_on"], row["ends_on"] or row["starts_on"], row["kind"])
        for row in filled.filled
    ]
