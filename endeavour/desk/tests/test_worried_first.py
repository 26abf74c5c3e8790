"""S9: whose concern it is: the parent's own, by name where the one who raises it may know the family."""

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.concern_pages.tests.test_concern_pages import NEW, TYPED, one
from endeavour.pupil_pages.tests.pages import SignIn, send, words
from endeavour.pupils.models import Pupil
from endeavour.register.models import Concern
from tests.cast.pupils import make_adult


def test_which_parent_was_worried_first_is_asked_and_named(
    sign_in: SignIn, shah: StaffActor, priya: StaffActor, sami: Pupil
) -> None:
    mother = make_adult(sami, "Ms", "Elif", "Çelik", relationship="PAM")
    make_adult(sami, "Mr", "Can", "Çelik", relationship="PAF")
    browser, worried = sign_in(shah), TYPED | {"voiced_by": "parent"}
    again = send(browser, NEW, pupil=sami.pid, **worried)
    page = words(again)
    assert "One question more: choose which parent or carer was worried first" in page
    assert "put right" not in page, "what the page itself announced is no mistake"
    assert "Error" not in page
    both = words(send(browser, NEW, pupil=sami.pid, **worried | {"seen": ""}))
    assert "Enter what you see" in both
    assert "Choose which parent or carer was worried first" in both
    assert "Ms Çelik, mother Mr Çelik, father Somebody else at home" in page
    assert "He mixes up b and d." in page
    seen = {"pupil": sami.pid, "adults_of": again.context["form"]["adults_of"].value()}
    send(browser, NEW, **worried | seen | {"voiced_by": mother.contact.code})
    with school_scope(sami.school_id):
        concern = Concern.objects.get()
    assert (concern.voiced_by, concern.voice) == ("parent", mother.contact.code)
    assert "First said by: Ms Çelik" in words(sign_in(priya).get(one(concern)))


def test_whom_the_list_does_not_hold_is_somebody_else_at_home(
    sign_in: SignIn, shah: StaffActor, sami: Pupil
) -> None:
    make_adult(sami, "Ms", "Elif", "Çelik")
    browser, known = sign_in(shah), f"{NEW}?pupil={sami.pid}"
    seen = browser.get(known).context["form"]["adults_of"].value()
    send(browser, known, **TYPED | {"voiced_by": "parent", "adults_of": seen})
    with school_scope(sami.school_id):
        assert list(Concern.objects.values_list("voiced_by", "voice")) == [("parent", "")]


def test_whoever_opens_no_records_learns_no_parents_name(
    sign_in: SignIn, reid: StaffActor, sami: Pupil
) -> None:
    make_adult(sami, "Ms", "Elif", "Çelik")
    browser = sign_in(reid)
    answer = send(browser, NEW, pupil=sami.pid, **TYPED | {"voiced_by": "parent"})
    assert answer.status_code == 302
    assert "Elif" not in words(browser.get(f"{NEW}?pupil={sami.pid}"))
    assert "Ms Çelik" not in words(browser.get(answer.headers["Location"]))
