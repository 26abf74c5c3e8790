"""P11: everything dated about one pupil, the newest first, by term."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from django.core.paginator import Page, Paginator
from django.urls import reverse

from endeavour.access.actor import StaffActor
from endeavour.design.picture import LanesPicture
from endeavour.pupil_pages.queries.pupil_page import StatusSentence
from endeavour.review_pages import timeline_events as events
from endeavour.review_pages.story_picture import Sources, lanes_of, sentence_of
from endeavour.review_pages.timeline_events import KINDS, Event
from endeavour.review_pages.timeline_sources import sources_of
from endeavour.schools.facts import calendar_in, days_of
from endeavour.schools.term_names import named_terms, term_of

if TYPE_CHECKING:
    from endeavour.pupils.models import Pupil

ROWS = 60


@dataclass(frozen=True)
class Filter:
    """A kind of thing to look at alone: `key` is empty for all of them."""

    key: str
    label: str
    number: int


@dataclass(frozen=True)
class Told:
    """One thing with the address of the page that tells more; empty where there is none."""

    event: Event
    address: str


@dataclass(frozen=True)
class OfTerm:
    term: str
    told: tuple[Told, ...]


@dataclass(frozen=True)
class Timeline:
    sentence: StatusSentence
    picture: LanesPicture | None
    filters: tuple[Filter, ...]
    kind: str
    terms: tuple[OfTerm, ...]
    page: Page[Event]


def timeline(actor: StaffActor, pupil: "Pupil", *, kind: str, number: str, today: date) -> Timeline:
    """Five statements, however long the story."""
    days = days_of(actor.school_id)
    known = sources_of(actor, pupil, calendar_in(days))
    told = events.in_time(_events(actor, known, today), known.standings)
    kind = kind if kind in KINDS else ""
    shown = [event for event in told if kind in ("", event.kind)]
    page = Paginator(shown, ROWS).get_page(number)
    terms = named_terms(days)
    sentence = sentence_of(known, today)
    return Timeline(
        sentence=sentence,
        picture=lanes_of(known, sentence, today),
        filters=_filters(told),
        kind=kind,
        terms=tuple(
            OfTerm(term, tuple(Told(event, _address(actor, pupil.pid, event)) for event in group))
            for term, group in groupby(page.object_list, lambda event: term_of(event.on, terms))
        ),
        page=page,
    )


def _address(actor: StaffActor, pid: str, event: Event) -> str:
    if event.to is None:
        return ""
    page, about = event.to
    own = [] if page == "desk:concern" else [pid]
    return reverse(page, args=[actor.school.slug, *own, *([about] if about else [])])


def _events(actor: StaffActor, known: Sources, today: date) -> list[Event]:
    return [
        *events.of_cycles(known.standings, known.plans, known.reviews, known.staff),
        *events.of_checks(known.standings),
        *events.of_voices(known.voices),
        *events.of_support(known.supports, today),
        *events.of_notes(known.notes, known.staff),
        *events.of_letters(known.letters, may_open=actor.sees_all_pupils),
        *events.of_statuses(known.statuses, today),
        *events.of_concerns(known.concerns, known.staff),
    ]


def _filters(told: Sequence[Event]) -> tuple[Filter, ...]:
    """Only kinds of which there is something."""
    counted = {kind: sum(event.kind == kind for event in told) for kind in KINDS}
    kinds = tuple(Filter(kind, KINDS[kind], number) for kind, number in counted.items() if number)
    return (Filter("", "All", len(told)), *kinds)
