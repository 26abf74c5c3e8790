"""After a plan was shared: that it reached the family, and talks with whoever did not simply agree."""

from functools import partial
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from endeavour import clock
from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.cycle.access import giving_seen_by, version_seen_by
from endeavour.cycle.actions.follow_answer import follow_answer
from endeavour.cycle.actions.give_plan import give_plan
from endeavour.cycle.actions.take_back_giving import take_back_giving
from endeavour.cycle.queries.agreements import AgreementLine, agreements_to
from endeavour.cycle.queries.given import given_line, given_to
from endeavour.journeys.question import Question, ask
from endeavour.plan_pages.giving import GiveForm, to_have_it, who_has_it
from endeavour.plan_pages.talking import TalkForm
from endeavour.plan_pages.voice_forms import TakeBackForm
from endeavour.pupil_pages.queries.pupil_page import pupil_head
from endeavour.pupils.access import pupil_seen_by
from endeavour.pupils.queries import card_of, family_ties, names_by_code

if TYPE_CHECKING:
    from endeavour.pupils.models import Pupil

verbs = require_http_methods(["GET", "HEAD", "POST"])


@needs(Permission.SHARE_PLANS)
@verbs
def plan_give(request: SchoolRequest, pid: str, number: int) -> HttpResponse:
    """How this version reached each who is to have it."""
    pupil, by = pupil_seen_by(request.actor, pid), request.actor
    version = version_seen_by(by, pupil, number)
    ties = family_ties([pupil.pk], on=clock.today()).get(pupil.pk, ())
    to_have = to_have_it(pupil, ties)
    people = who_has_it(to_have, given_to(version))
    form = GiveForm(request.POST or None, people)
    question = Question(
        template="plan_pages/give.html",
        form=form,
        acts=lambda given: [
            partial(give_plan, version, to=code, how=how, on=given["on"], by=by) for code, how in form.given()
        ],
        done=lambda _: f"Recorded who was given {pupil.known_forename}’s plan.",
        to=reverse("desk:plan", args=[request.school.slug, pid]),
        shown=_shown(request, pupil) | {"version": version, "people": people, "to_have": to_have},
    )
    return ask(request, question)


@needs(Permission.SHARE_PLANS)
@verbs
def plan_given_back(request: SchoolRequest, pid: str, party: str, number: int) -> HttpResponse:
    """It was written down by mistake: they don't have this version."""
    pupil, by = pupil_seen_by(request.actor, pid), request.actor
    given = giving_seen_by(by, version_seen_by(by, pupil, number), party)
    name = names_by_code(pid).get(party, pupil.known_forename)
    question = Question(
        template="plan_pages/given_back.html",
        form=TakeBackForm(request.POST or None),
        acts=lambda said: [partial(take_back_giving, given, why=said["why"], by=by)],
        done=lambda _: f"Taken back: {name} is still to be given {pupil.known_forename}’s plan.",
        to=reverse("desk:plan", args=[request.school.slug, pid]),
        button="Take back",
        shown=_shown(request, pupil) | {"name": name, "number": number, "line": given_line(given)},
    )
    return ask(request, question)


@needs(Permission.MAKE_PLANS)
@verbs
def plan_talk(request: SchoolRequest, pid: str, number: int) -> HttpResponse:
    """What came of talking with whoever agrees in part, does not agree, or wants to talk."""
    pupil, by = pupil_seen_by(request.actor, pid), request.actor
    version = version_seen_by(by, pupil, number)
    answers = agreements_to(version, pupil)
    form = TalkForm(request.POST or None, [one for one in answers if one.asks_for_a_talk])

    def follow(one: AgreementLine, note: str) -> object:
        on = form.cleaned_data["on"]
        return follow_answer(version, whose=one.whose, party=one.party, on=on, note=note, by=by)

    question = Question(
        template="plan_pages/talk.html",
        form=form,
        acts=lambda _: [partial(follow, one, note) for one, note in form.told()],
        done=lambda _: "What came of it is recorded.",
        to=reverse("desk:plan", args=[request.school.slug, pid]),
        shown=_shown(request, pupil) | {"version": version},
        keep=True,
    )
    return ask(request, question)


def _shown(request: SchoolRequest, pupil: "Pupil") -> dict[str, object]:
    return {"head": pupil_head(request.actor, card_of(pupil), "desk:plan")}
