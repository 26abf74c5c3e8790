"""Judging again what may have changed. Whoever reads duties calls this first; nobody polls.

Each act writes a numbered event. Pupils with an event later than the last one taken into account are judged again;
after an event about the school itself (terms, rules, an import) everyone is; and so is whoever's day has come.
"""

import hashlib
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from endeavour import clock
from endeavour.audit.record import last_number
from endeavour.audit.since import changed_since
from endeavour.duties.gather import gather_pupils, gather_school
from endeavour.duties.judging import answers_to
from endeavour.duties.storing import judged_before, note_judged, store_all, store_pupils
from endeavour.law.rules import all_rules
from endeavour.schools.facts import school_facts
from endeavour.schools.models import School


def bring_up_to_date(school: School) -> None:
    """Judge whatever is stale; one statement where nothing is.

    Two readers at once do the same work and write the same rows; an event that comes meanwhile has a later number.
    """
    today = clock.today()
    before, waiting, number = judged_before(today)
    if before is None or before.rules != rules_digest() or before.look_again_by(today):
        _judge_all(school, last_number(school.pk), today)
        return
    changed = changed_since(before.number, school.pk) if before.number != number else set()
    if changed is None:
        _judge_all(school, number, today)
    elif before.number != number or waiting:
        _judge_some(school, changed | waiting, today)
        note_judged(school.pk, number=number, rules=before.rules, look_again_on=before.look_again_on)


@cache
def rules_digest() -> str:
    """Another set of rules makes every judgement stale."""
    editions = "\n".join(f"{rule.key} {rule.in_force.since} {rule.in_force.until}" for rule in all_rules())
    return hashlib.sha256(editions.encode()).hexdigest()


def _judge_all(school: School, number: int, today: date) -> None:
    facts = school_facts(school, today)
    gathered = gather_pupils(facts) + gather_school(facts, school.pk)
    answers = answers_to(gathered, school_id=school.pk, today=today)
    store_all(answers)
    days = [answers.look_again.get(None, date.max), *_changes_of_law(today)]
    note_judged(school.pk, number=number, rules=rules_digest(), look_again_on=min(days))


def _judge_some(school: School, pids: set[str], today: date) -> None:
    gathered = gather_pupils(school_facts(school, today), pids)
    store_pupils(answers_to(gathered, school_id=school.pk, today=today), pids)


def _changes_of_law(today: date) -> Iterator[date]:
    for rule in all_rules():
        if rule.in_force.since > today:
            yield rule.in_force.since
        if rule.in_force.until is not None and rule.in_force.until >= today:
            yield rule.in_force.until + timedelta(days=1)
