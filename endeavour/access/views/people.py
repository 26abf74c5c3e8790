"""X5: who works at the school, and who can see what."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from endeavour import clock
from endeavour.access.actions.invite_staff import Invited, NewColleague, invite_staff
from endeavour.access.actions.renew_link import renew_link
from endeavour.access.doors import colleague_with
from endeavour.access.forms.people import InviteForm
from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.access.queries import colleagues
from endeavour.access.refusal import Refused
from endeavour.access.roles import ROLES

LINKS = "links_to_hand_over"


@needs(Permission.MANAGE_STAFF)
@require_safe
def people(request: SchoolRequest) -> HttpResponse:
    shown = {"colleagues": colleagues(clock.today()), "roles": ROLES.values()}
    return render(request, "access/people.html", shown)


@needs(Permission.MANAGE_STAFF)
@require_http_methods(["GET", "HEAD", "POST"])
def invite(request: SchoolRequest) -> HttpResponse:
    form = InviteForm(request.POST or None, initial={"starts_on": clock.today()})
    if form.is_valid():
        given = form.cleaned_data
        who = NewColleague(**{name: given[name] for name in ("email", "title", "forename", "surname")})
        try:
            invited = invite_staff(
                request.school, who=who, role=given["role"], starts_on=given["starts_on"], by=request.actor
            )
        except Refused as refused:
            form.add_error(refused.field or None, refused.sentence)
        else:
            pk = invited.post.person_id
            if not invited.token:
                messages.success(request, _without_link(who.email, invited))
                return redirect("access:person", school=request.school.slug, person=pk)
            return _show_link(request, pk, invited.token)
    return render(request, "access/invite.html", {"form": form})


@needs(Permission.MANAGE_STAFF)
@require_POST
def new_link(request: SchoolRequest, person: int) -> HttpResponse:
    who = colleague_with(person)
    if who is None:
        raise Http404
    try:
        return _show_link(request, person, renew_link(who, by=request.actor))
    except Refused as refused:
        messages.warning(request, refused.sentence)
        return redirect("access:person", school=request.school.slug, person=person)


@needs(Permission.MANAGE_STAFF)
@require_safe
def link(request: SchoolRequest, person: int) -> HttpResponse:
    """The link, for as long as the session of whoever made it lasts. It is kept nowhere else."""
    token = request.session.get(LINKS, {}).get(str(person))
    who = colleague_with(person)
    if who is None or token is None:
        raise Http404
    address = request.build_absolute_uri(reverse("accounts:invitation", args=[token]))
    return render(request, "access/link.html", {"address": address, "who": who})


def _without_link(email: str, given: Invited) -> str:
    if given.signs_in:
        return f"{email} signs in already. The role is theirs."
    return (
        "The role is theirs. They have never signed in, and a link from before no longer works: make a new one here. "
        "If they work at another school too, ask whoever runs Endeavour for you."
    )


def _show_link(request: SchoolRequest, person: int, token: str) -> HttpResponse:
    request.session[LINKS] = {**request.session.get(LINKS, {}), str(person): token}
    return redirect("access:link", school=request.school.slug, person=person)
