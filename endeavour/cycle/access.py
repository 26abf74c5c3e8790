"""The doors to cycles, plans and reviews: each starts from the pupils whom the person sees."""

from datetime import date
from typing import TypeVar

from django.db.models import Model, OuterRef, QuerySet, Subquery
from django.http import Http404

from endeavour import clock
from endeavour.access.actor import Actor, StaffActor
from endeavour.cycle.models import (
    Asked,
    AssessmentRequest,
    Check,
    Cycle,
    Finding,
    Outcome,
    PlanGiven,
    PlanVersion,
    Reading,
    Round,
    Voice,
)
from endeavour.cycle.working_with import cycles_worked_with
from endeavour.pupils.access import pupils_seen_by
from endeavour.pupils.models import Pupil

Row = TypeVar("Row", bound=Model)


def asked_seen_by(actor: StaffActor) -> QuerySet[Asked]:
    """What this person was asked themselves, of pupils whom they still see. A question is nobody else's to answer."""
    mine: QuerySet[Asked] = Asked.objects.filter(teacher=actor.person)
    return mine.filter(cycle__pupil__in=pupils_seen_by(actor))


def asked_with(actor: StaffActor, code: str) -> Asked:
    """One question, by its code; or 404."""
    asked = asked_seen_by(actor).select_related("cycle__pupil__school_class", "round")
    return _the_one(asked.filter(code=code))


def rounds_seen_by(actor: StaffActor) -> QuerySet[Round]:
    """Rounds are about pupils of many classes: for those who see all of them."""
    rounds: QuerySet[Round] = Round.objects.filter(school_id=actor.school_id)
    return rounds if actor.sees_all_pupils else rounds.none()


def round_seen_by(actor: StaffActor, code: str) -> Round:
    return _the_one(rounds_seen_by(actor).filter(code=code))


def readings_seen_by(actor: StaffActor) -> QuerySet[Reading]:
    """The lines of running plans that this person is given to read, as long as they work with the pupil: in the class,
    as leader of support or as owner of an outcome. Whoever sees every pupil keeps what they were given.

    Only of the version that holds: whoever it gives no lines to has none to read.
    """
    mine: QuerySet[Reading] = Reading.objects.filter(school_id=actor.school_id, person=actor.person)
    holds = PlanVersion.objects.filter(cycle=OuterRef("version__cycle")).order_by("-number").values("pk")
    held = mine.filter(version__cycle__closed_on__isnull=True, version=Subquery(holds[:1]))
    if actor.sees_all_pupils:
        return held
    return held.filter(
        version__cycle__in=cycles_worked_with(actor.person.pk, actor.class_ids, on=clock.today())
    )


def version_given_to(actor: StaffActor, pid: str) -> PlanVersion:
    """The version of a pupil's plan that holds, where this person is given lines of it; or 404."""
    given = readings_seen_by(actor).filter(version__cycle__pupil__pid=pid)
    found = given.select_related("version__cycle__pupil").first()
    if found is None:
        raise Http404
    version: PlanVersion = found.version
    return version


def cycles_to_ask_about(actor: StaffActor) -> QuerySet[Cycle]:
    """Cycles that are open, with a plan that was shared and a review that isn't decided."""
    cycles: QuerySet[Cycle] = Cycle.objects.filter(closed_on__isnull=True, versions__isnull=False)
    return cycles.filter(pupil__in=pupils_seen_by(actor)).select_related("pupil__school_class").distinct()


def cycle_with_plan(actor: Actor, pid: str, number: int | None = None) -> Cycle:
    """A pupil's latest cycle of which a plan was shared or, by its number, an earlier one, with the pupil; or 404."""
    rows: QuerySet[Cycle] = Cycle.objects.filter(pupil__pid=pid, versions__isnull=False)
    seen = rows.filter(pupil__in=pupils_seen_by(actor)).select_related("pupil__school_class")
    return _the_one((seen if number is None else seen.filter(number=number)).order_by("-number"))


