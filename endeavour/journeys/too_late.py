"""A form that can't be sent any more, as another act closed what it is about: what was typed is shown to be copied."""

from django.http import HttpResponse
from django.shortcuts import render

from endeavour.access.needs import SchoolRequest
from endeavour.journeys.drafts import drafts_of, typed_in
from endeavour.journeys.keeping import address_of
from endeavour.journeys.typed_words import Line, in_lines, lines_of

TO_THE_SCRIPT = 413  # whose sentence the page that is still open shows


def too_late(request: SchoolRequest, template: str, *, said: str, shown: dict[str, object]) -> HttpResponse:
    """The page that says so. Nothing is sent, saved or kept from here. It includes `journeys/_unsent_words.html`."""
    if request.POST.get("keep") == "typing":
        return HttpResponse(said, status=TO_THE_SCRIPT, content_type="text/plain; charset=utf-8")
    return render(request, template, shown | {"said": said, "unsent": _unsent(request)})


def _unsent(request: SchoolRequest) -> list[Line]:
    if request.method == "POST":
        return in_lines(typed_in(request.POST))
    begun = drafts_of(request.actor, address_of(request))
    return lines_of(begun[0]) if begun else []
