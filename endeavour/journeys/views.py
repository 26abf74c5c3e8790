from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_POST

from endeavour.access.needs import SchoolRequest, needs
from endeavour.journeys.access import draft_seen_by
from endeavour.journeys.drafts import forget_draft


@needs(None)
@require_POST
def forget(request: SchoolRequest, code: str) -> HttpResponse:
    """Start afresh: the page again, without what was typed."""
    draft = draft_seen_by(request.actor, code)
    if draft is None:
        raise Http404
    forget_draft(request.actor, code=code)
    return HttpResponseRedirect(draft.page)
