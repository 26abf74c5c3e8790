"""What somebody leaves behind, and whether whoever is to take it is free then."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from endeavour.access.actor import Actor
from endeavour.design.dates import day_and_month
from endeavour.design.numbers import counted
from endeavour.provision.hands import NOBODY, InHands, in_hands
from endeavour.provision.timetable import days_at_once
from endeavour.provision.words import DAYS, listed


@dataclass(frozen=True)
class ToHandOver:
    """What one person leaves behind; `person` is nobody's where nobody was ever named. `since` is the first day."""

    person: int | None
    name: str
    led: tuple[InHands, ...]
    answered: tuple[InHands, ...]
    today: date

    @property
    def groups(self) -> tuple[InHands, ...]:
        """Each once."""
        return tuple({one.code: one for one in (*self.led, *self.answered)}.values())

    @property
    def since(self) -> date:
        days = [one.leads.gone_from for one in self.led] + [one.answers.gone_from for one in self.answered]
        return min(day for day in days if day)

    @property
    def key(self) -> str:
        return str(self.person or NOBODY)

    @property
    def in_words(self) -> str:
        """3 groups of Mr Reid"""
        groups = counted(len(self.groups), "group")
        return f"{groups} of {self.name}" if self.name else f"{groups} without a leader"

    @property
    def sentence(self) -> str:
        return f"{self.heading}."

    @property
    def heading(self) -> str:
        """3 groups of Mr Reid have nobody to lead them from 5 December"""
        number = len(self.groups)
        whose = f" of {self.name}" if self.name else ""
        when = "now" if self.since <= self.today else f"from {day_and_month(self.since)}"
        has, them = ("has", "it") if number == 1 else ("have", "them")
        lead, answer = f"nobody to lead {them}", f"nobody who answers for {them}"
        lack = answer if not self.led else lead if len(self.led) == number else f"{lead}, or {answer},"
        return f"{counted(number, 'group')}{whose} {has} {lack} {when}"


def to_hand_over(found: Iterable[InHands], today: date) -> tuple[ToHandOver, ...]:
    """What has nobody to lead it, or nobody who answers for it, now or soon: by person, the first day on top.

    Where nobody was ever named to answer for it, that is no gap: its children may be of several classes. Nor is it one
    where no child has a place.
    """
    waiting = [one for one in found if one.has_children]
    led = [one for one in waiting if one.leads.gone_from]
    answered = [one for one in waiting if one.answers.gone_from]
    people = {one.leads.person: one.leads.name for one in led}
    people |= {one.answers.person: one.answers.name for one in answered}
    left = (
        ToHandOver(
            person,
            name,
            tuple(one for one in led if one.leads.person == person),
            tuple(one for one in answered if one.answers.person == person),
            today,
        )
        for person, name in people.items()
    )
    return tuple(sorted(left, key=lambda one: (one.since, one.name)))


def left_by(actor: Actor, key: str, today: date) -> ToHandOver | None:
    """All that somebody leads or answers for, whether or not they leave; or what nobody leads. One statement."""
    found = in_hands(actor, today)
    led = tuple(one for one in found if one.leads.key == key)
    answered = tuple(one for one in found if one.answers.person and one.answers.key == key)
    hands = [one.leads for one in led] + [one.answers for one in answered]
    return ToHandOver(hands[0].person, hands[0].name, led, answered, today) if hands else None


def led_at_once(leader: int, taken: Sequence[InHands], found: Iterable[InHands]) -> tuple[str, ...]:
    """Why somebody could not give what they are to take: what they lead already, or take besides, at the same time.
    Of what one person gave so far, at the same time too, nothing new is said. No statement."""
    codes = {one.code for one in taken}
    led = [one for one in found if one.leads.person == leader and one.code not in codes]
    return (*_already_led(taken, led), *_taken_at_once(taken))


def _already_led(taken: Sequence[InHands], led: Sequence[InHands]) -> Iterator[str]:
    for one in taken:
        for other in led:
            if when := _when(one, other):
                yield f"{other.leads.name} already leads {other.name} while {one.name} is given, on {when}."


def _taken_at_once(taken: Sequence[InHands]) -> Iterator[str]:
    for one, other in combinations(taken, 2):
        gave_both = one.leads.person is not None and one.leads.person == other.leads.person
        if not gave_both and (when := _when(one, other)):
            yield f"{one.name} and {other.name} are given at the same time, on {when}."


def _when(one: InHands, other: InHands) -> str:
    first, second = one.provision, other.provision
    if (first.ends_on or date.max) < second.starts_on or (second.ends_on or date.max) < first.starts_on:
        return ""
    days = days_at_once(one.weekly, first.minutes, other.weekly, second.minutes)
    return listed([DAYS[day] for day in days])
