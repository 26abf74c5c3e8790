"""Ids of plans, of voices, and of what is asked and reviewed."""

from collections.abc import Callable, Iterator

from tests.doors.thing import Thing
from tests.doors.world import Place


def _versions(place: Place) -> Iterator[Thing]:
    """Each child's first."""
    for plan in place.plans:
        pid = plan.child.pupil.pid
        yield Thing(str(plan.version.number), place.slug, of=pid, klass=plan.child.klass)


def _had_it(place: Place) -> Iterator[Thing]:
    """To whom the plan of each child is to be given; of some nobody has it yet."""
    for plan in place.plans:
        child = plan.child
        fits = child.state != "plan"
        yield Thing(child.mother.contact.code, place.slug, of=child.pupil.pid, klass=child.klass, fits=fits)


def _had_versions(place: Place) -> Iterator[Thing]:
    """The version that they have: by number, which is the same for many."""
    for plan in place.plans:
        mother = plan.child.mother.contact.code
        yield Thing(str(plan.version.number), place.slug, of=mother, klass=plan.child.klass)


def _outcomes(place: Place) -> Iterator[Thing]:
    for plan in place.plans:
        yield Thing(plan.outcome.code, place.slug, of=plan.child.pupil.pid, klass=plan.child.klass)


def _measured(place: Place) -> Iterator[Thing]:
    """Outcomes that were checked today; there is no check of the others to put right."""
    for plan in place.plans:
        pid = plan.child.pupil.pid
        yield Thing(plan.outcome.code, place.slug, of=pid, klass=plan.child.klass, fits=plan.is_measured)


def _voices(place: Place) -> Iterator[Thing]:
    for plan in place.plans[::3]:
        for voice in plan.voices:
            yield Thing(voice.code, place.slug, of=plan.child.pupil.pid, klass=plan.child.klass)


def _findings(place: Place) -> Iterator[Thing]:
    for plan in place.plans:
        yield Thing(plan.finding.code, place.slug, of=plan.child.pupil.pid, klass=plan.child.klass)


def _speakers(place: Place) -> Iterator[Thing]:
    """Whoever may be contacted can be heard here."""
    for child in place.children[::3]:
        for tie in (child.mother, child.father, child.carer):
            fits = tie is not child.father
            yield Thing(tie.contact.code, place.slug, of=child.pupil.pid, klass=child.klass, fits=fits)


def _asked(place: Place) -> Iterator[Thing]:
    """Each question is its teacher's own."""
    assert place.reviewed is not None
    classes = {child.pupil.pid: child.klass for child in place.children}
    for one in place.reviewed.asked[::-2]:
        fits, klass = one.code != place.reviewed.of_another_class, classes[one.cycle.pupil.pid]
        yield Thing(one.code, place.slug, klass=klass, owner=one.teacher_id, fits=fits)


def _rounds(place: Place) -> Iterator[Thing]:
    assert place.reviewed is not None
    yield Thing(place.reviewed.round.code, place.slug)


def _in_review(place: Place) -> Iterator[Thing]:
    """Pupils; first those whose review is open. Whose is decided, or nobody has opened, is told so; where no plan was
    shared there is none."""
    assert place.reviewed is not None
    planned, is_open = {plan.child.pupil.pid for plan in place.plans}, place.reviewed.open
    for child in sorted(place.children, key=lambda child: child.pupil.pid not in is_open):
        pid = child.pupil.pid
        yield Thing(pid, place.slug, klass=child.klass, fits=pid in planned)


def _cycles(place: Place) -> Iterator[Thing]:
    for plan in place.plans:
        yield Thing(str(plan.cycle.number), place.slug, of=plan.child.pupil.pid, klass=plan.child.klass)


def _reviewed_cycles(place: Place) -> Iterator[Thing]:
    """Numbers of cycles that have a review, open or decided."""
    assert place.reviewed is not None
    reviewed = place.reviewed.open | place.reviewed.decided
    for plan in place.plans:
        pid = plan.child.pupil.pid
        fits = pid in reviewed
        yield Thing(str(plan.cycle.number), place.slug, of=pid, klass=plan.child.klass, fits=fits)


def _to_ask_the_authority(place: Place) -> Iterator[Thing]:
    """Numbers of cycles whose review decided to ask for an assessment, and nobody has recorded that it was."""
    assert place.reviewed is not None
    for plan in place.plans:
        pid = plan.child.pupil.pid
        fits = pid in place.reviewed.decided
        yield Thing(str(plan.cycle.number), place.slug, of=pid, klass=plan.child.klass, fits=fits)


def _requests(place: Place) -> Iterator[Thing]:
    """Codes of what was recorded of asking the authority."""
    assert place.reviewed is not None
    classes = {child.pupil.pid: child.klass for child in place.children}
    for one in place.reviewed.requests:
        pid = one.review.cycle.pupil.pid
        yield Thing(one.code, place.slug, of=pid, klass=classes[pid])


def _planned_now(place: Place) -> Iterator[Thing]:
    """Pupils; of those whose last cycle is closed there are no lines to read now."""
    assert place.reviewed is not None
    for child in place.children:
        pid = child.pupil.pid
        yield Thing(pid, place.slug, klass=child.klass, fits=pid not in place.reviewed.decided)


OF_PLANS: dict[str, Callable[[Place], Iterator[Thing]]] = {
    "version": _versions,
    "had-it": _had_it,
    "had-version": _had_versions,
    "outcome": _outcomes,
    "measured": _measured,
    "voice": _voices,
    "finding": _findings,
    "speaker": _speakers,
    "asked": _asked,
    "round": _rounds,
    "in-review": _in_review,
    "planned-now": _planned_now,
    "cycle": _cycles,
    "request": _requests,
    "to-ask": _to_ask_the_authority,
    "reviewed-cycle": _reviewed_cycles,
}
