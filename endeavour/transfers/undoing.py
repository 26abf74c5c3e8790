"""Taking back what an import did, pupil by pupil, the last row first."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from endeavour.duties.forget import forget_pupils
from endeavour.pupils import in_bulk as roll
from endeavour.register import in_bulk as register
from endeavour.register.models import StatusPeriod
from endeavour.tenancy.in_bulk import write_all
from endeavour.transfers.models import LastSaid

Done = Mapping[str, Any]


def take_back(school_id: int, done: Sequence[Done], *, spared: Mapping[int, str]) -> None:
    """What was made goes, what was changed is as it was, what was taken away is there again.

    `spared`: adults, codes by key, of pupils on whom somebody has worked since. A child who is taken back doesn't
    change them for a brother or sister who stays.
    """
    made, before = _made(done), _before(done)
    before["contact"] = {key: values for key, values in before["contact"].items() if key not in spared}
    register.take_from_register(statuses=made["status"], needs=made["need"])
    forget_pupils(made["pupil"])
    roll.take_off_roll(former_upns=made["former"], relations=made["relation"])
    _restore_roll(before)
    _restore_register(school_id, before, [row for one in done for row in one["dropped"]])
    roll.take_off_roll(contacts=made["contact"], pupils=made["pupil"])
    _forget_what_was_said(school_id, done, kept=set(spared.values()))


def _made(done: Iterable[Done]) -> dict[str, list[int]]:
    made: dict[str, list[int]] = {
        kind: [] for kind in ("pupil", "contact", "relation", "former", "status", "need")
    }
    for one in done:
        for kind, keys in one["made"].items():
            made[kind] += keys
    return made


def _before(done: Sequence[Done]) -> dict[str, dict[int, dict[str, Any]]]:
    """By kind and key, the oldest values of each field: rows are gone through from the last to the first."""
    before: dict[str, dict[int, dict[str, Any]]] = {
        kind: {} for kind in ("pupil", "contact", "relation", "status", "need")
    }
    for one in reversed(done):
        for kind, key, values in reversed(one["before"]):
            before[kind].setdefault(key, {}).update(values)
    return before


def _restore_roll(before: Mapping[str, Mapping[int, dict[str, Any]]]) -> None:
    pupils, contacts, relations = roll.with_keys(
        pupils=list(before["pupil"]), contacts=list(before["contact"]), relations=list(before["relation"])
    )
    for kind, rows in (("pupil", pupils), ("contact", contacts), ("relation", relations)):
        for key, row in rows.items():
            _set(row, before[kind][key])
            row.version += 1
    roll.write_over(
        pupils=list(pupils.values()), contacts=list(contacts.values()), relations=list(relations.values())
    )


def _restore_register(
    school_id: int, before: Mapping[str, Mapping[int, dict[str, Any]]], dropped: Sequence[dict[str, Any]]
) -> None:
    """What the file moved goes back to its days; for that it leaves the table for a moment, as when it was moved."""
    statuses, needs = register.with_keys(statuses=list(before["status"]), needs=list(before["need"]))
    told = register.whole_register().told & set(statuses)
    for kind, rows in (("status", statuses), ("need", needs)):
        for key, row in rows.items():
            _set(row, before[kind][key])
    free = [period for key, period in statuses.items() if key not in told]
    register.take_from_register(statuses=[period.pk for period in free])
    register.write_over(statuses=[statuses[key] for key in told], needs=list(needs.values()))
    again = [_period(school_id, values) for values in dropped]
    register.add_to_register(statuses=[*free, *again])


def _period(school_id: int, values: Mapping[str, Any]) -> StatusPeriod:
    period = StatusPeriod(school_id=school_id)
    _set(period, values)
    return period


def _set(row: Any, values: Mapping[str, Any]) -> None:
    """Dates come back from JSON as text; the field makes days of them again."""
    for name, value in values.items():
        field = None if name == "pk" else row._meta.get_field(name)
        is_day = value is not None and field is not None and field.get_internal_type() == "DateField"
        setattr(row, name, field.to_python(value) if is_day and field is not None else value)


def _forget_what_was_said(school_id: int, done: Sequence[Done], *, kept: set[str]) -> None:
    """The oldest memory of each pupil and adult is the one to go back to."""
    before: dict[str, Any] = {}
    for one in reversed(done):
        before.update({about: was for about, was in one["memories"].items() if about not in kept})
    LastSaid.objects.filter(about__in=[about for about, was in before.items() if was is None]).delete()
    write_all(
        [
            LastSaid(school_id=school_id, about=about, said=was["said"], kept=was["kept"])
            for about, was in before.items()
            if was is not None
        ],
        over=["said", "kept"],
        known_by=["school_id", "about"],
    )
