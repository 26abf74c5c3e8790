from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from endeavour.access.actions.change_school_rules import change_school_rules
from endeavour.access.forms.settings import RulesForm
from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.schools.rules import RuleChoices, choices_of


@needs(Permission.CHANGE_SETTINGS)
@require_http_methods(["GET", "HEAD", "POST"])
def rules(request: SchoolRequest) -> HttpResponse:
    """X2: the school's own choices. Each is shown with the law that leaves it open."""
    if request.method == "POST":
        form = RulesForm(request.POST)
        if form.is_valid():
            chosen = RuleChoices(
                told_within=form.cleaned_data["told_within"],
                plan_within=form.cleaned_data["plan_within"],
                concern_within=form.cleaned_data["concern_within"],
                parents_evening_counts=form.cleaned_data["parents_evening_counts"] == "yes",
            )
            change_school_rules(request.school, chosen=chosen, by=request.actor)
            messages.success(request, "The school’s rules are saved.")
            return redirect("access:settings", school=request.school.slug)
    else:
        known = choices_of(request.school.pk)
        counts = "yes" if known.parents_evening_counts else "no"
        form = RulesForm(initial={**vars(known), "parents_evening_counts": counts})
    return render(request, "access/rules.html", {"form": form})
