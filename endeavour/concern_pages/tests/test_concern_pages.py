"""S8 and S9: a concern is raised on one page, followed by whoever raised it, and decided by the SENCO."""

import re
from datetime import UTC, date, datetime

import pytest

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.audit.models import Opening
from endeavour.pupil_pages.tests.pages import SignIn, send, words
from endeavour.pupils.models import Pupil
from endeavour.register.actions.decide_concern import decide_concern
from endeavour.register.models import Concern
from endeavour.schools.models import School, Term
from tests.cast.concerns import a_step, make_concern
from tests.cast.pupils import make_pupil

LIST, NEW = "/s/oakfield/concerns", "/s/oakfield/concerns/new"
TYPED = {
    "seen": "He mixes up b and d.",
    "tried": "Larger print.",
    "tried_for": "4 weeks",
    "worry": "3",
    "said": "“I hate reading.”",
    "voiced_by": "staff",
}


def one(concern: Concern, rest: str = "") -> str:
    return f"{LIST}/{concern.code}{rest}"


def test_raised_on_one_page_and_told_by_when_it_is_decided(
    sign_in: SignIn, shah: StaffActor, mrs_doyle: StaffActor, sami: Pupil
) -> None:
    browser = sign_in(shah)
    assert "Sami Çelik" in words(browser.get(NEW))
    answer = send(browser, NEW, pupil=sami.pid, **TYPED)
    page = words(browser.get(answer.headers["Location"]))
    assert "Mrs Doyle will decide by Monday 7 December" in page
    assert "Your concern is with Mrs Doyle, who decides by Monday 7 December" in page
    assert "He mixes up b and d." in page


def test_from_a_pupils_page_it_is_known_whom_it_is_about(
    sign_in: SignIn, shah: StaffActor, sami: Pupil
) -> None:
    browser = sign_in(shah)
    page = browser.get(f"{NEW}?pupil={sami.pid}").content.decode()
    assert "What do you notice about <b>Sami</b>" in page
    assert 'name="pupil"' not in page
    assert send(browser, f"{NEW}?pupil={sami.pid}", **TYPED).status_code == 302


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"pupil": ""}, "Choose the pupil"),
        ({"pupil": "NOBODY00"}, "Who is it about"),
        ({"seen": ""}, "Enter what you see"),
        ({"worry": ""}, "Choose how worried you are, from 1 to 4"),
        ({"worry": "9"}, "How worried are you"),
        ({"seen": "x" * 4001}, "What do you see"),
    ],
)
def test_what_is_missing_is_said_and_what_was_typed_stays(
    sign_in: SignIn, shah: StaffActor, sami: Pupil, typed: dict[str, str], sentence: str
) -> None:
    answer = send(sign_in(shah), NEW, **{**TYPED, "pupil": sami.pid, **typed})
    assert answer.status_code == 200
    assert "<title>Error: " in answer.content.decode()
    assert sentence in words(answer)
    assert "“I hate reading.”" in words(answer)


def test_nobody_raises_one_about_a_pupil_of_another_class(
    sign_in: SignIn, shah: StaffActor, oakfield: School
) -> None:
    other = make_pupil(oakfield, "Tom", "Hill")
    page = sign_in(shah).get(f"{NEW}?pupil={other.pid}").content.decode()
    assert "Hill" not in page
    assert send(sign_in(shah), f"{NEW}?pupil={other.pid}", **TYPED).status_code == 200
    assert send(sign_in(shah), NEW, pupil=other.pid, **TYPED).status_code == 200
    with school_scope(oakfield.pk):
        assert not Concern.objects.exists()


def test_a_childs_own_words_stand_as_a_voice_above_what_adults_write(
    sign_in: SignIn, shah: StaffActor, sami: Pupil, samis_concern: Concern
) -> None:
    own = make_concern(sami, by=shah, said="I hate reading.", voiced_by="pupil")
    page = sign_in(shah).get(one(own)).content.decode()
    assert page.index('class="voice"') < page.index("I hate reading.") < page.index("What was noticed")
    assert page.count("I hate reading.") == 1
    assert "as told by Miss Shah" in page
    assert 'class="voice"' not in sign_in(shah).get(one(samis_concern)).content.decode()


def test_what_is_being_assessed_is_no_longer_to_decide(
    sign_in: SignIn, shah: StaffActor, mrs_doyle: StaffActor, samis_concern: Concern
) -> None:
    with school_scope(samis_concern.school_id):
        decide_concern(samis_concern, step=a_step("assess"), by=mrs_doyle)
    decided = words(sign_in(shah).get(LIST)).split(" Being assessed ")[1]
    assert re.search(r"to be assessed( Should)? Sami Ç", decided)
    assert "to decide" not in decided


