"""When something fails: what happened, and what one can do now. Never a dead end.

They are drawn without the request's context processors: the database may be what failed.
"""

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.template.loader import render_to_string

from endeavour.design.display import display_of


@login_not_required
def not_understood(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Only our own sentence is repeated: what Django found suspicious holds what the sender wrote."""
    said = str(exception) if isinstance(exception, BadRequest) else ""
    return _page(request, "400.html", status=400, said=said)


@login_not_required
def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """One and the same page for what doesn't exist and for what a stranger may not see."""
    return _page(request, "404.html", status=404)


@login_not_required
def not_allowed(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Only a colleague comes here, so the school is named to somebody who works there."""
    leaving: dict[str, object] = {}
    if (actor := getattr(request, "actor", None)) is not None:
        leaving = {"school": actor.school, "csrf_token": get_token(request)}
    return _page(request, "403.html", status=403, **leaving)


@login_not_required
def not_like_this(request: HttpRequest, *, page: str) -> HttpResponse:
    """An address that only takes what a button sends was opened, or something was sent to a page to be read."""
    return _page(request, "405.html", status=405, page=page, opened=request.method in ("GET", "HEAD"))


@login_not_required
def broken(request: HttpRequest, *, carry_on: str = "") -> HttpResponse:
    """`carry_on` is where what was typed stands again, if it could be kept."""
    return _page(request, "500.html", status=500, carry_on=carry_on)


@login_not_required
def closed(request: HttpRequest) -> HttpResponse:
    """Shown while the service is being looked after."""
    response = _page(request, "503.html", status=503)
    response["Retry-After"] = "300"
    return response


@login_not_required
def not_from_our_page(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form without its token: an old page, a blocked cookie, or another site."""
    return _page(request, "design/pages/not_from_our_page.html", status=403)


def _page(request: HttpRequest, template: str, *, status: int, **shown: object) -> HttpResponse:
    return HttpResponse(render_to_string(template, {"display": display_of(request), **shown}), status=status)
