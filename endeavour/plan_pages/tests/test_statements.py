"""Pages on which a plan is made and checked, and on which voices stand, cost the same however much there is."""

from datetime import time

from django.test import Client

from endeavour.access.actor import StaffActor
from endeavour.cycle.actions.record_finding import record_finding
from endeavour.cycle.actions.record_voice import record_voice
from endeavour.cycle.actions.say_agreement import say_agreement
from endeavour.cycle.new_voice import NewVoice
from endeavour.cycle.tests.plans import SEPTEMBER, mayas_plan, on, shared
from endeavour.plan_pages.tests.making import SignIn, with_reading
from endeavour.provision.actions.put_in_place import put_in_place
from endeavour.pupil_pages.tests.statements import MOST, all_statements
from endeavour.pupils.models import Pupil, Relation
from endeavour.schools.models import School
from tests.cast.support import new_provision

# The check asks besides who of the staff agrees the plan.
PINS = {"plan/new": 11, "plan/check": 12, "voice": 10}


def _costs(client: Client, pupil: Pupil) -> dict[str, int]:
    found = {}
    for page in PINS:
        address = f"/s/oakfield/pupils/{pupil.pid}/{page}"
        client.get(address)
        found[page] = len(all_statements(client, address))
    return found


def _more(pupil: Pupil, ada: Relation, turn: int, *, by: StaffActor, leader: StaffActor) -> None:
    group = new_provision(
        leader,
        name=f"Group {turn}",
        purpose="Reading",
        group_size=4,
        starts_on=SEPTEMBER,
        times=((turn % 5, time(10 + turn)),),
    )
    with on(SEPTEMBER):
        put_in_place(what=group, pupils=[pupil], by=by)
        for whose, speaker, asked in (
            ("pupil", "", "good"),
            ("adult", ada.contact.code, "hopes"),
            ("teacher", leader.label, "well"),
        ):
            said = NewVoice(
                whose=whose, said_on=SEPTEMBER, speaker=speaker, said={asked: f"Yes {turn}"}, how="in_person"
            )
            record_voice(pupil, what=said, by=by)
        record_finding(pupil, kind="test", source=f"Check {turn}", words="Fine", found_on=SEPTEMBER, by=by)


def test_pages_of_a_plan_in_the_making_and_voices_cost_the_same_however_much_there_is(
    at_oakfield: School,
    maya: Pupil,
    ada: Relation,
    priya: StaffActor,
    reid: StaffActor,
    sign_in: SignIn,
) -> None:
    client = sign_in(priya)
    _more(maya, ada, 1, by=priya, leader=reid)
    assert _costs(client, maya) == PINS, "before anything is kept"
    with_reading(client, maya, reid)
    for turn in range(2, 6):
        _more(maya, ada, turn, by=priya, leader=reid)
    assert _costs(client, maya) == PINS


def test_a_version_costs_no_more_than_a_page_may(
    at_oakfield: School, maya: Pupil, priya: StaffActor, reid: StaffActor, sign_in: SignIn
) -> None:
    with on(SEPTEMBER):
        version = shared(maya, mayas_plan(reid), priya)
        say_agreement(version, whose="pupil", party="", answer="agrees", said_on=SEPTEMBER, by=priya)
    client, address = sign_in(priya), f"/s/oakfield/pupils/{maya.pid}/plan/versions/1"
    client.get(address)
    assert len(all_statements(client, address)) == MOST
