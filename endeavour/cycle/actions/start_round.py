from collections.abc import Sequence
from datetime import date

from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.class_staff import ClassPerson, staff_of_classes, who_may
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.cycle.models import Asked, Cycle, Round
from endeavour.cycle.review_events import TeachersAsked
from endeavour.cycle.telling_teachers import tell_teacher
from endeavour.design.date_range import TO_BE_ANSWERED_BY
from endeavour.schools.facts import calendar_of


@act(Permission.ASK_TEACHERS)
def start_round(cycles: Sequence[Cycle], *, due_on: date, by: Actor) -> Round:
    """Ask each teacher of each pupil how it is going, by a day. Everyone asked gets one email, not one a pupil.

    Whoever still has the same question open isn't asked twice.
    """
    today = clock.today()
    if not cycles:
        raise Refused("Choose at least one pupil to ask about.", field="pupils")
    _refuse_bad_day(due_on, by.school_id)
    asked = _who_is_asked(_held(cycles), today)
    if not asked:
        raise Refused("Their teachers have been asked already and have not answered yet.", field="pupils")
    new: Round = Round.objects.create(
        school_id=by.school_id, due_on=due_on, started_at=clock.now(), started_by=by.label
    )
    Asked.objects.bulk_create(
        Asked(school_id=by.school_id, round=new, cycle=cycle, teacher_id=teacher) for cycle, teacher in asked
    )
    for pid in dict.fromkeys(cycle.pupil.pid for cycle, _ in asked):
        record(TeachersAsked(pupil=pid, round=new.code, due_on=due_on.isoformat()), by=by)
    for teacher in sorted({teacher for _, teacher in asked}):
        tell_teacher.defer(school_id=by.school_id, person_id=teacher, round_code=new.code)
    return new


def _held(cycles: Sequence[Cycle]) -> list[Cycle]:
    """Locked in one order, so that whoever asks the same at the same moment waits, and finds them asked."""
    rows = Cycle.objects.select_for_update(of=("self",)).select_related("pupil").order_by("pk")
    held = list(rows.filter(pk__in=[cycle.pk for cycle in cycles]))
    over = [cycle.pupil.short_name for cycle in held if cycle.closed_on is not None]
    if over:
        raise Refused(
            f"The cycle of {', '.join(over)} has ended, so nobody is asked about it any more.", field="pupils"
        )
    return held


def _refuse_bad_day(due_on: date, school_id: int) -> None:
    if outside := TO_BE_ANSWERED_BY.why_not(due_on):
        raise Refused(outside, field="due_on")
    calendar = calendar_of(school_id)
    if calendar.knows(due_on) and not calendar.is_school_day(due_on):
        raise Refused("Choose a school day: on this one no teacher is at school.", field="due_on")


def _who_is_asked(cycles: Sequence[Cycle], today: date) -> list[tuple[Cycle, int]]:
    """Each cycle with each of its teachers, but for those who still have the question."""
    staff = staff_of_classes({c.pupil.school_class_id for c in cycles if c.pupil.school_class_id}, on=today)
    may = who_may(Permission.GIVE_FEEDBACK, on=today)
    teachers = {cycle: _teachers(staff.get(cycle.pupil.school_class_id, ()), may) for cycle in cycles}
    alone = [cycle.pupil.short_name for cycle, people in teachers.items() if not people]
    if alone:
        raise Refused(
            f"Nobody is recorded as teaching {', '.join(alone)}. Put a teacher in the class first.",
            field="pupils",
        )
    open_already = set(
        Asked.objects.filter(cycle__in=cycles, answer="").values_list("cycle_id", "teacher_id")
    )
    return [
        (cycle, teacher)
        for cycle, people in teachers.items()
        for teacher in people
        if (cycle.pk, teacher) not in open_already
    ]


def _teachers(people: Sequence[ClassPerson], may: set[int]) -> list[int]:
    return [person.person_id for person in people if person.teaches and person.person_id in may]
