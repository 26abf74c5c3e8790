"""A colleague decides a concern while somebody writes their own decision: what they wrote is there to be read."""

from endeavour.access.actor import StaffActor
from endeavour.journeys.models import Draft
from endeavour.journeys.tests.browsing import fields_on, typed
from endeavour.journeys.tests.test_keeping import drafts
from endeavour.pupil_pages.tests.pages import SignIn, send
from endeavour.register.models import Concern
from endeavour.schools.models import School
from tests.cast.people import make_staff

WROTE = "Too early to tell: she has been here for three weeks."


def test_the_words_of_whoever_came_second_are_offered(
    sign_in: SignIn, oakfield: School, mrs_doyle: StaffActor, samis_concern: Concern
) -> None:
    one = f"/s/oakfield/concerns/{samis_concern.code}"
    second = make_staff(oakfield, "senco", "Mr", "Ivo", "Second")
    hers, his = sign_in(mrs_doyle), sign_in(second)
    form = fields_on(his.get(f"{one}/not-sen").content.decode(), named="reason")
    begun = his.post(f"{one}/not-sen", typed(form, reason="Too early", keep="typing"))
    given = {"seen": "0", "reason": "New to the school.", "word_back": "Thank you."}
    assert send(hers, f"{one}/not-sen", **given, helped_by="The school nurse").status_code == 302
    answer = his.post(f"{one}/not-sen", typed(form, reason=WROTE, draft=begun.headers["X-Draft"]))
    assert answer.headers["Location"] == one
    (draft,) = drafts(samis_concern.school_id)
    assert (draft.code, draft.why) == (begun.headers["X-Draft"], Draft.Why.REFUSED)
    page = his.get(one).content.decode()
    assert "This concern was decided already." in page
    assert f'href="/s/oakfield/drafts/{draft.code}">read what you typed</a>' in page
    assert WROTE in his.get(f"/s/oakfield/drafts/{draft.code}").content.decode()