def cycle_seen_by(actor: Actor, pupil: Pupil) -> Cycle:
    """The open cycle of a pupil whom the person sees, or 404."""
    rows: QuerySet[Cycle] = Cycle.objects.filter(school_id=actor.school_id, closed_on__isnull=True)
    return _the_one(rows.filter(pupil__in=pupils_seen_by(actor)).filter(pupil=pupil).select_related("pupil"))


def versions_seen_by(actor: Actor, pupil: Pupil) -> QuerySet[PlanVersion]:
    """All that were shared of a pupil's plan, the newest first."""
    rows: QuerySet[PlanVersion] = PlanVersion.objects.filter(school_id=actor.school_id, cycle__pupil=pupil)
    seen = rows.filter(cycle__pupil__in=pupils_seen_by(actor))
    return seen.select_related("cycle__pupil").order_by("-number")


def version_seen_by(actor: Actor, pupil: Pupil, number: int) -> PlanVersion:
    """By its number, which counts on from cycle to cycle; or 404."""
    return _the_one(versions_seen_by(actor, pupil).filter(number=number))


def giving_seen_by(actor: Actor, version: PlanVersion, party: str) -> PlanGiven:
    """That a version reached somebody, as it stands, of a version that the person has been let to; or 404."""
    rows: QuerySet[PlanGiven] = PlanGiven.objects.filter(
        school_id=actor.school_id, version=version, party=party
    )
    return _the_one(rows.filter(taken_back_at__isnull=True).select_related("version__cycle__pupil"))


def outcome_seen_by(actor: Actor, pupil: Pupil, code: str) -> Outcome:
    """One outcome of a pupil whom the person sees, taken out or not; or 404."""
    rows: QuerySet[Outcome] = Outcome.objects.filter(school_id=actor.school_id, cycle__pupil=pupil, code=code)
    return _the_one(rows.filter(cycle__pupil__in=pupils_seen_by(actor)).select_related("cycle__pupil"))


def check_seen_by(actor: Actor, outcome: Outcome, on: date) -> Check:
    """The check of a day that stands, of an outcome that the person has been let to; or 404."""
    rows: QuerySet[Check] = Check.objects.filter(school_id=actor.school_id, outcome=outcome, on=on)
    return _the_one(rows.filter(replaced_at__isnull=True).select_related("outcome__cycle__pupil"))


def voice_seen_by(actor: Actor, pupil: Pupil, code: str) -> Voice:
    """One time that somebody was heard about a pupil whom the person sees; or 404."""
    rows: QuerySet[Voice] = Voice.objects.filter(school_id=actor.school_id, pupil=pupil, code=code)
    standing = rows.filter(pupil__in=pupils_seen_by(actor), taken_back_at__isnull=True)
    return _the_one(standing.select_related("pupil"))


def finding_seen_by(actor: Actor, pupil: Pupil, code: str) -> Finding:
    """One thing known of a pupil whom the person sees; or 404."""
    rows: QuerySet[Finding] = Finding.objects.filter(school_id=actor.school_id, pupil=pupil, code=code)
    standing = rows.filter(pupil__in=pupils_seen_by(actor), taken_back_at__isnull=True)
    return _the_one(standing.select_related("pupil"))


def request_seen_by(actor: Actor, pupil: Pupil, code: str) -> AssessmentRequest:
    """One record that the local authority was asked about a pupil whom the person sees, whether it stands or not; or
    404."""
    rows: QuerySet[AssessmentRequest] = AssessmentRequest.objects.filter(school_id=actor.school_id, code=code)
    of_pupil = rows.filter(review__cycle__pupil=pupil, review__cycle__pupil__in=pupils_seen_by(actor))
    return _the_one(of_pupil.select_related("review__cycle"))


def _the_one(rows: QuerySet[Row]) -> Row:
    found = rows.first()
    if found is None:
        raise Http404
    return found
