"""C3 and C4: the pupils a teacher is asked about, and the questions about one of them."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.html import format_html
from django.views.decorators.http import require_http_methods, require_safe

from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.classroom.forms.feedback import FeedbackForm
from endeavour.classroom.queries.reviews import about_pupil, reviews_page
from endeavour.classroom.views.decided import decided
from endeavour.cycle.access import asked_with
from endeavour.cycle.actions.give_feedback import give_feedback
from endeavour.cycle.actions.say_not_enough import say_not_enough
from endeavour.cycle.actions.say_not_mine import say_not_mine
from endeavour.cycle.queries.asked import AskedPupil, asked_pupil
from endeavour.journeys.attempt import attempt
from endeavour.journeys.keeping import keeping

if TYPE_CHECKING:
    from django.utils.safestring import SafeString

    from endeavour.cycle.models import Asked


@needs(Permission.GIVE_FEEDBACK)
@require_safe
def reviews(request: SchoolRequest) -> HttpResponse:
    return render(request, "classroom/reviews/list.html", {"page": reviews_page(request.actor)})


@needs(Permission.GIVE_FEEDBACK)
@require_http_methods(["GET", "HEAD", "POST"])
def feedback(request: SchoolRequest, code: str) -> HttpResponse:
    asked = asked_with(request.actor, code)
    if asked.cycle.closed_on is not None:
        return decided(request, asked_pupil(request.actor, asked))
    return keeping(request, lambda: _give(request, asked))


def _give(request: SchoolRequest, asked: "Asked") -> HttpResponse:
    by = request.actor
    pupil = asked_pupil(by, asked)
    about = about_pupil(pupil.pupil_id)
    form = FeedbackForm(request.POST or None, asked=pupil, lines=about.lines)

    def answer() -> object:
        seen = form.cleaned_data["seen"]
        if form.instead in ("not_mine", "not_enough"):
            say = say_not_mine if form.instead == "not_mine" else say_not_enough
            return say(asked, seen_version=seen, by=by)
        words, notes, used = form.words(), form.notes(), form.used()
        return give_feedback(asked, words=words, notes=notes, used=used, seen_version=seen, by=by)

    if form.is_valid() and attempt(form, answer) is not None:
        messages.success(request, _said(request, pupil, form.instead))
        onward = ["classroom:feedback", pupil.next_code] if pupil.next_code else ["classroom:reviews"]
        return redirect(reverse(onward[0], args=[request.school.slug, *onward[1:]]))
    return render(request, "classroom/reviews/feedback.html", {"asked": pupil, "about": about, "form": form})


def _said(request: SchoolRequest, pupil: AskedPupil, instead: str) -> "SafeString":
    """One tap may have been the wrong one: what was saved is said, with the way back."""
    sentence = {
        "not_mine": f"Saved: you do not teach {pupil.short_name}.",
        "not_enough": f"Saved: not enough to say about {pupil.short_name}.",
    }.get(instead, f"Saved for {pupil.short_name}.")
    here = reverse("classroom:feedback", args=[request.school.slug, pupil.code])
    link = '{} <a href="{}">Change it<span class="unseen"> for {}</span></a>'
    return format_html(link, sentence, here, pupil.short_name)
