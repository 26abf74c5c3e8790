"""Families that were told before Endeavour was here: said once, for many, on one day."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.journeys.attempt import attempt_all
from endeavour.letter_pages.forms.told_before import HOW, ToldBeforeForm
from endeavour.letter_pages.queries.not_told import ToldThen, not_told_page, told_then
from endeavour.pupils.access import pupils_seen_by
from endeavour.register.actions.say_told_before import say_told_before


@needs(Permission.WRITE_LETTERS)
@require_http_methods(["GET", "HEAD", "POST"])
def told_before(request: SchoolRequest) -> HttpResponse:
    """Asked, then shown once more, then recorded. `all=yes` in the address ticks every box."""
    page = not_told_page(request.actor)
    ticked = [line.pid for line in page.lines] if request.GET.get("all") == "yes" else []
    form = ToldBeforeForm(request.POST or None, lines=page.lines, initial={"pupils": ticked})
    shown = {"page": page, "form": form}
    if form.is_valid() and "change" not in request.POST:
        given = form.cleaned_data
        then = told_then(page.lines, given["pupils"], given["on"])
        if not then.told:
            form.add_error("on", then.sentence)
        elif "confirmed" not in request.POST:
            checked = {**shown, "then": then, "how": HOW[given["how"]]}
            return render(request, "letter_pages/told_before_check.html", checked)
        elif _recorded(request, form, then):
            return redirect("desk:told_before", school=request.school.slug)
    return render(request, "letter_pages/told_before.html", shown)


def _recorded(request: SchoolRequest, form: ToldBeforeForm, then: ToldThen) -> bool:
    given, by = form.cleaned_data, request.actor
    chosen = list(pupils_seen_by(by).filter(pid__in=given["pupils"]))
    if not attempt_all(form, lambda: say_told_before(chosen, on=given["on"], how=given["how"], by=by)):
        return False
    count = len(then.told)
    told = "1 family is" if count == 1 else f"{count} families are"
    messages.success(request, f"{told} on record as told before. {then.sentence}".strip())
    return True
