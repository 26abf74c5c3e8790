"""Writing one letter, whichever letter it is: kept and led to its check, or the two texts of two who wrote at once."""

from collections.abc import Callable
from typing import TypeVar

from django.http import HttpResponse
from django.shortcuts import redirect, render

from endeavour import clock
from endeavour.access.needs import SchoolRequest
from endeavour.access.refusal import Refused
from endeavour.journeys.clash import Clash
from endeavour.letter_pages.forms.letter_form import Typed
from endeavour.letter_pages.in_making import LetterInMaking
from endeavour.letter_pages.queries.letter_check import readers_of
from endeavour.letter_pages.queries.two_texts import TwoTexts, two_texts

Words = TypeVar("Words")


def write_one(
    request: SchoolRequest,
    letter: LetterInMaking,
    form: Typed[Words],
    *,
    template: str,
    prepare: Callable[[Words, int], object],
    **shown: object,
) -> HttpResponse:
    """`prepare` keeps the words for one who saw the version; it may clash with whoever wrote since."""
    texts: tuple[TwoTexts, ...] = ()
    if form.is_valid():
        try:
            prepare(form.answer(), form.seen_version)
            return redirect(letter.pages.check)
        except Refused as refusal:
            form.refuse(refusal.sentence)
        except Clash as clash:
            latest = letter.notice()
            form.saw(latest.version if latest else 0)
            texts = two_texts(clash.differences, letter.parts)
    page = shown | {
        "head": letter.head(request.actor),
        "form": form,
        "texts": texts,
        "keep_theirs": letter.pages.new,
        "to_child": letter.to_child,
        "reader": readers_of(letter.child, letter.pupil.date_of_birth, today=clock.today()),
    }
    return render(request, template, page, status=409 if texts else 200)
