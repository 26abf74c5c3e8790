"""Who gets SEN support or has an EHC plan, on a day and since."""

from collections.abc import Collection, Iterable
from datetime import date

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Q, QuerySet, Subquery

from endeavour.register.models import StatusPeriod
from endeavour.tenancy.json_rows import as_day_or_none


def supported_on(pupil_ids: Collection[int], day: date) -> frozenset[int]:
    """The ids of those of them who do. One statement."""
    codes = [StatusPeriod.Code.SUPPORT, StatusPeriod.Code.PLAN]
    periods = StatusPeriod.objects.covering(day).filter(pupil__in=pupil_ids, code__in=codes)
    return frozenset(periods.values_list("pupil_id", flat=True))


def has_plan_on(pupil_id: int, day: date) -> bool:
    """An EHC plan. One statement."""
    periods = StatusPeriod.objects.covering(day).filter(pupil=pupil_id, code=StatusPeriod.Code.PLAN)
    return bool(periods.exists())


def is_supported_from(pupil_id: int, day: date) -> bool:
    """Whether the pupil gets it on that day, or from a later one. One statement."""
    return _not_over(_periods().filter(pupil=pupil_id).values_list("ends_on", flat=True), day)


def support_along() -> ArraySubquery:
    """The last days of their periods, None of one that runs on, as a column beside the pupil's row."""
    return ArraySubquery(_periods().filter(pupil=OuterRef("pk")).values("ends_on"))


def is_supported_in(last_days: Iterable[str | None], day: date) -> bool:
    """`is_supported_from`, from what `support_along` brought."""
    return _not_over((as_day_or_none(last) for last in last_days), day)


def _periods() -> QuerySet[StatusPeriod]:
    return StatusPeriod.objects.filter(code__in=[StatusPeriod.Code.SUPPORT, StatusPeriod.Code.PLAN])


def _not_over(last_days: Iterable[date | None], day: date) -> bool:
    return any(last is None or last >= day for last in last_days)


def support_over(pupil_ids: Collection[int], day: date) -> dict[int, date]:
    """The last day of support of those of them who had some before the day, and have none since. One statement."""
    codes = [StatusPeriod.Code.SUPPORT, StatusPeriod.Code.PLAN]
    periods = StatusPeriod.objects.filter(pupil__in=pupil_ids, code__in=codes).order_by("starts_on")
    latest = dict(periods.values_list("pupil_id", "ends_on"))
    return {pupil: ended for pupil, ended in latest.items() if ended is not None and ended < day}


def plan_since(pupil: str, day: str) -> Subquery:
    """The first day of the EHC plan that the pupil has on the day or gets later, as a column beside a row that has both
    in these fields."""
    not_over = Q(ends_on__isnull=True) | Q(ends_on__gte=OuterRef(day))
    plans = StatusPeriod.objects.filter(not_over, pupil=OuterRef(pupil), code=StatusPeriod.Code.PLAN)
    return Subquery(plans.order_by("starts_on").values("starts_on")[:1])


def open_support_since(pupil: str) -> Subquery:
    """The first day of SEN support that has no last day, begun or to come, as a column beside a row that has the pupil
    in this field."""
    support = StatusPeriod.objects.filter(pupil=OuterRef(pupil), code=StatusPeriod.Code.SUPPORT)
    return Subquery(support.filter(ends_on=None).order_by("starts_on").values("starts_on")[:1])


def what_followed() -> QuerySet[StatusPeriod]:
    """Support or a plan that began after a period, beside the period's row."""
    return _periods().filter(pupil=OuterRef("pupil"), starts_on__gt=OuterRef("starts_on"))
