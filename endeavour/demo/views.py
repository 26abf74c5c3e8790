"""The demo's front page: press a name and be that person."""

from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from endeavour import clock
from endeavour.access.needs import open_to_all
from endeavour.access.scope import schools_of
from endeavour.access.views.start import start as plain_start
from endeavour.accounts import second_step
from endeavour.accounts.people import people_with
from endeavour.demo.sign_ins import offered_to, sign_ins
from endeavour.design.pages import own_address

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@open_to_all("The front page says what this is and where to sign in")
@never_cache
@require_safe
def start(request: HttpRequest) -> HttpResponse:
    if request.user.is_authenticated or not offered_to(request):
        return plain_start(request)
    after = own_address(request, request.GET.get("next", ""))
    shown = {"schools": sign_ins(), "sent_along": {"next": after} if after else {}}
    return render(request, "demo/start.html", shown)


@open_to_all("Signs in without a password, in a demo and over loopback only; elsewhere there is no such page")
@require_POST
def sign_in(request: HttpRequest, person: int) -> HttpResponse:
    who = people_with([person]).get(person) if offered_to(request) else None
    if who is None or not schools_of(who, clock.today()):
        raise Http404
    request.session.flush()
    login(request, who, backend=BACKEND)
    second_step.note_shown(request, who, second_step.DEMO)
    return redirect(own_address(request, request.POST.get("next", "")) or "/")
