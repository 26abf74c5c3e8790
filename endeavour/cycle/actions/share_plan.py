from dataclasses import replace
from datetime import date

from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.authors import names_of
from endeavour.access.class_staff import ClassPerson, staff_of_classes
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.cycle.actions.keep_plan import NEXT_PLAN
from endeavour.cycle.events import PlanShared
from endeavour.cycle.models import Cycle, PlanDraft, PlanVersion
from endeavour.cycle.open_cycles import take_open_cycle
from endeavour.cycle.plan_contents import PlanContents, texts_of
from endeavour.cycle.plan_days import plan_days
from endeavour.cycle.queries.own_words import last_words_of
from endeavour.cycle.sharing.adjustments import put_adjustments
from endeavour.cycle.sharing.outcomes import put_outcomes
from endeavour.cycle.sharing.readings import give_lines
from endeavour.cycle.sharing.supports import Placing, put_supports, tie
from endeavour.cycle.what_is_missing import what_is_missing
from endeavour.design.dates import day_and_month
from endeavour.provision.ending import hold_support
from endeavour.pupils.models import Pupil
from endeavour.pupils.no_ones_address import Said, addresses_in
from endeavour.register.supported import is_supported_from
from endeavour.schools.directory import school_with_id

CHANGED_MEANWHILE = (
    "The plan was changed after you opened this page, so it has not been shared. This is how it stands now: "
    "look at it once more together, then share it."
)
SHARED_MEANWHILE = (
    "{who} shared this plan as version {number} after you opened this page. What was said to it here is not kept: "
    "open the plan and record it there."
)
SHARED_ALREADY = (
    "Version {number} of {date} says just this, so nothing was shared again. To share a new version, change the plan "
    "first. What somebody says to this one is recorded on the plan’s page."
)


@act(Permission.SHARE_PLANS)
def share_plan(cycle: Cycle, *, seen_version: int | None = None, by: Actor) -> PlanVersion:
    """The draft becomes a version, and what it says becomes rows: outcomes, support, lines for every lesson.

    Refuses with everything that is missing at once (Code 6.48), SEN support among it, where it would carry one adult's
    address to another, and where the draft isn't the one that was looked at: nobody agrees to what they were not shown.
    What a later version changes ends, and starts anew.
    """
    held = take_open_cycle(cycle.pk, otherwise=NEXT_PLAN)
    draft: PlanDraft = PlanDraft.objects.select_for_update().get(cycle=held)
    today, pupil = clock.today(), held.pupil
    before: PlanVersion | None = PlanVersion.objects.filter(cycle__pupil=pupil).order_by("-number").first()
    if seen_version is not None and seen_version != draft.version:
        raise Refused(_what_happened(draft, before))
    if before is not None and before.cycle_id == held.pk and before.contents == draft.contents:
        raise Refused(SHARED_ALREADY.format(number=before.number, date=day_and_month(before.shared_on)))
    contents = PlanContents.from_json(draft.contents)
    _refuse(held, contents, today)
    hold_support(pupil, and_codes=[line.provision for line in contents.supports])
    staff = _staff(pupil, today)
    outcomes, said = put_outcomes(held, contents.outcomes, on=today)
    placing = Placing(pupil, today, next((p.person_id for p in staff if p.teaches), None), by)
    supports = put_supports(contents, placing)
    tie(outcomes, supports, on=today)
    adjustments = put_adjustments(pupil, contents.adjustments, on=today, by=by)
    agreed = replace(
        contents, outcomes=said, supports=supports, adjustments=adjustments, taken_out=(), asked_about=()
    )
    _refuse_addresses(pupil, agreed, today)
    version = _freeze(held, agreed, before.number + 1 if before else 1, today, by)
    give_lines(version, agreed, staff, by=by)
    _go_on_from(draft, agreed)
    record(PlanShared(pupil=pupil.pid, version=version.code, number=version.number), by=by)
    return version


def _what_happened(draft: PlanDraft, before: PlanVersion | None) -> str:
    if before is None or before.cycle_id != draft.cycle_id or before.contents != draft.contents:
        return CHANGED_MEANWHILE
    return SHARED_MEANWHILE.format(who=names_of([before.shared_by])[before.shared_by], number=before.number)


def _refuse(cycle: Cycle, contents: PlanContents, today: date) -> None:
    missing = what_is_missing(
        contents,
        forename=cycle.pupil.known_forename,
        supported=is_supported_from(cycle.pupil_id, today),
        today=today,
        last=plan_days(cycle.school_id, today).last,
    )
    if missing:
        raise Refused(" ".join(one.sentence for one in missing))


def _refuse_addresses(pupil: Pupil, agreed: PlanContents, today: date) -> None:
    """Of all that the family will read: the plan as it will stand, and what the pupil said."""
    spoken = (Said(f"What {pupil.known_forename} said", words) for words in last_words_of(pupil))
    school = school_with_id(pupil.school_id)
    assert school is not None  # noqa: S101 - the pupil is in it
    found = addresses_in((*texts_of(agreed), *spoken), pupil, school=school, on=today)
    if found:
        raise Refused(" ".join(one.sentence for one in found))


def _staff(pupil: Pupil, today: date) -> tuple[ClassPerson, ...]:
    in_class = pupil.school_class_id
    return staff_of_classes([in_class], on=today).get(in_class, ()) if in_class else ()


def _freeze(cycle: Cycle, contents: PlanContents, number: int, today: date, by: Actor) -> PlanVersion:
    version: PlanVersion = PlanVersion.objects.create(
        school_id=by.school_id,
        cycle=cycle,
        number=number,
        contents=contents.to_json(),
        review_on=contents.review_on,
        shared_on=today,
        shared_at=clock.now(),
        shared_by=by.label,
    )
    return version


def _go_on_from(draft: PlanDraft, contents: PlanContents) -> None:
    """The next change starts from what was shared, row by row."""
    draft.contents, draft.version = contents.to_json(), draft.version + 1
    draft.save(update_fields=["contents", "version"])
