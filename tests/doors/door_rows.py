"""What doors answer with, by the first word of their name; and what some are asked for beside a pupil."""

from django.db import models

from endeavour.cycle.models import (
    Asked,
    AssessmentRequest,
    Check,
    Cycle,
    Finding,
    Outcome,
    PlanGiven,
    PlanVersion,
    Reading,
    Review,
    Round,
    Voice,
)
from endeavour.documents.models import Document
from endeavour.duties.models import Obligation
from endeavour.journeys.models import Draft
from endeavour.library.models import LibraryEntry
from endeavour.messages.models import Message
from endeavour.provision.models import Adjustment, LessonNote, Provision, Session, Slot
from endeavour.pupils.models import Contact, Pupil, Relation, Restriction
from endeavour.register.models import Concern, EarlyTalk
from endeavour.transfers.models import Import, ImportRow

MODELS: dict[str, type[models.Model]] = {
    "pupil": Pupil,
    "pupils": Pupil,
    "relation": Relation,
    "relations": Relation,
    "contact": Contact,
    "restriction": Restriction,
    "document": Document,
    "documents": Document,
    "message": Message,
    "messages": Message,
    "obligations": Obligation,
    "concern": Concern,
    "concerns": Concern,
    "talk": EarlyTalk,
    "talks": EarlyTalk,
    "draft": Draft,
    "drafts": Draft,
    "cycle": Cycle,
    "cycles": Cycle,
    "asked": Asked,
    "round": Round,
    "rounds": Round,
    "review": Review,
    "version": PlanVersion,
    "versions": PlanVersion,
    "giving": PlanGiven,
    "outcome": Outcome,
    "check": Check,
    "request": AssessmentRequest,
    "readings": Reading,
    "voice": Voice,
    "finding": Finding,
    "provision": Provision,
    "slots": Slot,
    "slot": Slot,
    "session": Session,
    "adjustment": Adjustment,
    "lesson": LessonNote,
    "entry": LibraryEntry,
    "imports": Import,
    "import": Import,
    "row": ImportRow,
    "rows": ImportRow,
    "pages": ImportRow,
}
# What a door is asked for beside a pupil: the rows, and the field that names one.
OF_A_PUPIL: dict[str, tuple[type[models.Model], str]] = {
    "lesson-note": (LessonNote, "pk"),
    "version": (PlanVersion, "number"),
    "outcome": (Outcome, "code"),
    "voice": (Voice, "code"),
    "finding": (Finding, "code"),
    "request": (AssessmentRequest, "code"),
    "adjustment": (Adjustment, "code"),
}
