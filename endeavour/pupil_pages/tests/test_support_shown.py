"""P1 reads the sessions of what it shows: support that runs or is planned, however much was given in earlier years."""

import json
from datetime import date, timedelta

from django.db import connection
from django.test.utils import CaptureQueriesContext

from endeavour.access.actor import StaffActor
from endeavour.provision.actions.end_place import end_place
from endeavour.provision.actions.give_place import give_place
from endeavour.provision.actions.log_session import log_session
from endeavour.provision.actions.put_in_place import put_in_place
from endeavour.provision.models import Presence, Provision
from endeavour.pupil_pages.queries.pupil_story import known_of
from endeavour.pupils.models import Pupil
from endeavour.schools.models import School
from tests.cast.support import new_provision

MONDAY, WEEK = date(2026, 11, 23), timedelta(days=7)
FIRST = MONDAY - 3 * WEEK


def given_on(provision: Provision, days: list[date], maya: Pupil, by: StaffActor) -> None:
    slot = provision.slots.get(weekday=0)
    for day in days:
        log_session(slot, on=day, presences={maya.pk: "here"}, by=by)


def test_of_what_has_ended_no_session_is_read(
    at_oakfield: School, maya: Pupil, priya: StaffActor, reid: StaffActor
) -> None:
    over, runs, back = (
        put_in_place(what=new_provision(reid, name=name, group_size=2), pupils=[maya], by=priya)
        for name in ("Over", "Runs", "Taken up again")
    )
    given_on(over, [FIRST, FIRST + WEEK], maya, priya)
    given_on(runs, [FIRST], maya, priya)
    given_on(back, [FIRST], maya, priya)
    for ended in (over, back):
        end_place(ended, pupil=maya, on=FIRST + WEEK, why="Done", by=priya)
    give_place(back, pupil=maya, on=MONDAY + WEEK, by=priya)
    known_of(maya.pk, at_oakfield.pk, today=MONDAY)
    with CaptureQueriesContext(connection) as asked:
        known = known_of(maya.pk, at_oakfield.pk, today=MONDAY)
    assert len(asked) == 2
    assert [(one.line.name, one.since) for one in known.supports] == [
        ("Runs", runs.starts_on),
        ("Taken up again", back.starts_on),
    ]
    told = rows_of(asked.captured_queries[0]["sql"])
    assert (len(told["places"]), said_in(told)) == (3, 3), "each of two places in one group tells its session"
    assert Presence.objects.count() == 4


def test_the_last_day_is_shown_still(
    at_oakfield: School, maya: Pupil, priya: StaffActor, reid: StaffActor
) -> None:
    runs = put_in_place(what=new_provision(reid), pupils=[maya], by=priya)
    end_place(runs, pupil=maya, on=MONDAY, why="Done", by=priya)
    assert len(known_of(maya.pk, at_oakfield.pk, today=MONDAY).supports) == 1
    assert known_of(maya.pk, at_oakfield.pk, today=MONDAY + timedelta(days=1)).supports == ()


def rows_of(sql: str) -> dict[str, list[dict[str, list[object]]]]:
    """What the one statement about the pupil brings."""
    with connection.cursor() as cursor:
        cursor.execute(sql)
        found = cursor.fetchone()
    assert found is not None
    told: dict[str, list[dict[str, list[object]]]] = json.loads(found[0])
    return told


def said_in(told: dict[str, list[dict[str, list[object]]]]) -> int:
    return sum(len(place["said"]) for place in told["places"])
