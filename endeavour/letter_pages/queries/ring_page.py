"""The telephone call: whom to ring, with whom on the line, and what to say, sentence by sentence."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.documents.phone import PhoneScript, phone_script
from endeavour.letter_pages.queries.missing_settings import Missing, missing_for_letters
from endeavour.messages.guard import Escape
from endeavour.register.letter_preview import preview
from endeavour.register.one_recipient import the_recipient
from endeavour.schools.senco import senco_on

if TYPE_CHECKING:
    from endeavour.register.models import Notice


@dataclass(frozen=True)
class RingPage:
    """`script` is nothing while the letter isn't ready: `problems` and `missing` say why."""

    code: str
    name: str
    phone: str
    best_times: str
    needs_interpreter: bool
    script: PhoneScript | None
    problems: tuple[str, ...]
    missing: tuple[Missing, ...]
    escapes: tuple[Escape, ...]

    @property
    def dial(self) -> str:
        return "".join(sign for sign in self.phone if sign.isdigit() or sign == "+")


def ring_page(actor: StaffActor, notice: "Notice", code: str) -> RingPage:
    """Refuses whoever may not be rung about this pupil. Two statements."""
    today = clock.today()
    person = the_recipient(notice.pupil, code, on=today)
    senco = senco_on(today, actor.school_id)
    seen = preview(notice, person, school=actor.school, senco=senco, on=today)
    script = phone_script(seen.letter, caller=actor.person.formal_name) if seen.letter else None
    return RingPage(
        code=code,
        name=person.name,
        phone=person.adult.phone if person.adult else "",
        best_times=person.adult.best_times if person.adult else "",
        needs_interpreter=bool(script and script.interpreter),
        script=script,
        problems=seen.problems,
        missing=missing_for_letters(actor, senco),
        escapes=seen.escapes,
    )
