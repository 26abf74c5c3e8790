"""P14, P15: what each has said, and what somebody says, written down."""

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from endeavour import clock
from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.audit.record import opened
from endeavour.cycle.actions.record_voice import record_voice
from endeavour.cycle.new_voice import NewVoice
from endeavour.cycle.queries.voices import TOLD
from endeavour.cycle.voice_words import ADULT, PUPIL, TEACHER
from endeavour.journeys.question import Answers, Question, ask
from endeavour.letter_pages.queries.letter_check import readers_of
from endeavour.plan_pages.carrying import Told, told_in
from endeavour.plan_pages.drafting import Choices, staff_choices
from endeavour.plan_pages.voice_forms import VoiceForm
from endeavour.plan_pages.voices_page import voices_page
from endeavour.pupil_pages.queries.adults_to_hear import adults_to_hear, who_they_are
from endeavour.pupil_pages.queries.pupil_page import pupil_head
from endeavour.pupils.access import pupil_seen_by
from endeavour.pupils.queries import FamilyTie, card_of

if TYPE_CHECKING:
    from endeavour.pupils.models import Pupil

FAMILY = "family"  # whoever at home: the page asks who
COLLEAGUE = "colleague"  # somebody else of the staff: the page asks who


@needs(Permission.OPEN_PLANS)
@require_safe
def voices(request: SchoolRequest, pid: str) -> HttpResponse:
    pupil = pupil_seen_by(request.actor, pid)
    opened(pid, "voices", by=request.actor)
    page = voices_page(pupil, request.actor, today=clock.today())
    return render(request, "plan_pages/voices.html", head_of(request, pupil) | {"page": page})


@needs(Permission.RECORD_VOICES)
@require_http_methods(["GET", "HEAD", "POST"])
def voice_new(request: SchoolRequest, pid: str, who: str) -> HttpResponse:
    """`who` is pupil, teacher (whoever writes), an adult’s code; family or colleague: then the page asks which."""
    pupil, by = pupil_seen_by(request.actor, pid), request.actor
    adults = adults_to_hear(pupil, on=clock.today()) if who not in (PUPIL, TEACHER, COLLEAGUE) else {}
    whose, speaker, name = _speaker(request, pupil, who, adults)
    told = told_in(request.GET.get("concern", ""), pupil, by) if whose != TEACHER else None
    form, speakers = _form(request, who, whose, adults, told)
    question = Question(
        template="plan_pages/voice_new.html",
        form=form,
        acts=lambda given: [
            lambda: record_voice(pupil, what=_heard(given, form, whose, speaker, told), by=by)
        ],
        done=lambda given: _kept(given, adults, dict(speakers), name, own=form.own),
        to=way_on(request, pid) if told else voices_at(request, pid),
        shown=head_of(request, pupil)
        | {"name": name, "whose": whose, "own": form.own, "readers": _readers(pupil), "told": told},
        keep=True,
    )
    return ask(request, question)


def _form(
    request: SchoolRequest,
    who: str,
    whose: str,
    adults: dict[str, FamilyTie],
    told: Told | None,
) -> tuple[VoiceForm, Choices]:
    """And those to choose from as the speaker, where there are several."""
    staff = _others(request)
    colleagues = tuple((f"staff:{pk}", said) for pk, said in staff)
    speakers = colleagues if who == COLLEAGUE else who_they_are(adults) if who == FAMILY else ()
    form = VoiceForm(
        request.POST or None,
        whose=whose,
        staff=staff,
        speakers=speakers,
        own=who == TEACHER,
        told=told,
    )
    return form, speakers


def _speaker(
    request: SchoolRequest, pupil: "Pupil", who: str, adults: dict[str, FamilyTie]
) -> tuple[str, str, str]:
    """Whose voice it is, the speaker as the voice keeps them, and their name: empty where the page asks for it."""
    if who == PUPIL:
        return PUPIL, "", pupil.known_forename
    if who == TEACHER:
        return TEACHER, request.actor.label, request.actor.person.formal_name
    if who == COLLEAGUE and request.actor.may(Permission.ASK_TEACHERS):
        return TEACHER, "", ""
    if not adults or who not in (FAMILY, *adults):
        raise Http404
    if who == FAMILY and len(adults) > 1:
        return ADULT, "", ""
    one = adults[who] if who in adults else next(iter(adults.values()))
    return ADULT, one.code, one.name


def _heard(given: Answers, form: VoiceForm, whose: str, speaker: str, told: Told | None = None) -> NewVoice:
    """What is told in a concern was heard by whoever raised it."""
    listener = given.get("gathered_by")
    gathered_by = f"staff:{listener}" if listener else ""
    return NewVoice(
        whose=whose,
        speaker=given.get("speaker", speaker),
        answer=given.get("answer", "said"),
        said=form.said(),
        how=TOLD if told else given.get("how", "observed"),
        said_on=given["said_on"],
        gathered_by=told.by if told else gathered_by,
        from_concern=told.concern if told else "",
        nothing_more=given.get("nothing_more", False),
        interpreter=given.get("interpreter", ""),
        read_back=given.get("read_back", False),
    )


def _kept(
    given: Answers, adults: dict[str, FamilyTie], staff: dict[str, str], name: str, *, own: bool
) -> str:
    if own:
        return "What you see in class is kept."
    said_by = given.get("speaker", "")
    named = adults[said_by].name if said_by in adults else staff.get(said_by, name)
    return f"What {named} said is kept."


def _readers(pupil: "Pupil") -> str:
    return readers_of(pupil.known_forename, pupil.date_of_birth, today=clock.today())


def _others(request: SchoolRequest) -> Choices:
    others = staff_choices(clock.today())
    return tuple((pk, name) for pk, name in others if f"staff:{pk}" != request.actor.label)


def head_of(request: SchoolRequest, pupil: "Pupil") -> dict[str, object]:
    return {"head": pupil_head(request.actor, card_of(pupil), "desk:voices"), "today": clock.today()}


def voices_at(request: SchoolRequest, pid: str) -> str:
    return reverse("desk:voices", args=[request.school.slug, pid])


def way_on(request: SchoolRequest, pid: str) -> str:
    """Back to the plan in the making, for whoever came from there."""
    page = "desk:plan_new" if request.GET.get("for") == "plan" else "desk:voices"
    return reverse(page, args=[request.school.slug, pid])
