"""A check that is due is entered with the session: one field a child, and still one tap."""

import re
from collections.abc import Callable
from datetime import date, time
from decimal import Decimal

import pytest
from django.test import Client
from django.utils.html import strip_tags

from endeavour.access.actor import StaffActor
from endeavour.classroom.tests.test_today import TODAY, address_of, make_group, operation
from endeavour.cycle.models import Check, Cycle, Outcome, Serves
from endeavour.provision.models import Provision, Session
from endeavour.pupil_pages.tests.statements import MOST, all_statements
from endeavour.pupils.models import Pupil
from endeavour.schools.models import School

SignIn = Callable[[StaffActor], Client]


@pytest.fixture
def outcome(at_oakfield: School, priya: StaffActor, reid: StaffActor, maya: Pupil) -> Outcome:
    ours = {"school_id": at_oakfield.pk}
    reading = make_group("Reading", time(9, 15), [maya], reid, priya)
    cycle = Cycle.objects.create(
        **ours, pupil=maya, number=1, opened_on=date(2026, 9, 14), opened_by=priya.label
    )
    made: Outcome = Outcome.objects.create(
        **ours,
        cycle=cycle,
        position=1,
        goal="Maya reads 56 words in a minute",
        measure="Words in one minute",
        unit="words",
        baseline=41,
        target=56,
        baseline_on=date(2026, 9, 14),
        by_when=date(2026, 12, 11),
        starts_on=date(2026, 9, 14),
    )
    Serves.objects.create(**ours, outcome=made, provision=reading)
    return made


def check_on(outcome: Outcome, day: date) -> None:
    Check.objects.create(
        school_id=outcome.school_id,
        outcome=outcome,
        on=day,
        value=52,
        recorded_at="2026-11-16T10:00Z",
        recorded_by="staff:1",
    )


def test_a_week_after_the_last_one_a_field_asks(outcome: Outcome, reid: StaffActor, sign_in: SignIn) -> None:
    client, field = sign_in(reid), f'name="check_{outcome.code}" inputmode="decimal"'
    check_on(outcome, date(2026, 11, 18))
    assert field not in client.get(TODAY).content.decode()
    Check.objects.update(on=date(2026, 11, 16))
    assert field in client.get(TODAY).content.decode()
    assert "56 words" not in client.get(TODAY).content.decode()
    reading = Provision.objects.get()
    client.post(address_of(reading, "/all-here"), {f"check_{outcome.code}": "53.5"} | operation())
    assert Check.objects.get(on=date(2026, 11, 23)).value == Decimal("53.50")
    assert Session.objects.count() == 1


def test_left_empty_it_is_one_tap_all_the_same(outcome: Outcome, reid: StaffActor, sign_in: SignIn) -> None:
    client = sign_in(reid)
    client.post(address_of(Provision.objects.get(), "/all-here"), {f"check_{outcome.code}": ""} | operation())
    assert (Session.objects.count(), Check.objects.count()) == (1, 0)


def test_what_is_no_number_is_asked_again_with_nothing_lost(
    outcome: Outcome, reid: StaffActor, sign_in: SignIn
) -> None:
    sent = {f"check_{outcome.code}": "fifty"} | operation()
    page = sign_in(reid).post(address_of(Provision.objects.get(), "/all-here"), sent).content.decode()
    assert "<title>Error: " in page
    assert 'value="fifty"' in page
    assert "result as a number, like 42, or leave it empty" in page
    assert (Session.objects.count(), Check.objects.count()) == (0, 0)


def test_undo_takes_back_what_was_measured_and_asks_it_anew(
    outcome: Outcome, reid: StaffActor, sign_in: SignIn
) -> None:
    client, reading = sign_in(reid), Provision.objects.get()
    client.post(address_of(reading, "/all-here"), {f"check_{outcome.code}": "53"} | operation())
    client.post(address_of(reading, "/undo"), operation())
    assert not Check.objects.filter(replaced_at__isnull=True).exists()
    assert Check.objects.get().replaced_why == "The session in which it was measured was taken back"
    assert f'name="check_{outcome.code}"' in client.get(TODAY).content.decode()
    client.post(address_of(reading, "/all-here"), {f"check_{outcome.code}": "35"} | operation())
    assert Check.objects.get(replaced_at__isnull=True).value == 35


