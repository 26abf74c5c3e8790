"""The first line of the list of pupils where it is narrowed down: how many are shown, and what is so of them."""

from endeavour.design.numbers import counted
from endeavour.pupils.year_groups import year_in_words
from endeavour.register.on_a_day import CONCERN
from endeavour.register.queries import Wanted
from endeavour.register.words import need_in_words, status_in_words

SO = {
    "": ("is on the roll", "are on the roll"),
    "K": ("gets SEN support", "get SEN support"),
    "E": ("has an EHC plan", "have an EHC plan"),
    "N": ("has no SEN support", "have no SEN support"),
    CONCERN: ("has a concern raised about them", "have a concern raised about them"),
}


def is_narrowed(wanted: Wanted) -> bool:
    """By more than a status of which the usual sentence tells."""
    parts = (wanted.year, wanted.school_class, wanted.need, wanted.nobody_to_tell)
    return any(parts) or wanted.status not in ("", "K", "E")


def narrowed_sentence(wanted: Wanted, shown: int, everyone: int, *, whole_school: bool) -> tuple[str, str]:
    """7 pupils | of 412 get SEN support, in Year 4, with dyslexia as the main need. The first words are set strong."""
    one, many = SO.get(wanted.status, _other(wanted.status))
    does = one if shown == 1 else many
    if wanted.nobody_to_tell:
        is_also = f"{does} and " if wanted.status else ""
        does = f"{is_also}{'has' if shown == 1 else 'have'} nobody to tell"
    year = year_in_words(wanted.year)
    where = [
        f"in {year}" if year else "",
        f"in class {wanted.school_class}" if wanted.school_class else "",
        f"with {_need(wanted.need)} as the main need" if wanted.need else "",
    ]
    among = f" of {everyone}" if whole_school else f" of {everyone} in your classes"
    return (
        counted(shown, "pupil") if shown else "No pupil",
        f"{among} {', '.join(part for part in (does if shown else _none(does, one, many), *where) if part)}.",
    )


def _none(does: str, one: str, many: str) -> str:
    """No pupil of 412 gets SEN support."""
    return does.replace(many, one).replace("have nobody", "has nobody")


def _other(code: str) -> tuple[str, str]:
    words = status_in_words(code)
    return f"is recorded as “{words}”", f"are recorded as “{words}”"


def _need(code: str) -> str:
    words = need_in_words(code)
    return f"{words[:1].lower()}{words[1:]}" if words[1:2].islower() else words
