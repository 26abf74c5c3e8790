"""What is written down of a session is neither cut short nor counted as more than it was."""

from datetime import datetime, time

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.classroom.tests.test_today import SignIn, address_of, make_group, operation, text_of
from endeavour.provision.models import Session
from endeavour.pupils.models import Pupil
from endeavour.schools.models import School

LONG = "She read every word. " * 250


def test_a_long_note_comes_back_whole(
    at_oakfield: School, priya: StaffActor, reid: StaffActor, maya: Pupil, sign_in: SignIn
) -> None:
    reading, client = make_group("Reading", time(9, 15), [maya], reid, priya), sign_in(reid)
    page = client.get(address_of(reading)).content.decode()
    assert "maxlength" not in page
    assert "300 letters at most." in page
    sent = {f"child_{maya.pid}": "here", "note": LONG} | operation()
    page = client.post(address_of(reading), sent).content.decode()
    assert LONG.strip() in page
    assert f"300 letters or fewer. It has {len(LONG.strip())} now." in page.replace(",", "")
    assert not Session.objects.exists()


def test_of_one_that_did_not_happen_nothing_counts_as_done(
    at_oakfield: School, priya: StaffActor, reid: StaffActor, maya: Pupil, sign_in: SignIn
) -> None:
    groups = [make_group(f"Group {at}", time(at, 15), [maya], reid, priya) for at in (9, 10, 11)]
    client = sign_in(reid)
    client.post(address_of(groups[0]), {"not": "1", "reason": "staff"} | operation())
    page = text_of(client)
    assert "1 did not happen, 2 to go." in page
    assert "Group 9 written down: it did not happen. Next: Group 10, 10:15" in page
    client.post(address_of(groups[1], "/all-here"), operation())
    page = text_of(client)
    assert "1 done, 1 did not happen, 1 to go." in page
    assert "Group 10 written down, though it starts at 10:15: undo it if it goes otherwise." in page
    with clock.at(datetime(2026, 11, 23, 11, 40, tzinfo=clock.LONDON)):
        client.post(address_of(groups[2], "/all-here"), operation())
        page = text_of(sign_in(reid))
    assert "2 done, 1 did not happen. 9 earlier sessions still to write down." in page
