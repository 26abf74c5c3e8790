"""Support that has ended: what is still to be done, for Work."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from endeavour.pupil_pages.queries.letter_addresses import ended_pages
from endeavour.pupil_pages.queries.next_act import NextAct, act_of_one
from endeavour.register.ended_support import EndedSupport


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
            found.append(
                _row(one, one.look_back_on, today, "Look back", f"To watch for: {one.watch_for}", act)
            )
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
    return act_of_one(person, pages, about, one.version)
