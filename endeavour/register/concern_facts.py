"""Concerns as the law asks about them: since when, what was decided, and who has heard that there may be SEN."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Q

from endeavour.messages.queries import deliveries
from endeavour.register.models import Concern, ConcernStep, EarlyTalk, Notice, NoticeCopy
from endeavour.register.tellings import Told, told_by

Decision = ConcernStep.Decision
MAY_BE = (Decision.ASSESS, Decision.SUPPORT)
NO_LONGER = (Decision.NOT_SEN, Decision.REOPENED)


@dataclass(frozen=True)
class WeighedConcern:
    """`assessed_since`: it was decided to assess; `opened_again_on`: what was decided stands no more; nothing is
    decided since. `may_be_since` is the day on which it was first held that there may be SEN, nothing once it was
    decided that there is none, or nothing stands decided. `told` is who heard so, and when."""

    pupil_id: int
    pid: str
    date_of_birth: date
    code: str
    raised_on: date
    closed_on: date | None
    look_again_on: date | None
    assessed_since: date | None
    opened_again_on: date | None
    may_be_since: date | None
    told: tuple[Told, ...]


def concerns_weighed_since(day: date, pids: Iterable[str] | None = None) -> list[WeighedConcern]:
    """Those open, or decided on that day or later, and of earlier ones those by which there may be SEN: whether the
    family has heard so is asked until it has. Of one that was taken back nothing is asked. Of these pupils or of all.
    At most five statements.
    """
    may_be = Exists(ConcernStep.objects.filter(concern=OuterRef("pk"), decision__in=MAY_BE))
    here = Q(pupil__left_on__isnull=True) | Q(pupil__left_on__gte=day)
    taken_back = ConcernStep.objects.filter(concern=OuterRef("pk"), decision=Decision.TAKEN_BACK)
    rows = Concern.objects.filter(
        ~Exists(taken_back), here, Q(closed_on__isnull=True) | Q(closed_on__gte=day) | may_be
    )
    if pids is not None:
        rows = rows.filter(pupil__pid__in=list(pids))
    wanted = ("pk", "pupil_id", "pupil__pid", "pupil__date_of_birth", "code", "raised_on", "closed_on")
    found = list(rows.order_by("pupil_id", "pk").values_list(*wanted))
    decided = _decisions([row[0] for row in found])
    told = _told([row[0] for row in found], {row[2] for row in found})
    return [
        WeighedConcern(
            pupil_id,
            pid,
            born,
            code,
            raised,
            closed,
            decided.again.get(pk),
            decided.assessed.get(pk),
            decided.opened_again.get(pk),
            decided.may_be.get(pk),
            tuple(told.get(pk, ())),
        )
        for pk, pupil_id, pid, born, code, raised, closed in found
    ]


@dataclass
class _Decided:
    """By concern's id: the day to look again, since when it is assessed, or since when it is open again, of the latest
    step where that is one; and the first day of "there may be SEN", until that stood no more."""

    again: dict[int, date]
    assessed: dict[int, date]
    opened_again: dict[int, date]
    may_be: dict[int, date]


def _decisions(concern_ids: list[int]) -> _Decided:
    found = _Decided({}, {}, {}, {})
    for step in ConcernStep.objects.filter(concern_id__in=concern_ids) if concern_ids else ():
        found.again.pop(step.concern_id, None)
        found.assessed.pop(step.concern_id, None)
        found.opened_again.pop(step.concern_id, None)
        if step.look_again_on:
            found.again[step.concern_id] = step.look_again_on
        if step.decision == Decision.ASSESS:
            found.assessed[step.concern_id] = step.decided_on
        if step.decision == Decision.REOPENED:
            found.opened_again[step.concern_id] = step.decided_on
        if step.decision in MAY_BE:
            found.may_be.setdefault(step.concern_id, step.decided_on)
        if step.decision in NO_LONGER:
            found.may_be.pop(step.concern_id, None)
    return found


def _told(concern_ids: list[int], pids: set[str]) -> dict[int, list[Told]]:
    """By letter, by phone and in early talks."""
    found: dict[int, list[Told]] = defaultdict(list)
    if not concern_ids:
        return found
    for talk in EarlyTalk.objects.filter(concern_id__in=concern_ids):
        for code in talk.told:
            found[talk.concern_id].append(Told(0, code, talk.held_on, talk.held_on, talk.get_how_display()))
    copies = NoticeCopy.objects.filter(notice__concern_id__in=concern_ids)
    concern_of = dict(copies.values_list("document", "notice__concern_id"))
    for delivery in deliveries(pids, kinds=[Notice.MAY]) if concern_of else ():
        if delivery.document in concern_of:
            found[concern_of[delivery.document]].append(told_by(delivery))
    return found
