"""P5, P6: the plan is made on one screen; P7's question about words that can't be seen or counted."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from endeavour import clock
from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.cycle.plan_contents import PlanContents
from endeavour.cycle.queries.drafts import draft_of
from endeavour.journeys.attempt import attempt
from endeavour.journeys.choosing import CARRIED
from endeavour.journeys.keeping import keeping
from endeavour.journeys.nested import NestedClash
from endeavour.journeys.nested_page import choose_between, settled
from endeavour.plan_pages.clash_labels import LABELS
from endeavour.plan_pages.drafting import Drafting, drafting
from endeavour.plan_pages.forms import PlanForm, WordsForm
from endeavour.plan_pages.keeping import Typed, keep, pressed
from endeavour.plan_pages.page import heard, making_page, of_line
from endeavour.plan_pages.words_asked import asked_of
from endeavour.pupil_pages.queries.pupil_page import pupil_head
from endeavour.pupils.access import pupil_seen_by
from endeavour.pupils.queries import card_of

if TYPE_CHECKING:
    from endeavour.pupils.models import Pupil

KEPT = "The draft is kept."


@needs(Permission.MAKE_PLANS)
@require_http_methods(["GET", "HEAD", "POST"])
def plan_new(request: SchoolRequest, pid: str) -> HttpResponse:
    pupil = pupil_seen_by(request.actor, pid)
    if request.POST.get("keep") == "yes":
        # Saved for all who make this plan, not for the one who types alone.
        return _making(request, pupil)
    return keeping(request, lambda: _making(request, pupil))


@needs(Permission.MAKE_PLANS)
@require_http_methods(["GET", "HEAD", "POST"])
def plan_words(request: SchoolRequest, pid: str) -> HttpResponse:
    """Asked once for each goal: the words are quoted, never changed, and it may go on as it is."""
    pupil = pupil_seen_by(request.actor, pid)
    return keeping(request, lambda: _asking(request, pupil))


def _asking(request: SchoolRequest, pupil: "Pupil") -> HttpResponse:
    """About the draft that the page showed, whatever became of it: what was typed is put together with that."""
    now = drafting(pupil, request.actor, today=clock.today())
    form = WordsForm(request.POST if "seen" in request.POST else None, now, made_for=_for(request))
    check = _at("desk:plan_check", request, pupil.pid)
    if not form.asked and CARRIED not in request.POST:
        return redirect(check)
    shown = _head(request, pupil) | {"back": _at("desk:plan_new", request, pupil.pid)}
    try:
        if answer := _chosen(request, pupil):
            return answer
        if form.is_valid() and attempt(form, lambda: _known(request, pupil, form, now)):
            return redirect(check)
    except NestedClash as clash:
        return choose_between(
            request, clash, record=_record(pupil), labels=LABELS, back=shown["back"], shown=shown
        )
    shown |= {"form": form, "asked": [(one, of_line(form, f"o{one.place}")) for one in form.asked]}
    return render(request, "plan_pages/words.html", shown | {"keeps_what_is_typed": True})


def _known(request: SchoolRequest, pupil: "Pupil", form: WordsForm, now: Drafting) -> bool:
    """The better words, or the same ones: neither is asked about again, nor what was asked of others meanwhile."""
    seen = replace(form.drafting.contents, asked_about=now.contents.asked_about)
    contents = form.contents() if request.POST.get("press") != "as-it-is" else seen
    asked = {*seen.asked_about, *asked_of((*seen.outcomes, *contents.outcomes))}
    wanted = replace(contents, asked_about=tuple(sorted(asked)))
    keep(pupil, Typed(wanted, seen, form.seen_version), by=request.actor)
    return True


def _making(request: SchoolRequest, pupil: "Pupil") -> HttpResponse:
    now = drafting(pupil, request.actor, today=clock.today())
    form = PlanForm(request.POST if "seen" in request.POST else None, now, made_for=_for(request))
    here = _at("desk:plan_new", request, pupil.pid)
    shown = _head(request, pupil) | {"back": _at("desk:plan", request, pupil.pid)}
    try:
        if answer := _chosen(request, pupil):
            return answer
        if form.is_valid() and (answer := _kept(request, form, pupil)):
            return answer
    except NestedClash as clash:
        return choose_between(request, clash, record=_record(pupil), labels=LABELS, back=here, shown=shown)
    shown |= {"form": form, "page": making_page(form), "heard": heard(pupil, now), "draft": form.drafting}
    return render(request, "plan_pages/make.html", shown)


def _chosen(request: SchoolRequest, pupil: "Pupil") -> HttpResponse | None:
    """Two had changed the same, and one of the texts was chosen."""
    if CARRIED not in request.POST:
        return None
    try:
        chosen = settled(request, record=_record(pupil))
        wanted, seen = (PlanContents.from_json(each) for each in chosen)
        keep(pupil, Typed(wanted, seen), by=request.actor)
        messages.success(request, KEPT)
    except Refused as refusal:
        messages.warning(request, refusal.sentence)
    return redirect(_at("desk:plan_new", request, pupil.pid))


def _record(pupil: "Pupil") -> str:
    """A choice between two texts of one cycle's plan settles nothing in the next."""
    return f"cycle {draft_of(pupil, today=clock.today()).number}"


def _kept(request: SchoolRequest, form: PlanForm, pupil: "Pupil") -> HttpResponse | None:
    """Keeps it, and leads on; nothing where the act refused, and the form says why."""
    contents, place = pressed(request.POST, form.contents(), form.drafting)
    if not attempt(form, lambda: _keep(pupil, contents, form, request)):
        return None
    pid = pupil.pid
    if request.POST.get("press") == "check":
        return redirect(_at("desk:plan_words", request, pid))
    if not place:
        messages.success(request, KEPT)
    elif place == "lessons":
        messages.success(
            request, f"“{contents.adjustments[-1].words}” stands among the ideas for every lesson."
        )
    return redirect(_at("desk:plan_new", request, pid) + (f"#{place}" if place else ""))


def _keep(pupil: "Pupil", contents: PlanContents, form: PlanForm, request: SchoolRequest) -> bool:
    seen: Drafting = form.drafting
    keep(pupil, Typed(contents, seen.contents, seen.version), by=request.actor)
    return True


def _for(request: SchoolRequest) -> str:
    """As every signed choice is: for one person, of one school, at one address."""
    return f"{request.school.pk}|{request.actor.label}|{request.path}"


def _head(request: SchoolRequest, pupil: "Pupil") -> dict[str, Any]:
    return {"head": pupil_head(request.actor, card_of(pupil), "desk:plan")}


def _at(name: str, request: SchoolRequest, pid: str) -> str:
    return reverse(name, args=[request.school.slug, pid])
