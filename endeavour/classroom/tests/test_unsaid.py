"""A session of which nobody has said anything can be written down for weeks, and no sentence says otherwise."""

from datetime import date, datetime, time
from typing import Any

import pytest

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.classroom.queries.today import today_page
from endeavour.classroom.tests.test_today import TODAY, SignIn, make_group, operation, text_of
from endeavour.provision.actions.log_session import log_session
from endeavour.provision.models import Provision, Session
from endeavour.pupil_pages.tests.statements import MOST, all_statements
from endeavour.pupils.models import Pupil
from endeavour.schools.models import School

MONDAY = date(2026, 11, 23)


def at_school(hour: int, minute: int, day: int = 23) -> Any:
    return clock.at(datetime(2026, 11, day, hour, minute, tzinfo=clock.LONDON))


@pytest.fixture
def reading(at_oakfield: School, priya: StaffActor, reid: StaffActor, maya: Pupil) -> Provision:
    return make_group("Reading", time(9, 15), [maya], reid, priya)


def test_two_days_later_it_is_linked_from_today_and_can_be_written_down(
    reading: Provision, reid: StaffActor, sign_in: SignIn
) -> None:
    link = f"{TODAY}/{reading.slots.get().code}/2026-11-23"
    with at_school(8, 40, day=25):
        client = sign_in(reid)
        page = client.get(TODAY).content.decode()
        assert f'href="{link}">Mon 23 Nov, 9:15: Reading</a>' in page
        assert page.index("<details") < page.index(link) < page.index("</details>")
        assert "Not written down from earlier days: 3 sessions" in page
        assert page.index("2026-11-23") < page.index("2026-11-16") < page.index("2026-11-09")
        led = client.post(f"{link}/all-here", operation(), follow=True).content.decode()
        assert "That was the last of Monday 23 November." in led
        assert "Not written down from earlier days: 2 sessions" in led
    assert Session.objects.get().on == MONDAY


def test_older_than_three_weeks_it_is_left_to_the_senco(
    reading: Provision, reid: StaffActor, priya: StaffActor, sign_in: SignIn
) -> None:
    days = [card.session.day for card in today_page(reid).long_ago]
    assert days == [date(2026, 11, 16), date(2026, 11, 9), date(2026, 11, 2)]
    log_session(reading.slots.get(), on=date(2026, 11, 16), by=reid)
    page = sign_in(priya).get(f"/s/oakfield/provision/{reading.code}").content.decode()
    listed = page[page.index("Sessions that are not written down yet") :]
    listed = listed[: listed.index("</details>")]
    assert f'/{reading.slots.get().code}/2026-11-09">Monday 9 November at 9:15</a>' in listed
    assert "14 September" in listed
    assert "23 November" not in listed, "today has its own line"
    assert "16 November" not in listed


def test_many_of_them_take_no_more_statements(
    reading: Provision, priya: StaffActor, reid: StaffActor, maya: Pupil, sign_in: SignIn
) -> None:
    client = sign_in(reid)
    client.get(TODAY)
    few = len(all_statements(client, TODAY))
    for number in range(12):
        make_group(f"Group {number}", time(10, number), [maya], reid, priya)
    assert len(today_page(reid).long_ago) == 39
    assert len(all_statements(client, TODAY)) == few <= MOST


def test_nothing_more_is_said_only_where_nothing_is_left(
    reading: Provision, reid: StaffActor, sign_in: SignIn
) -> None:
    slot, client = reading.slots.get(), sign_in(reid)
    assert "1 session today, the first at 9:15. 3 earlier sessions still to write down." in text_of(client)
    log_session(slot, on=MONDAY, by=reid)
    assert "1 done. 3 earlier sessions still to write down." in text_of(client)
    for day in (2, 9, 16):
        log_session(slot, on=date(2026, 11, day), by=reid)
    assert "1 done. Nothing more to write down." in text_of(client)
    assert "All 1" not in text_of(client)


def test_a_class_is_not_told_to_come_of_what_is_over(
    reading: Provision, priya: StaffActor, reid: StaffActor, shah: StaffActor, maya: Pupil, sign_in: SignIn
) -> None:
    make_group("Late club", time(16), [maya], reid, priya)
    for hour, words in ((8, ["To come", "To come"]), (15, ["Not written down yet", "To come"])):
        with at_school(hour, 40):
            assert [line.became for line in today_page(shah).class_today] == words
            page = text_of(sign_in(shah))
            assert f"Reading with Mr Reid: Maya O{words[0]}" in page
            assert f"Late club with Mr Reid: Maya O{words[1]}" in page


def test_late_is_only_what_is_over(
    reading: Provision, priya: StaffActor, reid: StaffActor, maya: Pupil
) -> None:
    make_group("Late club", time(16), [maya], reid, priya)
    for hour, minute, late in ((15, 40, [True, False]), (16, 19, [True, False]), (16, 20, [True, True])):
        with at_school(hour, minute):
            assert [card.late for card in today_page(reid).cards] == late
