"""Pages that belong to no school and no pupil. Anybody may open them, signed in or not."""

from dataclasses import asdict

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods, require_safe

from endeavour.design.display import Display, display_of, remember
from endeavour.design.display_form import DisplayForm
from endeavour.design.words import WORDS


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def display(request: HttpRequest) -> HttpResponse:
    """Saved in a cookie, so that it needs no account and works on a borrowed phone."""
    if request.method != "POST":
        form = DisplayForm(
            initial=asdict(display_of(request)) | {"next": own_address(request, request.GET.get("next", ""))}
        )
        return render(request, "design/pages/display.html", {"form": form, "saved": "saved" in request.GET})
    form = DisplayForm(request.POST)
    if not form.is_valid():
        return render(request, "design/pages/display.html", {"form": form, "saved": False}, status=422)
    response = redirect(own_address(request, form.cleaned_data["next"]) or "/display?saved=yes")
    chosen = Display(**{name: form.cleaned_data[name] for name in asdict(Display())})
    remember(chosen, response, secure=request.is_secure())
    return response


@login_not_required
@require_safe
def help_page(request: HttpRequest) -> HttpResponse:
    return render(request, "design/pages/help.html")


@login_not_required
@require_safe
def words(request: HttpRequest) -> HttpResponse:
    return render(request, "design/pages/words.html", {"words": WORDS})


@login_not_required
@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    return render(request, "design/pages/accessibility.html")


@login_not_required
@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    return render(request, "design/pages/privacy.html")


def own_address(request: HttpRequest, wanted: str) -> str:
    """The address to go back to, if it is ours; nothing for any other."""
    own = url_has_allowed_host_and_scheme(wanted, {request.get_host()}, require_https=request.is_secure())
    return wanted if own and wanted.startswith("/") else ""
