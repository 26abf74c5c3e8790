"""One concern for its page: what stands in it, and which acts are open to the reader."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from endeavour.access.actor import StaffActor
from endeavour.access.permissions import Permission
from endeavour.concern_pages.queries.page import NOBODY_NAMED, overdue_days
from endeavour.design.dates import day_and_month
from endeavour.pupils.home_languages import home_languages
from endeavour.pupils.queries import families
from endeavour.register.access import talks_seen_by
from endeavour.register.concern_sheet import ConcernSheet, concern_sheet
from endeavour.register.may_steps import MaySteps, around_concern, may_steps_among
from endeavour.register.telling_steps import PersonStep

if TYPE_CHECKING:
    from endeavour.pupils.models import Pupil
    from endeavour.register.models import Concern


def support_runs(first: str, since: date | None, today: date) -> str:
    """That it was started apart from the concern; empty where it wasn't."""
    if since is None:
        return ""
    runs = "has run since" if since <= today else "is to start on"
    return f"SEN support for {first} {runs} {day_and_month(since)}."


@dataclass(frozen=True)
class ConcernPage:
    """`languages` spoken at home beside English, and `family`, who has heard what: for whoever decides.
    `support_since`: the first day of SEN support that runs, or is to come, without an end."""

    today: date
    sheet: ConcernSheet
    senco: str
    pupil_name: str
    may_decide: bool
    may_talk: bool
    may_write: bool
    opens_record: bool
    languages: tuple[str, ...]
    family: MaySteps | None
    support_since: date | None

    @property
    def support_runs(self) -> str:
        return support_runs(self.sheet.line.forename, self.support_since, self.today)

    @property
    def is_open(self) -> bool:
        return self.sheet.line.closed_on is None

    @property
    def may_go_on(self) -> bool:
        """It may be SEN, and the reader is the one who takes it further; not once the support is over."""
        latest = self.sheet.line.latest
        is_assessed = latest is not None and latest.decision == "assess"
        return self.may_decide and (is_assessed or self.support_was_decided)

    @property
    def has_support(self) -> bool:
        """It runs, or is to start."""
        return self.support_since is not None

    @property
    def is_to_start(self) -> bool:
        return self.support_since is not None and self.support_since > self.today

    @property
    def support_tells(self) -> bool:
        """Support was started with it, of which the family is told by law."""
        return self.support_was_decided and not (self.family and self.family.is_told)

    @property
    def heard_of_it(self) -> tuple[PersonStep, ...]:
        """Who was told, or to whom a letter is on its way."""
        people = self.family.people if self.family else ()
        return tuple(person for person in people if person.told_on or person.message)

    @property
    def may_take_back(self) -> bool:
        """Whoever raised it, while nothing is decided and the family hasn't heard of it in a talk or a letter."""
        line = self.sheet.line
        return line.mine and self.is_open and not line.steps and not self.sheet.talks and not self.heard_of_it

    @property
    def may_reopen(self) -> bool:
        """Whoever decides, where no support that was decided runs; and where the family has heard of it, on the day."""
        line = self.sheet.line
        settled = self.is_open or line.is_taken_back or self.support_was_decided
        has_heard = bool(self.sheet.talks or self.heard_of_it)
        return self.may_decide and not settled and (line.closed_on == self.today or not has_heard)

    @property
    def support_was_decided(self) -> bool:
        """And runs, or is to start."""
        latest = self.sheet.line.latest
        return latest is not None and latest.decision == "support" and self.has_support

    @property
    def late(self) -> bool:
        return overdue_days(self.sheet.line, self.today) > 0


def concern_page(actor: StaffActor, concern: "Concern", *, today: date) -> ConcernPage:
    """Four statements; one more where somebody who has spoken is none of the family any more."""
    decides = actor.may(Permission.DECIDE_CONCERNS)
    opens_record = actor.may(Permission.OPEN_RECORD)
    sees_all = actor.may(Permission.SEE_CONCERNS)
    pupil, talks = concern.pupil, list(talks_seen_by(actor).filter(concern=concern))
    known = families([pupil.pk] if opens_record or sees_all else (), on=today)
    ties = known.ties.get(pupil.pk, ())
    around = around_concern(concern, on=today)
    return ConcernPage(
        today=today,
        sheet=concern_sheet(actor, concern, steps=around.steps, talks=talks, ties=ties, today=today),
        senco=around.senco or NOBODY_NAMED,
        pupil_name=_name_of(pupil, actor),
        may_decide=decides,
        may_talk=actor.may(Permission.RECORD_VOICES),
        may_write=actor.may(Permission.WRITE_LETTERS),
        opens_record=opens_record,
        languages=home_languages(known, pupil.pk) if decides else (),
        family=may_steps_among(ties, talks, around, concern, today=today) if sees_all else None,
        support_since=around.support_since,
    )


@dataclass(frozen=True)
class DecidePage:
    """What stands beside the form of a decision."""

    today: date
    sheet: ConcernSheet
    pupil_name: str
    languages: tuple[str, ...]
    support_since: date | None

    @property
    def support_runs(self) -> str:
        return support_runs(self.sheet.line.forename, self.support_since, self.today)


def decide_page(actor: StaffActor, concern: "Concern", *, today: date) -> DecidePage:
    """Three statements; one more where somebody who has spoken is none of the family any more."""
    pupil, around = concern.pupil, around_concern(concern, on=today)
    known = families([pupil.pk], on=today)
    return DecidePage(
        today=today,
        sheet=concern_sheet(
            actor,
            concern,
            steps=around.steps,
            talks=(),
            ties=known.ties.get(pupil.pk, ()),
            today=today,
        ),
        pupil_name=_name_of(pupil, actor),
        languages=home_languages(known, pupil.pk),
        support_since=around.support_since,
    )


def _name_of(pupil: "Pupil", actor: StaffActor) -> str:
    return pupil.full_name if actor.may(Permission.OPEN_RECORD) else pupil.short_name
