"""P4: the plan, as staff see it, as the family would, on paper, and as it once was (P8)."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from endeavour import clock
from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import opened
from endeavour.cycle.access import version_seen_by
from endeavour.cycle.actions.confirm_reading import confirm_reading
from endeavour.cycle.queries.drafts import draft_of
from endeavour.cycle.queries.plan_sheet import plan_sheet
from endeavour.documents.sheet import Sheet
from endeavour.plan_pages.after_sharing import after_sharing
from endeavour.plan_pages.giving import to_have_it
from endeavour.plan_pages.handing_out import why_not_handed_out
from endeavour.plan_pages.old_version import old_version
from endeavour.plan_pages.paper import for_staff, for_the_family
from endeavour.plan_pages.sheet import PlanPage, plan_page
from endeavour.pupil_pages.queries.pupil_page import pupil_head
from endeavour.pupils.access import pupil_seen_by
from endeavour.pupils.queries import Families, card_of, families

if TYPE_CHECKING:
    from endeavour.pupils.models import Pupil


@needs(Permission.OPEN_PLANS)
@require_safe
def plan(request: SchoolRequest, pid: str) -> HttpResponse:
    pupil = pupil_seen_by(request.actor, pid)
    opened(pid, "plan", by=request.actor)
    family = families([pupil.pk], on=clock.today())
    shown = _head(request, pupil) | {"page": (page := page_of(request, pupil, family))}
    if page is None:
        may_make = request.actor.may(Permission.MAKE_PLANS)
        shown |= {"draft": draft_of(pupil, today=clock.today()), "may_make": may_make}
        return render(request, "plan_pages/none.html", shown)
    shown |= {"after": after_sharing(page, pupil, family, request.actor)}
    return render(request, "plan_pages/plan.html", shown)


@needs(Permission.OPEN_PLANS)
@require_safe
def plan_family(request: SchoolRequest, pid: str) -> HttpResponse:
    """What the family is shown: the same rows, in their order and words."""
    return _of_shared(request, pid, "plan_family", for_the_family)


@needs(Permission.OPEN_PLANS)
@require_safe
def plan_print(request: SchoolRequest, pid: str) -> HttpResponse:
    return _of_shared(request, pid, "plan_print", partial(for_staff, full_name="", place=""))


@needs(Permission.OPEN_PLANS)
@require_safe
def plan_version(request: SchoolRequest, pid: str, number: int) -> HttpResponse:
    """P8: as it was agreed then, and what it changed."""
    pupil = pupil_seen_by(request.actor, pid)
    opened(pid, "plan_version", by=request.actor)
    version = version_seen_by(request.actor, pupil, number)
    shown = _head(request, pupil) | {"old": old_version(version, request.actor)}
    return render(request, "plan_pages/version.html", shown)


@needs(Permission.READ_LINES)
@require_POST
def plan_read(request: SchoolRequest, pid: str, number: int) -> HttpResponse:
    pupil = pupil_seen_by(request.actor, pid)
    version = version_seen_by(request.actor, pupil, number)
    try:
        confirm_reading(version, by=request.actor)
        messages.success(request, f"You have read your lines of {pupil.known_forename}’s plan. Thank you.")
    except Refused as refusal:
        messages.warning(request, refusal.sentence)
    if request.actor.may(Permission.OPEN_PLANS):
        return redirect(_plan(request, pid))
    return redirect(reverse("classroom:my_pupils", args=[request.school.slug]))


def _of_shared(request: SchoolRequest, pid: str, name: str, on_paper: Callable[..., Sheet]) -> HttpResponse:
    """Where nothing is shared yet, or it may not go as it stands, the plan's page says so."""
    pupil = pupil_seen_by(request.actor, pid)
    opened(pid, name, by=request.actor)
    page = page_of(request, pupil)
    if page is None:
        return redirect(_plan(request, pid))
    sheet = on_paper(page, request.school, ask_for="", today=clock.today())
    if why := why_not_handed_out(sheet, pupil, request.school, today=clock.today()):
        messages.error(request, why)
        return redirect(_plan(request, pid))
    template = f"plan_pages/{name.removeprefix('plan_')}.html"
    return render(request, template, _head(request, pupil) | {"page": page, "back": _plan(request, pid)})


def page_of(request: SchoolRequest, pupil: "Pupil", family: Families | None = None) -> PlanPage | None:
    """`family` where the caller has read it."""
    today = clock.today()
    ties = (family or families([pupil.pk], on=today)).ties.get(pupil.pk, ())
    sheet = plan_sheet(pupil, today=today, adults={tie.code: tie.name for tie in ties})
    if sheet is None:
        return None
    return plan_page(sheet, request.actor, ties, to_have=to_have_it(pupil, ties), today=today)


def _head(request: SchoolRequest, pupil: "Pupil") -> dict[str, object]:
    return {"head": pupil_head(request.actor, card_of(pupil), "desk:plan"), "today": clock.today()}


def _plan(request: SchoolRequest, pid: str) -> str:
    return reverse("desk:plan", args=[request.school.slug, pid])
