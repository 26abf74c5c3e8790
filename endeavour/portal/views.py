"""The pages behind a family's link. Looking changes nothing; a pressed button does."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from endeavour.accounts.doors import open_to_all
from endeavour.messages.actions.note_not_theirs import note_not_theirs
from endeavour.messages.actions.note_opened import note_opened
from endeavour.portal.door import Behind, by_link, ended
from endeavour.portal.queries import who_wrote

WHY = "A family's personal link stands in place of a sign-in"


@open_to_all(WHY)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@by_link
def letter(request: HttpRequest, behind: Behind) -> HttpResponse:
    """F1: that the school has written, and nothing else. Open is a button, for mail scanners follow links."""
    if request.method == "POST":
        note_opened(behind.link.code, school_id=behind.school.id)
        return redirect("portal:opened", key=behind.key)
    shown = {"school_head": behind.school.head(), "from_school": behind.school, "key": behind.key}
    return render(request, "portal/letter.html", shown)


@open_to_all(WHY)
@never_cache
@require_safe
@by_link
def opened(request: HttpRequest, behind: Behind) -> HttpResponse:
    """Who wrote, when, and whom to ring. Only after Open was pressed."""
    if behind.link.opened_at is None:
        return redirect("portal:letter", key=behind.key)
    wrote = who_wrote(behind.link, behind.school)
    if wrote is None:
        return ended(request, behind.school)
    shown = {"school_head": behind.school.head(wrote.ask_for), "from_school": behind.school, "wrote": wrote}
    return render(request, "portal/opened.html", shown)


@open_to_all(WHY)
@never_cache
@require_POST
@by_link
def not_mine(request: HttpRequest, behind: Behind) -> HttpResponse:
    """This is not for me: the link ends, and the school is told."""
    note_not_theirs(behind.link.code, school_id=behind.school.id)
    shown = {"school_head": behind.school.head(), "from_school": behind.school}
    return render(request, "portal/not_mine.html", shown)
