"""The addresses of this room alone, with the page that shows the whole kit."""

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import include, path

from endeavour.design import errors
from endeavour.design.tests.sink import sink


@login_not_required
def failing(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("a fault of the kind nobody foresaw")


@login_not_required
def not_allowed(request: HttpRequest) -> HttpResponse:
    raise PermissionDenied


urlpatterns = [
    path("", include("endeavour.design.urls")),
    path("sink", sink),
    path("failing", failing),
    path("not-allowed", not_allowed),
    path("closed", errors.closed),
]
handler403 = errors.not_allowed
handler404 = errors.not_found
handler500 = errors.broken
