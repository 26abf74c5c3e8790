"""The family's door: a signed link, read anew on every request."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from endeavour.access.scope import school_scope
from endeavour.accounts.guards import one_more
from endeavour.messages.family_links import FamilyLink
from endeavour.messages.links import message_of
from endeavour.portal.queries import School, open_link, school_of

# Nobody mistypes a link thirty times a minute, and each has eighty bits of signature.
STRANGE_KEYS = "30/m/ip"


@dataclass(frozen=True)
class Behind:
    """What a link that opens leads to."""

    key: str
    school: School
    link: FamilyLink


View = Callable[[HttpRequest, Behind], HttpResponse]


def by_link(view: View) -> Callable[[HttpRequest, str], HttpResponse]:
    """Open a view to whoever holds a link that still opens; everybody else gets the page of ended links.

    All of it, the drawing of the page included, is one transaction in the school's scope.
    """

    @wraps(view)
    def opened(request: HttpRequest, key: str) -> HttpResponse:
        linked = message_of(key)
        school = school_of(linked) if linked else None
        if linked is None or school is None:
            return (
                ended(request) if one_more(request, "family_link", rate=STRANGE_KEYS) else too_many(request)
            )
        with school_scope(school.id):
            link = open_link(linked.code)
            return view(request, Behind(key, school, link)) if link else ended(request, school)

    return opened


def ended(request: HttpRequest, school: School | None = None) -> HttpResponse:
    """F15, the same for every link that doesn't open. The school is named only to those whom it wrote to."""
    head = school.head() if school else None
    return render(request, "portal/ended.html", {"school_head": head, "from_school": school}, status=410)


def too_many(request: HttpRequest) -> HttpResponse:
    return render(request, "portal/too_many.html", status=429)
