"""Once SEN support has ended: how else than by letter the family heard of it, and the look back."""

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from endeavour.access.actor import StaffActor
from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.design.dates import full_date
from endeavour.journeys.question import Answers, Question, ask
from endeavour.pupil_pages.forms.after_support import LookBackForm, LookRightForm, ToldForm, ToldRightForm
from endeavour.pupil_pages.queries.pupil_page import pupil_head
from endeavour.pupils.access import pupil_seen_by
from endeavour.pupils.queries import card_of
from endeavour.register.actions.look_back import look_back as looking_back
from endeavour.register.actions.look_back import take_back_look
from endeavour.register.actions.say_told_of_end import say_told_of_end, take_back_told_of_end
from endeavour.register.ended_support import SetAside, ended_of, set_aside_of, to_hear_of_end

if TYPE_CHECKING:
    from endeavour.pupils.models import Pupil

TAKEN_BACK = "Taken back. It stays on file, with your reason, and is still to be done."


@needs(Permission.SEND_LETTERS)
@require_http_methods(["GET", "HEAD", "POST"])
def end_told(request: SchoolRequest, pid: str) -> HttpResponse:
    """Recorded already, it is put right or taken back here."""
    pupil, by = pupil_seen_by(request.actor, pid), request.actor
    ended, aside = ended_of(pupil), set_aside_of(pupil)
    stands = {"on": ended.told_on, "how": ended.told_how} if ended and ended.told_on else {}
    people = [] if stands else [(one.code, one.name) for one in to_hear_of_end(ended)]
    question = Question(
        template="pupil_pages/end_told.html",
        form=(ToldRightForm if stands else ToldForm)(
            request.POST or None,
            people=people,
            version=_version(aside, of_telling=True, stands=bool(stands)),
            stands=f"“{stands['how']}”" if stands else "",
            initial=stands,
        ),
        acts=lambda given: [partial(_told, pupil, given, by)],
        done=lambda given: (
            TAKEN_BACK
            if given.get("back")
            else f"Recorded that the family was told on {full_date(given['on'])}."
        ),
        to=reverse("desk:pupil", args=[request.school.slug, pid]),
        shown={
            "head": pupil_head(by, card_of(pupil), "desk:pupil"),
            "ended": ended,
            "set_aside": aside,
        },
    )
    return ask(request, question)


@needs(Permission.RECORD_SEN_SUPPORT)
@require_http_methods(["GET", "HEAD", "POST"])
def look_back(request: SchoolRequest, pid: str) -> HttpResponse:
    """Recorded already, it is put right or taken back here."""
    pupil, by = pupil_seen_by(request.actor, pid), request.actor
    ended, aside = ended_of(pupil), set_aside_of(pupil)
    stands = {"note": ended.looked_back_note} if ended and ended.looked_back_on else {}
    question = Question(
        template="pupil_pages/look_back.html",
        form=(LookRightForm if stands else LookBackForm)(
            request.POST or None,
            version=_version(aside, of_telling=False, stands=bool(stands)),
            stands=f"“{stands['note']}”" if stands else "",
            initial=stands,
        ),
        acts=lambda given: [partial(_looked, pupil, given, by)],
        done=lambda given: (
            TAKEN_BACK if given.get("back") else f"Recorded how {pupil.known_forename} gets on."
        ),
        to=reverse("desk:pupil", args=[request.school.slug, pid]),
        shown={
            "head": pupil_head(by, card_of(pupil), "desk:pupil"),
            "ended": ended,
            "set_aside": aside,
        },
    )
    return ask(request, question)


def _version(aside: Iterable[SetAside], *, of_telling: bool, stands: bool) -> int:
    """As the acts count it."""
    return 2 * sum(one.of_telling == of_telling for one in aside) + stands


def _told(pupil: "Pupil", given: Answers, by: StaffActor) -> None:
    if given.get("back"):
        take_back_told_of_end(pupil, why=given["why"], seen=given["seen"], by=by)
    else:
        say_told_of_end(
            pupil,
            on=given["on"],
            how=given["how"],
            whom=given.get("whom", ()),
            why=given.get("why", ""),
            seen=given["seen"],
            by=by,
        )


def _looked(pupil: "Pupil", given: Answers, by: StaffActor) -> None:
    if given.get("back"):
        take_back_look(pupil, why=given["why"], seen=given["seen"], by=by)
    else:
        looking_back(pupil, note=given["note"], why=given.get("why", ""), seen=given["seen"], by=by)
