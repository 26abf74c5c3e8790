"""A pupil's own particulars in a file, beside those kept here."""

from collections.abc import Iterable, Iterator
from datetime import date

from endeavour.pupils.models import Pupil
from endeavour.school_files import ReadPupil
from endeavour.transfers.comparing.finding import (
    AddFormerUpns,
    Difference,
    Edit,
    Finding,
    PutInClass,
    SetUpn,
    SetValues,
)
from endeavour.transfers.comparing.memory import Memory, Verdict
from endeavour.transfers.comparing.values import LABELS, LONGEST, Value, address_of, in_words, plain, tidy

TEXTS = (
    *("upn", "uln", "mis_id", "surname", "forename", "preferred_surname", "preferred_forename"),
    *("middle_names", "sex", "year_group"),
)
# A file may leave these empty, but no pupil is without them.
NEVER_EMPTIED = frozenset({"upn", "surname", "forename", "date_of_birth"})
LEFT = "left"


def values_said(said: ReadPupil) -> dict[str, Value]:
    """What the file says, under our names; what it is silent on is absent."""
    found: dict[str, Value] = {
        name: tidy(text) for name in TEXTS if (text := getattr(said, name)) is not None and _fits(name, text)
    }
    if said.date_of_birth is not None:
        found["date_of_birth"] = said.date_of_birth
    if said.enrolment_status is not None:
        found["enrolment"] = said.enrolment_status
    if said.class_name is not None and _fits("class", said.class_name):
        found["class"] = tidy(said.class_name)
    if said.address is not None:
        found["address"] = address_of(said.address)
    return {name: value for name, value in found.items() if value != "" or name not in NEVER_EMPTIED}


def too_long(said: ReadPupil) -> Iterator[tuple[str, str, int]]:
    """Field, text and limit of what the tables can't hold."""
    for name in (*TEXTS, "class"):
        text = said.class_name if name == "class" else getattr(said, name)
        if text and not _fits(name, text):
            yield name, text, LONGEST[name]


def values_here(pupil: Pupil) -> dict[str, Value]:
    found: dict[str, Value] = {name: getattr(pupil, name) for name in TEXTS}
    return found | {
        "date_of_birth": pupil.date_of_birth,
        "enrolment": pupil.enrolment,
        "class": pupil.school_class.name if pupil.school_class else "",
        "address": (pupil.address, pupil.postcode),
    }


def new_pupil(said: ReadPupil, school_id: int) -> Pupil:
    values = {name: value for name, value in values_said(said).items() if name not in ("class", "address")}
    address, postcode = address_of(said.address) if said.address else ("", "")
    return Pupil(school_id=school_id, address=address, postcode=postcode, **values)


def compare_pupil(
    pupil: Pupil, said: ReadPupil, *, former_upns: Iterable[str], memory: Memory, year: int, today: date
) -> Iterator[Finding]:
    here, former = values_here(pupil), set(former_upns)
    for name, file in values_said(said).items():
        stands = plain(name, here[name])
        learns = {name: plain(name, file)}
        moved_up = name == "class" and _is_of_another_year(pupil, year)
        if stands == learns[name] and not (moved_up and file):
            yield Finding(name, Verdict.SAME, memory, learns)
            continue
        verdict = (
            Verdict.CHANGE if stands == learns[name] else memory.judge(name, here=stands, file=learns[name])
        )
        shown = Difference(
            name,
            LABELS[name],
            _class_of(pupil) if moved_up else in_words(name, here[name]),
            in_words(name, file),
            clash=verdict is Verdict.CLASH,
        )
        yield Finding(name, verdict, memory, learns, shown, _edit(pupil, name, file, former))
    yield from _former_upns(pupil, said, former)
    yield from _back_again(pupil, said, memory, today)


def _edit(pupil: Pupil, name: str, value: Value, former: set[str]) -> Edit:
    if name == "upn":
        return SetUpn(pupil, str(value), noted=pupil.upn in former)
    if name == "class":
        return PutInClass(pupil, str(value))
    if isinstance(value, tuple):
        return SetValues(pupil, {"address": value[0], "postcode": value[1]})
    return SetValues(pupil, {name: value})


def _former_upns(pupil: Pupil, said: ReadPupil, known: set[str]) -> Iterator[Finding]:
    """They are only ever added."""
    news = tuple(upn for upn in said.former_upns if upn not in known and upn != pupil.upn)
    if news:
        shown = Difference("former_upns", "Former UPN", "nothing", ", ".join(news))
        yield Finding("former_upns", Verdict.CHANGE, None, {}, shown, AddFormerUpns(pupil, news))


def _back_again(pupil: Pupil, said: ReadPupil, memory: Memory, today: date) -> Iterator[Finding]:
    """Somebody recorded that this pupil left, and the file has them: only a person can say which is right."""
    if pupil.left_on is None or pupil.left_on >= today or said.enrolment_status == "P":
        return
    learns = {LEFT: f"here {pupil.left_on}"}
    kept = memory.knows(LEFT, learns[LEFT]) and LEFT in memory.kept
    shown = Difference(
        LEFT, LABELS["on_roll"], f"left on {in_words('', pupil.left_on)}", "on the roll", clash=not kept
    )
    edit = SetValues(pupil, {"left_on": None})
    yield Finding(LEFT, Verdict.SAME if kept else Verdict.CLASH, memory, learns, shown, edit)


def _fits(name: str, text: str) -> bool:
    return name not in LONGEST or len(text) <= LONGEST[name]


def _is_of_another_year(pupil: Pupil, year: int) -> bool:
    return pupil.school_class is not None and pupil.school_class.school_year != year


def _class_of(pupil: Pupil) -> str:
    held = pupil.school_class
    return (
        f"{held.name} in the school year {held.school_year} to {held.school_year + 1}" if held else "nothing"
    )
