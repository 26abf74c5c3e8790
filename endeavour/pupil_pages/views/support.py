"""P20: starting and ending SEN support. A form, a page to check, then the act."""

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.cycle.actions.end_support import end_support
from endeavour.design.dates import full_date
from endeavour.design.figures import SummaryRow
from endeavour.journeys.question import Answers, Question, ask
from endeavour.pupil_pages.forms.support import EndSupportForm, StartSupportForm
from endeavour.pupil_pages.queries.pupil_page import pupil_head
from endeavour.pupils.access import pupil_seen_by
from endeavour.pupils.queries import card_of
from endeavour.register.actions.start_sen_support import start_sen_support
from endeavour.register.record import needs_of
from endeavour.register.words import need_in_words


@needs(Permission.RECORD_SEN_SUPPORT)
@require_http_methods(["GET", "HEAD", "POST"])
def support_start(request: SchoolRequest, pid: str) -> HttpResponse:
    pupil, by = pupil_seen_by(request.actor, pid), request.actor
    none_recorded = all(need.ends_on for need in needs_of(pupil))

    def start(given: Answers) -> object:
        return start_sen_support(
            pupil,
            on=given["on"],
            difficulty=given["difficulty"],
            provision=given["provision"],
            need=given.get("kind") or "",
            by=by,
        )

    question = Question(
        template="pupil_pages/support_start.html",
        form=StartSupportForm(request.POST or None, ask_for_need=none_recorded),
        acts=lambda given: [lambda: start(given)],
        check=_starting,
        button="Start SEN support",
        done=lambda given: f"SEN support for {pupil.known_forename} starts on {full_date(given['on'])}.",
        to=reverse("desk:pupil", args=[request.school.slug, pid]),
        shown={"head": pupil_head(by, card_of(pupil), "desk:pupil")},
    )
    return ask(request, question)


@needs(Permission.RECORD_SEN_SUPPORT)
@require_http_methods(["GET", "HEAD", "POST"])
def support_end(request: SchoolRequest, pid: str) -> HttpResponse:
    pupil, by = pupil_seen_by(request.actor, pid), request.actor
    names = ("on", "reason", "watch_for", "look_back_on")
    question = Question(
        template="pupil_pages/support_end.html",
        form=EndSupportForm(request.POST or None),
        acts=lambda given: [lambda: end_support(pupil, by=by, **{name: given[name] for name in names})],
        check=_ending,
        button="End SEN support",
        done=lambda given: f"SEN support for {pupil.known_forename} ends on {full_date(given['on'])}.",
        to=reverse("desk:pupil", args=[request.school.slug, pid]),
        shown={"head": pupil_head(by, card_of(pupil), "desk:pupil")},
    )
    return ask(request, question)


def _starting(given: Answers) -> list[SummaryRow]:
    rows = [
        SummaryRow(key="The difficulty", value=given["difficulty"]),
        SummaryRow(key="The provision it calls for", value=given["provision"]),
        SummaryRow(key="Support starts", value=full_date(given["on"])),
    ]
    if given.get("kind"):
        rows.append(SummaryRow(key="Main need", value=need_in_words(given["kind"])))
    return rows


def _ending(given: Answers) -> list[SummaryRow]:
    return [
        SummaryRow(key="Why it ends", value=given["reason"]),
        SummaryRow(key="What to watch for", value=given["watch_for"]),
        SummaryRow(key="Last day", value=full_date(given["on"])),
        SummaryRow(key="Look back on", value=full_date(given["look_back_on"])),
    ]