def test_the_senco_sees_all_the_first_due_on_top(
    sign_in: SignIn, mrs_doyle: StaffActor, shah: StaffActor, samis_concern: Concern, oakfield: School
) -> None:
    other = make_pupil(oakfield, "Arlo", "Barker")
    late = make_concern(other, by=mrs_doyle)
    with school_scope(oakfield.pk):
        Concern.objects.filter(pk=late.pk).update(decide_by=date(2026, 11, 20))
    page = words(sign_in(mrs_doyle).get(LIST))
    assert "Two concerns are open: two to decide, one of them past its day." in page
    assert page.index("Arlo B") < page.index("Sami Ç")
    assert "Miss Shah, 23 November. Worry 3 of 4" in page


def test_those_to_decide_and_those_being_tried_each_say_how_many_are_past_their_day(
    sign_in: SignIn, mrs_doyle: StaffActor, samis_concern: Concern, oakfield: School
) -> None:
    tried = make_concern(make_pupil(oakfield, "Arlo", "Barker"), by=mrs_doyle)
    other = make_concern(make_pupil(oakfield, "Mia", "Barker"), by=mrs_doyle)
    with school_scope(oakfield.pk):
        decide_concern(
            tried, step=a_step("try", ideas=("Reread aloud",), look_again_on=date(2026, 11, 27)), by=mrs_doyle
        )
    client = sign_in(mrs_doyle)
    assert "Three concerns are open: two to decide; one being tried in class." in words(client.get(LIST))
    with school_scope(oakfield.pk):
        Concern.objects.filter(pk__in=[samis_concern.pk, other.pk]).update(decide_by=date(2026, 11, 20))
    assert "open: two to decide, all past their day; one being tried in class." in words(client.get(LIST))
    with clock.at(datetime(2026, 11, 30, 9, tzinfo=UTC)):
        late = words(client.get(LIST))
    assert "open: two to decide, all past their day; one being tried in class, past its day." in late


def test_without_terms_it_says_that_no_day_can_be_counted(
    sign_in: SignIn, shah: StaffActor, oakfield: School, sami: Pupil
) -> None:
    with school_scope(oakfield.pk):
        Term.objects.all().delete()
    concern = make_concern(sami, by=shah)
    assert "No terms are recorded, so no day can be counted." in words(sign_in(shah).get(one(concern)))
    assert "No day set" in words(sign_in(shah).get(LIST))


def test_empty_says_what_will_stand_there(sign_in: SignIn, shah: StaffActor) -> None:
    page = words(sign_in(shah).get(LIST))
    assert "No concern has been raised yet" in page
    assert "Raise a concern" in page


def test_who_may_and_who_may_not(
    sign_in: SignIn,
    samis_concern: Concern,
    shah: StaffActor,
    head: StaffActor,
    reid: StaffActor,
    grant: StaffActor,
    office: StaffActor,
    governor: StaffActor,
    stranger: StaffActor,
) -> None:
    page, decide = one(samis_concern), one(samis_concern, "/assess")
    for actor, seen, decides in (
        (head, 200, 403),
        (shah, 200, 403),
        (reid, 404, 403),
        (grant, 404, 403),
        (office, 403, 403),
        (governor, 403, 403),
        (stranger, 404, 404),
    ):
        browser = sign_in(actor)
        assert browser.get(page).status_code == seen, actor.label
        assert browser.get(decide).status_code == decides, actor.label
        assert send(browser, decide, reason="Seen", word_back="Thanks").status_code == decides
    assert sign_in(reid).get(one(samis_concern, "/talk")).status_code == 403


def test_wrong_verbs(sign_in: SignIn, mrs_doyle: StaffActor, samis_concern: Concern) -> None:
    browser = sign_in(mrs_doyle)
    assert send(browser, LIST).status_code == 405
    assert send(browser, one(samis_concern)).status_code == 405
    assert browser.get(one(samis_concern, "/seen")).status_code == 405
    assert browser.put(one(samis_concern, "/try")).status_code == 405


def test_an_assistant_follows_their_own_and_sees_no_full_name(
    sign_in: SignIn, reid: StaffActor, sami: Pupil, mrs_doyle: StaffActor
) -> None:
    mine = make_concern(sami, by=reid, voiced_by="parent")
    page = sign_in(reid).get(one(mine)).content.decode()
    assert "Sami Ç" in page
    assert "Çelik" not in page
    assert "Write down a talk with the family" not in page
    assert "Çelik" not in sign_in(reid).get(LIST).content.decode()
    choices = sign_in(reid).get(NEW).content.decode()
    assert "Sami Ç" in choices
    assert "Çelik" not in choices


def test_opening_one_is_written_down(sign_in: SignIn, head: StaffActor, samis_concern: Concern) -> None:
    sign_in(head).get(one(samis_concern))
    with school_scope(samis_concern.school_id):
        opening = Opening.objects.get()
    assert (opening.actor, opening.pupil, opening.page) == (head.label, samis_concern.pupil.pid, "concern")
