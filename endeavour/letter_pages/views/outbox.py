"""S3: the outbox. Stop what is held; say what was handed over or posted; print what waits for paper."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from endeavour import clock
from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.law.school_days import NoTermsRecordedError
from endeavour.letter_pages.forms.delivered import CHOICES, DeliveredForm, reached_at
from endeavour.letter_pages.queries.outbox_page import outbox_page
from endeavour.letter_pages.queries.whose import whose
from endeavour.messages.access import message_seen_by
from endeavour.messages.actions.confirm_delivery import NotOpenError, confirm_delivery
from endeavour.messages.actions.stop_message import StoppedAlreadyError, TooLateToStopError, stop_message
from endeavour.schools.facts import calendar_of


@needs(Permission.SEND_LETTERS)
@require_safe
def outbox(request: SchoolRequest) -> HttpResponse:
    shown = {"outbox": outbox_page(request.actor), "today": {how: {"how": how} for how in CHOICES}}
    return render(request, "letter_pages/outbox.html", shown)


@needs(Permission.SEND_LETTERS)
@require_POST
def message_stop(request: SchoolRequest, code: str) -> HttpResponse:
    """Leads back to where Stop was pressed: to Work, where the duty stands again, or to the outbox."""
    message = message_seen_by(request.actor, code)
    try:
        stop_message(message, by=request.actor)
        messages.success(request, "Stopped. Nothing was sent, and the family is still to be told.")
    except StoppedAlreadyError as stopped:
        messages.info(request, str(stopped))
    except TooLateToStopError as late:
        messages.warning(request, str(late))
    back = "desk:work" if request.GET.get("back") == "work" else "desk:outbox"
    return redirect(back, school=request.school.slug)


@needs(Permission.SEND_LETTERS)
@require_http_methods(["GET", "HEAD", "POST"])
def message_delivered(request: SchoolRequest, code: str) -> HttpResponse:
    message = message_seen_by(request.actor, code)
    form = DeliveredForm(request.POST or None)
    form.between(clock.day_of(message.queued_at), clock.today())
    if form.is_valid():
        how, on = form.cleaned_data["how"], form.cleaned_data["on"]
        try:
            at = reached_at(how, on, calendar_of(request.school.pk), written_at=message.queued_at)
            confirm_delivery(message, how=how, at=at, by=request.actor)
            messages.success(request, "Recorded. The outbox shows when it counts as arrived.")
            return redirect("desk:outbox", school=request.school.slug)
        except NotOpenError as ended:
            form.add_error(None, str(ended))
        except NoTermsRecordedError as unknown:
            form.add_error("on", f"{unknown} Enter the dates of terms, so that school days can be counted.")
    shown = {"form": form, "whose": whose(request.actor, message)}
    return render(request, "letter_pages/delivered.html", shown)
