"""From when until when a date may lie, counted from today: one way to say it, for forms and for acts."""

from dataclasses import dataclass
from datetime import date

from endeavour import clock
from endeavour.design.dates import full_date
from endeavour.design.numbers import counted
from endeavour.law.dates import months_after

MONTHS_IN_A_YEAR = 12


@dataclass(frozen=True, kw_only=True)
class DateRange:
    """Whole months from today, or no end on that side. `after_today`: today itself is too early."""

    back: int | None = None
    ahead: int | None = None
    after_today: bool = False

    def why_not(self, day: date) -> str:
        """Empty where the day lies within; else what was found and what is expected."""
        today = clock.today()
        if self.after_today and day <= today:
            return f"{full_date(day)} is not ahead. Enter a day after today."
        if self.ahead is not None and day > (last := months_after(today, self.ahead)):
            return self._too_late(day, last)
        if self.back is not None and day < (first := months_after(today, -self.back)):
            return self._too_early(day, first)
        return ""

    def _too_late(self, day: date, last: date) -> str:
        if not self.ahead:
            return f"{full_date(day)} has not come yet. Enter today or an earlier day."
        return f"{full_date(day)} is more than {_span(self.ahead)} ahead. Enter {full_date(last)} or an earlier day."

    def _too_early(self, day: date, first: date) -> str:
        if not self.back:
            return f"{full_date(day)} has passed. Enter today or a later day."
        return (
            f"{full_date(day)} is more than {_span(self.back)} ago. Enter {full_date(first)} or a later day."
        )


def _span(months: int) -> str:
    years, rest = divmod(months, MONTHS_IN_A_YEAR)
    return counted(years, "year") if years and not rest else counted(months, "month")


# Nothing in a school is arranged further ahead: beyond lies a slip of the finger.
ANY_DAY = DateRange(ahead=36)
HAS_BEEN = DateRange(ahead=0)
HAS_BEEN_LATELY = DateRange(back=24, ahead=0)
# A child isn't promised help that begins in another school year.
STARTS_SOON = DateRange(ahead=3)
TO_BE_LOOKED_AT = DateRange(ahead=12, after_today=True)
TO_BE_MET_ON = DateRange(back=0, ahead=12)
TO_BE_ANSWERED_BY = DateRange(back=0, ahead=3)
ENDS = DateRange(ahead=12)
LOOKED_BACK_ON = DateRange(ahead=24)
