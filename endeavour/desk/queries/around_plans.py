"""Work's rows around plans and reviews: to give, to talk, to ask a specialist, to plan anew."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.text import capfirst

from endeavour.cycle.queries.to_do import AUTHORITY, CONFIRM, GIVE, PLAN, SPECIALIST, TALK, ToDo
from endeavour.cycle.words import DO_NOT_AGREE, NOT_ASKED
from endeavour.design.dates import day_and_month
from endeavour.pupil_pages.queries.next_act import NextAct


@dataclass(frozen=True)
class AroundPlan:
    """One thing that is still to be done, with its day and its button."""

    pid: str
    name: str
    due: date
    overdue_days: int
    what: str
    why: str
    act: NextAct


def around_plans(found: Iterable[ToDo], school: str, *, today: date) -> tuple[AroundPlan, ...]:
    """In their order. No statement."""
    return tuple(_row(one, school, today) for one in found)


def _row(one: ToDo, school: str, today: date) -> AroundPlan:
    what, why = _words(one)
    overdue = max(0, (today - one.due).days)
    return AroundPlan(one.pid, one.name, one.due, overdue, what, why, _act(one, school))


def _words(one: ToDo) -> tuple[str, str]:
    since = day_and_month(one.since)
    return {
        GIVE: (
            "Give the plan to the family",
            f"Version {one.version}, shared {since}; {one.person} hasn’t got it",
        ),
        CONFIRM: (
            "Give the plan to the family",
            f"Version {one.version}, shared {since}; who is to have it isn’t known",
        ),
        TALK: (
            "Talk about the plan",
            f"{one.person} wants to talk, or does not agree to all of it; said {since}",
        ),
        SPECIALIST: _of_specialist(one, since),
        AUTHORITY: (
            f"Ask the local authority for {'a re-assessment' if one.again else 'an assessment'}",
            f"Decided {since}; the request is written outside Endeavour, and stands here until it is recorded",
        ),
        PLAN: ("Make the next plan", f"The review was decided {since}"),
    }[one.kind]


def _of_specialist(one: ToDo, since: str) -> tuple[str, str]:
    """Nobody from outside is brought in before the parents agree (Code 6.47)."""
    decided = f"{capfirst(one.person)}, as decided {since}"
    if one.agree == NOT_ASKED:
        return "Ask the parents, then the specialist", f"{decided}; the parents have not been asked yet"
    if one.agree == DO_NOT_AGREE:
        return "Talk with the parents about the specialist", f"{decided}; the parents do not agree"
    return "Ask the specialist", f"{decided}; it stands here until what they find is written down"


def _act(one: ToDo, school: str) -> NextAct:
    about = f" about {one.forename}"
    of_version = [school, one.pid, one.version]
    if one.kind == GIVE:
        return NextAct(
            f"Give {one.forename}’s plan to {one.person}", reverse("desk:plan_give", args=of_version)
        )
    if one.kind == CONFIRM:
        return NextAct("Confirm who is to have it", reverse("desk:people", args=[school, one.pid]), about)
    if one.kind == TALK:
        return NextAct(f"Talk with {one.person}", reverse("desk:plan_talk", args=of_version), about)
    if one.kind == SPECIALIST and one.agree in (NOT_ASKED, DO_NOT_AGREE):
        agree = reverse("desk:parents_agree", args=[school, one.pid, one.cycle])
        return NextAct("Record whether the parents agree", agree, about)
    if one.kind == SPECIALIST:
        finding = reverse("desk:finding_new", args=[school, one.pid])
        return NextAct(f"Write down what {one.person} finds", finding, about)
    if one.kind == AUTHORITY:
        asked = reverse("desk:authority_asked", args=[school, one.pid, one.cycle])
        return NextAct("Record that it was asked", asked, about)
    return NextAct(
        "Make the next plan", reverse("desk:plan_new", args=[school, one.pid]), f" for {one.forename}"
    )