def test_undo_leaves_what_was_measured_elsewhere(outcome: Outcome, reid: StaffActor, sign_in: SignIn) -> None:
    client, reading = sign_in(reid), Provision.objects.get()
    client.post(address_of(reading, "/all-here"), operation())
    check_on(outcome, date(2026, 11, 23))
    client.post(address_of(reading, "/undo"), operation())
    assert Check.objects.get().replaced_at is None


def test_what_a_decided_review_has_read_stands_when_the_session_is_undone(
    outcome: Outcome, reid: StaffActor, sign_in: SignIn
) -> None:
    client, reading = sign_in(reid), Provision.objects.get()
    client.post(address_of(reading, "/all-here"), {f"check_{outcome.code}": "53"} | operation())
    Cycle.objects.update(closed_on=date(2026, 11, 23), closed_by="staff:1")
    client.post(address_of(reading, "/undo"), operation())
    assert Check.objects.get().replaced_at is None
    assert Session.objects.get().undone_at is not None


def test_a_number_far_from_the_plan_is_asked_about_once(
    outcome: Outcome, reid: StaffActor, sign_in: SignIn
) -> None:
    client, reading = sign_in(reid), Provision.objects.get()
    sent = {f"check_{outcome.code}": "410"}
    page = client.post(address_of(reading, "/all-here"), sent | operation()).content.decode()
    assert "410 is far from 56, the goal. If it is right, save it again; if not, correct it." in page
    assert not Session.objects.exists()
    sure, other = {"sure": f"check_{outcome.code}=410"}, {f"check_{outcome.code}": "4100"}
    assert f'name="sure" value="check_{outcome.code}=410"' in page
    client.post(address_of(reading, "/all-here"), other | sure | operation())
    assert not Session.objects.exists(), "sure of one number is not sure of another"
    client.post(address_of(reading, "/all-here"), sent | sure | operation())
    assert Check.objects.get().value == 410


def test_a_number_far_below_those_before_is_asked_about_too(
    outcome: Outcome, reid: StaffActor, sign_in: SignIn
) -> None:
    """It began at 0, and was 52 a week ago; which number that was is not told."""
    Outcome.objects.update(baseline=0)
    check_on(outcome, date(2026, 11, 16))
    client, reading, sent = sign_in(reid), Provision.objects.get(), {f"check_{outcome.code}": "3"}
    page = client.post(address_of(reading, "/all-here"), sent | operation()).content.decode()
    assert (
        "3 is far below what was measured before. If it is right, save it again; if not, correct it." in page
    )
    assert not re.search(r"\b52\b", strip_tags(page.split("<main")[1].split("</main>")[0]))
    assert not Session.objects.exists()
    sure = {"sure": f"check_{outcome.code}=3"}
    client.post(address_of(reading, "/all-here"), sent | sure | operation())
    assert Check.objects.get(on=date(2026, 11, 23)).value == 3


def test_a_card_with_numbers_leads_to_a_page_of_its_own(
    outcome: Outcome, reid: StaffActor, sign_in: SignIn
) -> None:
    """What is asked again is a whole page: swapped into the day, it would stand within it."""
    client, boosted = sign_in(reid), '<div hx-boost="true"><form method="post" action="{}"'
    here = address_of(Provision.objects.get(), "/all-here")
    assert f'action="{here}"' in client.get(TODAY).content.decode()
    assert boosted.format(here) not in client.get(TODAY).content.decode()
    check_on(outcome, date(2026, 11, 23))
    assert boosted.format(here) in client.get(TODAY).content.decode()


def test_a_teachers_day_with_checks_due_is_read_in_twelve_statements(
    outcome: Outcome, priya: StaffActor, reid: StaffActor, shah: StaffActor, maya: Pupil, sign_in: SignIn
) -> None:
    make_group("Spelling", time(8, 50), [maya], shah, priya)
    spelling = Provision.objects.get(name="Spelling")
    Serves.objects.create(school_id=outcome.school_id, outcome=outcome, provision=spelling)
    sign_in(reid).post(address_of(Provision.objects.get(name="Reading"), "/all-here"), operation())
    client = sign_in(shah)
    page = client.get(TODAY).content.decode()
    assert f'name="check_{outcome.code}"' in page
    assert "In your class" in page
    asked = all_statements(client, TODAY)
    assert len(asked) == MOST, "\n".join(sql[-200:] for sql in asked)
