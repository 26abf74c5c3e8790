"""The letter read aloud on the telephone: the script, and the form that records the call beneath it."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.desk.forms.call import CallForm, starting_now
from endeavour.desk.queries.pupil_page import pupil_head
from endeavour.desk.queries.ring_page import ring_page
from endeavour.desk.views.told_letter import check_page
from endeavour.documents.told_fields import NotReadyError
from endeavour.pupils.access import pupil_seen_by
from endeavour.pupils.queries import card_of
from endeavour.register.actions.record_call import record_call
from endeavour.register.notices import PresentSupport, present_support
from endeavour.register.one_recipient import AddressEscaped, note_blocked


@needs(Permission.SEND_LETTERS)
@require_http_methods(["GET", "HEAD", "POST"])
def told_ring(request: SchoolRequest, pid: str, code: str) -> HttpResponse:
    pupil = pupil_seen_by(request.actor, pid)
    support = present_support(pupil)
    if support is None or support.notice is None:
        return redirect("desk:told_new", school=request.school.slug, pid=pid)
    try:
        page = ring_page(request.actor, support.notice, code)
    except Refused as refusal:
        return check_page(request, pid, shown=code, refused=(refusal.sentence,))
    form = CallForm(request.POST or None, initial=starting_now())
    if form.is_valid() and _recorded(request, support, form, code):
        messages.success(request, f"The call is recorded. {page.name} has been told.")
        return redirect("desk:told_check", school=request.school.slug, pid=pid)
    shown = {"head": pupil_head(request.actor, card_of(pupil), "desk:documents"), "page": page, "form": form}
    return render(request, "desk/letters/ring.html", shown)


def _recorded(request: SchoolRequest, support: PresentSupport, form: CallForm, to: str) -> bool:
    """Or the form says why not."""
    notice, by = support.notice, request.actor
    assert notice is not None  # noqa: S101 - nobody is rung before the letter is written
    try:
        record_call(notice, form.call(), to=to, school=request.school, by=by)
    except AddressEscaped as blocked:
        note_blocked(notice, blocked, to=to, by=by)
        form.add_error(None, blocked.sentence)
    except Refused as refusal:
        form.add_error(refusal.field if refusal.field in form.fields else None, refusal.sentence)
    except NotReadyError as lacking:
        for sentence in lacking.problems:
            form.add_error(None, sentence)
    return not form.errors
