"""What was decided reaches whoever raised the concern: read by them, and marked as read only as far as it was shown."""

from datetime import date

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.concern_pages.tests.test_concern_pages import LIST, one
from endeavour.pupil_pages.tests.forms_of import filled_in
from endeavour.pupil_pages.tests.pages import SignIn, send, words
from endeavour.register.actions.decide_concern import decide_concern
from endeavour.register.models import Concern
from tests.cast.concerns import a_step


def test_the_raiser_hears_and_says_that_they_have_seen_it(
    sign_in: SignIn, shah: StaffActor, mrs_doyle: StaffActor, samis_concern: Concern
) -> None:
    with school_scope(samis_concern.school_id):
        decide_concern(samis_concern, step=a_step("assess"), by=mrs_doyle)
    browser = sign_in(shah)
    assert "Mrs Doyle has answered a concern of yours." in words(browser.get(LIST))
    page = words(browser.get(one(samis_concern)))
    assert "Thank you. We will look at his sounds." in page
    assert "Three checks show it." not in page
    assert send(browser, one(samis_concern, "/seen"), seen="1").headers["Location"] == LIST
    after = words(browser.get(LIST))
    assert "One of your concerns is being assessed." in after
    assert "I have read it" not in after


def test_an_answer_that_came_after_the_page_is_shown_and_not_said_to_be_read(
    sign_in: SignIn, shah: StaffActor, mrs_doyle: StaffActor, samis_concern: Concern
) -> None:
    """The form as the page shows it carries how much of it was there to read."""
    with school_scope(samis_concern.school_id):
        decide_concern(samis_concern, step=a_step("assess"), by=mrs_doyle)
        browser = sign_in(shah)
        shown = filled_in(browser.get(one(samis_concern)))
        later = a_step("not_sen", helped_by="The nurse", word_back="His hearing is looked at.")
        decide_concern(samis_concern, step=later, by=mrs_doyle)
    page = words(browser.post(one(samis_concern, "/seen"), shown, follow=True))
    assert "There is an answer that you have not read yet." in page
    assert "“His hearing is looked at.” Mrs Doyle" in page
    browser.post(one(samis_concern, "/seen"), filled_in(browser.get(LIST)))
    assert "I have read it" not in words(browser.get(LIST))


def test_two_answers_that_are_new_both_stand_above_the_button(
    sign_in: SignIn, shah: StaffActor, mrs_doyle: StaffActor, samis_concern: Concern
) -> None:
    with school_scope(samis_concern.school_id):
        for step in (
            a_step("assess", word_back="We look."),
            a_step("not_sen", helped_by="x", word_back="We help."),
        ):
            decide_concern(samis_concern, step=step, by=mrs_doyle)
    for page in (LIST, one(samis_concern)):
        shown = words(sign_in(shah).get(page)).split("I have read it")[0]
        assert "“We look.”" in shown
        assert "“We help.”" in shown


def test_the_raiser_reads_what_to_try_and_until_when(
    sign_in: SignIn, shah: StaffActor, mrs_doyle: StaffActor, samis_concern: Concern
) -> None:
    with school_scope(samis_concern.school_id):
        step = a_step("try", ideas=("Reread aloud", "Larger print"), look_again_on=date(2027, 1, 8))
        decide_concern(samis_concern, step=step, by=mrs_doyle)
    browser, asked = sign_in(shah), "To try until Friday 8 January: Reread aloud; Larger print"
    assert asked in words(browser.get(LIST))
    assert asked in words(browser.get(one(samis_concern)))
    send(browser, one(samis_concern, "/seen"), seen="1")
    page = words(browser.get(one(samis_concern)))
    assert "Try this in class until Friday 8 January" in page
    assert "Reread aloud Larger print" in page
