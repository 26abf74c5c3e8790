"""What the page on which a plan is made starts from: the draft, the people, the library, the days."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from endeavour.access.actor import StaffActor
from endeavour.access.class_staff import StaffNamed, staff_named
from endeavour.access.permissions import Permission
from endeavour.cycle.family_plan import counts_from
from endeavour.cycle.plan_contents import PlanContents, PlannedOutcome
from endeavour.cycle.plan_days import PlanDays, plan_days_in
from endeavour.cycle.queries.drafts import Draft, LastPlan, Measured, draft_along, draft_in
from endeavour.cycle.queries.findings import FindingLine, finding_lines, findings_along, findings_in
from endeavour.cycle.queries.outcomes import OutcomeLine
from endeavour.cycle.queries.voices import (
    VoiceLine,
    labels_of_voices,
    latest_by_speaker,
    left_to_keep,
    voice_lines,
    voices_along,
    voices_in,
)
from endeavour.letter_pages.queries.letter_check import readers_of
from endeavour.library.items import LibraryItem, library_along, library_in
from endeavour.plan_pages.carrying import FromConcern, from_concerns
from endeavour.provision.one_pupil import Support, support_in
from endeavour.provision.queries import ProvisionLine, running_provision
from endeavour.pupils.one import one_pupil
from endeavour.pupils.queries import names_along, names_in
from endeavour.register.concerns_about import carried_along, carried_in
from endeavour.register.record import area_of_main, needs_along, needs_in
from endeavour.register.supported import is_supported_in, support_along
from endeavour.schools.facts import calendar_along, calendar_known
from endeavour.tenancy.json_rows import JSONRow
from endeavour.tenancy.prepared import Prepared

if TYPE_CHECKING:
    from endeavour.pupils.models import Pupil

FIRST_TIME = time(9, 15)
DAYS_FOR = {1: (2,), 2: (1, 3), 3: (0, 2, 4), 4: (0, 1, 3, 4), 5: (0, 1, 2, 3, 4)}
Choices = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Drafting:
    """`readers` get the family version; `staff` can lead sessions, by id and name. `supports` is what the pupil has
    now, counted from a day once a plan of this cycle was shared. `concerns` led to the plan that is made.
    `last` is the plan that was shared last, in this cycle where `is_shared`; `held` are its outcomes as they are now.
    `supported`: SEN support or an EHC plan is recorded, from today or a later day.
    `main_area` is where a new outcome starts: the area of the main need, the first of `needs`. `voices`
    are the latest of each."""

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
    supports: tuple[Support, ...]
    counted_from: date | None
    concerns: tuple[FromConcern, ...]
    supported: bool
    last: LastPlan | None
    is_shared: bool
    held: tuple[OutcomeLine, ...]
    main_area: str
    needs: tuple[str, ...]
    voices: tuple[VoiceLine, ...]
    findings: tuple[FindingLine, ...]
    measured: tuple[Measured, ...]

    def with_contents(self, contents: PlanContents, version: int) -> "Drafting":
        return replace(self, contents=contents, version=version)

    @property
    def running(self) -> tuple[ProvisionLine, ...]:
        return tuple(one.line for one in self.supports)

    @property
    def read_by(self) -> str:
        """What stands by each text that the family gets to read, while it is typed."""
        return f"{self.readers} will read this."

    @property
    def outcomes(self) -> tuple[PlannedOutcome, ...]:
        """As the page shows them: there is always one to fill in."""
        return self.contents.outcomes or (PlannedOutcome(),)


_KNOWN = Prepared(
    lambda pupil_id: one_pupil(pupil_id).values_list(
        JSONRow(
            **draft_along(),
            needs=needs_along(),
            support=support_along(),
            voices=voices_along(),
            findings=findings_along(),
            adults=names_along(),
            library=library_along(),
            calendar=calendar_along(),
            concerns=carried_along(),
        ),
        flat=True,
    )
)


def drafting(pupil: "Pupil", actor: StaffActor, *, today: date) -> Drafting:
    """Three statements: what is known of the pupil and the school's ways, the groups, and staff by name."""
    told = _KNOWN.about(pupil.pk)
    draft, calendar = draft_in(told, pupil, today=today), calendar_known(told["calendar"])
    said, found = voices_in(told["voices"]), findings_in(told["findings"])
    carried = carried_in(told["concerns"], actor=actor, planned_at=draft.planned_at)
    signed = {draft.changed_by, *(row.recorded_by for row in found)} - {""}
    staff = _leaders(signed.union(labels_of_voices(said), *(one.labels for one in carried)), today)
    support = support_in(told["places"], calendar=calendar, today=today)
    voices = latest_by_speaker(voice_lines(said, pupil, staff.names, names_in(told["adults"])))
    needs = needs_in(told["needs"])
    return Drafting(
        forename=pupil.known_forename,
        readers=readers_of(pupil.known_forename, pupil.date_of_birth, today=today),
        number=draft.number,
        contents=draft.contents,
        version=draft.version,
        kept_at=draft.changed_at,
        kept_by=staff.names[draft.changed_by] if draft.changed_at else "",
        days=plan_days_in(calendar, today),
        staff=staff.may,
        library=library_in(told["library"]),
        groups=running_provision(actor.school_id, today),
        supports=tuple(one for one in support if not one.is_over(today)),
        counted_from=_counted_from(draft),
        concerns=from_concerns(
            carried, staff.names, {one.code: left_to_keep(one.code, one.said, said) for one in carried}
        ),
        supported=is_supported_in(told["support"], today),
        last=draft.last,
        is_shared=draft.is_shared,
        held=draft.held,
        main_area=area_of_main(needs),
        needs=tuple(need.in_words for need in needs if need.ends_on is None),
        voices=voices,
        findings=finding_lines(found, staff.names),
        measured=draft.measured,
    )


def _counted_from(draft: Draft) -> date | None:
    if draft.cycle is None or not draft.is_shared:
        return None
    return counts_from(draft.number, draft.cycle.opened_on)


def staff_choices(today: date) -> Choices:
    """Those who can lead sessions, by surname. One statement."""
    return _leaders((), today).may


def _leaders(signed: Iterable[str], today: date) -> StaffNamed:
    return staff_named(signed, who_may=Permission.LOG_SESSIONS, on=today)
