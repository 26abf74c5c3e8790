"""The support of a plan as rows: put in place, joined, gone on with or ended. None is lost without being said."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from endeavour.access.actor import Actor
from endeavour.access.refusal import Refused
from endeavour.cycle.models import Outcome, Serves
from endeavour.cycle.next_plan import running_support, supports_to_be
from endeavour.cycle.plan_contents import PlanContents, PlannedSupport
from endeavour.law.dates import in_words
from endeavour.provision.actions.end_place import end_place
from endeavour.provision.actions.give_place import give_place
from endeavour.provision.actions.put_in_place import put_in_place
from endeavour.provision.models import Provision
from endeavour.provision.new_provision import NewProvision
from endeavour.provision.queries import ProvisionLine, provision_of, provision_with
from endeavour.pupils.models import Pupil

ONE_DAY = timedelta(days=1)
WHY = "Taken out of the plan."


@dataclass(frozen=True)
class Placing:
    """For whom, from which day, by whom, and which teacher stays answerable."""

    pupil: Pupil
    on: date
    responsible_id: int | None
    by: Actor


def put_supports(contents: PlanContents, placing: Placing) -> tuple[PlannedSupport, ...]:
    """Each line with its provision, as it runs now."""
    running = _running(placing)
    lines = tuple(_put(line, running, placing) for line in supports_to_be(contents, running))
    for code in contents.taken_out:
        if code in running:
            _end(code, placing)
    return lines


def tie(outcomes: tuple[Outcome, ...], supports: Iterable[PlannedSupport], *, on: date) -> None:
    """Which support is for which outcome, from now on. Support that names none is for all of them."""
    wanted: dict[tuple[int, int], Provision] = {}
    for line in supports:
        provision = provision_with(line.provision)
        if provision is not None:
            for outcome in _served(outcomes, line):
                wanted[outcome.pk, provision.pk] = provision
    standing = Serves.objects.filter(outcome__in=outcomes, untied_on__isnull=True)
    have = {(row.outcome_id, row.provision_id): row.pk for row in standing}
    Serves.objects.filter(pk__in=[pk for pair, pk in have.items() if pair not in wanted]).update(untied_on=on)
    Serves.objects.bulk_create(
        Serves(school_id=provision.school_id, outcome_id=pair[0], provision=provision)
        for pair, provision in wanted.items()
        if pair not in have
    )


def _served(outcomes: tuple[Outcome, ...], line: PlannedSupport) -> list[Outcome]:
    named = [outcomes[place - 1] for place in line.serves if 0 < place <= len(outcomes)]
    return named or list(outcomes)


def _put(line: PlannedSupport, running: dict[str, ProvisionLine], placing: Placing) -> PlannedSupport:
    if not line.provision:
        made = put_in_place(what=_new(line, placing), pupils=[placing.pupil], by=placing.by)
        return replace(line, provision=made.code, key=made.code, starts_on=made.starts_on)
    if line.provision not in running:
        _join(line, placing)
        running = _running(placing)
    return running_support(running[line.provision], line.serves)


def _join(line: PlannedSupport, placing: Placing) -> None:
    group = provision_with(line.provision)
    if group is None:
        raise Refused(
            f"{line.name or 'A group'} is not there any more. Take it out of the plan and share it again."
        )
    last = min((day for day in (line.ends_on, group.ends_on) if day), default=None)
    if last is not None and last <= placing.on:
        raise Refused(
            f"{group.name} has its last day on {in_words(last)}, so there is nothing left to join. "
            "Take it out of the plan and share it again."
        )
    day = max(line.starts_on or placing.on, placing.on, group.starts_on)
    give_place(group, pupil=placing.pupil, on=day, until=line.ends_on, by=placing.by)


def _new(line: PlannedSupport, placing: Placing) -> NewProvision:
    return NewProvision(
        name=line.name,
        purpose=line.purpose,
        from_library=line.from_library,
        minutes=line.minutes or 0,
        group_size=line.group_size,
        room=line.room,
        leader_id=line.leader_id,
        responsible_id=placing.responsible_id,
        # Days before anybody agreed to it are no sessions that were missed.
        starts_on=max(line.starts_on or placing.on, placing.on),
        ends_on=line.ends_on,
        times=line.times,
    )


def _end(code: str, placing: Placing) -> None:
    provision = provision_with(code)
    if provision is not None:
        end_place(provision, pupil=placing.pupil, on=placing.on, why=WHY, by=placing.by)


def _running(placing: Placing) -> dict[str, ProvisionLine]:
    """What goes on after today: support that has its last day today is over for the plan."""
    lines = provision_of([placing.pupil.pk], today=placing.on + ONE_DAY).get(placing.pupil.pk, ())
    return {line.code: line for line in lines}
