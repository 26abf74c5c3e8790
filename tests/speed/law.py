"""S5: judging from gathered facts."""

import time

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.duties.gather import gather_pupils
from endeavour.law.rules import judge
from endeavour.schools.facts import school_facts
from tests.speed.figure import Figure

LEAST = 5000  # pupils to judge, so that one run is long enough to time


def law_figure(actor: StaffActor) -> Figure:
    with school_scope(actor.school_id):
        facts = gather_pupils(school_facts(actor.school, clock.today()))
    pupils = {item.pupil_id for item in facts}
    rounds = LEAST // len(pupils) + 1
    start = time.process_time()
    for _ in range(rounds):
        for item in facts:
            judge(item.facts)
    seconds = time.process_time() - start
    rate = rounds * len(pupils) / seconds
    to = f"of 5,000 pupils a second ({rate:,.0f} a second a core)"
    return Figure(
        "S5", "all rules about pupils, judged", seconds * 1000, ratio=rate / 5000, to=to, promise="≥ 1"
    )
