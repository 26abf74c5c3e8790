"""L1 and L2: one tap when it went as planned, three when a child was away."""

import re
from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.provision.actions.log_session import log_session
from endeavour.provision.actions.put_in_place import put_in_place
from endeavour.provision.models import Provision, Session
from endeavour.pupils.models import Pupil
from endeavour.schools.models import School
from tests.cast.pupils import make_pupil
from tests.cast.support import new_provision

TODAY = "/s/oakfield/today"
STATEMENTS, EVERY_PAGES_OWN = 14, 8  # signing in, the school, the post, the transaction and its scope
SignIn = Callable[[StaffActor], Client]


def make_group(name: str, at: time, pupils: list[Pupil], leader: StaffActor, by: StaffActor) -> Provision:
    what = new_provision(
        leader, name=name, from_library="paired-reading", group_size=4, room="Library", times=((0, at),)
    )
    return put_in_place(what=what, pupils=pupils, by=by)


@pytest.fixture
def groups(at_oakfield: School, priya: StaffActor, reid: StaffActor, maya: Pupil) -> list[Provision]:
    others = [make_pupil(at_oakfield, *name.split()) for name in ("Ben Turner", "Hannah Scott")]
    first = make_group("Reading", time(9, 15), [maya, *others], reid, priya)
    return [first, make_group("Toe by Toe", time(10, 10), others, reid, priya)]


def address_of(provision: Provision, end: str = "") -> str:
    slot = provision.slots.get()
    return f"{TODAY}/{slot.code}/2026-11-23{end}"


def operation() -> dict[str, str]:
    return {"operation": str(uuid4())}


def test_one_tap_saves_and_says_what_is_next(
    groups: list[Provision], reid: StaffActor, sign_in: SignIn
) -> None:
    client = sign_in(reid)
    page = text_of(client)
    assert "2 sessions today, the first at 9:15." in page
    assert "ReadingMaya O, Ben T and Hannah S" in page
    assert page.count("Hannah S") == 2, "once with each session"
    assert "Okafor" not in page
    answer = client.post(address_of(groups[0], "/all-here"), operation())
    code = groups[1].slots.get().code
    assert answer.headers["Location"] == f"{TODAY}#first-{code}-2026-11-23"
    after = text_of(client)
    assert "1 done, 1 to go." in after
    assert (
        "Reading written down, though it starts at 9:15: undo it if it goes otherwise. Next: Toe by Toe, 10:10"
        in after
    )
    assert "Reading, Maya O and 2 others. Written down 8:40" in after


def test_a_session_is_done_once_its_time_is_over(
    groups: list[Provision], reid: StaffActor, sign_in: SignIn
) -> None:
    """It takes from 9:15 to 9:35; what is said before its end was written down, and is not done yet."""
    for hour, minute, words in ((9, 34, "Written down 9:34"), (9, 35, "Done 9:35")):
        with clock.at(datetime(2026, 11, 23, hour, minute, tzinfo=clock.LONDON)):
            client = sign_in(reid)
            client.post(address_of(groups[0], "/all-here"), operation())
            assert words in text_of(client)
            client.post(address_of(groups[0], "/undo"), {**operation(), "seen": seen_on(client)})


def seen_on(client: Client) -> str:
    [seen] = re.findall(r'name="seen" value="([^"]+)"', client.get(TODAY).content.decode())
    return str(seen)


def test_with_script_the_same_part_is_swapped(
    groups: list[Provision], reid: StaffActor, sign_in: SignIn
) -> None:
    client, asked = sign_in(reid), {"HX-Request": "true"}
    client.post(address_of(groups[0], "/all-here"), operation())
    answer = client.get(TODAY, headers=asked)
    code = groups[1].slots.get().code
    assert f'"id": "first-{code}-2026-11-23"' in answer.headers["HX-Trigger-After-Settle"]
    whole, part = client.get(TODAY).content.decode(), client.get(TODAY, headers=asked).content.decode()
    assert without_tokens(part).strip() in without_tokens(whole)


def text_of(client: Client) -> str:
    """Today, as it is read."""
    return " ".join(re.sub(r"<[^>]+>", "", client.get(TODAY).content.decode()).split())


def without_tokens(page: str) -> str:
    return re.sub(r'name="(csrfmiddlewaretoken|operation|typist|labels)" value="[^"]*"', r'name="\1"', page)


def test_a_form_sent_twice_is_one_session(groups: list[Provision], reid: StaffActor, sign_in: SignIn) -> None:
    client, once = sign_in(reid), operation()
    for _ in range(2):
        client.post(address_of(groups[0], "/all-here"), once)
    client.post(address_of(groups[0], "/all-here"), operation())
    assert Session.objects.count() == 1


