"""The worker's part: sealing who looked, saying when the audit was tampered with, forgetting old forms; and word in the
queue for the rooms above."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

import structlog
from procrastinate.contrib.django import app

from endeavour import clock
from endeavour.access.actor import Actor
from endeavour.access.models import Operation
from endeavour.access.scope import school_scope, schools_where
from endeavour.audit.check import audit_break, opening_break, seal_openings, to_seal
from endeavour.schools.directory import every_school_id
from endeavour.schools.models import School

log = structlog.get_logger(__name__)
FORMS_KEPT_FOR = timedelta(days=7)
STAFF_CHANGED = "staff_changed"


def say_staff_changed(*, on: date | None = None, by: Actor) -> None:
    """Leave word that somebody works with other pupils than before, kept with the act or not at all. A room above that
    keeps something by it has a task of this name: this room knows the name, and not who does it.

    At once where it holds today. A day to come needs no word: each night the new day is looked at.
    """
    if on is None or on <= clock.today():
        one_at_a_time = app.configure_task(
            STAFF_CHANGED, queue="audit", lock=f"{STAFF_CHANGED}:{by.school_id}"
        )
        one_at_a_time.defer(school_id=by.school_id)


@app.periodic(cron="* * * * *")
@app.task(name="seal_openings", queue="audit", queueing_lock="seal_openings")
def seal_every_opening(timestamp: int) -> None:
    """Each minute, what the minute before had seen."""
    for school_id in schools_where(_with_openings_to_seal):
        with school_scope(school_id):
            seal_openings(school_id)


def _with_openings_to_seal(schools: Sequence[int]) -> Iterable[int]:
    return to_seal(School.objects.filter(pk__in=schools)).values_list("pk", flat=True)


@app.periodic(cron="17 3 * * *")
@app.task(name="check_audit", queue="audit", queueing_lock="check_audit")
def check_every_audit(timestamp: int) -> None:
    """Each night: whether acts and openings are still what was sealed. A break is logged as an error."""
    for school_id in every_school_id():
        with school_scope(school_id):
            for kind, found in (("acts", audit_break(school_id)), ("openings", opening_break(school_id))):
                if found is not None:
                    log.error("audit_broken", school=school_id, kind=kind, number=found.number, why=found.why)


@app.periodic(cron="23 3 * * *")
@app.task(name="forget_old_forms", queue="audit", queueing_lock="forget_old_forms")
def forget_old_forms(timestamp: int) -> None:
    """Each night: a form that was sent a week ago is not sent again, so its id needn't be known any longer."""
    for school_id in every_school_id():
        with school_scope(school_id):
            Operation.objects.filter(at__lt=clock.now() - FORMS_KEPT_FOR).delete()
