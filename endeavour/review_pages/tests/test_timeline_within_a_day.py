"""P11 within one day: the newest first there too, by the hour where it is known."""

import re
from dataclasses import replace
from datetime import date, time

from endeavour.access.actor import StaffActor
from endeavour.cycle.actions.decide_on_concern import decide_on_concern
from endeavour.cycle.actions.keep_plan import keep_plan
from endeavour.cycle.actions.share_plan import share_plan
from endeavour.cycle.models import Cycle, PlanDraft
from endeavour.cycle.plan_contents import PlanContents
from endeavour.cycle.tests.autumn import mayas_autumn
from endeavour.cycle.tests.plans import mayas_plan, on
from endeavour.pupil_pages.tests.pages import SignIn, words
from endeavour.pupils.models import Pupil
from endeavour.schools.models import School
from tests.cast.concerns import a_step, make_concern

MONDAY = date(2026, 11, 23)


def address(pupil: Pupil) -> str:
    return f"/s/oakfield/pupils/{pupil.pid}/timeline"


def test_within_a_day_the_newest_comes_first_too(
    at_oakfield: School, maya: Pupil, priya: StaffActor, reid: StaffActor, sign_in: SignIn
) -> None:
    decide_on_concern(make_concern(maya, by=priya), step=a_step("assess"), by=priya)
    cycle = Cycle.objects.get()
    keep_plan(cycle, contents=mayas_plan(reid, review_on=date(2027, 1, 12)), seen_version=1, by=priya)
    share_plan(cycle, by=priya)
    page = words(sign_in(priya).get(address(maya)))
    parts = ["Plan version 1 shared", "Cycle 1 began", "Concern decided", "Concern raised"]
    places = [page.index(part) for part in parts]
    assert places == sorted(places)


def test_what_was_decided_of_one_concern_on_one_day_stands_by_its_hour(
    at_oakfield: School, sami: Pupil, priya: StaffActor, sign_in: SignIn
) -> None:
    """The second concern is raised after the first was decided."""
    with on(MONDAY, time(9)):
        first = make_concern(sami, by=priya)
    with on(MONDAY, time(10)):
        decide_on_concern(first, step=a_step("assess"), by=priya)
    with on(MONDAY, time(11)):
        known = {"difficulty": "Reads 20 words a minute", "provision": "Reading each day", "on": MONDAY}
        decide_on_concern(first, step=a_step("support", causes=("none",), **known), by=priya)
    with on(MONDAY, time(12)):
        make_concern(sami, by=priya, seen="Loses her place")
    page = words(sign_in(priya).get(address(sami)))
    said = re.findall(r"(?<!: )Concern (raised|decided)(?: (Assess|Start SEN support))?", page)
    assert said == [("raised", ""), ("decided", "Start SEN support"), ("decided", "Assess"), ("raised", "")]


def test_of_two_versions_of_one_day_the_second_stands_above(
    at_oakfield: School, maya: Pupil, priya: StaffActor, reid: StaffActor, sign_in: SignIn
) -> None:
    cycle = mayas_autumn(maya, priya, reid).cycle
    for version, words_said in enumerate(("Tells stories.", "Tells long stories."), start=2):
        draft = PlanDraft.objects.get(cycle=cycle)
        now = replace(PlanContents.from_json(draft.contents), strengths=words_said)
        keep_plan(cycle, contents=now, seen_version=draft.version, by=priya)
        assert share_plan(cycle, by=priya).number == version
    page = words(sign_in(priya).get(address(maya)))
    assert page.index("Plan version 3 shared") < page.index("Plan version 2 shared")
