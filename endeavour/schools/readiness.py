"""What a school must have set before its first letter can go, and before the law's days can be counted."""

from dataclasses import dataclass
from datetime import date

from endeavour.schools.calendar import terms_of
from endeavour.schools.models import School
from endeavour.schools.senco import SencoToday, senco_on


@dataclass(frozen=True)
class Readiness:
    """`terms_until` is the last day of the last term recorded; nothing where there are none."""

    phone: bool
    advice_service: bool
    terms: bool
    senco: SencoToday | None
    terms_until: date | None

    @property
    def complete(self) -> bool:
        return not self.missing

    @property
    def missing(self) -> tuple[str, ...]:
        """Each as the end of the sentence "Letters need …"."""
        wanted = {
            "the school’s phone number": self.phone,
            "the name and phone number of the independent advice service": self.advice_service,
            "the dates of terms": self.terms,
            "the SENCO’s name": self.senco is not None,
        }
        return tuple(words for words, there in wanted.items() if not there)


def settings_complete(school: School, today: date) -> Readiness:
    """Two statements: terms, and the SENCO."""
    terms = terms_of(school.pk)
    last = max((term.ends_on for term in terms), default=None)
    return Readiness(
        phone=bool(school.phone),
        advice_service=bool(school.advice_service and school.advice_phone),
        terms=last is not None and last >= today,
        senco=senco_on(today, school.pk),
        terms_until=last,
    )
