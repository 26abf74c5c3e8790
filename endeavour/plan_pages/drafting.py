"""What the page on which a plan is made starts from: the draft, the people, the library, the days."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from endeavour.access.actor import StaffActor
from endeavour.access.authors import names_of
from endeavour.access.class_staff import who_may
from endeavour.access.permissions import Permission
from endeavour.accounts.people import people_with
from endeavour.cycle.plan_contents import PlanContents, PlannedOutcome
from endeavour.cycle.plan_days import PlanDays, plan_days
from endeavour.cycle.queries.drafts import Draft, draft_of
from endeavour.letter_pages.queries.letter_check import readers_of
from endeavour.library.items import LibraryItem, library_of
from endeavour.provision.queries import ProvisionLine, provision_of, running_provision
from endeavour.register.record import main_area

if TYPE_CHECKING:
    from endeavour.pupils.models import Pupil

FIRST_TIME = time(9, 15)
DAYS_FOR = {1: (2,), 2: (1, 3), 3: (0, 2, 4), 4: (0, 1, 3, 4), 5: (0, 1, 2, 3, 4)}
Choices = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Drafting:
    """`readers` get the family version; `staff` can lead sessions, by id and name; `running` is what the pupil has now.
    `main_area` is where a new outcome starts: the area of the main need."""

    forename: str
    readers: str
    number: int
    contents: PlanContents
    version: int
    kept_at: datetime | None
    kept_by: str
    days: PlanDays
    staff: Choices
    library: tuple[LibraryItem, ...]
    groups: tuple[ProvisionLine, ...]
    running: tuple[ProvisionLine, ...]
    main_area: str

    def with_contents(self, contents: PlanContents, version: int) -> "Drafting":
        return replace(self, contents=contents, version=version)

    @property
    def read_by(self) -> str:
        """What stands by each text that the family gets to read, while it is typed."""
        return f"{self.readers} will read this."

    @property
    def outcomes(self) -> tuple[PlannedOutcome, ...]:
        """As the page shows them: there is always one to fill in."""
        return self.contents.outcomes or (PlannedOutcome(),)


def drafting(pupil: "Pupil", actor: StaffActor, *, today: date) -> Drafting:
    draft: Draft = draft_of(pupil, today=today)
    return Drafting(
        forename=pupil.known_forename,
        readers=readers_of(pupil.known_forename, pupil.date_of_birth, today=today),
        number=draft.number,
        contents=draft.contents,
        version=draft.version,
        kept_at=draft.changed_at,
        kept_by=names_of([draft.changed_by])[draft.changed_by] if draft.changed_at else "",
        days=plan_days(actor.school_id, today),
        staff=staff_choices(today),
        library=library_of(actor.school_id),
        groups=running_provision(actor.school_id, today),
        running=provision_of([pupil.pk], today=today).get(pupil.pk, ()),
        main_area=main_area(pupil),
    )


def staff_choices(today: date) -> Choices:
    """Those who can lead sessions, by surname. Two statements."""
    people = people_with(who_may(Permission.LOG_SESSIONS, on=today)).values()
    by_name = sorted(people, key=lambda person: (person.surname, person.forename))
    return tuple((str(person.pk), person.formal_name) for person in by_name)
