"""What a family page shows: never a row, never more than it needs."""

from dataclasses import dataclass
from datetime import date

from endeavour import clock
from endeavour.design.layout import SchoolHead
from endeavour.documents.letter import Paragraph
from endeavour.documents.queries import letter_with_code
from endeavour.messages.family_links import FamilyLink, family_link
from endeavour.messages.links import LinkedMessage
from endeavour.pupils.queries import may_be_contacted
from endeavour.schools.directory import school_with_id
from endeavour.schools.senco import senco_on


@dataclass(frozen=True)
class School:
    """The school that wrote."""

    id: int
    name: str
    phone: str
    best_times: str

    def head(self, ask_for: str = "") -> SchoolHead:
        return SchoolHead(name=self.name, telephone=self.phone, ask_for=ask_for)


@dataclass(frozen=True)
class WhoWrote:
    """`other_ways` are the letter's own words on large print, reading aloud and other languages."""

    writer: str
    on: date
    ask_for: str
    other_ways: tuple[Paragraph, ...]


def school_of(linked: LinkedMessage) -> School | None:
    """One statement."""
    row = school_with_id(linked.school_id)
    return School(row.pk, row.name, row.phone, row.best_times) if row else None


def open_link(code: str) -> FamilyLink | None:
    """The link in the scope of its school, if it opens and the person may still be contacted. Two statements."""
    link = family_link(code)
    if link is None:
        return None
    is_pupil = link.recipient == link.about
    return link if is_pupil or may_be_contacted(link.recipient, link.about, on=clock.today()) else None


def who_wrote(link: FamilyLink, school: School) -> WhoWrote | None:
    """Who wrote, and whom to ring today: posts change hands. Two statements."""
    letter = letter_with_code(link.document)
    if letter is None:
        return None
    senco = senco_on(clock.today(), school.id)
    return WhoWrote(
        writer=letter.contact.name,
        on=letter.on,
        ask_for=senco.formal_name if senco else letter.contact.name,
        other_ways=letter.contact.after,
    )
