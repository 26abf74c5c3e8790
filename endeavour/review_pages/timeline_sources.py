"""What the rooms know of one pupil over time, read once."""

from typing import TYPE_CHECKING

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.authors import names_of
from endeavour.access.permissions import Permission
from endeavour.cycle.queries.standing import cycles_along, standings_in
from endeavour.cycle.queries.story import plans_along, plans_in, reviews_along, reviews_in
from endeavour.cycle.queries.voices import (
    heard_openly,
    labels_of_voices,
    voice_lines,
    voices_along,
    voices_in,
)
from endeavour.documents.queries import documents_along, documents_in
from endeavour.law.school_days import SchoolCalendar
from endeavour.letter_pages.queries.letter_page import letter_lines
from endeavour.messages.along import messages_along, messages_in
from endeavour.provision.notes import notes_along, notes_in, session_notes_along, session_notes_in
from endeavour.provision.one_pupil import places_along, support_in
from endeavour.pupils.one import one_pupil
from endeavour.pupils.queries import names_along, names_in, restricted_in, restrictions_along
from endeavour.register.concerns_about import concerns_about
from endeavour.register.record import statuses_along, statuses_in
from endeavour.review_pages.story_picture import Sources
from endeavour.tenancy.json_rows import JSONRow
from endeavour.tenancy.prepared import Prepared

if TYPE_CHECKING:
    from endeavour.pupils.models import Pupil

_KNOWN = Prepared(
    lambda pupil_id: one_pupil(pupil_id).values_list(
        JSONRow(
            statuses=statuses_along(),
            cycles=cycles_along(),
            plans=plans_along(),
            reviews=reviews_along(),
            places=places_along(),
            notes=notes_along(),
            session_notes=session_notes_along(),
            voices=voices_along(),
            adults=names_along(),
            restrictions=restrictions_along(),
            documents=documents_along(),
            messages=messages_along(),
        ),
        flat=True,
    )
)


def sources_of(actor: StaffActor, pupil: "Pupil", calendar: SchoolCalendar) -> Sources:
    """Three statements, however long the story: what is known, concerns, and the names of staff. Nobody who may not be
    contacted now is named, nor what they said, as on the pages of voices and of the review."""
    told, today = _KNOWN.about(pupil.pk), clock.today()
    hidden = restricted_in(told["restrictions"], on=today)
    concerns, voices = concerns_about(actor, pupil), heard_openly(voices_in(told["voices"]), hidden)
    plans, reviews = plans_in(told["plans"]), reviews_in(told["reviews"])
    written = (*notes_in(told["notes"]), *session_notes_in(told["session_notes"]))
    notes = written if _reads_notes(actor) else ()
    steps = [step for one in concerns for step in one.steps]
    signed = {one.by for part in (plans, reviews, notes, concerns, steps) for one in part}
    staff = names_of(labels_of_voices(voices) | signed)
    documents, messages = documents_in(told["documents"]), messages_in(told["messages"])
    return Sources(
        statuses=statuses_in(told["statuses"], on=today),
        concerns=concerns,
        standings=standings_in(told["cycles"]),
        plans=plans,
        reviews=reviews,
        supports=support_in(told["places"], calendar=calendar, today=today),
        voices=voice_lines(voices, pupil, staff, names_in(told["adults"])),
        letters=letter_lines(documents, messages, pupil.pid, pupil.full_name, unnamed=hidden),
        notes=notes,
        staff=staff,
    )


def _reads_notes(actor: StaffActor) -> bool:
    """What is written back from lessons is for those who stand in them, and for those who oversee the support."""
    return actor.may(Permission.READ_LINES) or actor.may(Permission.SEE_PROVISION)
