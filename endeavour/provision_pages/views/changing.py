"""S13: its times, its leader, its pupils, its end."""

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from endeavour import clock
from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.design.forms import EndeavourForm
from endeavour.design.numbers import counted
from endeavour.journeys.question import Question, ask
from endeavour.provision.access import provision_with_code
from endeavour.provision.actions.change_times import change_times
from endeavour.provision.actions.end_place import end_place
from endeavour.provision.actions.end_provision import end_provision
from endeavour.provision.actions.give_place import give_place
from endeavour.provision.actions.hand_over import hand_over
from endeavour.provision.hands import hands_with_code, in_hands
from endeavour.provision.queries import line_of_one
from endeavour.provision.to_hand_over import left_by
from endeavour.provision_pages.forms.changing import EndForm, PlaceForm, TimesForm
from endeavour.provision_pages.forms.hands import HandOverForm, LeaderForm
from endeavour.provision_pages.queries import every_pupil, next_school_day, who_can_lead
from endeavour.pupils.access import pupil_seen_by

Acts = Callable[[], object]


@needs(Permission.MANAGE_PROVISION)
@require_http_methods(["GET", "HEAD", "POST"])
def times(request: SchoolRequest, code: str) -> HttpResponse:
    provision, by, today = provision_with_code(request.actor, code), request.actor, clock.today()
    first = max(next_school_day(request.school.pk, today), provision.starts_on)
    now = line_of_one(provision, today)
    form = TimesForm(
        request.POST or None,
        times=now.times,
        first=first,
        version=provision.version,
        stands=now.times_in_words,
    )

    def change() -> object:
        given = form.cleaned_data
        return change_times(provision, times=form.times(), on=given["on"], seen=given["seen"], by=by)

    return _ask(request, code, "times", form, change, f"{provision.name} has its new times.", now.name)


@needs(Permission.MANAGE_PROVISION)
@require_http_methods(["GET", "HEAD", "POST"])
def leader(request: SchoolRequest, code: str) -> HttpResponse:
    by, today = request.actor, clock.today()
    now = hands_with_code(by, code, today)
    found = partial(in_hands, by, today)
    form = LeaderForm(request.POST or None, staff=who_can_lead(today), now=now, found=found)

    def change() -> object:
        return hand_over([form.hands()], by=by)

    return _ask(request, code, "leader", form, change, f"{now.name} is in the hands you chose.", now.name)


@needs(Permission.MANAGE_PROVISION)
@require_http_methods(["GET", "HEAD", "POST"])
def hand_over_several(request: SchoolRequest, person: str) -> HttpResponse:
    """All that somebody leads or answers for, at once: as when an assistant leaves."""
    by, today = request.actor, clock.today()
    left = left_by(by, person, today)
    if left is None:
        raise Http404
    found = partial(in_hands, by, today)
    form = HandOverForm(request.POST or None, left=left, staff=who_can_lead(today), found=found)
    question = Question(
        template="provision_pages/hand_over.html",
        form=form,
        acts=lambda given: [lambda: hand_over(form.hands(), by=by)],
        done=lambda _: f"{counted(len(form.hands()), 'group')} handed over.",
        to=reverse("desk:provision_list", args=[request.school.slug]),
        button="Hand them over",
        shown={"left": left, "back_to": "Provision"},
    )
    return ask(request, question)


@needs(Permission.MANAGE_PROVISION)
@require_http_methods(["GET", "HEAD", "POST"])
def place_new(request: SchoolRequest, code: str) -> HttpResponse:
    provision, by, today = provision_with_code(request.actor, code), request.actor, clock.today()
    first = max(next_school_day(request.school.pk, today), provision.starts_on)
    form = PlaceForm(request.POST or None, pupils=every_pupil(by, today), first=first)

    def give() -> object:
        pupil = pupil_seen_by(by, form.cleaned_data["pupil"])
        given = form.cleaned_data
        return give_place(provision, pupil=pupil, on=given["on"], ordinary=given["ordinary"], by=by)

    return _ask(request, code, "place_new", form, give, "The place is given.", provision.name)


@needs(Permission.MANAGE_PROVISION)
@require_http_methods(["GET", "HEAD", "POST"])
def place_end(request: SchoolRequest, code: str, pid: str) -> HttpResponse:
    provision, by = provision_with_code(request.actor, code), request.actor
    pupil = pupil_seen_by(by, pid)
    form = EndForm(request.POST or None, initial={"on": clock.today()})

    def end_it() -> object:
        given = form.cleaned_data
        return end_place(provision, pupil=pupil, on=given["on"], why=given["why"], by=by)

    done = f"The place of {pupil.known_forename} has its last day."
    shown = {"pupil_name": pupil.short_name, "for_one": provision.group_size == 1}
    return _ask(request, code, "place_end", form, end_it, done, provision.name, shown)


@needs(Permission.MANAGE_PROVISION)
@require_http_methods(["GET", "HEAD", "POST"])
def end(request: SchoolRequest, code: str) -> HttpResponse:
    provision, by = provision_with_code(request.actor, code), request.actor
    form = EndForm(request.POST or None, initial={"on": clock.today()})

    def end_it() -> object:
        return end_provision(provision, on=form.cleaned_data["on"], why=form.cleaned_data["why"], by=by)

    return _ask(request, code, "end", form, end_it, f"{provision.name} has its last day.", provision.name)


def _ask(
    request: SchoolRequest,
    code: str,
    what: str,
    form: EndeavourForm,
    act: Acts,
    done: str,
    name: str,
    more: Mapping[str, object] = MappingProxyType({}),
) -> HttpResponse:
    question = Question(
        template=f"provision_pages/{what}.html",
        form=form,
        acts=lambda given: [act],
        done=lambda given: done,
        to=reverse("desk:provision", args=[request.school.slug, code]),
        shown={"name": name, "back_to": name, **more},
    )
    return ask(request, question)
