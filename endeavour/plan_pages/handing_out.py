"""A plan that was shared, before it is handed out: an address may be known since, or stand in what was added."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from typing import TYPE_CHECKING

from endeavour.documents.sheet import Sheet
from endeavour.pupils.no_ones_address import Said, addresses_in

if TYPE_CHECKING:
    from endeavour.pupils.models import Pupil
    from endeavour.schools.models import School


def why_not_handed_out(sheet: Sheet, pupil: "Pupil", school: "School", *, today: date) -> str:
    """Where it holds an adult's address, number or mailbox; empty where it may go. One statement."""
    found = addresses_in(_texts_on(sheet), pupil, school=school, on=today)
    if not found:
        return ""
    sentences = " ".join(one.sentence for one in found)
    return f"The plan is not handed out as it stands. {sentences} Then share it again."


def _texts_on(sheet: Sheet) -> Iterator[Said]:
    if sheet.quote:
        yield from (Said("What was said", words) for _, words in sheet.quote.answers)
    for part in sheet.parts:
        yield from (Said(part.heading, words) for words in _words(part))


def _words(of: object) -> Iterator[str]:
    """All that is printed, in pictures too."""
    if isinstance(of, str):
        yield of
    elif isinstance(of, tuple):
        for each in of:
            yield from _words(each)
    elif is_dataclass(of):
        for field in fields(of):
            yield from _words(getattr(of, field.name))
