"""Who is still waited for in a round of questions: whoever was asked, has not answered, and can answer today."""

from datetime import date

from django.db.models import QuerySet

from endeavour.access.class_staff import may_of_class
from endeavour.access.permissions import Permission
from endeavour.cycle.models import Asked


def waited_for(*, on: date) -> QuerySet[Asked]:
    """Questions about reviews that aren't decided. Not of a teacher who has left or teaches other classes by now: the
    question is no longer on their list, so it would stay open for ever."""
    can_answer = may_of_class(
        Permission.GIVE_FEEDBACK, person="teacher", school_class="cycle__pupil__school_class", on=on
    )
    waiting: QuerySet[Asked] = Asked.objects.filter(can_answer, answer="", cycle__closed_on__isnull=True)
    return waiting
