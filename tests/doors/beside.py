"""Rows beside those of the world that a door shows: taken back, put right, superseded, of another day, another's. Each
is kept back by one condition alone, and without it nobody would notice that this was gone.
"""

from dataclasses import replace
from datetime import time, timedelta
from decimal import Decimal

from endeavour.access.actor import StaffActor
from endeavour.cycle.actions.correct_check import correct_check
from endeavour.cycle.actions.give_plan import give_plan
from endeavour.cycle.actions.keep_plan import keep_plan
from endeavour.cycle.actions.record_voice import record_voice
from endeavour.cycle.actions.share_plan import share_plan
from endeavour.cycle.actions.take_back_finding import take_back_finding
from endeavour.cycle.actions.take_back_giving import take_back_giving
from endeavour.cycle.actions.take_back_voice import take_back_voice
from endeavour.cycle.models import Check, Outcome, PlanDraft, PlanGiven, Reading
from endeavour.cycle.new_voice import NewVoice
from endeavour.cycle.plan_contents import PlanContents
from endeavour.library.models import LibraryEntry
from endeavour.provision.models import Adjustment, Place, Provision, Session, Slot
from endeavour.register.models import Concern
from endeavour.tenancy.codes import new_code
from tests.cast.people import MONDAY
from tests.doors.plans import TODAY, Planned, Words, find
from tests.doors.planting import Planter
from tests.doors.support import BEGAN, LAST_DAY, Support, first_of_each

A_WEEK_AGO = TODAY - timedelta(days=7)
# Of whom two versions were shared; whose last cycle is closed.
TWICE, OVER = "untold", "plain"


def support_beside(staff: dict[str, StaffActor], support: list[Support]) -> None:
    """A session said again, and one of last week; a time on Tuesday, and one that ended last Monday; a child's second
    line; a second line of the library."""
    label = staff["senco"].label
    ours = {"school_id": staff["senco"].school_id}
    for given in support:
        said = {**ours, "provision": given.provision, "slot": given.said, "outcome": "happened"}
        said |= {"recorded_at": MONDAY, "recorded_by": label}
        Session.objects.create(**said, on=A_WEEK_AGO)
        Session.objects.create(**said, on=TODAY, undone_at=MONDAY, undone_by=label)
        slot = {**ours, "provision": given.provision, "at": time(14, 0), "starts_on": BEGAN}
        Slot.objects.create(**slot, weekday=1)
        Slot.objects.create(**slot, weekday=0, ends_on=A_WEEK_AGO)
        for place in given.provision.places.select_related("pupil"):
            Adjustment.objects.create(
                **ours, pupil=place.pupil, kind="owed", starts_on=BEGAN, recorded_by=label
            )
    LibraryEntry.objects.create(
        **ours, name="x", purpose="", minutes=15, times_a_week=1, weeks=6, added_by=label
    )


def plans_beside(planter: Planter, plans: list[Planned], staff: dict[str, StaffActor]) -> None:
    """Once plans are shared and reviewed, and before support ends. In the scope of the school."""
    twice = [plan for plan in plans if plan.child.state == TWICE]
    for plan in twice:
        words = Words(planter, plan.child)
        _put_right(words, plan, staff["senco"])
        _share_again(words, plan, staff["senco"])
        theirs, elsewhere = staff["teacher"], staff["teacher elsewhere"]
        if plan.child.klass == "two":
            theirs, elsewhere = elsewhere, theirs
        _read_by(plan, staff["head"], elsewhere)
        _own(plan, theirs, once=elsewhere)
    _, led_once = first_of_each([plan.child for plan in plans])
    _read_by(next(plan for plan in plans if plan.child is led_once), staff["assistant"])
    for plan in plans:
        if plan.child.state == OVER:
            _read_by(plan, staff["head"])
    child, office = twice[0].child, staff["office"]
    Concern.objects.create(
        school_id=office.school_id,
        pupil=child.pupil,
        seen="",
        worry=2,
        raised_on=TODAY,
        raised_at=MONDAY,
        raised_by=office.label,
        closed_on=TODAY,
    )


def _put_right(words: Words, plan: Planned, senco: StaffActor) -> None:
    """A voice and a finding taken back; a check corrected, beside one of another day."""
    pupil = plan.child.pupil
    heard = NewVoice(
        whose="pupil",
        speaker="",
        said={"words": words.word("cycle.Voice.said", "voice words")},
        how="in_person",
        said_on=TODAY,
    )
    voice = record_voice(pupil, what=heard, by=senco)
    take_back_voice(voice, why=words.word("cycle.Voice.taken_back_why", "voice words"), by=senco)
    why = words.word("cycle.Finding.taken_back_why", "plan words")
    take_back_finding(find(words, senco), why=why, by=senco)
    check = Check.objects.get(outcome=plan.outcome, on=TODAY)
    Check.objects.create(
        school_id=senco.school_id,
        outcome=plan.outcome,
        on=A_WEEK_AGO,
        value=Decimal(41),
        recorded_at=MONDAY,
        recorded_by=senco.label,
    )
    why = words.word("cycle.Check.replaced_why", "check note")
    correct_check(check, value=Decimal(43), why=why, by=senco)


def _share_again(words: Words, plan: Planned, senco: StaffActor) -> None:
    """The family had the first version, was thought not to, had it again, and has the second."""
    mother = plan.child.mother.contact.code
    had = PlanGiven.objects.get(version=plan.version, party=mother)
    take_back_giving(had, why=words.word("cycle.PlanGiven.taken_back_why", "plan words"), by=senco)
    give_plan(plan.version, to=mother, how="by_hand", on=TODAY, by=senco)
    draft = PlanDraft.objects.get(cycle=plan.cycle)
    now = replace(
        PlanContents.from_json(draft.contents), strengths=words.word("plan.strengths", "plan words")
    )
    keep_plan(plan.cycle, contents=now, seen_version=draft.version, by=senco)
    give_plan(share_plan(plan.cycle, by=senco), to=mother, how="by_hand", on=TODAY, by=senco)


def _read_by(plan: Planned, *people: StaffActor) -> None:
    """The version that holds was given to them: once they worked with the pupil."""
    version = plan.cycle.versions.order_by("-number").first()
    for person in people:
        Reading.objects.create(
            school_id=person.school_id, version=version, person=person.person, given_at=MONDAY
        )


def _own(plan: Planned, person: StaffActor, *, once: StaffActor) -> None:
    """The outcome that stands is theirs; one that was somebody else's was taken out."""
    Outcome.objects.filter(pk=plan.outcome.pk).update(owner=person.person)
    taken_out = Outcome.objects.get(pk=plan.outcome.pk)
    taken_out.pk, taken_out.code = None, new_code()
    taken_out.owner, taken_out.taken_out_on = once.person, TODAY
    taken_out.save()


def lend(plan: Planned, person: StaffActor) -> None:
    """Somebody of two other schools, who works here no more, still leads support here, and the plan of a child in it is
    theirs to read. In the scope of the school."""
    ours = {"school_id": plan.cycle.school_id}
    provision = Provision.objects.create(
        **ours,
        minutes=20,
        leader=person.person,
        starts_on=BEGAN,
        ends_on=LAST_DAY,
        set_up_by=person.label,
    )
    place = {"pupil": plan.child.pupil, "starts_on": BEGAN, "given_by": person.label}
    Place.objects.create(**ours, **place, provision=provision)
    Slot.objects.create(**ours, provision=provision, weekday=0, at=time(13, 0), starts_on=BEGAN)
    Reading.objects.create(**ours, version=plan.version, person=person.person, given_at=MONDAY)
