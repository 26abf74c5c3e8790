"""A1: the front page. Signed out, what this is; signed in, on to the person's own first page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from endeavour.access.first_page import workplaces
from endeavour.access.needs import open_to_all
from endeavour.accounts import second_step
from endeavour.accounts.person import person_in


@open_to_all("The front page says what this is and where to sign in")
@never_cache
@require_safe
def start(request: HttpRequest) -> HttpResponse:
    return signed_out(request) if not request.user.is_authenticated else go_on(request)


def signed_out(request: HttpRequest) -> HttpResponse:
    return render(request, "access/start.html")


def go_on(request: HttpRequest) -> HttpResponse:
    """One school: straight to work. Several: choose. A role without a page yet: say so."""
    if not second_step.is_shown(request):
        return redirect("accounts:second_step")
    person = person_in(request)
    found = workplaces(person)
    pages = [place.url for place in found if place.url]
    if len(found) == 1 and pages:
        return redirect(pages[0])
    return render(request, "access/workplaces.html", {"workplaces": found, "person": person})
