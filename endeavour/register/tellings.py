"""Who has been told of a period of support, and when: letters sent from here, and word given before."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from endeavour import clock
from endeavour.messages.queries import Delivery, deliveries
from endeavour.messages.state import State
from endeavour.register.models import Notice, NoticeCopy, ToldBefore

TOLD = Notice.TOLD


@dataclass(frozen=True)
class Told:
    """Word to one person. `how` is in words; days are those on the school's wall."""

    period_id: int
    recipient: str
    sent_on: date | None
    delivered_on: date | None
    how: str


def tellings_of(period_ids: Iterable[int], pids: Iterable[str]) -> dict[int, tuple[Told, ...]]:
    """By period's id. Three statements, however many periods."""
    ids = list(period_ids)
    found: dict[int, list[Told]] = defaultdict(list)
    for before in ToldBefore.objects.filter(period_id__in=ids):
        day = before.told_on
        found[before.period_id].append(
            Told(before.period_id, before.recipient, day, day, before.get_how_display())
        )
    copies = NoticeCopy.objects.filter(notice__period_id__in=ids).values_list("document", "notice__period_id")
    period_of = dict(copies)
    for delivery in deliveries(pids, kinds=[TOLD]) if period_of else []:
        if delivery.document in period_of:
            period_id = period_of[delivery.document]
            found[period_id].append(told_by(delivery, period_id))
    return {period_id: tuple(told) for period_id, told in found.items()}


@dataclass(frozen=True)
class OnTheWay:
    """A letter that is held, gone or there: its message, the version of its words, and whether it has arrived."""

    message: str
    version: int
    arrived: bool


def on_the_way(notice: Notice, recipient: str) -> OnTheWay | None:
    """The letter of this notice to this person, unless none was made or it has failed. Two statements."""
    copies = NoticeCopy.objects.filter(notice=notice, recipient=recipient)
    versions = dict(copies.values_list("document", "version"))
    for sent in deliveries([notice.pupil.pid], kinds=[notice.kind]):
        if sent.document in versions and sent.state is not State.FAILED:
            arrived = sent.state in (State.DELIVERED, State.OPENED)
            return OnTheWay(sent.message, versions[sent.document], arrived)
    return None


def told_by(delivery: Delivery, period_id: int = 0) -> Told:
    """Word by one message; of no period where it is about a concern."""
    return Told(
        period_id=period_id,
        recipient=delivery.recipient,
        sent_on=_day(delivery.sent_at),
        delivered_on=_day(delivery.delivered_at),
        how=delivery.channel,
    )


def _day(moment: datetime | None) -> date | None:
    return clock.day_of(moment) if moment else None
