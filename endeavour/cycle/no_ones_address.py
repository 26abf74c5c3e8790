"""The address guard of a plan: it goes to more than one reader, so it holds no adult's address, number or mailbox."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from datetime import date

from endeavour.cycle.plan_contents import PARTIES, PlanContents
from endeavour.cycle.what_is_missing import Missing
from endeavour.messages.guard import KeptDetail, Kind, escapes
from endeavour.pupils.addressees import details_of_family
from endeavour.pupils.models import Pupil
from endeavour.schools.models import School

KINDS = {
    Kind.ADDRESS_LINE: "the address",
    Kind.POSTCODE: "the postcode",
    Kind.PHONE: "a phone number",
    Kind.EMAIL: "the email address",
}
# Names of rows, and goals that were asked about, are nobody's to read; whatever else is text is looked at.
NOT_READ = frozenset(
    ("code", "key", "kind", "provision", "from_library", "carried_from", "taken_out", "asked_about")
)
PARTS = {"strengths": "assess", "barrier": "assess", "outcomes": "outcomes", "supports": "support"} | {
    "adjustments": "support",
    "at_home": "support",
}
CALLED = {
    "strengths": "Strengths",
    "barrier": "What gets in the way",
    "outcomes": "Outcome",
    "supports": "Support",
    "adjustments": "Line for every lesson",
    "at_home": "What could be done at home",
    "who_does_what": "Who does what",
    "review_reason": "Why the review is later",
}


@dataclass(frozen=True)
class Said:
    """A text that is handed out: what it is called, and the part of the plan in which it is put right."""

    where: str
    words: str
    part: str = "people"
    place: int = 0


def texts_of(contents: PlanContents) -> Iterator[Said]:
    """Every text of a plan, also of a field that comes to be after today."""
    for name, value in _read(contents):
        part, called = PARTS.get(name, "people"), CALLED.get(name, name)
        if isinstance(value, str):
            yield Said(called, value, part)
        elif isinstance(value, tuple):
            for place, line in enumerate(value, start=1):
                for words in _words(line):
                    yield Said(_called(called, line, place), words, part, place)


def addresses_in(texts: Iterable[Said], pupil: Pupil, *, school: School, on: date) -> tuple[Missing, ...]:
    """Where one stands and whose it is; never what is on file, which the reader may not see. One statement."""
    whose = details_of_family(pupil, on=on)
    public = "\n".join(
        (school.name, school.address, school.phone, school.advice_service, school.advice_phone)
    )
    found = (
        Missing(text.part, _sentence(text, KeptDetail(escape.kind, escape.words), whose), text.place)
        for text in texts
        for escape in escapes(text.words, whose, public=public)
    )
    return tuple(dict.fromkeys(found))


def _sentence(text: Said, detail: KeptDetail, whose: dict[KeptDetail, str]) -> str:
    return (
        f"{text.where}: this holds {KINDS[detail.kind]} of {whose[detail]}. "
        "The plan goes to more than one reader: take it out."
    )


def _called(called: str, line: object, place: int) -> str:
    who = dict(PARTIES).get(getattr(line, "who", ""))
    return f"{called}, {who.lower()}" if who else f"{called} {place}"


def _words(line: object) -> Iterator[str]:
    if isinstance(line, str):
        yield line
    elif is_dataclass(line):
        for _, value in _read(line):
            for each in value if isinstance(value, tuple) else (value,):
                yield from _words(each)


def _read(of: object) -> Iterator[tuple[str, object]]:
    assert is_dataclass(of)  # noqa: S101 - a plan and its lines are
    return ((one.name, getattr(of, one.name)) for one in fields(of) if one.name not in NOT_READ)
