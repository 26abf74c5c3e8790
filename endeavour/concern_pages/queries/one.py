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
from endeavour.register.concerns_about import why_not_reopened
from endeavour.register.may_steps import AroundConcern, MaySteps, around_concern, may_steps_among
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
    `support_since`: the first day of SEN support that runs, or is to come, without an end. `kept_closed`: why it can't
    be opened again, empty where it can."""

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
    kept_closed: str

    @property
    def support_runs(self) -> str:
        return support_runs(self.sheet.line.forename, self.support_since, self.today)

    @property
    def is_open(self) -> bool:
        return self.sheet.line.closed_on is None

    @property
    def may_go_on(self) -> bool:
        """It may be SEN, and the reader is the one who takes it further."""
        latest = self.sheet.line.latest
        return self.may_decide and latest is not None and latest.decision in ("assess", "support")

    @property
    def support_tells(self) -> bool:
        """Support was started with it, of which the family is told by law."""
        latest = self.sheet.line.latest
        return (
            latest is not None and latest.decision == "support" and not (self.family and self.family.is_told)
        )

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
        return self.may_decide and not self.kept_closed

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
        kept_closed=_kept_closed(concern, around, today),
    )


@dataclass(frozen=True)
class DecidePage:
    """What stands beside the form of a decision. `kept_closed` as on the concern's own page."""

    today: date
    sheet: ConcernSheet
    pupil_name: str
    languages: tuple[str, ...]
    support_since: date | None
    kept_closed: str

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
        kept_closed=_kept_closed(concern, around, today),
    )


def _kept_closed(concern: "Concern", around: AroundConcern, today: date) -> str:
    latest = around.steps[-1].decision if around.steps else ""
    runs = around.support_since is not None
    return why_not_reopened(concern, latest, support_runs=runs, today=today)


def _name_of(pupil: "Pupil", actor: StaffActor) -> str:
    return pupil.full_name if actor.may(Permission.OPEN_RECORD) else pupil.short_name
