"""Support that has ended: what is still to be done, and the letter before it goes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from django.urls import reverse

from endeavour.access.actor import StaffActor
from endeavour.documents.wording import advice_on
from endeavour.letter_pages.queries.letter_advice import Advised
from endeavour.letter_pages.queries.letter_check import LetterCheck, check_of
from endeavour.pupil_pages.queries.letter_addresses import ended_pages
from endeavour.pupil_pages.queries.next_act import NextAct, act_of_one
from endeavour.register.ended_support import EndedSupport, ended_of

if TYPE_CHECKING:
    from endeavour.register.models import Notice

FIELDS = {"why": "Why it ends", "watch_for": "What to watch for"}
MOST_WORDS = 25


@dataclass(frozen=True)
class AfterSupport:
    """One thing that is still to be done for a pupil whose support has ended, with its day."""

    pid: str
    name: str
    due: date
    overdue_days: int
    what: str
    why: str
    act: NextAct


def after_support(ended: Iterable[EndedSupport], school: str, *, today: date) -> tuple[AfterSupport, ...]:
    """Families to be told, and looks back: the first due on top. No statement."""
    found: list[AfterSupport] = []
    for one in ended:
        if one.is_ours_to_tell:
            act = _telling(one, school)
            why = "The family is not told yet"
            found.append(_row(one, one.ended_on, today, "Tell the family that support has ended", why, act))
        if one.looked_back_on is None:
            url = reverse("desk:look_back", args=[school, one.pid])
            act = NextAct("Look back", url, f" at how {one.name} gets on")
            found.append(_row(one, one.look_back_on, today, "Look back", one.watch_for, act))
    return tuple(sorted(found, key=lambda row: row.due))


def _row(one: EndedSupport, due: date, today: date, what: str, why: str, act: NextAct) -> AfterSupport:
    return AfterSupport(one.pid, one.name, due, max(0, (today - due).days), what, why, act)


def _telling(one: EndedSupport, school: str) -> NextAct:
    about = f" about {one.name}"
    if not one.people:
        return NextAct("Confirm who to tell", reverse("desk:people", args=[school, one.pid]), about)
    pages = ended_pages(school, one.pid)
    if not one.notice:
        return NextAct("Write the letter", pages.new, about)
    person = next(person for person in one.people if person.is_waiting_for_us)
    return act_of_one(person, pages, about)


def ended_check_of(actor: StaffActor, notice: "Notice", *, shown: str) -> LetterCheck:
    words = notice.as_ended_words()
    advice = tuple(
        Advised(label, each.sentence)
        for name, label in FIELDS.items()
        for each in advice_on(getattr(words, name), at_most=MOST_WORDS)
    )
    known = ended_of(notice.pupil)
    pages = ended_pages(actor.school.slug, notice.pupil.pid)
    steps = known.people if known else ()
    return check_of(actor, notice, steps, pages=pages, advice=advice, shown=shown)


def typed_of(notice: "Notice | None", known: EndedSupport) -> dict[str, Any]:
    """The text that is kept; else what was written down when the support ended."""
    if notice is None:
        return {"why": known.end_reason, "watch_for": known.watch_for}
    return {**vars(notice.as_ended_words()), "version": notice.version}
