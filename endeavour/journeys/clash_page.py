"""Two people changed the same: both texts are shown, and one is chosen, field by field."""

from django import forms
from django.http import HttpResponse

from endeavour.access.needs import SchoolRequest
from endeavour.design.labels import LABELS
from endeavour.journeys.choosing import KEEP, Choosing, page_of, words_around
from endeavour.journeys.clash import Clash, Difference
from endeavour.journeys.question import Question, ask
from endeavour.journeys.shared_row import SharedRowForm

NOT_ASKED = ("seen", "operation")


def ask_or_choose(request: SchoolRequest, form: SharedRowForm, question: Question) -> HttpResponse:
    """`ask`, and where two people changed the same, the page on which one chooses."""
    if form.is_valid() and (unchosen := _still_to_choose(form)):
        return _choose(request, form, unchosen, question)
    try:
        return ask(request, question)
    except Clash as clash:
        return _choose(request, form, clash.differences, question, clash.last_by)


def _still_to_choose(form: SharedRowForm) -> tuple[Difference, ...]:
    """What a page of choices asked, if one of its questions got no answer."""
    asked = [name for name in str(form.data.get("asked", "")).split() if name in form.fields]
    if all(f"{KEEP}{name}" in form.data for name in asked):
        return ()
    seen = form.cleaned_data["seen"]
    return tuple(Difference(name, seen.get(name), form.cleaned_data[name]) for name in asked)


def _choose(
    request: SchoolRequest,
    form: SharedRowForm,
    differences: tuple[Difference, ...],
    question: Question,
    last_by: str = "",
) -> HttpResponse:
    """Nothing has been saved. The choice is made against the row as it stands now."""
    asked = {
        d.field: (
            str(form.fields[d.field].label),
            _words(form, d.field, d.theirs),
            _words(form, d.field, d.yours),
        )
        for d in differences
    }
    kept = {name: [_carried(form, name)] for name in form.fields if name not in NOT_ASKED}
    kept |= {"seen": [str(form.initial["seen"])], "asked": [" ".join(asked)]}
    if LABELS in request.POST:
        kept[LABELS] = request.POST.getlist(LABELS)
    choosing = Choosing(
        asked=asked,
        besides=_besides(form, set(asked)),
        last_by=last_by,
        **words_around(question.to, question.shown),
    )
    return page_of(request, choosing, kept)


def _besides(form: SharedRowForm, asked: set[str]) -> list[tuple[str, str]]:
    """What else the form holds, in words."""
    others = (bound.name for bound in form.visible_fields() if bound.name not in asked)
    lines = [(str(form.fields[name].label), _words(form, name, form.cleaned_data[name])) for name in others]
    return [(label, words) for label, words in lines if words]


def _carried(form: SharedRowForm, name: str) -> str:
    """What the person changed; else what stands now, so that choosing undoes nothing that only others changed."""
    typed, seen = _text(form.cleaned_data[name]), form.cleaned_data["seen"].get(name)
    return str(form.initial[name]) if typed == seen and name in form.initial else typed


def _words(form: SharedRowForm, name: str, value: object) -> str:
    """As the form says it: the words of a choice, not its code."""
    field = form.fields[name]
    if isinstance(field, forms.ChoiceField):
        words = {str(code): str(label) for code, label in field.widget.choices}
        return words.get(_text(value), _text(value))
    return _text(value)


def _text(value: object) -> str:
    return "" if value is None else str(value)
