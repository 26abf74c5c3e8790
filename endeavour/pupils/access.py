"""The doors to pupils and their families."""

from collections.abc import Iterable

from django.db.models import QuerySet
from django.http import Http404

from endeavour.access.actor import Actor
from endeavour.pupils.models import Pupil, Relation, Restriction
from endeavour.pupils.models.pupil import PupilQuerySet


def pupils_seen_by(actor: Actor) -> PupilQuerySet:
    """All of them for the SENCO, head, safeguarding lead and office; for others those of their classes."""
    pupils: PupilQuerySet = Pupil.objects.filter(school_id=actor.school_id)
    return pupils if actor.sees_all_pupils else pupils.filter(school_class_id__in=actor.class_ids)


def pupil_seen_by(actor: Actor, pid: str) -> Pupil:
    """One pupil, or 404: the same answer for a pupil of another class, another school or none."""
    pupil = pupils_seen_by(actor).select_related("school_class").filter(pid=pid).first()
    if pupil is None:
        raise Http404
    return pupil


def relations_seen_by(actor: Actor, pupil: Pupil) -> QuerySet[Relation]:
    """The adults of a pupil whom the actor has already been let to, in the family's order."""
    relations: QuerySet[Relation] = Relation.objects.filter(school_id=actor.school_id, pupil=pupil)
    return relations.select_related("contact").prefetch_related("restrictions")


def relations_of_pupils_seen_by(actor: Actor, pids: Iterable[str]) -> QuerySet[Relation]:
    """The adults of several pupils, as far as the actor may see these; by the pupils' names."""
    pupils = pupils_seen_by(actor).filter(pid__in=set(pids))
    relations: QuerySet[Relation] = Relation.objects.filter(school_id=actor.school_id, pupil__in=pupils)
    return relations.select_related("contact", "pupil").order_by("pupil__name_key", "pupil_id", "order", "pk")


def relation_seen_by(actor: Actor, pupil: Pupil, code: str) -> Relation:
    """How one adult, known by their code, is tied to this pupil, or 404."""
    relation = relations_seen_by(actor, pupil).filter(contact__code=code).first()
    if relation is None:
        raise Http404
    return relation


def restriction_seen_by(actor: Actor, pupil: Pupil, code: str) -> Restriction:
    """The restriction that stands on one adult of this pupil, or 404."""
    standing = Restriction.objects.filter(relation=relation_seen_by(actor, pupil, code), ends_on__isnull=True)
    restriction: Restriction | None = standing.first()
    if restriction is None:
        raise Http404
    return restriction
