"""Who works with a pupil today: all are to know the plan that holds (a should of the Code; 6.49, to be confirmed)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from endeavour.access.class_staff import may_of_class, not_here, staff_of_classes
from endeavour.access.permissions import Permission
from endeavour.cycle.models import Asked, Cycle, Outcome
from endeavour.provision.hands import leaders_of, pupils_led_by


def staff_working_with(pupil_ids: Collection[int], *, on: date) -> dict[int, frozenset[int]]:
    """By pupil who is in an open cycle: staff of the class, leaders of the support, owners of outcomes; nobody who
    holds no post any more. Five statements.
    """
    here = Cycle.objects.filter(pupil__in=pupil_ids, closed_on__isnull=True)
    in_class = dict(here.values_list("pupil_id", "pupil__school_class_id"))
    classes = staff_of_classes({pk for pk in in_class.values() if pk is not None}, on=on)
    leaders = leaders_of(in_class, on=on)
    found = {
        pupil: {person.person_id for person in classes.get(class_id, ())} | leaders.get(pupil, set())
        for pupil, class_id in in_class.items()
    }
    owned = Outcome.objects.filter(cycle__in=here, taken_out_on__isnull=True, owner__isnull=False)
    for pupil, owner in owned.values_list("cycle__pupil_id", "owner_id"):
        found[pupil].add(owner)
    gone = not_here({person for people in found.values() for person in people}, on=on)
    return {pupil: frozenset(people - gone) for pupil, people in found.items()}


def cycles_worked_with(person_id: int, class_ids: Collection[int], *, on: date) -> QuerySet[Cycle]:
    """The same from one person's side: the open cycles of those in their classes, of those whom they give support, and
    of those whose outcomes they own. To be asked within a statement.
    """
    owned = Outcome.objects.filter(owner=person_id, taken_out_on__isnull=True, cycle=OuterRef("pk"))
    here: QuerySet[Cycle] = Cycle.objects.filter(closed_on__isnull=True)
    return here.filter(
        Q(pupil__school_class__in=class_ids) | Q(pupil__in=pupils_led_by(person_id, on=on)) | Q(Exists(owned))
    )


@dataclass(frozen=True)
class Unanswered:
    """One question to a teacher who can answer it. `round` is the round's code, `began` its place among the rounds."""

    round: str
    began: int
    due_on: date
    teacher: str
    sorts: str


def waited_for(*, on: date) -> QuerySet[Asked]:
    """Questions without an answer, about reviews that aren't decided. Not of a teacher who has left or teaches other
    classes by now: the question is no longer on their list, so it would stay open for ever."""
    can_answer = may_of_class(
        Permission.GIVE_FEEDBACK, person="teacher", school_class="cycle__pupil__school_class", on=on
    )
    waiting: QuerySet[Asked] = Asked.objects.filter(can_answer, answer="", cycle__closed_on__isnull=True)
    return waiting
