"""One colleague: their roles and classes, given and ended."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.html import format_html
from django.views.decorators.http import require_http_methods, require_safe

from endeavour import clock
from endeavour.access.actions.end_post import end_post
from endeavour.access.actions.give_post import give_post
from endeavour.access.actions.put_in_class import put_in_class
from endeavour.access.actions.take_out_of_class import take_out_of_class
from endeavour.access.doors import colleague_with, place_of, post_of
from endeavour.access.forms.people import AT_ONCE, EndForm, PlaceForm, RoleForm
from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.access.queries import colleagues
from endeavour.access.refusal import Refused
from endeavour.access.roles import ROLES, Sight
from endeavour.schools.classes import class_with, classes_this_year


@needs(Permission.MANAGE_STAFF)
@require_safe
def person(request: SchoolRequest, person: int) -> HttpResponse:
    found = colleagues(clock.today(), person=person)
    if not found:
        raise Http404
    in_classes = any(post.role.sight is Sight.OWN_CLASSES for post in found[0].posts)
    me = person == request.actor.person.pk
    return render(request, "access/person.html", {"who": found[0], "in_classes": in_classes, "me": me})


@needs(Permission.MANAGE_STAFF)
@require_http_methods(["GET", "HEAD", "POST"])
def give_role(request: SchoolRequest, person: int) -> HttpResponse:
    who = colleague_with(person)
    if who is None:
        raise Http404
    form = RoleForm(request.POST or None, initial={"starts_on": clock.today()})
    if form.is_valid():
        role, day = form.cleaned_data["role"], form.cleaned_data["starts_on"]
        try:
            give_post(who, role=role, starts_on=day, by=request.actor)
            messages.success(request, f"{who.full_name} has the role {ROLES[role].name}.")
            return redirect("access:person", school=request.school.slug, person=person)
        except Refused as refused:
            form.add_error(refused.field or None, refused.sentence)
    return render(request, "access/give_role.html", {"form": form, "who": who})


@needs(Permission.MANAGE_STAFF)
@require_http_methods(["GET", "HEAD", "POST"])
def end_role(request: SchoolRequest, person: int, post: int) -> HttpResponse:
    who = colleague_with(person)
    held = post_of(who, post) if who else None
    if who is None or held is None:
        raise Http404
    form = EndForm(request.POST or None)
    if form.is_valid():
        on = None if form.cleaned_data["when"] == AT_ONCE else form.cleaned_data["on"]
        try:
            end_post(held, on=on, by=request.actor)
            messages.success(request, _ended(request, who.full_name))
            return _back(request, person)
        except Refused as refused:
            form.add_error(refused.field or None, refused.sentence)
    shown = {"form": form, "who": who, "role": ROLES[held.role]}
    return render(request, "access/end_role.html", shown)


@needs(Permission.MANAGE_STAFF)
@require_http_methods(["GET", "HEAD", "POST"])
def join_class(request: SchoolRequest, person: int) -> HttpResponse:
    who = colleague_with(person)
    if who is None:
        raise Http404
    classes = classes_this_year(request.school.pk, clock.today())
    form = PlaceForm(request.POST or None, classes=classes, initial={"starts_on": clock.today()})
    if form.is_valid():
        given = form.cleaned_data
        joined = class_with(given["school_class"])
        assert joined is not None  # noqa: S101 - the form offers only this school's classes
        try:
            put_in_class(
                who, school_class=joined, kind=given["kind"], starts_on=given["starts_on"], by=request.actor
            )
            messages.success(request, f"{who.full_name} is in {joined.name}.")
            return redirect("access:person", school=request.school.slug, person=person)
        except Refused as refused:
            form.add_error(refused.field or None, refused.sentence)
    return render(request, "access/join_class.html", {"form": form, "who": who, "classes": classes})


@needs(Permission.MANAGE_STAFF)
@require_http_methods(["GET", "HEAD", "POST"])
def leave_class(request: SchoolRequest, person: int, place: int) -> HttpResponse:
    who = colleague_with(person)
    held = place_of(who, place) if who else None
    if who is None or held is None:
        raise Http404
    form = EndForm(request.POST or None)
    if form.is_valid():
        on = None if form.cleaned_data["when"] == AT_ONCE else form.cleaned_data["on"]
        try:
            take_out_of_class(held, on=on, by=request.actor)
            messages.success(
                request, f"The end of {who.full_name}’s time in {held.school_class.name} is recorded."
            )
            return redirect("access:person", school=request.school.slug, person=person)
        except Refused as refused:
            form.add_error(refused.field or None, refused.sentence)
    return render(request, "access/leave_class.html", {"form": form, "who": who, "class": held.school_class})


def _ended(request: SchoolRequest, name: str) -> str:
    """With the way to the groups that they led, for whoever can hand them over."""
    recorded = f"The end of {name}’s role is recorded."
    if not request.actor.may(Permission.MANAGE_PROVISION):
        return recorded
    groups = reverse("desk:provision_list", args=[request.school.slug])
    return format_html(
        '{} <a href="{}">Provision</a> says first which groups have nobody to lead them then.',
        recorded,
        groups,
    )


def _back(request: SchoolRequest, person: int) -> HttpResponse:
    """To the person, or to everybody where nothing of theirs is left to see."""
    if request.actor.person.pk == person:
        return redirect("/")
    if colleagues(clock.today(), person=person):
        return redirect("access:person", school=request.school.slug, person=person)
    return redirect("access:people", school=request.school.slug)
