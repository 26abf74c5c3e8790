"""The page on which one letter is checked before it goes, whichever letter it is."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from endeavour.access.needs import SchoolRequest
from endeavour.letter_pages.in_making import LetterInMaking
from endeavour.letter_pages.queries.letter_check import letter_check


def check_one(
    request: SchoolRequest, letter: LetterInMaking, shown: str = "", refused: tuple[str, ...] = ()
) -> HttpResponse:
    """As the person whose code is `shown` will read it, with what was refused; else as the address asks."""
    if why := letter.why_not():
        return led_back(request, letter, why)
    notice = letter.notice()
    if notice is None:
        return redirect(letter.pages.new)
    page = {
        "head": letter.head(request.actor),
        "check": letter_check(request.actor, letter, notice, shown=shown or request.GET.get("for", "")),
        "refused": refused,
        "change": letter.pages.new,
    }
    return render(request, "letter_pages/told_check.html", page, status=409 if refused else 200)


def led_back(request: SchoolRequest, letter: LetterInMaking, why: str) -> HttpResponse:
    """To the page of what the letter would be about."""
    messages.info(request, why)
    return redirect(letter.about)
