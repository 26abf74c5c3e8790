"""P14: something that is known of a pupil, written down with its source."""

from django.http import HttpResponse
from django.views.decorators.http import require_http_methods

from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.cycle.actions.record_finding import record_finding
from endeavour.cycle.queries.findings import KINDS
from endeavour.journeys.question import Question, ask
from endeavour.plan_pages.carrying import tried_in
from endeavour.plan_pages.views.voices import head_of, way_on
from endeavour.plan_pages.voice_forms import FindingForm
from endeavour.pupils.access import pupil_seen_by


@needs(Permission.MAKE_PLANS)
@require_http_methods(["GET", "HEAD", "POST"])
def finding_new(request: SchoolRequest, pid: str) -> HttpResponse:
    pupil, by = pupil_seen_by(request.actor, pid), request.actor
    names = ("kind", "source", "words", "found_on")
    begun = tried_in(request.GET.get("concern", ""), pupil, by)
    concern = str(begun.get("concern", ""))
    question = Question(
        template="plan_pages/finding_new.html",
        form=FindingForm(request.POST or None, kinds=KINDS, begun=begun),
        acts=lambda given: [
            lambda: record_finding(
                pupil, from_concern=concern, by=by, **{name: given[name] for name in names}
            )
        ],
        done=lambda given: "It is kept, with its source.",
        to=way_on(request, pid),
        shown=head_of(request, pupil),
        keep=True,
    )
    return ask(request, question)
