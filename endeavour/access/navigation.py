"""What the staff layout shows around a page: the links of the person's role, at most five."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from endeavour.access.actor import StaffActor
from endeavour.access.permissions import Permission
from endeavour.design.layout import NavigationLink

LINKS = (
    (Permission.SEE_WORK, "Work", "desk:work"),
    (Permission.SEE_PUPILS, "Pupils", "desk:register"),
    (Permission.SEE_DUTIES, "Duties", "desk:duties"),
    (Permission.CHANGE_SETTINGS, "Settings", "desk:settings"),
)


def staff_layout(request: HttpRequest) -> dict[str, Any]:
    """Nothing for families and the public: their pages have no navigation."""
    actor: StaffActor | None = getattr(request, "actor", None)
    if actor is None:
        return {}
    here = request.path
    links = []
    for permission, label, name in LINKS:
        if actor.may(permission):
            url = reverse(name, args=[actor.school.slug])
            links.append(
                NavigationLink(label=label, url=url, current=here == url or here.startswith(url + "/"))
            )
    return {"navigation": links, "school": actor.school, "person": actor.person, "actor": actor}
