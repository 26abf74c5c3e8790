"""One letter to a pupil's family, from its first words until everybody has heard it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.law.dates import rights_pass_on
from endeavour.letter_pages.queries.letter_advice import Advised
from endeavour.pupil_pages.queries.letter_addresses import LetterPages
from endeavour.pupil_pages.queries.pupil_page import PupilHead, pupil_head
from endeavour.pupils.queries import Families, card_of
from endeavour.register.telling_steps import PersonStep

if TYPE_CHECKING:
    from endeavour.pupils.models import Pupil
    from endeavour.register.models import Notice


@dataclass(frozen=True, kw_only=True)
class LetterInMaking:
    """What one letter does its own way; the rest is done for all of them alike (`views/{writing,checking,sending}.py`).

    `notice` is what is prepared, nothing before it is written: asked anew each time, for somebody else may write
    meanwhile. `parts` says what each part of it is called, `steps` how far each person's telling has come. `why_not`
    is a sentence where the letter isn't to be written any more; then one is led to `about`, the page of what it is
    about.
    """

    pupil: "Pupil"
    pages: LetterPages
    about: str
    parts: Mapping[str, str]
    notice: Callable[[], "Notice | None"]
    steps: Callable[[Families], Iterable[PersonStep]]
    advice: Callable[["Notice"], tuple[Advised, ...]]
    why_not: Callable[[], str] = str

    @property
    def child(self) -> str:
        return self.pupil.known_forename

    @property
    def to_child(self) -> bool:
        """The rights are the young person's by now, so that it speaks to them."""
        return rights_pass_on(self.pupil.date_of_birth) <= clock.today()

    def head(self, actor: StaffActor) -> PupilHead:
        """No statement."""
        return pupil_head(actor, card_of(self.pupil), "desk:documents")
