"""The line under a letter that is due names everybody who waits for it."""

from datetime import date

from endeavour.pupil_pages.queries.next_act import why_not_told
from endeavour.register.telling_steps import PersonStep, TellingSteps


def _parent(code: str, name: str, told_on: date | None = None) -> PersonStep:
    return PersonStep(
        code=code,
        name=name,
        channel="email",
        language="",
        told_on=told_on,
        state=None,
        message="",
        goes_at=None,
    )


def _steps(*people: PersonStep) -> TellingSteps:
    return TellingSteps("abcdefgh", date(2026, 11, 16), "", 0, people, ())


def test_every_parent_who_is_not_told_is_named() -> None:
    mother, father = _parent("one", "Mrs O’Connell"), _parent("two", "Mr Brennan")
    assert why_not_told(_steps(mother, father), "Monday").endswith("; Mrs O’Connell and Mr Brennan not told")
    told = _parent("one", "Mrs O’Connell", date(2026, 11, 20))
    assert why_not_told(_steps(told, father), "Monday").endswith("; Mr Brennan not told")
