"""Twice is once: a form sent again leads where it led the first time."""

from collections.abc import Callable
from uuid import UUID

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.done import Outcome, note
from endeavour.access.models import Operation


def once(request: HttpRequest, actor: StaffActor, do: Callable[[], HttpResponse]) -> HttpResponse:
    """Do what a POST asks unless its operation id has been done.

    A second sending at the same moment waits at the unique key until the first has committed.
    An answer that isn't a redirect (a form with errors) leaves the id free to be sent again.
    """
    key = _operation_id(request)
    mine = Operation(school_id=actor.school_id, key=key, actor=actor.label, at=clock.now())
    Operation.objects.bulk_create([mine], ignore_conflicts=True)
    kept = Operation.objects.select_for_update().get(key=key)
    if kept.led_to:
        note(Outcome.AGAIN)
        return HttpResponseRedirect(kept.led_to) if kept.actor == actor.label else _not_yours()
    answer = do()
    if answer.status_code in (302, 303):
        kept.led_to = answer.headers["Location"]
        kept.save(update_fields=["led_to"])
    else:
        kept.delete()
    return answer


def _operation_id(request: HttpRequest) -> UUID:
    try:
        return UUID(request.POST.get("operation", ""))
    except ValueError:
        raise BadRequest(
            "The form came without its operation id. Open the page again and send it once more."
        ) from None


def _not_yours() -> HttpResponse:
    raise BadRequest("This form was sent by someone else. Open the page again and send it once more.")
