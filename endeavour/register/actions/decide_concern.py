from collections.abc import Callable
from datetime import date

from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused, refuse_no_reason
from endeavour.audit.record import record
from endeavour.design.date_range import TO_BE_LOOKED_AT
from endeavour.journeys.seen_version import refuse_overtaken
from endeavour.pupils.home_languages import home_languages
from endeavour.pupils.queries import families
from endeavour.register.actions.start_sen_support import start_sen_support
from endeavour.register.change_of_status import open_period
from endeavour.register.concern_events import ConcernDecided
from endeavour.register.concern_words import CAUSES, TESTS, NewStep, contradicted, unweighed
from endeavour.register.deciding_by import assessed_by
from endeavour.register.models import Concern, ConcernStep, StatusPeriod
from endeavour.register.supported import supported_on
from endeavour.schools.facts import why_no_school_day

Decision = ConcernStep.Decision


def take_concern(concern: Concern) -> Concern:
    """As it stands now, with its pupil, held until the act is kept."""
    rows = Concern.objects.select_for_update(of=("self",)).select_related("pupil")
    held: Concern = rows.get(pk=concern.pk)
    return held


@act(Permission.DECIDE_CONCERNS)
def decide_concern(concern: Concern, *, step: NewStep, by: Actor) -> ConcernStep:
    """Decide, with the reason and a line back to whoever raised it. A trial keeps the concern open until its day, and
    so does an assessment: then it is decided whether there is SEN. Everything else closes it. To start support is one
    act with the decision (CFA 2014 s.20); where it runs already, the decision starts none beside it.
    """
    held = take_concern(concern)
    _refuse_unsaid(held, step)
    refuse_overtaken(held.steps.count(), step.seen)
    RULES[step.decision](held, step)
    today = clock.today()
    is_supported = bool(supported_on([held.pupil_id], today))
    made: ConcernStep = ConcernStep.objects.create(
        school_id=by.school_id,
        concern=held,
        decision=step.decision,
        reason=step.reason.strip(),
        tests=list(step.tests),
        causes=list(step.causes),
        causes_note=step.causes_note.strip(),
        difficulty=step.difficulty.strip(),
        provision=step.provision.strip(),
        ideas=list(step.ideas),
        look_again_on=step.look_again_on,
        helped_by=step.helped_by.strip(),
        word_back=step.word_back.strip(),
        decided_on=today,
        decided_at=clock.now(),
        decided_by=by.label,
    )
    if step.decision == Decision.SUPPORT and step.on is not None:
        _start_support(held, step, step.on, by)
    if step.decision == Decision.ASSESS and not is_supported:
        held.decide_by = assessed_by(today, by.school_id)
    elif step.decision != Decision.TRY:
        held.closed_on = today
    held.save(update_fields=["decide_by", "closed_on"])
    record(ConcernDecided(pupil=held.pupil.pid, concern=held.code, decision=step.decision), by=by)
    return made


def _refuse_unsaid(concern: Concern, step: NewStep) -> None:
    if concern.closed_on is not None:
        raise Refused("This concern was decided already. Open the page again to see how.")
    if step.decision not in RULES:
        raise Refused("Choose what is to be done.", field="decision")
    refuse_no_reason(step.reason, "Enter the reason.", field="reason")
    if not step.word_back.strip():
        raise Refused("Enter a line back to whoever raised it.", field="word_back")
    for known, given, field in ((TESTS, step.tests, "tests"), (CAUSES, step.causes, "causes")):
        if unknown := [key for key in given if key not in known]:
            raise Refused(f"“{unknown[0]}” isn’t on the list. Choose from those shown.", field=field)
    if both := contradicted(step.causes):
        raise Refused(both, field="causes")


def _try(concern: Concern, step: NewStep) -> None:
    if not any(idea.strip() for idea in step.ideas):
        raise Refused("Tick what is tried, or write your own.", field="ideas")
    if step.look_again_on is None:
        raise Refused("Enter the day on which you look again.", field="look_again_on")
    if outside := TO_BE_LOOKED_AT.why_not(step.look_again_on):
        raise Refused(outside, field="look_again_on")
    if shut := why_no_school_day(step.look_again_on, concern.school_id):
        raise Refused(shut, field="look_again_on")


def _support(concern: Concern, step: NewStep) -> None:
    """Code 6.20 to 6.24: other causes are looked for first. Another language at home is no SEN by itself."""
    known = families([concern.pupil_id], on=clock.today())
    languages = home_languages(known, concern.pupil_id)
    if missing := unweighed(step.causes, languages):
        raise Refused(missing, field="causes")
    if step.on is None and open_period(concern.pupil, StatusPeriod.Code.SUPPORT) is None:
        raise Refused("Enter the day the support starts.", field="on")


def _not_sen(concern: Concern, step: NewStep) -> None:
    if not step.helped_by.strip():
        raise Refused("Enter who helps instead. Nobody is sent away with nothing.", field="helped_by")


def _assess(concern: Concern, step: NewStep) -> None:
    """It has its day, which isn't put off by saying it again. Whoever gets support already is assessed in its cycle."""
    latest = ConcernStep.objects.filter(concern=concern).order_by("-decided_at", "-pk").first()
    if latest is not None and latest.decision == Decision.ASSESS:
        raise Refused(
            f"{concern.pupil.known_forename} is being assessed already. Decide what you found: SEN support, or not SEN."
        )


RULES: dict[str, Callable[[Concern, NewStep], None]] = {
    Decision.TRY: _try,
    Decision.ASSESS: _assess,
    Decision.SUPPORT: _support,
    Decision.NOT_SEN: _not_sen,
}


def _start_support(concern: Concern, step: NewStep, on: date, by: Actor) -> None:
    start_sen_support(
        concern.pupil,
        on=on,
        difficulty=step.difficulty,
        provision=step.provision,
        need=step.need,
        by=by,
    )
