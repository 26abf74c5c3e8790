"""What the review of one pupil shows, in words."""

from dataclasses import dataclass
from datetime import date

from django.http import Http404

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.permissions import Permission
from endeavour.cycle.access import cycle_with_plan
from endeavour.cycle.queries.read_outs import ReadOut
from endeavour.cycle.queries.review_sheet import ReviewSheet, SupportGiven, review_sheet
from endeavour.cycle.queries.voices import VoiceLine
from endeavour.pupil_pages.queries.pupil_plan import box_of, missed_in_words
from endeavour.pupils.access import pupil_seen_by


@dataclass(frozen=True)
class SupportRow:
    """One provision: what it is, planned beside done, and why some were missed."""

    name: str
    how: str
    given: SupportGiven

    @property
    def missed(self) -> str:
        return missed_in_words(self.given.tally)

    @property
    def sessions(self) -> list[tuple[date, str]]:
        return [(mark.on, box_of(mark)) for mark in self.given.marks]


@dataclass(frozen=True)
class ReviewPage:
    """`pupil_says` and `family_says` since the plan was shared. `before_deciding`: what is still missing, in words."""

    sheet: ReviewSheet
    supports: tuple[SupportRow, ...]
    pupil_says: VoiceLine | None
    family_says: tuple[VoiceLine, ...]
    may_start: bool
    may_review: bool
    may_decide: bool
    may_ask: bool
    may_tell: bool

    @property
    def answered(self) -> tuple[ReadOut, ...]:
        return tuple(one for one in self.sheet.read_outs if one.is_answered)

    @property
    def waiting(self) -> tuple[ReadOut, ...]:
        return tuple(one for one in self.sheet.read_outs if not one.is_answered)

    @property
    def before_deciding(self) -> tuple[str, ...]:
        facts, found = self.sheet.facts, []
        if facts.without_word:
            found.append("Each outcome needs its word.")
        if self.sheet.under_half and not self.sheet.review.delivery_note:
            found.append("Under half was given of some support: say how that will be mended.")
        if not facts.pupil_heard:
            found.append("The pupil’s own view is missing, or its reason.")
        if not facts.family_heard:
            found.append("The family’s view is missing, or its reason.")
        return tuple(found)


def open_sheet(actor: StaffActor, pid: str) -> ReviewSheet:
    """The review that is open now; 404 where none is, or it has been decided."""
    cycle = cycle_with_plan(actor, pupil_seen_by(actor, pid))
    sheet = review_sheet(cycle, today=clock.today())
    if not sheet.is_open:
        raise Http404
    return sheet


def review_page(actor: StaffActor, sheet: ReviewSheet) -> ReviewPage:
    """No statement."""
    said = [voice for voice in sheet.voices if voice.was_said]
    return ReviewPage(
        sheet=sheet,
        supports=tuple(SupportRow(s.line.name, _how(s), s) for s in sheet.supports),
        pupil_says=next((voice for voice in said if voice.whose == "pupil"), None),
        family_says=tuple(voice for voice in said if voice.whose == "adult"),
        may_start=not sheet.is_begun and actor.may(Permission.REVIEW_SUPPORT),
        may_review=sheet.is_open and actor.may(Permission.REVIEW_SUPPORT),
        may_decide=sheet.is_open and actor.may(Permission.DECIDE_REVIEWS),
        may_ask=not sheet.is_decided and actor.may(Permission.ASK_TEACHERS),
        may_tell=sheet.ended_support and actor.may(Permission.SEND_LETTERS),
    )


def _how(support: SupportGiven) -> str:
    line = support.line
    led = f" with {line.leader}" if line.leader else ""
    return f"{line.minutes} minutes{led}. {line.times_in_words}".strip(". ") + "."
