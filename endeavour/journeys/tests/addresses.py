"""The program's addresses, with pages made for the tests of drafts: one that asks, one of its own making, one plain."""

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import URLPattern, URLResolver, path
from django.views.decorators.http import require_POST

from endeavour.access.act import act
from endeavour.access.actor import StaffActor
from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.config import urls
from endeavour.config.urls import handler400, handler403, handler404, handler500
from endeavour.design.forms import EndeavourForm
from endeavour.journeys.keeping import keeping
from endeavour.journeys.question import Question, ask
from endeavour.schools.models import SchoolClass

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]
DONE = "/s/oakfield/test/plain"


class WordsForm(EndeavourForm):
    words = forms.CharField(label="Words", widget=forms.Textarea)
    short = forms.CharField(label="Short", required=False)
    kind = forms.ChoiceField(label="Kind", choices=[("a", "A"), ("b", "B")], widget=forms.RadioSelect)
    of = forms.ChoiceField(label="Of", choices=[("x", "X"), ("y", "Y")], required=False)
    ticked = forms.MultipleChoiceField(
        label="Ticked",
        choices=[("1", "One"), ("2", "Two")],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )


@act(Permission.SEE_HISTORY)
def _act(words: str, *, by: StaffActor) -> None:
    """Breaks on a word, after it has written."""
    SchoolClass.objects.create(school_id=by.school_id, name=words[:50], school_year=2026)
    if words.startswith("break"):
        raise RuntimeError("a fault of the kind nobody foresaw")


@needs(Permission.SEE_HISTORY)
def asks(request: SchoolRequest) -> HttpResponse:
    question = Question(
        template="journeys/question_base.html",
        form=WordsForm(request.POST or None),
        acts=lambda given: [lambda: _act(given["words"], by=request.actor)],
        done=lambda given: "Done.",
        to=DONE,
        keep=True,
    )
    return ask(request, question)


@needs(Permission.SEE_HISTORY)
def own(request: SchoolRequest) -> HttpResponse:
    """A page that isn't made by `ask`."""
    return _own(request)


def _own(request: SchoolRequest) -> HttpResponse:
    def answer() -> HttpResponse:
        form = WordsForm(request.POST or None)
        if form.is_valid():
            _act(form.cleaned_data["words"], by=request.actor)
            return HttpResponseRedirect(DONE)
        shown = {"form": form, "back": DONE, "button": "Save", "keeps_what_is_typed": True}
        return render(request, "journeys/question_base.html", shown)

    return keeping(request, answer)


@needs(Permission.SEE_HISTORY)
def plain(request: SchoolRequest) -> HttpResponse:
    """A page that keeps nothing by itself."""
    form = WordsForm(request.POST or None)
    if form.is_valid():
        _act(form.cleaned_data["words"], by=request.actor)
        return HttpResponseRedirect(DONE)
    return render(request, "journeys/question_base.html", {"form": form, "back": DONE, "button": "Save"})


@needs(Permission.SEE_HISTORY)
def overtaken(request: SchoolRequest) -> HttpResponse:
    """A page that keeps, of something that a colleague may close meanwhile: then it leads on, as views do."""
    if SchoolClass.objects.filter(name="Closed").exists():
        messages.info(request, "This was decided already.")
        return HttpResponseRedirect(DONE)
    if SchoolClass.objects.filter(name="Gone").exists():
        raise Http404
    return _own(request)


@needs(Permission.SEE_HISTORY)
@require_POST
def press(request: SchoolRequest) -> HttpResponse:
    """One press of a button that stands on the page `plain`."""
    return HttpResponseRedirect(DONE)


urlpatterns: list[URLPattern | URLResolver] = [
    *urls.urlpatterns,
    path("s/<slug:school>/test/asks", asks),
    path("s/<slug:school>/test/own", own),
    path("s/<slug:school>/test/plain", plain),
    path("s/<slug:school>/test/plain/press", press),
    path("s/<slug:school>/test/overtaken", overtaken),
]
