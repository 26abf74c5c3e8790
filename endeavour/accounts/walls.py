"""Middleware: sign in first, with both proofs, before any page that isn't public."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse

from endeavour.accounts import second_step
from endeavour.accounts.awake import keep_awake

View = Callable[..., HttpResponseBase]
LONGEST_WAY_BACK = 1500  # letters: Django leads nobody to an address of more than 2,048


class SignInFirst(LoginRequiredMiddleware):
    """Django's wall, and a second one: a person with only a password opens nothing but the page that asks for more."""

    def process_view(
        self, request: HttpRequest, view_func: View, view_args: tuple[Any, ...], view_kwargs: dict[str, Any]
    ) -> HttpResponseBase | None:
        refusal: HttpResponseBase | None = super().process_view(request, view_func, view_args, view_kwargs)
        if refusal is not None or not request.user.is_authenticated:
            return refusal
        keep_awake(request)
        if not getattr(view_func, "login_required", True) or getattr(view_func, "before_second_step", False):
            return None
        if second_step.is_shown(request):
            return None
        return _there_and_back(request, reverse("accounts:second_step"))

    def handle_no_permission(self, request: HttpRequest, view_func: View) -> HttpResponseBase:  # type: ignore[override]  # it may also answer with a page
        """Whoever was filling in a form is told what happened; everybody else signs in and comes back."""
        if request.method == "POST" and settings.SESSION_COOKIE_NAME in request.COOKIES:
            again = f"{reverse('account_login')}?{urlencode({'next': request.path})}"
            page = "design/pages/session_ended.html"
            return render(request, page, {"sign_in_url": again}, status=403)
        return _there_and_back(request, reverse("account_login"))


def lead_to(request: HttpRequest, address: str) -> HttpResponse:
    """A fragment that was asked for would show the page in the wrong place."""
    if by_script(request):
        return HttpResponse(headers={"HX-Redirect": address})
    return HttpResponseRedirect(address)


def by_script(request: HttpRequest) -> bool:
    """By one that shows only a part of an answer, and nothing of a refusal."""
    return request.headers.get("HX-Request") == "true"


def _there_and_back(request: HttpRequest, address: str) -> HttpResponse:
    """Back to the page, if not to all that its address asked for where that is endless."""
    ways = (urlencode({"next": way}) for way in (request.get_full_path(), request.path))
    back = next((way for way in ways if len(way) <= LONGEST_WAY_BACK), "")
    return lead_to(request, f"{address}?{back}" if back else address)
