"""An id of the world."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Thing:
    """An id: the school it lives in, the thing it belongs to, and the class of the pupil it is about.

    `fits` is False for one in the wrong state: a person without a restriction has none to lift. `owner` is the
    person whose own it is, where nobody else may touch it. `adult` is whom a family's link was sent to, `person`
    whom an invitation is for. `raiser` raised a concern; `run_by` are those who run a group or answer for it.
    """

    value: str
    school: str
    of: str = ""
    klass: str = ""
    fits: bool = True
    owner: int = 0
    pupil: str = ""
    adult: str = ""
    person: int = 0
    raiser: int = 0
    run_by: tuple[int, ...] = ()
