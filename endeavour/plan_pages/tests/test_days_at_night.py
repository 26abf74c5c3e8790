"""What the plan's pages say of the night is the day that it is in London, in summer too."""

from datetime import date

from django.test import Client

from endeavour.access.actor import StaffActor
from endeavour.cycle.actions.confirm_reading import confirm_reading
from endeavour.cycle.tests.plans import kept, mayas_plan, shared
from endeavour.plan_pages.tests.making import SignIn
from endeavour.pupil_pages.tests.pages import words
from endeavour.pupils.models import Pupil


def _seen(client: Client, pupil: Pupil, page: str) -> str:
    return words(client.get(f"/s/oakfield/pupils/{pupil.pid}/{page}"))


def test_when_the_draft_was_kept(
    night: date, maya: Pupil, priya: StaffActor, reid: StaffActor, sign_in: SignIn
) -> None:
    kept(maya, mayas_plan(reid), priya)
    at = {14: "11:30 pm on 14 September", 15: "12:30 am on 15 September"}[night.day]
    assert f"Kept by Mrs Doyle, {at}" in _seen(sign_in(priya), maya, "plan/new")


def test_when_the_lines_were_read(
    night: date, maya: Pupil, priya: StaffActor, reid: StaffActor, sign_in: SignIn
) -> None:
    confirm_reading(shared(maya, mayas_plan(reid), priya), by=reid)
    assert f"Mr Reid Read {night.day} September" in _seen(sign_in(priya), maya, "plan")
