"""P7: what the family will see beside what staff see, and the button that shares it."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.class_staff import plan_staff
from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.cycle.access import cycle_seen_by, version_seen_by
from endeavour.cycle.actions.give_plan import give_plan
from endeavour.cycle.actions.say_agreement import say_agreement
from endeavour.cycle.actions.share_plan import share_plan
from endeavour.cycle.queries.agreements import agreements_to
from endeavour.design.numbers import whole_number
from endeavour.journeys.attempt import attempt_all
from endeavour.plan_pages.agreeing import AgreeForm, Party, parties_of
from endeavour.plan_pages.checking import check_page, to_be_read
from endeavour.plan_pages.drafting import drafting
from endeavour.plan_pages.giving import to_have_it
from endeavour.pupil_pages.queries.pupil_page import pupil_head
from endeavour.pupils.access import pupil_seen_by
from endeavour.pupils.no_ones_address import addresses_in
from endeavour.pupils.queries import card_of, family_ties

if TYPE_CHECKING:
    from endeavour.cycle.models import PlanVersion
    from endeavour.pupils.models import Pupil

NOT_SAID_WHICH = (
    "What was sent does not say which state of the plan you looked at, so nothing has been shared. "
    "This is how it stands now: look at it once more together, then share it."
)


@needs(Permission.MAKE_PLANS)
@require_http_methods(["GET", "HEAD"])
def plan_check(request: SchoolRequest, pid: str) -> HttpResponse:
    pupil = pupil_seen_by(request.actor, pid)
    return _page(request, pupil, AgreeForm(None, _parties(pupil, request.actor), in_the_room=True))


@needs(Permission.SHARE_PLANS)
@require_http_methods(["POST"])
def plan_share(request: SchoolRequest, pid: str) -> HttpResponse:
    """Shared whatever was said to it: support starts, and the page says so."""
    pupil, by = pupil_seen_by(request.actor, pid), request.actor
    form = AgreeForm(request.POST, _parties(pupil, by), in_the_room=True)
    cycle = cycle_seen_by(by, pupil)
    seen = whole_number(request.POST.get("seen", ""))
    if seen is None:
        form.add_error(None, NOT_SAID_WHICH)

    def share() -> bool:
        version = share_plan(cycle, seen_version=seen, by=by)
        for party in form.here():
            give_plan(version, to=party.code or pid, how="together", on=clock.today(), by=by)
        return _said(request, version, form)

    if form.is_valid() and attempt_all(form, share):
        messages.success(request, f"{pupil.known_forename}’s plan is shared. Support starts as it says.")
        return redirect(reverse("desk:plan", args=[request.school.slug, pid]))
    return _page(request, pupil, form)


@needs(Permission.MAKE_PLANS)
@require_http_methods(["GET", "HEAD", "POST"])
def plan_agree(request: SchoolRequest, pid: str, number: int) -> HttpResponse:
    """What somebody says to a version that was shared: the latest of each counts."""
    pupil, by = pupil_seen_by(request.actor, pid), request.actor
    version = version_seen_by(by, pupil, number)
    form = AgreeForm(request.POST or None, _parties(pupil, by), given=agreements_to(version, pupil))
    if form.is_valid() and attempt_all(form, lambda: _said(request, version, form)):
        messages.success(request, "What was said is recorded.")
        return redirect(reverse("desk:plan", args=[request.school.slug, pid]))
    shown = {"head": pupil_head(by, card_of(pupil), "desk:plan"), "form": form, "version": version}
    back = reverse("desk:plan", args=[request.school.slug, pid])
    return render(request, "plan_pages/agree.html", shown | {"back": back})


def _said(request: SchoolRequest, version: "PlanVersion", form: AgreeForm) -> bool:
    for said in form.said():
        say_agreement(
            version,
            whose=said.party.whose,
            party=said.party.code,
            answer=said.answer,
            words=said.words,
            said_on=clock.today(),
            by=request.actor,
        )
    return True


def _parties(pupil: "Pupil", by: StaffActor) -> tuple[Party, ...]:
    """Of colleagues those for whom this one may write it down."""
    today = clock.today()
    ties = family_ties([pupil.pk], on=today).get(pupil.pk, ())
    every = plan_staff(pupil.school_class_id, on=today).agreeing
    staff = {one: name for one, name in every.items() if one == by.label or by.may(Permission.ASK_TEACHERS)}
    return parties_of(pupil.known_forename, ties, to_have_it(pupil, ties).must, staff)


def _page(request: SchoolRequest, pupil: "Pupil", form: AgreeForm) -> HttpResponse:
    today = clock.today()
    now = drafting(pupil, request.actor, today=today)
    addresses = addresses_in(to_be_read(now), pupil, school=request.school, on=today)
    shown = {
        "head": pupil_head(request.actor, card_of(pupil), "desk:plan"),
        "back": reverse("desk:plan_new", args=[request.school.slug, pupil.pid]),
        "form": form,
        "draft": now,
        "check": check_page(now, request.actor, addresses=addresses, today=today),
    }
    return render(request, "plan_pages/check.html", shown)
