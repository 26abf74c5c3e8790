"""What the review of one pupil shows, in words."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from django.http import Http404
from django.utils.text import capfirst

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.permissions import Permission
from endeavour.cycle.access import cycle_with_plan
from endeavour.cycle.new_decision import Hindrance, what_counts
from endeavour.cycle.queries.read_outs import ReadOut
from endeavour.cycle.queries.review_sheet import ReviewSheet, SupportGiven, review_sheet
from endeavour.cycle.queries.voices import VoiceLine
from endeavour.design.dates import full_date
from endeavour.pupil_pages.queries.pupil_plan import box_of, missed_in_words

SINCE = "since the plan was shared."


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
class StillMissing:
    """`place` is the field's on the page where each outcome gets its word; empty where it belongs elsewhere."""

    sentence: str
    place: str = ""


def place_of(field: str) -> str:
    """Of words, the first of several buttons."""
    return f"id_{field}_0" if field.startswith("word_") else f"id_{field}"


def said_elsewhere(missing: Iterable[Hindrance]) -> list[StillMissing]:
    """Where to put right what isn't written down with the decision."""
    return [
        StillMissing(
            "Say how that will be mended"
            if one.belongs_to == "delivery_note"
            else "Say how each outcome is going",
            place_of(one.belongs_to),
        )
        for one in missing
    ]


@dataclass(frozen=True)
class ReviewPage:
    """`pupil_says` and `family_says` since the plan was shared. `before_deciding`: what is still missing, in words.
    `next_plan`: what stands of the plan after a decision: to be made by this person, made, or neither."""

    sheet: ReviewSheet
    supports: tuple[SupportRow, ...]
    pupil_says: VoiceLine | None
    family_says: tuple[VoiceLine, ...]
    may_start: bool
    may_review: bool
    may_decide: bool
    may_ask: bool
    may_tell: bool
    next_plan: str = ""
    may_write_finding: bool = False
    may_record_asked: bool = False
    may_decide_later: bool = False

    @property
    def answered(self) -> tuple[ReadOut, ...]:
        return tuple(one for one in self.sheet.read_outs if one.is_answered)

    @property
    def waiting(self) -> tuple[ReadOut, ...]:
        return tuple(one for one in self.sheet.read_outs if not one.is_answered)

    @property
    def before_deciding(self) -> tuple[StillMissing, ...]:
        facts, found = self.sheet.facts, []
        without = [code for outcome, code in facts.codes.items() if outcome not in facts.words]
        if without:
            found.append(StillMissing("Each outcome needs its word.", place_of(f"word_{without[0]}")))
        if self.sheet.under_half and not self.sheet.review.delivery_note:
            mend = "Under half was given of some support: say how that will be mended."
            found.append(StillMissing(mend, place_of("delivery_note")))
        if not facts.pupil_heard:
            found.append(StillMissing(_missing("The pupil’s own view", self._before(self.pupil_says))))
        if not facts.family_heard:
            found.append(StillMissing(_missing("The family’s view", self._before(*self.family_says))))
        if not (facts.pupil_heard and facts.family_heard):
            found.append(StillMissing(what_counts(facts)))
        return tuple(found)

    @property
    def no_pupil_view(self) -> str:
        """Why nothing new of the pupil stands here; empty where it does."""
        first, because = self.sheet.review.cycle.pupil.known_forename, self.sheet.review.no_pupil_view_because
        if because:
            before = self._before(self.pupil_says)
            return f"{before} {first}’s own view is not here: {because}".strip()
        if self.pupil_says:
            return self._since("pupil", first, self.pupil_says)
        return f"{first} chose not to say." if self._declined("pupil") else f"Nothing from {first} {SINCE}"

    @property
    def no_family_view(self) -> str:
        """What only adults said who may not be contacted now is not told here."""
        if because := self.sheet.review.no_family_view_because:
            before = self._before(*self.family_says)
            return f"{before} The family’s view is not here: {because}".strip()
        if self.family_says:
            return self._since("adult", "the family", *self.family_says)
        if self._declined("adult"):
            return "The family chose not to say."
        is_hidden = self.sheet.is_decided and self.sheet.facts.family_heard
        return (
            "What the family said is not shown any more." if is_hidden else f"Nothing from the family {SINCE}"
        )

    def _since(self, whose: str, who: str, *said: VoiceLine) -> str:
        """Where all of it is older than what counts: what was heard since, if that is known to whoever reads it."""
        before, facts = self._before(*said), self.sheet.facts
        if not before or not (facts.pupil_heard if whose == "pupil" else facts.family_heard):
            return before
        if self._declined(whose, since=facts.heard_since):
            return f"{before} Asked again since, {who} chose not to say."
        return f"{before} What {who} said since is not shown any more."

    def _before(self, *said: VoiceLine | None) -> str:
        """That what stands here is older than what counts for this review."""
        newest = max((voice.said_on for voice in said if voice), default=None)
        if newest is None or newest >= self.sheet.facts.heard_since:
            return ""
        return f"The newest words here are from {full_date(newest)}, before this review."

    def _declined(self, whose: str, since: date = date.min) -> bool:
        theirs = (voice for voice in self.sheet.voices if voice.whose == whose and voice.said_on >= since)
        return any(voice.answer == "declined" for voice in theirs)


def sheet_to_fill_in(actor: StaffActor, pid: str) -> ReviewSheet:
    """The review that is open; where none is, the one that was decided last, or else what would be opened."""
    sheet = review_sheet(cycle_with_plan(actor, pid), today=clock.today())
    if not sheet.is_begun:
        with suppress(Http404):
            before = cycle_with_plan(actor, pid, sheet.cycle.number - 1)
            return review_sheet(before, today=clock.today())
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
        next_plan=(next_plan := _next_plan(actor, sheet)),
        may_write_finding=bool(next_plan) and actor.may(Permission.MAKE_PLANS),
        may_decide_later=actor.may(Permission.DECIDE_REVIEWS),
        may_record_asked=sheet.asks_authority and actor.may(Permission.DECIDE_REVIEWS),
    )


def _missing(what: str, before: str) -> str:
    return f"{what} is missing, or its reason. {before}".strip()


def _next_plan(actor: StaffActor, sheet: ReviewSheet) -> str:
    now = sheet.open_now if sheet.is_decided and not sheet.ended_support else None
    if now is None or now.number != sheet.cycle.number + 1:
        return ""
    if now.version:
        return "made"
    return "to make" if actor.may(Permission.MAKE_PLANS) else "waited for"


def _how(support: SupportGiven) -> str:
    line = support.line
    led = f" with {line.leader}" if line.leader else ""
    return f"{line.minutes} minutes{led}. {capfirst(line.times_in_words)}".strip(". ") + "."
