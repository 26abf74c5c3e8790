"""L2: one session, of which something is to be said or taken back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from endeavour import clock
from endeavour.classroom.queries.today import AskedCheck
from endeavour.provision.day import SessionOfDay
from endeavour.provision.session_said import Said
from endeavour.provision.words import THERE

NOT, CHANGE = "not", "change"


@dataclass(frozen=True)
class SessionPage:
    """`answers` is the name of whoever answers for the support; empty where nobody does. `before` is what was said
    and taken back while nothing stands, and `results` what was measured then, by the code of what is measured.
    """

    session: SessionOfDay
    checks: tuple[AskedCheck, ...] = ()
    answers: str = ""
    before: Said | None = None
    results: Mapping[str, Decimal] = field(default_factory=dict)

    def there_of(self, pupil_id: int) -> str:
        """What is chosen beforehand."""
        stood = self.before.there.get(pupil_id, "") if self.before else ""
        return stood if stood in dict(THERE) else "here"

    @property
    def anchor(self) -> str:
        return f"{self.session.slot_code}-{self.session.day.isoformat()}"

    @property
    def title(self) -> str:
        return f"{self.session.name} {self.session.time_in_words}"

    def written_down(self, outcome: str) -> str:
        """What the page says once it has been kept: no more than was given."""
        name, session = self.session.name, self.session
        if outcome == NOT:
            return f"{name} written down: it did not happen."
        if clock.now() < session.starts:
            return f"{name} written down, though it starts at {session.time_in_words}: undo it if it goes otherwise."
        return f"{name} saved."

    @property
    def who_reads_a_note(self) -> str:
        """What is written of several children stays with the group: it may be about another's."""
        if len(self.session.children) == 1:
            return "The child’s teacher and the SENCO read it, on the timeline."
        if self.answers:
            return f"{self.answers} and the SENCO read it, on the group’s page; other teachers do not."
        return (
            "The SENCO reads it, on the group’s page; the children’s teachers do not, so tell them yourself."
        )

    @property
    def may_ask_for_cover(self) -> bool:
        """What is over needs nobody any more."""
        return self.session.said is None and not self.session.is_over

    @property
    def said_today(self) -> bool:
        said = self.session.said
        return said is not None and was_said_on(clock.today(), said.at)

    @property
    def seen(self) -> dict[str, str]:
        """Goes along with Undo: what stood when it was pressed."""
        return {"seen": self.session.said.code} if self.session.said else {}

    @property
    def change(self) -> dict[str, str]:
        """With Change it: the way on is to say it anew."""
        return self.seen | {CHANGE: "1"}


def was_said_on(day: date, at: datetime) -> bool:
    return clock.day_of(at) == day
