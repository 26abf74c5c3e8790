"""The letter prepared for a pupil's present support, for pages."""

from dataclasses import dataclass
from datetime import date

from endeavour import clock
from endeavour.pupils.models import Pupil
from endeavour.register.models import Notice, StatusPeriod


@dataclass(frozen=True)
class PresentSupport:
    """SEN support that runs or has been decided, and what is prepared to tell the family of it."""

    starts_on: date
    notice: Notice | None


def present_support(pupil: Pupil) -> PresentSupport | None:
    """Nothing where no support runs. Two statements."""
    support = StatusPeriod.objects.filter(pupil=pupil, code=StatusPeriod.Code.SUPPORT)
    period = support.not_over(clock.today()).first()
    if period is None:
        return None
    notice: Notice | None = Notice.objects.filter(period=period, of_end=False).first()
    if notice is not None:
        notice.pupil = pupil
    return PresentSupport(period.starts_on, notice)
