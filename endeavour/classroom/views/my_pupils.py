"""C1 and C2: what to do for each pupil in this lesson, on a screen and on paper."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.classroom.forms.lesson_note import LessonNoteForm
from endeavour.classroom.queries.class_sheet import class_sheet
from endeavour.classroom.queries.my_pupils import my_pupils
from endeavour.cycle.access import version_given_to
from endeavour.cycle.actions.confirm_reading import confirm_reading
from endeavour.design.numbers import whole_number
from endeavour.journeys.attempt import attempt
from endeavour.provision.actions.write_back import write_back
from endeavour.pupils.access import pupil_seen_by
from endeavour.register.trials import trials_of


@needs(Permission.READ_LINES)
@require_safe
def page(request: SchoolRequest) -> HttpResponse:
    class_id = whole_number(request.GET.get("class", ""))
    shown = {"page": my_pupils(request.actor, class_id=class_id), "trials": trials_of(request.actor)}
    return render(request, "classroom/my/pupils.html", shown)


@needs(Permission.READ_LINES)
@require_POST
def read(request: SchoolRequest, pid: str) -> HttpResponse:
    """I have read this: for oneself only, of what one was given."""
    version = version_given_to(request.actor, pid)
    confirm_reading(version, by=request.actor)
    messages.success(request, f"Thank you. You have read what to do for {version.cycle.pupil.short_name}.")
    return redirect("classroom:my_pupils", school=request.school.slug)


@needs(Permission.READ_LINES)
@require_http_methods(["GET", "HEAD", "POST"])
def sheet(request: SchoolRequest, pk: int) -> HttpResponse:
    by = request.actor
    found = class_sheet(by, pk, by_initials=request.GET.get("names") == "initials")
    choices = [(pupil.pid, pupil.name) for pupil in found.pupils]
    form = LessonNoteForm(request.POST or None, pupils=choices)
    if form.is_valid():
        pupil = pupil_seen_by(by, form.cleaned_data["pupil"])
        if attempt(form, lambda: write_back(pupil, words=form.cleaned_data["words"], by=by)) is not None:
            messages.success(request, f"Your note about {pupil.short_name} is with the SENCO.")
            return redirect("classroom:class_sheet", school=request.school.slug, pk=pk)
    return render(request, "classroom/my/sheet.html", {"sheet": found, "form": form})
