"""Who gets SEN support or has an EHC plan on a day."""

from collections.abc import Collection
from datetime import date

from endeavour.register.models import StatusPeriod


def supported_on(pupil_ids: Collection[int], day: date) -> frozenset[int]:
    """The ids of those of them who do. One statement."""
    codes = [StatusPeriod.Code.SUPPORT, StatusPeriod.Code.PLAN]
    periods = StatusPeriod.objects.covering(day).filter(pupil__in=pupil_ids, code__in=codes)
    return frozenset(periods.values_list("pupil_id", flat=True))


def support_over(pupil_ids: Collection[int], day: date) -> dict[int, date]:
    """The last day of support of those of them who had some before the day, and have none since. One statement."""
    codes = [StatusPeriod.Code.SUPPORT, StatusPeriod.Code.PLAN]
    periods = StatusPeriod.objects.filter(pupil__in=pupil_ids, code__in=codes).order_by("starts_on")
    latest = dict(periods.values_list("pupil_id", "ends_on"))
    return {pupil: ended for pupil, ended in latest.items() if ended is not None and ended < day}
