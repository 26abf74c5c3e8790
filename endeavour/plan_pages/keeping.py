"""Keeping what was typed of a plan: the first time begins the cycle."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import QueryDict

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.cycle.actions.begin_cycle import begin_cycle
from endeavour.cycle.actions.keep_plan import keep_plan
from endeavour.cycle.plan_contents import PlanContents
from endeavour.cycle.queries.drafts import FIRST, draft_of
from endeavour.design.numbers import whole_number
from endeavour.plan_pages import adding
from endeavour.plan_pages.carrying import with_taken
from endeavour.plan_pages.drafting import Drafting

if TYPE_CHECKING:
    from endeavour.pupils.models import Pupil

WHATEVER_STANDS = 0  # no draft has this number: what is kept is always put together with what stands


@dataclass(frozen=True)
class Typed:
    """What is to be kept, and what its writer started from."""

    contents: PlanContents
    seen: PlanContents
    seen_version: int = WHATEVER_STANDS


def keep(pupil: "Pupil", typed: Typed, *, by: StaffActor) -> None:
    today = clock.today()
    draft = draft_of(pupil, today=today)
    cycle = draft.cycle or begin_cycle(pupil, on=today, by=by)
    seen_version = typed.seen_version if draft.cycle or typed.seen_version == FIRST else WHATEVER_STANDS
    keep_plan(cycle, contents=typed.contents, seen_version=seen_version, seen=typed.seen, by=by)


def pressed(sent: QueryDict, contents: PlanContents, drafting: Drafting) -> tuple[PlanContents, str]:
    """The plan after the button that was pressed, and the place on the page to go to."""
    press, _, about = sent.get("press", "").partition(":")
    if press == "add":
        return adding.with_added(contents, sent.get("add", ""), drafting)
    changes: dict[str, tuple[Callable[[], PlanContents], str]] = {
        "outcome": (lambda: adding.with_another_outcome(contents), "outcomes"),
        "remove-outcome": (lambda: adding.without_outcome(contents, whole_number(about) or 0), "outcomes"),
        "remove-support": (lambda: adding.without_support(contents, about), "support"),
        "take": (lambda: with_taken(contents, about, drafting.concerns), "assess"),
        "keep-support": (lambda: adding.with_support_kept(contents, about, drafting), "support"),
    }
    if press not in changes:
        return contents, ""
    change, place = changes[press]
    return change(), place
