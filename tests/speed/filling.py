"""What a school has beside its list: a cycle for each pupil with SEN support, groups, what was said, concerns."""

from collections.abc import Sequence
from datetime import timedelta

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.pupils.access import pupils_seen_by
from endeavour.pupils.models import Pupil
from endeavour.register.models import Concern
from tests.speed.groups import give_groups
from tests.speed.plans import give_plan, give_plans_like

# Of a hundred pupils, and the days around today on which they are to be decided.
CONCERNS, DAYS = 2, 20


def supported(senco: StaffActor) -> list[Pupil]:
    """Those with SEN support, in the order in which they came."""
    rows = pupils_seen_by(senco).filter(status_periods__code="K", status_periods__ends_on=None)
    return list(rows.order_by("pk"))


def fill(senco: StaffActor) -> None:
    """Before any page is opened: rows that no act wrote are judged with all the rest, the first time."""
    with school_scope(senco.school_id):
        first, *others = supported(senco)
    give_plan(senco, first.pid)
    with school_scope(senco.school_id):
        give_plans_like(first, others)
        give_groups(senco, others)
        pupils = list(pupils_seen_by(senco).on_roll(clock.today()).order_by("-pk"))
        _give_concerns(senco, pupils[: len(pupils) * CONCERNS // 100])


def _give_concerns(senco: StaffActor, pupils: Sequence[Pupil]) -> None:
    Concern.objects.bulk_create(
        Concern(
            school_id=senco.school_id,
            pupil=pupil,
            seen="Loses the place in longer texts.",
            worry=2,
            raised_on=clock.today() - timedelta(days=DAYS),
            raised_at=clock.now() - timedelta(days=DAYS),
            raised_by=senco.label,
            decide_by=clock.today() + timedelta(days=number % DAYS - DAYS // 4),
        )
        for number, pupil in enumerate(pupils)
    )
