"""What is noted of a session, on the timeline of each child of it."""

from endeavour.access.actor import StaffActor
from endeavour.provision.actions.give_place import give_place
from endeavour.provision.actions.log_session import log_session
from endeavour.provision.actions.undo_session import undo_session
from endeavour.provision.models import Slot
from endeavour.pupil_pages.tests.pages import SignIn, words
from endeavour.pupils.models import Pupil
from endeavour.review_pages.tests.test_timeline import MONDAY, address, autumn

__all__ = ["autumn"]
LONG = " ".join(["Maya read to the end of the page."] * 6)


def test_a_note_of_a_session_stands_with_each_child_of_it(
    autumn: Pupil,
    priya: StaffActor,
    shah: StaffActor,
    safeguarding_lead: StaffActor,
    reid: StaffActor,
    sign_in: SignIn,
) -> None:
    slot = Slot.objects.filter(provision__places__pupil=autumn, weekday=0).select_related("provision")[0]
    session = log_session(slot, on=MONDAY, note=f"{LONG} She chose the book herself.", by=reid)
    note = f"A note from {slot.provision.name} {LONG} She chose the book herself. Mr Reid"
    for who in (priya, shah):
        assert note in words(sign_in(who).get(address(autumn)))
    assert "She chose the book" not in words(sign_in(safeguarding_lead).get(address(autumn)))
    undo_session(session, by=reid)
    assert "She chose the book" not in words(sign_in(priya).get(address(autumn)))


def test_a_note_of_a_group_stands_on_no_childs_timeline(
    autumn: Pupil, zara: Pupil, priya: StaffActor, reid: StaffActor, sign_in: SignIn
) -> None:
    """Another child may be named in it."""
    slot = Slot.objects.filter(provision__places__pupil=autumn, weekday=0).select_related("provision")[0]
    give_place(slot.provision, pupil=zara, on=MONDAY, by=priya)
    log_session(slot, on=MONDAY, note="Zara hid under the table.", by=reid)
    page = words(sign_in(priya).get(address(autumn)))
    assert "hid under the table" not in page
    assert f"A note from {slot.provision.name} Written of the group. It stands on the group’s page." in page
