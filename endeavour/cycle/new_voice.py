"""What is put down of what somebody said, and of which adults of the family."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from endeavour import clock
from endeavour.access.refusal import Refused
from endeavour.pupils.models import Pupil
from endeavour.pupils.queries import is_tied, may_be_contacted


@dataclass(frozen=True, kw_only=True)
class NewVoice:
    """`whose` is pupil, adult or teacher; `speaker` the contact's code, or the label of a member of staff.

    `said` holds their own words by prompt (`voice_words.PROMPTS`). `gathered_by` is the label of whoever listened;
    empty where that is the one who writes it down. `from_concern` is the code of the concern that held the words;
    `nothing_more` in it is to be kept.
    """

    whose: str
    said_on: date
    speaker: str = ""
    answer: str = "said"
    said: Mapping[str, str] = field(default_factory=dict)
    how: str = ""
    interpreter: str = ""
    read_back: bool = False
    gathered_by: str = ""
    from_concern: str = ""
    nothing_more: bool = False


def refuse_who_is_not_family(code: str, pupil: Pupil, *, field: str) -> None:
    """One statement."""
    if not is_tied(code, pupil.pk):
        raise Refused(
            f"That adult is not among {pupil.known_forename}’s people. Choose one of them.", field=field
        )


def refuse_who_is_not_asked(code: str, pupil: Pupil, *, field: str) -> None:
    """Nobody answers for a family but somebody of it who may be contacted. Two statements."""
    refuse_who_is_not_family(code, pupil, field=field)
    if not may_be_contacted(code, pupil.pid, on=clock.today()):
        forename = pupil.known_forename
        raise Refused(
            f"That adult may not be contacted about {forename}, so no answer of theirs is asked for or kept. What "
            f"holds for them stands on the page of {forename}’s people.",
            field=field,
        )
