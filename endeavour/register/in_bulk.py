"""Every pupil's statuses and needs at once, for files that speak of everybody."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef

from endeavour.register.models import Need, Notice, StatusPeriod, ToldBefore
from endeavour.tenancy.in_bulk import insert_all, write_all

STATUS_COLUMNS = ["code", "starts_on", "ends_on", "ended_by"]
NEED_COLUMNS = ["rank", "starts_on", "ends_on"]


@dataclass(frozen=True)
class WholeRegister:
    """`told`: keys of periods of which a family was told or a letter is prepared. They can't be taken away."""

    statuses: list[StatusPeriod]
    told: frozenset[int]
    needs: list[Need]


def whole_register(*, held: bool = False) -> WholeRegister:
    """`held`: nobody else changes these rows before the transaction ends. Two statements."""
    periods, needs = StatusPeriod.objects.order_by("pk"), Need.objects.order_by("pk")
    if held:
        periods, needs = periods.select_for_update(), needs.select_for_update()
    told = Exists(Notice.objects.filter(period=OuterRef("pk"))) | Exists(
        ToldBefore.objects.filter(period=OuterRef("pk"))
    )
    statuses: list[Any] = sorted(periods.annotate(told=told), key=lambda row: (row.pupil_id, row.starts_on))
    return WholeRegister(
        statuses=statuses,
        told=frozenset(period.pk for period in statuses if period.told),
        needs=sorted(needs, key=lambda need: (need.pupil_id, need.rank, need.pk)),
    )


def add_to_register(*, statuses: Sequence[StatusPeriod] = (), needs: Sequence[Need] = ()) -> None:
    """New rows, or rows that were taken away under the keys they had."""
    again = [period for period in statuses if period.pk is not None]
    for rows in (again, [period for period in statuses if period.pk is None], needs):
        insert_all(rows)


def write_over(*, statuses: Sequence[StatusPeriod] = (), needs: Sequence[Need] = ()) -> None:
    """Known rows as they are now. One statement a kind."""
    write_all(statuses, over=STATUS_COLUMNS)
    write_all(needs, over=NEED_COLUMNS)


def take_from_register(*, statuses: Collection[int] = (), needs: Collection[int] = ()) -> None:
    StatusPeriod.objects.filter(pk__in=statuses).delete()
    Need.objects.filter(pk__in=needs).delete()


def with_keys(
    *, statuses: Collection[int], needs: Collection[int]
) -> tuple[dict[int, StatusPeriod], dict[int, Need]]:
    """By key, held until the transaction ends."""
    return (
        StatusPeriod.objects.select_for_update().order_by("pk").in_bulk(statuses),
        Need.objects.select_for_update().order_by("pk").in_bulk(needs),
    )
