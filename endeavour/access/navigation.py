"""What the staff layout shows around a page: the links of the person's role."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from endeavour.access.actor import StaffActor
from endeavour.access.permissions import Permission
from endeavour.accounts.installation import is_demo
from endeavour.accounts.loopback import came_over_loopback
from endeavour.accounts.typist import typist_mark
from endeavour.design.layout import NavigationLink, Stay


@dataclass(frozen=True)
class Link:
    """A page of the band: whoever has the right sees it, but not those who also have the other one."""

    label: str
    page: str
    right: Permission
    hidden_from: Permission | None = None

    def is_for(self, may: Callable[[Permission], bool]) -> bool:
        return may(self.right) and not (self.hidden_from and may(self.hidden_from))


# In the order of the band. A teacher has feedback to give, an assistant hasn't: Today comes first for an assistant.
LINKS = (
    Link("Work", "desk:work", Permission.SEE_WORK),
    Link("Today", "classroom:today", Permission.LOG_SESSIONS, hidden_from=Permission.GIVE_FEEDBACK),
    Link("My pupils", "classroom:my_pupils", Permission.READ_LINES, hidden_from=Permission.SEE_WORK),
    Link("Today", "classroom:today", Permission.GIVE_FEEDBACK, hidden_from=Permission.SEE_WORK),
    Link("Reviews", "classroom:reviews", Permission.GIVE_FEEDBACK, hidden_from=Permission.SEE_WORK),
    # Whoever answers for the school and can't act on the work starts from what is owed.
    Link("Duties", "desk:duties", Permission.SEE_DUTIES, hidden_from=Permission.SEE_WORK),
    Link("Concerns", "desk:concerns", Permission.RAISE_CONCERNS),
    Link("Reviews", "desk:rounds", Permission.ASK_TEACHERS),
    Link("Pupils", "desk:register", Permission.SEE_PUPILS),
    Link("Provision", "desk:provision_list", Permission.SEE_PROVISION),
    Link("Duties", "desk:duties", Permission.SEE_WORK),
    Link("Settings", "access:settings", Permission.CHANGE_SETTINGS),
)
WARNED_BEFORE = 2 * 60
DEMO_NOTICE = "Demo: everyone is invented."
DEMO_PROMISE = "Nothing leaves this computer."  # left out on a phone, where each line counts


def staff_layout(request: HttpRequest) -> dict[str, Any]:
    """Families and the public get no navigation, but everybody is told that a demo is one."""
    around: dict[str, Any] = (
        {"demo_notice": DEMO_NOTICE, "demo_promise": DEMO_PROMISE, "demo_mail_url": reverse("demo:mail")}
        if is_demo()
        else {}
    )
    if around and came_over_loopback(request):
        around["demo_names_url"] = "/"
    actor: StaffActor | None = getattr(request, "actor", None)
    if actor is None:
        return around
    return around | {
        "navigation": links_of(actor, here=request.path),
        "school": actor.school,
        "search_link": _search(actor, request.path),
        "person": actor.person,
        "person_url": reverse("accounts:own"),
        "typist": typist_mark(actor.person),
        "stay": _stay(),
        "begun_url": reverse("journeys:begun", args=[actor.school.slug]),
        "sign_out_url": reverse("accounts:sign_out"),
        "actor": actor,
    }


def _stay() -> Stay:
    ends = settings.SESSION_COOKIE_AGE
    return Stay(url=reverse("accounts:stay"), warn_after=ends - WARNED_BEFORE, ends_after=ends)


def _search(actor: StaffActor, here: str) -> NavigationLink | None:
    if not actor.may(Permission.SEE_PUPILS):
        return None
    url = reverse("desk:search", args=[actor.school.slug])
    return NavigationLink(label="Search pupils", url=url, current=here == url)


def links_of(actor: StaffActor, *, here: str = "") -> list[NavigationLink]:
    """The links of the person's roles; the one whose address is the longest beginning of `here` is current."""
    links = [
        (link.label, reverse(link.page, args=[actor.school.slug])) for link in LINKS if link.is_for(actor.may)
    ]
    current = max((url for _, url in links if here == url or here.startswith(f"{url}/")), key=len, default="")
    return [NavigationLink(label=label, url=url, current=url == current) for label, url in links]
