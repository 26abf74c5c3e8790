"""What a teacher writes back from a lesson stands on Work until the SENCO has read it."""

from collections.abc import Callable
from uuid import uuid4

from django.test import Client

from endeavour.access.actor import StaffActor
from endeavour.provision.actions.write_back import write_back
from endeavour.provision.models import LessonNote
from endeavour.pupil_pages.tests.pages import words
from endeavour.pupils.models import Pupil
from endeavour.schools.models import School

SignIn = Callable[[StaffActor], Client]
WORK = "/s/oakfield/desk"


def read(client: Client, note: LessonNote) -> int:
    sent = {"operation": str(uuid4())}
    return client.post(f"{WORK}/lesson-notes/{note.pupil.pid}/{note.pk}/read", sent).status_code


def test_it_stands_on_work_until_it_is_read(
    at_oakfield: School, maya: Pupil, shah: StaffActor, priya: StaffActor, sign_in: SignIn
) -> None:
    note, client = write_back(maya, words="The pictures help", by=shah), sign_in(priya)
    page = words(client.get(WORK))
    assert "“The pictures help” Miss Shah wrote this back from a lesson" in page
    assert "I have read it" in page
    assert read(client, note) == 302
    page = words(client.get(WORK))
    assert "You have read the note about Maya O" in page
    assert "The pictures help" not in page
    note.refresh_from_db()
    assert note.read_by == priya.label
    assert read(client, note) == 302, "a second window"


def test_it_is_for_nobody_else_to_say(
    at_oakfield: School, maya: Pupil, leo: Pupil, shah: StaffActor, priya: StaffActor, sign_in: SignIn
) -> None:
    note = write_back(maya, words="The pictures help", by=shah)
    assert read(sign_in(shah), note) == 403
    note.pupil = leo
    assert read(sign_in(priya), note) == 404
    note.refresh_from_db()
    assert note.read_at is None
