"""What was written down of somebody’s words, or as known, taken back: it stays on file."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.views.decorators.http import require_http_methods

from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.cycle.access import finding_seen_by, voice_seen_by
from endeavour.cycle.actions.take_back_finding import take_back_finding
from endeavour.cycle.actions.take_back_voice import take_back_voice
from endeavour.journeys.question import Question, ask
from endeavour.plan_pages.views.voices import head_of, voices_at
from endeavour.plan_pages.voice_forms import TakeBackForm
from endeavour.pupils.access import pupil_seen_by

if TYPE_CHECKING:
    from endeavour.pupils.models import Pupil


@needs(Permission.RECORD_VOICES)
@require_http_methods(["GET", "HEAD", "POST"])
def voice_back(request: SchoolRequest, pid: str, code: str) -> HttpResponse:
    pupil, by = pupil_seen_by(request.actor, pid), request.actor
    voice = voice_seen_by(by, pupil, code)
    return ask(
        request,
        _take_back(request, pupil, "what was said", lambda why: take_back_voice(voice, why=why, by=by)),
    )


@needs(Permission.MAKE_PLANS)
@require_http_methods(["GET", "HEAD", "POST"])
def finding_back(request: SchoolRequest, pid: str, code: str) -> HttpResponse:
    pupil, by = pupil_seen_by(request.actor, pid), request.actor
    finding = finding_seen_by(by, pupil, code)
    return ask(
        request,
        _take_back(request, pupil, "what was found", lambda why: take_back_finding(finding, why=why, by=by)),
    )


def _take_back(request: SchoolRequest, pupil: "Pupil", what: str, act: Callable[[str], object]) -> Question:
    return Question(
        template="plan_pages/take_back.html",
        form=TakeBackForm(request.POST or None),
        acts=lambda given: [lambda: act(given["why"])],
        done=lambda given: "It is taken back. It stays on file, with your reason.",
        to=voices_at(request, pupil.pid),
        button="Take back",
        shown=head_of(request, pupil) | {"what": what},
    )
