"""Setting up the second step: an authenticator app or a passkey, then recovery codes. It can't be skipped."""

import json

import segno
from allauth.mfa.adapter import get_adapter
from allauth.mfa.recovery_codes.internal.flows import generate_recovery_codes
from allauth.mfa.totp.internal.flows import activate_totp
from allauth.mfa.webauthn.internal.auth import begin_registration
from allauth.mfa.webauthn.internal.flows import add_authenticator
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from endeavour.accounts import proofs, second_step
from endeavour.accounts.doors import before_second_step, signed_in
from endeavour.accounts.forms import AppForm, PasskeyForm
from endeavour.accounts.guards import freshly_proved
from endeavour.accounts.person import person_in
from endeavour.design.pages import own_address

AFTERWARDS = "after_second_step"


@before_second_step
@never_cache
@require_safe
def choose(request: HttpRequest) -> HttpResponse:
    """Where everybody with only a password is led."""
    if second_step.is_shown(request):
        return redirect("accounts:own")
    if proofs.proofs_of(person_in(request)).second_steps:
        # Signed in by a way that didn't ask for the second step this person has: ask for it.
        request.session.flush()
        return redirect("account_login")
    request.session[AFTERWARDS] = own_address(request, request.GET.get("next", "")) or "/"
    return render(request, "accounts/second_step.html", {"passkeys": proofs.passkeys_work_here(request)})


@before_second_step
@never_cache
@freshly_proved
@require_http_methods(["GET", "HEAD", "POST"])
def app(request: HttpRequest) -> HttpResponse:
    person = person_in(request)
    held = proofs.proofs_of(person)
    if held.app_since:
        return redirect("accounts:own")
    if held.second_steps and not second_step.is_shown(request):
        return redirect("accounts:second_step")
    form = AppForm(request.POST if request.method == "POST" else None, user=person)
    if form.is_valid():
        activate_totp(request, form)
        return _done(request, "Your authenticator app is set up.")
    address = get_adapter().build_totp_url(person, form.secret)
    shown = {"form": form, "key": _in_fours(form.secret), "square": _square(address), "address": address}
    return render(request, "accounts/app.html", shown)


@before_second_step
@never_cache
@freshly_proved
@require_http_methods(["GET", "HEAD", "POST"])
def passkey(request: HttpRequest) -> HttpResponse:
    person = person_in(request)
    if not second_step.is_shown(request) and proofs.proofs_of(person).second_steps:
        return redirect("accounts:second_step")
    form = PasskeyForm(request.POST if request.method == "POST" else None, user=person)
    if form.is_valid():
        add_authenticator(request, form.cleaned_data["name"], form.cleaned_data["credential"])
        return _done(request, "The passkey is set up.")
    options = json.dumps(begin_registration(person, passwordless=True))
    return render(request, "accounts/passkey.html", {"form": form, "options": options})


@signed_in
@never_cache
@freshly_proved
@require_http_methods(["GET", "HEAD", "POST"])
def recovery_codes(request: HttpRequest) -> HttpResponse:
    """Shown until the person says that they kept them."""
    person = person_in(request)
    if request.method == "POST":
        proofs.keep_recovery_codes(person)
        return redirect(request.session.pop(AFTERWARDS, None) or "accounts:own")
    codes = [_in_fours(code) for code in proofs.recovery_codes(person)]
    if not codes:
        return redirect("accounts:own")
    return render(request, "accounts/recovery_codes.html", {"codes": codes, "person": person})


@signed_in
@freshly_proved
@require_POST
def new_recovery_codes(request: HttpRequest) -> HttpResponse:
    generate_recovery_codes(request)
    messages.success(request, "These are your new recovery codes. The old ones no longer work.")
    return redirect("accounts:recovery_codes")


def _done(request: HttpRequest, sentence: str) -> HttpResponse:
    second_step.note_shown(request, person_in(request))
    request.session.cycle_key()
    messages.success(request, sentence)
    return redirect("accounts:recovery_codes")


def _square(address: str) -> SafeString:
    """Dark on white in every theme: phones read nothing else."""
    drawn = segno.make(address, micro=False).svg_inline(
        scale=5, border=4, dark="#000", light="#fff", svgclass="square"
    )
    return mark_safe(drawn)  # noqa: S308 - drawn by segno from an address of ours


def _in_fours(text: str) -> str:
    return " ".join(text[at : at + 4] for at in range(0, len(text), 4))
