"""Two people changed the same of a row, and the session ends before one chose: the choice is there again, whole."""

from collections.abc import Callable

from django.test import Client

from endeavour.access.actor import StaffActor
from endeavour.journeys.models import Draft
from endeavour.journeys.tests.browsing import fields_on, opened, typed
from endeavour.journeys.tests.test_parking import end_by_itself
from endeavour.pupils.models import Contact, Relation
from endeavour.schools.models import School

SignIn = Callable[[StaffActor], Client]
MINE, THEIRS = "07700 900222", "07700 900333"


def test_what_was_chosen_counts_and_nothing_is_written_over(
    at_oakfield: School, ada: Relation, priya: StaffActor, office: StaffActor, sign_in: SignIn
) -> None:
    page = f"/s/oakfield/pupils/{ada.pupil.pid}/people/{ada.contact.code}/edit"
    doyles, pikes = sign_in(priya), sign_in(office)
    hers = fields_on(doyles.get(page).content.decode(), named="mobile")
    theirs = fields_on(pikes.get(page).content.decode(), named="mobile")
    assert pikes.post(page, typed(theirs, mobile=THEIRS)).status_code == 302
    clash = doyles.post(page, typed(hers, mobile=MINE, title="Dr"))
    choice = typed(fields_on(clash.content.decode(), named="carried"), keep_mobile="theirs")
    end_by_itself()
    doyles.post(page, choice, headers={"Referer": f"http://localhost{page}"})
    browser, address = sign_in(priya), f"{page}?draft={Draft.objects.get().code}"
    shown = browser.get(address).content.decode()
    for words in ("You were signed out.", "This was changed", MINE, THEIRS):
        assert words in shown
    again = fields_on(shown, named="carried")
    assert again["keep_mobile"] == ["theirs"]
    assert browser.post(address, again).status_code == 302
    stored = Contact.objects.get(pk=ada.contact.pk)
    assert (stored.mobile, stored.title) == (THEIRS, "Dr")
    assert not Draft.objects.exists()
    assert "carried" not in opened(browser, "/s/oakfield/pupils/search")
