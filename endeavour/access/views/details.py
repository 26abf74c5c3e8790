from dataclasses import asdict, fields

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from endeavour.access.actions.change_school_details import SchoolDetails, change_school_details
from endeavour.access.forms.settings import DetailsForm
from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission


@needs(Permission.CHANGE_SETTINGS)
@require_http_methods(["GET", "HEAD", "POST"])
def details(request: SchoolRequest) -> HttpResponse:
    """The school's details, with the independent advice service that letters must name."""
    names = [field.name for field in fields(SchoolDetails)]
    if request.method == "POST":
        form = DetailsForm(request.POST)
        if form.is_valid():
            given = SchoolDetails(**{name: form.cleaned_data[name] for name in names})
            change_school_details(request.school, details=given, by=request.actor)
            messages.success(request, "The school’s details are saved.")
            return redirect("access:settings", school=request.school.slug)
    else:
        known = SchoolDetails(**{name: getattr(request.school, name) for name in names})
        form = DetailsForm(initial=asdict(known))
    return render(request, "access/details.html", {"form": form})
