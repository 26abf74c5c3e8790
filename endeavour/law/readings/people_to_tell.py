"""Whom section 68 and regulation 50 mean: each parent with responsibility, or the young person; and who was reached."""

from datetime import date, timedelta

from endeavour.law.dates import earliest_after, rights_pass_on
from endeavour.law.facts.concern import MayHaveSen
from endeavour.law.facts.telling import Responsibility, Telling

ToBeTold = Telling | MayHaveSen


def parents_to_tell(facts: ToBeTold) -> tuple[str, ...]:
    return tuple(
        adult.person
        for adult in facts.adults
        if adult.responsibility is Responsibility.YES and adult.may_be_contacted
    )


def young_person_to_tell(facts: ToBeTold) -> tuple[str, ...]:
    """Section 80 and regulation 64: others stand in where the young person lacks capacity for this matter."""
    return facts.alternative_people or (facts.pupil,)


def people_to_tell(facts: ToBeTold) -> tuple[str, ...]:
    """Codes of the people, on the later of today and the day support starts."""
    return young_person_to_tell(facts) if _rights_have_passed(facts) else parents_to_tell(facts)


def everyone_told_on(facts: ToBeTold) -> date | None:
    """Parents told while the right was theirs stay told; afterwards only the young person can be."""
    rights = rights_pass_on(facts.date_of_birth)
    if facts.started_on < rights:
        by = min(facts.school.today, rights - timedelta(days=1))
        told_on = _all_reached_on(parents_to_tell(facts), facts, by)
        if told_on:
            return told_on
    if _rights_have_passed(facts):
        return _all_reached_on(young_person_to_tell(facts), facts, facts.school.today)
    return None


def told_may_change_on(facts: ToBeTold) -> date | None:
    """The next day on which the answer can change by itself: a letter arrives, or the right passes."""
    days = [rights_pass_on(facts.date_of_birth)]
    for notice in facts.notices:
        days += [day for day in (notice.sent_on, notice.delivered_on) if day]
    return earliest_after(facts.school.today, days)


def why_not_told(facts: ToBeTold) -> str:
    if _rights_have_passed(facts) and not facts.alternative_people:
        return f"The young person has not been reached.{_on_its_way(facts, (facts.pupil,))}"
    people = people_to_tell(facts)
    if people:
        done = len(reached(people, facts, facts.school.today))
        more = _on_its_way(facts, people) + responsibility_unknown(facts)
        if len(people) == 1:
            return f"The one person who must be told has not been reached.{more}"
        return f"{done} of {len(people)} people who must be told have been reached.{more}"
    if any(adult.responsibility is Responsibility.YES for adult in facts.adults):
        return "No one with parental responsibility may be contacted, so someone must decide who is told."
    return f"No one is recorded as having parental responsibility.{responsibility_unknown(facts)}"


def responsibility_unknown(facts: ToBeTold) -> str:
    unknown = sum(adult.responsibility is Responsibility.NOT_KNOWN for adult in facts.adults)
    if not unknown:
        return ""
    return f" For {unknown} {'adult' if unknown == 1 else 'adults'} it is not known who has responsibility."


def reached(people: tuple[str, ...], facts: ToBeTold, by: date) -> dict[str, date]:
    """Who of these people has had word by that day, and when first."""
    first: dict[str, date] = {}
    for notice in facts.notices:
        day = notice.delivered_on
        if notice.to in people and day is not None and day <= by:
            first[notice.to] = min(day, first.get(notice.to, day))
    return first


def _rights_have_passed(facts: ToBeTold) -> bool:
    return max(facts.school.today, facts.started_on) >= rights_pass_on(facts.date_of_birth)


def _all_reached_on(people: tuple[str, ...], facts: ToBeTold, by: date) -> date | None:
    first = reached(people, facts, by)
    return max(first.values()) if people and len(first) == len(people) else None


def _on_its_way(facts: ToBeTold, people: tuple[str, ...]) -> str:
    today = facts.school.today
    there = reached(people, facts, today)
    sent = {each.to for each in facts.notices if each.sent_on and each.sent_on <= today and each.to in people}
    waiting = len(sent - there.keys())
    return f" Word was sent to {waiting}, and is not known to have arrived." if waiting else ""
