"""An invited person sets up their sign-in. Looking at the link doesn't use it up: mail scanners look at links."""

from allauth.account.internal.flows.login import perform_login
from allauth.account.models import Login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from endeavour.accounts import invitations, second_step
from endeavour.accounts.doors import open_to_all
from endeavour.accounts.forms import InvitationForm
from endeavour.accounts.guards import counted


@open_to_all("An invited person has no sign-in yet")
@never_cache
@sensitive_post_parameters("password")
@counted("invitation")
@require_http_methods(["GET", "HEAD", "POST"])
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """The same page for every link by GET; a pressed button opens it; the filled-in form uses it up."""
    if request.method != "POST":
        return render(request, "accounts/invitation.html")
    try:
        person = invitations.invited(token)
        if "password" not in request.POST:
            names = {"title": person.title, "forename": person.forename, "surname": person.surname}
            form = InvitationForm(initial=names, person=person)
            return render(request, "accounts/invited.html", {"form": form, "invited": person})
        form = InvitationForm(request.POST, person=person)
        if not form.is_valid():
            return render(request, "accounts/invited.html", {"form": form, "invited": person})
        given = {name: form.cleaned_data[name] for name in ("title", "forename", "surname", "password")}
        person = invitations.accept(token, **given)
    except invitations.InvitationEndedError:
        return render(request, "accounts/invitation_ended.html", status=410)
    request.session.flush()
    second_step.note_shown(request, person, "password")
    answer: HttpResponse = perform_login(request, Login(user=person))
    return answer
