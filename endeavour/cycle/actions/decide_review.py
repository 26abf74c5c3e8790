from datetime import date

from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.cycle.actions.begin_cycle import begin_cycle
from endeavour.cycle.actions.end_support import end_support
from endeavour.cycle.models import Review
from endeavour.cycle.new_decision import STEPS_UP, NewDecision, hindrances
from endeavour.cycle.new_voice import refuse_who_is_not_asked
from endeavour.cycle.open_cycles import take_review
from endeavour.cycle.queries.review_known import review_known
from endeavour.cycle.review_events import ParentsSaid, ReviewDecided
from endeavour.cycle.review_facts import ReviewFacts, review_facts
from endeavour.provision.ending import hold_support
from endeavour.pupils.models import Pupil
from endeavour.pupils.no_ones_address import Said, addresses_in
from endeavour.register.holding import hold_periods
from endeavour.register.supported import has_plan_on
from endeavour.schools.directory import school_with_id


@act(Permission.DECIDE_REVIEWS)
def decide_review(review: Review, *, what: NewDecision, by: Actor) -> Review:
    """Decide what happens next, with its reason, and close the cycle. The next one begins from what is there.

    Refuses with the first thing that is missing: a word, the mending of what was not given, a view, a specialist.
    """
    held = take_review(review)
    pupil, today = held.cycle.pupil, clock.today()
    facts = review_facts(held, review_known(held.cycle, today=today), today=today)
    first = pupil.known_forename
    for missing in hindrances(what, facts, first=first, delivery_note=held.delivery_note):
        raise Refused(missing.sentence, field=missing.field)
    _refuse_addresses(pupil, what.reason, held.delivery_note, today)
    if what.parents_said_by:
        refuse_who_is_not_asked(what.parents_said_by, pupil, field="parents_said_by")
    if what.decision == Review.Decision.END:
        hold_support(pupil)
        hold_periods(pupil)
    _close(held, what, facts, today, by)
    record(ReviewDecided(pupil=pupil.pid, review=held.code, decision=what.decision), by=by)
    if held.parents_said_on:
        said_on = held.parents_said_on.isoformat()
        said = ParentsSaid(pupil=pupil.pid, review=held.code, agree=held.parents_agree, on=said_on)
        record(said, by=by)
    if what.decision == Review.Decision.END:
        _end_support(pupil, what, today, by)
    else:
        begin_cycle(pupil, on=today, by=by)
    return held


def _refuse_addresses(pupil: Pupil, reason: str, mend: str, today: date) -> None:
    """The family reads both on its plan, in whichever home."""
    school = school_with_id(pupil.school_id)
    assert school is not None  # noqa: S101 - the pupil is in it
    texts = (Said("Why", reason), Said("What will be mended", mend))
    found = addresses_in(texts, pupil, school=school, on=today)
    if found:
        raise Refused(" ".join(one.sentence for one in found), field="reason")


def _close(held: Review, what: NewDecision, facts: ReviewFacts, today: date, by: Actor) -> None:
    held.decision, held.reason = what.decision, what.reason.strip()
    held.no_pupil_view_because = "" if facts.pupil_heard else what.no_pupil_view_because.strip()
    held.no_family_view_because = "" if facts.family_heard else what.no_family_view_because.strip()
    if facts.slow_again and what.decision not in STEPS_UP:
        held.no_specialist_because = what.no_specialist_because.strip()
    if what.decision == Review.Decision.SPECIALIST:
        held.specialist, held.specialist_by = what.specialist.strip(), what.specialist_by
        held.parents_agree, held.parents_said_by = what.parents_agree, what.parents_said_by
        held.parents_said_on, held.parents_said_how = what.parents_said_on, what.parents_said_how
    if what.decision == Review.Decision.ASSESSMENT:
        held.had_plan = has_plan_on(held.cycle.pupil_id, today)
    held.decided_on, held.decided_at, held.decided_by = today, clock.now(), by.label
    held.version += 1
    held.save()
    held.cycle.closed_on, held.cycle.closed_by = today, by.label
    held.cycle.save(update_fields=["closed_on", "closed_by"])


def _end_support(pupil: Pupil, what: NewDecision, today: date, by: Actor) -> None:
    """Ended as carefully as it was begun: what to watch for, when to look back; nothing runs on by itself."""
    assert what.look_back_on is not None  # noqa: S101 - without it the end was refused as hindered
    end_support(
        pupil,
        on=today,
        reason=what.reason,
        watch_for=what.watch_for,
        look_back_on=what.look_back_on,
        by=by,
    )
