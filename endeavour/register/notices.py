"""The letter prepared for a pupil's present support, and what was heard before it, for pages."""

from dataclasses import dataclass
from datetime import date

from django.db.models import F, OuterRef, QuerySet, Subquery

from endeavour import clock
from endeavour.pupils.models import Pupil
from endeavour.register.concern_facts import MAY_BE
from endeavour.register.models import ConcernStep, EarlyTalk, Notice, StatusPeriod


@dataclass(frozen=True)
class PresentSupport:
    """SEN support that runs or has been decided, and what is prepared to tell the family of it."""

    starts_on: date
    notice: Notice | None


def present_support(pupil: Pupil) -> PresentSupport | None:
    """Nothing where no support runs. Two statements."""
    period = _supports(pupil).first()
    if period is None:
        return None
    notice: Notice | None = Notice.objects.filter(period=period, of_end=False).first()
    if notice is not None:
        notice.pupil = pupil
    return PresentSupport(period.starts_on, notice)


def notice_of_start(pupil: Pupil) -> Notice | None:
    """What is prepared to tell the family of it, with the pupil at hand. One statement."""
    first = Subquery(_supports(pupil).values("pk")[:1])
    notice: Notice | None = Notice.objects.filter(period=first, of_end=False).first()
    if notice is not None:
        notice.pupil = pupil
    return notice


def _supports(pupil: Pupil) -> QuerySet[StatusPeriod]:
    """Those that run or are to come, the first of them first."""
    support = StatusPeriod.objects.filter(pupil=pupil, code=StatusPeriod.Code.SUPPORT)
    periods: QuerySet[StatusPeriod] = support.not_over(clock.today())
    return periods


@dataclass(frozen=True)
class HeardEarly:
    """The early talk with the family, and what is hard, in the school's own words; never in a parent's. `told` are the
    codes of those who were told in the talk."""

    talked_on: date | None
    told: tuple[str, ...]
    strengths: str
    difficulties: str


def heard_early(pupil: Pupil) -> HeardEarly | None:
    """Of the concern by which it was last held that there is SEN or may be: support can be started apart from it.
    Nothing where none was. One statement."""
    talks = EarlyTalk.objects.filter(concern=OuterRef("concern")).order_by("-held_on", "-pk")
    latest = {f"talk_{name}": Subquery(talks.values(name)[:1]) for name in _OF_TALK}
    steps = ConcernStep.objects.filter(concern=OuterRef("concern")).order_by("-decided_at", "-pk")
    latest["stands"] = Subquery(steps.values("pk")[:1])
    latest["of_support"] = Subquery(_supports(pupil).values("difficulty")[:1])
    decided = ConcernStep.objects.filter(concern__pupil=pupil, decision__in=MAY_BE)
    known = decided.annotate(**latest).filter(pk=F("stands"))
    step = known.order_by("-decided_at", "-pk").values("difficulty", *latest).first()
    if step is None:
        return None
    return HeardEarly(
        talked_on=step["talk_held_on"],
        told=tuple(step["talk_told"] or ()),
        strengths=step["talk_strengths"] or "",
        difficulties=step["talk_difficulties"] or step["difficulty"] or step["of_support"] or "",
    )


_OF_TALK = ("held_on", "told", "strengths", "difficulties")
