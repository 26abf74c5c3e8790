"""A person's own sign-in: their proofs, a new password, proving again who they are."""

import json

from allauth.mfa.webauthn.forms import ReauthenticateWebAuthnForm
from allauth.mfa.webauthn.internal.auth import begin_authentication
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from endeavour.accounts import proofs, second_step
from endeavour.accounts.awake import awake_now
from endeavour.accounts.doors import before_second_step, signed_in
from endeavour.accounts.forms import NewPasswordForm, PasswordAgainForm
from endeavour.accounts.guards import counted, freshly_proved
from endeavour.accounts.person import person_in
from endeavour.design.pages import own_address

LAST = "That is your only second step, and signing in needs one. Set up another one first."


@signed_in
@never_cache
@require_safe
def own(request: HttpRequest) -> HttpResponse:
    person = person_in(request)
    shown = {"proofs": proofs.proofs_of(person), "person": person, "here": proofs.passkeys_work_here(request)}
    return render(request, "accounts/own.html", shown | {"has_password": person.has_usable_password()})


@signed_in
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def stay(request: HttpRequest) -> HttpResponse:
    """Opening it is enough: every page that is asked for makes the session longer. A script wants no page."""
    if request.method != "POST":
        return render(request, "accounts/stay.html", {"minutes": settings.SESSION_COOKIE_AGE // 60})
    awake_now(request)
    return HttpResponse(status=204) if "X-Script" in request.headers else redirect("accounts:stay")


@before_second_step
@never_cache
@sensitive_post_parameters("password")
@counted("reauthenticate")
@require_http_methods(["GET", "HEAD", "POST"])
def again(request: HttpRequest) -> HttpResponse:
    """Before proofs are changed, whoever sits here shows once more that they are the person."""
    person = person_in(request)
    after = own_address(request, request.POST.get("next") or request.GET.get("next", ""))
    by_passkey = "credential" in request.POST
    typed = PasswordAgainForm(
        request.POST if request.method == "POST" and not by_passkey else None, person=person
    )
    answer = ReauthenticateWebAuthnForm(data=request.POST, user=person) if by_passkey else typed
    if request.method == "POST" and answer.is_valid():
        second_step.note_shown(request, person, "mfa" if by_passkey else "password")
        return redirect(after or "accounts:own")
    shown = {"form": typed if person.has_usable_password() else None, "next": after, "failed": by_passkey}
    if proofs.can_use_passkey(person):
        shown["options"] = json.dumps(begin_authentication(person))
    return render(request, "accounts/again.html", shown)


@signed_in
@never_cache
@sensitive_post_parameters("password")
@freshly_proved
@require_http_methods(["GET", "HEAD", "POST"])
def password(request: HttpRequest) -> HttpResponse:
    """A new password signs out every other browser."""
    person = person_in(request)
    form = NewPasswordForm(request.POST if request.method == "POST" else None, person=person)
    if form.is_valid():
        person.set_password(form.cleaned_data["password"])
        person.save(update_fields=["password"])
        update_session_auth_hash(request, person)
        messages.success(request, "Your password is changed. Other browsers are signed out.")
        return redirect("accounts:own")
    return render(request, "accounts/password.html", {"form": form, "person": person})


@signed_in
@freshly_proved
@require_POST
def remove_app(request: HttpRequest) -> HttpResponse:
    try:
        proofs.remove_app(person_in(request))
    except proofs.LastProofError:
        messages.warning(request, LAST)
    else:
        messages.success(request, "The authenticator app is removed.")
    return redirect("accounts:own")


@signed_in
@freshly_proved
@require_POST
def remove_passkey(request: HttpRequest, passkey: int) -> HttpResponse:
    try:
        if not proofs.remove_passkey(person_in(request), passkey):
            raise Http404
        messages.success(request, "The passkey is removed.")
    except proofs.LastProofError:
        messages.warning(request, LAST)
    return redirect("accounts:own")
