"""The doors to concerns: whoever weighs them sees all; whoever raised one follows their own."""

from django.db.models import QuerySet
from django.http import Http404

from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.pupils.access import pupils_seen_by
from endeavour.register.models import Concern, EarlyTalk


def concerns_seen_by(actor: Actor) -> QuerySet[Concern]:
    """All of them for the SENCO, head and safeguarding lead; for others those they raised about pupils they see."""
    concerns: QuerySet[Concern] = Concern.objects.filter(school_id=actor.school_id)
    if actor.sees_all_pupils and actor.may(Permission.SEE_CONCERNS):
        return concerns
    if not actor.may(Permission.RAISE_CONCERNS):
        return concerns.none()
    return concerns.filter(raised_by=actor.label, pupil__in=pupils_seen_by(actor))


def concern_seen_by(actor: Actor, code: str) -> Concern:
    """One concern with its pupil, or 404."""
    rows = concerns_seen_by(actor).select_related("pupil", "pupil__school_class")
    concern = rows.filter(code=code).first()
    if concern is None:
        raise Http404
    return concern


def talks_seen_by(actor: Actor) -> QuerySet[EarlyTalk]:
    """Early talks about the concerns that the actor sees; never for an assistant, who reads no family's words."""
    talks: QuerySet[EarlyTalk] = EarlyTalk.objects.filter(concern__in=concerns_seen_by(actor))
    may_read = actor.may(Permission.SEE_CONCERNS) or actor.may(Permission.RECORD_VOICES)
    return talks if may_read else talks.none()


def talk_seen_by(actor: Actor, concern: str, code: str) -> EarlyTalk:
    """One talk of one concern, or 404."""
    talk = talks_seen_by(actor).filter(concern__code=concern, code=code).first()
    if talk is None:
        raise Http404
    return talk
