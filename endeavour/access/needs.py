"""What a page asks of whoever opens it."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django_htmx.middleware import HtmxDetails

from endeavour.access.actor import StaffActor, staff_asking
from endeavour.access.once import once
from endeavour.access.permissions import Permission
from endeavour.accounts.doors import open_to_all, signed_in
from endeavour.schools.models import School

__all__ = ["SchoolRequest", "needs", "open_to_all", "signed_in"]

P = ParamSpec("P")


class SchoolRequest(HttpRequest):
    """A request about a school, by someone who holds a post there. Set by `needs`."""

    actor: StaffActor
    school: School
    htmx: HtmxDetails


View = Callable[Concatenate[SchoolRequest, P], HttpResponse]


def needs(permission: Permission | None) -> Callable[[View[P]], Callable[..., HttpResponse]]:
    """Open a view to those with this right at the school in the address; `None` asks only for a post there.

    A stranger gets 404, the same as for a page that isn't there; a colleague without the right gets 403.
    """

    def wall(view: View[P]) -> Callable[..., HttpResponse]:
        @wraps(view)
        def checked(request: SchoolRequest, school: str, *args: Any, **kwargs: Any) -> HttpResponse:
            actor = staff_asking(request.school, request.user) if request.school else None  # type: ignore[arg-type]  # signed in: the wall stands before
            if actor is None:
                raise Http404
            request.actor = actor
            if permission is not None and not actor.may(permission):
                raise PermissionDenied
            if request.method == "POST":
                return once(request, actor, lambda: view(request, *args, **kwargs))
            return view(request, *args, **kwargs)

        checked.needs = permission or "a post"  # type: ignore[attr-defined]  # read by the route tests
        return checked

    return wall
