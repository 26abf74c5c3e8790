from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from endeavour.access.needs import SchoolRequest, needs
from endeavour.journeys.access import draft_seen_by
from endeavour.journeys.begun import begun_by
from endeavour.journeys.drafts import forget_draft
from endeavour.journeys.reading import shown_of


@needs(None)
@require_safe
def begun(request: SchoolRequest) -> HttpResponse:
    """Where one finds again what one typed, whichever page it was on."""
    return render(request, "journeys/begun.html", {"begun": begun_by(request.actor)})


@needs(None)
@require_safe
def read(request: SchoolRequest, code: str) -> HttpResponse:
    """All of it in full, also where its page has gone; and before it is thrown away."""
    draft = draft_seen_by(request.actor, code)
    if draft is None:
        raise Http404
    gone, afresh = (request.GET.get(name) == "yes" for name in ("gone", "afresh"))
    return render(request, "journeys/read.html", shown_of(draft, gone=gone, afresh=afresh))


@needs(None)
@require_POST
def forget(request: SchoolRequest, code: str) -> HttpResponse:
    """Start afresh: the page again, without what was typed; or thrown away: the list again."""
    draft = draft_seen_by(request.actor, code)
    if draft is None:
        raise Http404
    forget_draft(request.actor, code)
    if request.GET.get("back") == "list":
        return redirect("journeys:begun", school=request.school.slug)
    return HttpResponseRedirect(draft.page)
