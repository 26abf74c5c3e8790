"""What was known when support was decided on, for whoever writes of it next."""

from dataclasses import dataclass
from datetime import date

from django.db.models import OuterRef, Subquery

from endeavour.pupils.models import Pupil
from endeavour.register.models import ConcernStep, EarlyTalk


@dataclass(frozen=True)
class HeardEarly:
    """The early talk with the family, and what is hard, in the school's own words; never in a parent's."""

    talked_on: date | None
    strengths: str
    difficulties: str


def heard_early(pupil: Pupil) -> HeardEarly | None:
    """Of the concern that led to SEN support last; nothing where none did. One statement."""
    talks = EarlyTalk.objects.filter(concern=OuterRef("concern")).order_by("-held_on", "-pk")
    latest = {f"talk_{name}": Subquery(talks.values(name)[:1]) for name in _OF_TALK}
    decided = ConcernStep.objects.filter(concern__pupil=pupil, decision=ConcernStep.Decision.SUPPORT)
    step = decided.annotate(**latest).order_by("-decided_at", "-pk").values("difficulty", *latest).first()
    if step is None:
        return None
    return HeardEarly(
        talked_on=step["talk_held_on"],
        strengths=step["talk_strengths"] or "",
        difficulties=step["talk_difficulties"] or step["difficulty"],
    )


_OF_TALK = ("held_on", "strengths", "difficulties")