def test_one_child_away(groups: list[Provision], reid: StaffActor, maya: Pupil, sign_in: SignIn) -> None:
    client = sign_in(reid)
    page = client.get(address_of(groups[0])).content.decode()
    assert "Maya O" in page
    assert "ill" not in re.sub(r"<[^>]+>", " ", page).split()
    given = {f"child_{p.pupil.pid}": "here" for p in groups[0].places.select_related("pupil")}
    client.post(address_of(groups[0]), given | {f"child_{maya.pid}": "away"} | operation())
    assert "<b>Written down 8:40. 1 away</b>" in client.get(TODAY).content.decode()


def test_it_did_not_happen(groups: list[Provision], reid: StaffActor, sign_in: SignIn) -> None:
    client = sign_in(reid)
    unsaid = client.post(address_of(groups[0]), {"not": "1"} | operation()).content.decode()
    assert "<title>Error: " in unsaid
    assert "Say why it did not happen." in unsaid
    client.post(address_of(groups[0]), {"not": "1", "reason": "staff"} | operation())
    assert "Did not happen, staff needed elsewhere" in client.get(TODAY).content.decode()


def test_a_colleague_who_does_not_lead_it_finds_nothing(
    groups: list[Provision], shah: StaffActor, office: StaffActor, sign_in: SignIn
) -> None:
    assert sign_in(shah).get(address_of(groups[0])).status_code == 404
    assert sign_in(office).get(TODAY).status_code == 403


def test_late_in_the_day_what_is_not_written_down_shows(
    groups: list[Provision], reid: StaffActor, sign_in: SignIn
) -> None:
    client = sign_in(reid)
    assert "Not written down yet" not in client.get(TODAY).content.decode()
    with clock.at(clock.now().replace(hour=15, minute=40)):
        assert client.get(TODAY).content.decode().count("session--late") == 2
    with clock.at(clock.now().replace(day=24)):
        page = client.get(TODAY).content.decode()
        assert "Still to write down" in page
        assert "Monday 23 November: not written down yet" in page


def test_a_teacher_reads_what_was_done_and_missed_for_the_class(
    groups: list[Provision], reid: StaffActor, shah: StaffActor, maya: Pupil, sign_in: SignIn
) -> None:
    client = sign_in(reid)
    client.post(address_of(groups[0]), {"not": "1", "reason": "staff"} | operation())
    page = sign_in(shah).get(TODAY).content.decode()
    assert "In your class" in page
    assert "Maya O: did not happen, staff needed elsewhere" in page
    assert "Hannah S" not in page


def test_a_teacher_reads_what_was_missed_five_school_days_ago(
    groups: list[Provision], reid: StaffActor, shah: StaffActor, sign_in: SignIn
) -> None:
    log_session(groups[0].slots.get(), on=date(2026, 11, 16), outcome="not", reason="staff", by=reid)
    assert "Maya O: did not happen, staff needed elsewhere" in text_of(sign_in(shah))


def test_the_number_of_statements_does_not_grow_with_the_school(
    groups: list[Provision],
    at_oakfield: School,
    priya: StaffActor,
    reid: StaffActor,
    sign_in: SignIn,
    django_assert_num_queries: Any,
) -> None:
    client = sign_in(reid)
    client.get(TODAY)
    assert STATEMENTS - EVERY_PAGES_OWN <= 12
    with django_assert_num_queries(STATEMENTS):
        client.get(TODAY)
    for number in range(6):
        pupils = [make_pupil(at_oakfield, "Ada", f"Number{number}{each}") for each in range(50)]
        make_group(f"Group {number}", time(14, number), pupils, reid, priya)
    with django_assert_num_queries(STATEMENTS):
        client.get(TODAY)


def test_a_teachers_page_stays_as_flat(
    groups: list[Provision],
    at_oakfield: School,
    priya: StaffActor,
    reid: StaffActor,
    shah: StaffActor,
    sign_in: SignIn,
    django_assert_num_queries: Any,
) -> None:
    sign_in(reid).post(address_of(groups[0], "/all-here"), operation())
    client = sign_in(shah)
    client.get(TODAY)
    with django_assert_num_queries(STATEMENTS):
        client.get(TODAY)
    [klass] = shah.class_ids
    pupils = [make_pupil(at_oakfield, "Ada", f"N{each}", school_class_id=klass) for each in range(60)]
    for number in range(6):
        make_group(f"Group {number}", time(14, number), pupils[number * 10 :][:10], reid, priya)
    with django_assert_num_queries(STATEMENTS):
        client.get(TODAY)


def test_who_asked_for_cover_sees_that_it_waits_and_can_take_it_after_all(
    groups: list[Provision], reid: StaffActor, sign_in: SignIn
) -> None:
    client, waits = sign_in(reid), "You asked for cover. Nobody has taken it yet."
    client.post(address_of(groups[0], "/ask-for-cover"), operation())
    page = text_of(client)
    assert waits in page
    assert "needs cover today" not in page, "one's own is for somebody else"
    slot = groups[0].slots.get()
    answer = client.post(f"{TODAY}/cover/{slot.code}/2026-11-23/take", operation())
    assert answer["Location"] == TODAY
    assert waits not in text_of(client)
    assert client.get(address_of(groups[0])).status_code == 200
