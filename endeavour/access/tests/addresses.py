"""The program's addresses, with a few pages made for the tests of rights, scope and once."""

from uuid import uuid4

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, URLResolver, path
from django.views.decorators.http import require_http_methods

from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.config import urls
from endeavour.config.urls import handler400, handler403, handler404, handler500
from endeavour.schools.models import SchoolClass

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]


@needs(Permission.SEE_HISTORY)
def for_some(request: SchoolRequest) -> HttpResponse:
    return HttpResponse(f"{request.actor.label} at {request.school.name}")


@needs(None)
def for_all_here(request: SchoolRequest) -> HttpResponse:
    return HttpResponse("anybody with a post")


@needs(Permission.SEE_HISTORY)
@require_http_methods(["POST"])
def add_class(request: SchoolRequest) -> HttpResponse:
    """Does something that shows when it is done twice, then leads somewhere, or shows a mistake, or breaks."""
    made = SchoolClass.objects.create(school_id=request.school.pk, name=f"made {uuid4()}", school_year=2026)
    if "mistake" in request.POST:
        return HttpResponse("Put this right", status=200)
    if "break" in request.POST:
        raise RuntimeError("a fault of the kind nobody foresaw")
    return HttpResponseRedirect(f"/made/{made.pk}")


urlpatterns: list[URLPattern | URLResolver] = [
    *urls.urlpatterns,
    path("s/<slug:school>/test/some", for_some),
    path("s/<slug:school>/test/all", for_all_here),
    path("s/<slug:school>/test/add", add_class),
]
