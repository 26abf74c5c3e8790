"""Search pupils: posted to a page of results."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from endeavour import clock
from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.desk.forms.search import SearchForm
from endeavour.desk.queries.family_told import sees_telling
from endeavour.desk.queries.register_page import pupil_lines
from endeavour.register.queries import MOST_FOUND, register_search


@needs(Permission.SEE_PUPILS)
@require_http_methods(["GET", "HEAD", "POST"])
def search(request: SchoolRequest) -> HttpResponse:
    form = SearchForm(request.POST or None)
    if not form.is_valid():
        return render(request, "desk/search.html", {"form": form, "lines": None})
    words = form.cleaned_data["words"]
    today = clock.today()
    rows = register_search(request.actor, words, on=today)
    shown = {
        "form": form,
        "words": words,
        "lines": pupil_lines(request.actor, rows[:MOST_FOUND], on=today, today=today),
        "says_told": sees_telling(request.actor),
        "too_many": len(rows) > MOST_FOUND,
    }
    return render(request, "desk/search.html", shown)
