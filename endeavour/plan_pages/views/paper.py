"""The plan as a PDF: for staff, and as its family gets it."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from endeavour import clock
from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.audit.record import opened
from endeavour.documents.pdf import sheet_pdf
from endeavour.documents.sheet import Sheet
from endeavour.plan_pages.handing_out import why_not_handed_out
from endeavour.plan_pages.paper import for_staff, for_the_family
from endeavour.plan_pages.views.plan import page_of
from endeavour.pupil_pages.queries.pupil_page import pupil_head
from endeavour.pupils.access import pupil_seen_by
from endeavour.pupils.queries import card_of
from endeavour.schools.senco import senco_on

if TYPE_CHECKING:
    from endeavour.pupils.models import Pupil


@needs(Permission.OPEN_PLANS)
@never_cache
@require_safe
def staff_pdf(request: SchoolRequest, pid: str) -> HttpResponse:
    pupil = pupil_seen_by(request.actor, pid)
    opened(pid, "plan_print", by=request.actor)
    page, card, today = page_of(request, pupil), card_of(pupil), clock.today()
    if page is None:
        return _back(request, pid)
    place = pupil_head(request.actor, card, "desk:plan").place
    sheet = for_staff(
        page, request.school, full_name=card.full_name, place=place, ask_for=_senco(request), today=today
    )
    return _handed_out(request, pupil, sheet, f"plan-{pid}")


@needs(Permission.OPEN_PLANS)
@never_cache
@require_safe
def family_pdf(request: SchoolRequest, pid: str) -> HttpResponse:
    pupil = pupil_seen_by(request.actor, pid)
    opened(pid, "plan_family", by=request.actor)
    page = page_of(request, pupil)
    if page is None:
        return _back(request, pid)
    sheet = for_the_family(page, request.school, ask_for=_senco(request), today=clock.today())
    return _handed_out(request, pupil, sheet, f"plan-for-family-{pid}")


def _handed_out(request: SchoolRequest, pupil: "Pupil", sheet: Sheet, name: str) -> HttpResponse:
    """Held against the family's addresses as they are known today."""
    if why := why_not_handed_out(sheet, pupil, request.school, today=clock.today()):
        messages.error(request, why)
        return _back(request, pupil.pid)
    return _pdf(sheet, name)


def _pdf(sheet: Sheet, name: str) -> HttpResponse:
    """Without a name on the file: files lie about."""
    headers = {"Content-Disposition": f'attachment; filename="{name}-{sheet.on.isoformat()}.pdf"'}
    return HttpResponse(sheet_pdf(sheet).bytes, content_type="application/pdf", headers=headers)


def _senco(request: SchoolRequest) -> str:
    senco = senco_on(clock.today(), request.actor.school_id)
    return senco.formal_name if senco else ""


def _back(request: SchoolRequest, pid: str) -> HttpResponse:
    """To the plan's page, which says what is in the way."""
    return redirect(reverse("desk:plan", args=[request.school.slug, pid]))
