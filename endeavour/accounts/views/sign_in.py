"""Signing in and out: password and code, or a passkey."""

import json
from typing import Any

from allauth.account.internal.flows.logout import logout
from allauth.account.models import Login
from allauth.mfa.webauthn.forms import AuthenticateWebAuthnForm, LoginWebAuthnForm
from allauth.mfa.webauthn.internal.auth import begin_authentication
from allauth.mfa.webauthn.internal.flows import perform_passwordless_login
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from endeavour.accounts.doors import open_to_all
from endeavour.accounts.forms import CodeForm, SignInForm
from endeavour.accounts.guards import after_password, counted
from endeavour.accounts.proofs import can_use_code, can_use_passkey
from endeavour.design.pages import own_address

FAILED = "The passkey didn’t work here. Try once more, or sign in with your password."


@open_to_all("Somebody who isn’t signed in has to be able to")
@never_cache
@sensitive_post_parameters("password")
@counted("login")
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    after = own_address(request, request.POST.get("next") or request.GET.get("next", ""))
    if request.user.is_authenticated:
        return redirect(after or "/")
    form = SignInForm(request.POST or None, request=request)
    if request.method == "POST" and form.is_valid():
        answer: HttpResponse = form.login(request, redirect_url=after or None)
        return answer
    return render(request, "accounts/sign_in.html", {"form": form, "next": after})


@open_to_all("The same, with a passkey")
@never_cache
@counted("webauthn_login", app="allauth.mfa")
@require_http_methods(["GET", "POST"])
def with_passkey(request: HttpRequest) -> HttpResponse:
    """GET: what the browser's passkey dialogue needs. POST: what it answered."""
    if request.method == "GET":
        return JsonResponse(begin_authentication(user=None))
    form = LoginWebAuthnForm(data=request.POST)
    if not form.is_valid():
        messages.error(request, FAILED)
        return redirect("account_login")
    passkey = form.cleaned_data["credential"]
    after = own_address(request, request.POST.get("next", ""))
    answer: HttpResponse = perform_passwordless_login(
        request, passkey, Login(user=passkey.user, redirect_url=after or None)
    )
    return answer


@open_to_all("The second step of signing in: only a right password leads here")
@after_password
@require_http_methods(["GET", "HEAD", "POST"])
def check(request: HttpRequest) -> HttpResponse:
    stage: Any = request._login_stage  # type: ignore[attr-defined]  # set by login_stage_required
    person = stage.login.user
    by_passkey = "credential" in request.POST
    code = CodeForm(request.POST if request.method == "POST" and not by_passkey else None, user=person)
    answer = AuthenticateWebAuthnForm(data=request.POST, user=person) if by_passkey else code
    if request.method == "POST" and answer.is_valid():
        answer.save()
        done: HttpResponse = stage.exit()
        return done
    shown: dict[str, Any] = {
        "form": code if can_use_code(person) else None,
        "failed": FAILED if by_passkey else "",
    }
    if can_use_passkey(person):
        shown["options"] = json.dumps(begin_authentication(person))
    return render(request, "accounts/check.html", shown)


@open_to_all("Signing out twice does no harm")
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    logout(request, show_message=False)
    messages.success(request, "You are signed out.")
    return redirect("/")
