"""The note of an early talk is given to those who were there, and holds no other parent's words (Code 6.39)."""

from datetime import date

import pytest

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.documents.fonts import make_fonts
from endeavour.documents.tests.pdf_text import text_of
from endeavour.pupil_pages.tests.pages import SignIn, words
from endeavour.pupils.actions.restrict_contact import restrict_contact
from endeavour.pupils.models import Pupil, Relation
from endeavour.register.actions.record_early_talk import record_early_talk
from endeavour.register.concern_words import NewTalk
from endeavour.register.models import Concern, EarlyTalk
from tests.cast.concerns import make_concern
from tests.cast.pupils import make_adult

OWN = "She hides her books"


@pytest.fixture
def fonts_made() -> None:
    make_fonts()


@pytest.fixture
def mother(sami: Pupil) -> Relation:
    return make_adult(sami, "Mrs", "Elif", "Çelik", address="4 Elm Road\nAshdale")


@pytest.fixture
def father(sami: Pupil) -> Relation:
    return make_adult(sami, "Mr", "Can", "Çelik")


def talked(
    concern: Concern,
    *told: Relation,
    by: StaffActor,
    next_steps: str = "We ring you by 4 December.",
) -> EarlyTalk:
    said = NewTalk(
        held_on=date(2026, 11, 20),
        how="meeting",
        told=tuple(each.contact.code for each in told),
        advice_named=True,
        given_on=None,
        strengths="Sami tells long stories.",
        difficulties="He mixes up letters.",
        parents_say=OWN,
        wanted="That she reads",
        next_steps=next_steps,
    )
    with school_scope(by.school_id):
        record_early_talk(concern, talk=said, by=by)
        talk: EarlyTalk = EarlyTalk.objects.get()
        return talk


def address(concern: Concern, talk: EarlyTalk, who: Relation, end: str = "") -> str:
    return f"/s/oakfield/concerns/{concern.code}/talks/{talk.code}/note/{who.contact.code}{end}"


def test_whoever_was_there_alone_reads_their_own_words(
    samis_concern: Concern,
    mother: Relation,
    father: Relation,
    mrs_doyle: StaffActor,
    shah: StaffActor,
    sign_in: SignIn,
) -> None:
    talk = talked(samis_concern, mother, by=mrs_doyle)
    for reader in (mrs_doyle, shah):
        client = sign_in(reader)
        page = words(client.get(f"/s/oakfield/concerns/{samis_concern.code}"))
        assert "Note for Mrs Çelik" in page
        assert "Note for Mr Çelik" not in page
        note = words(client.get(address(samis_concern, talk, mother)))
        assert "Dear Mrs Çelik. Thank you for talking with us about Sami on Friday 20 November." in note
        assert OWN in note
        assert "Elm Road" not in note
        assert client.get(address(samis_concern, talk, father)).status_code == 404


def test_where_two_were_there_neither_reads_what_one_said(
    samis_concern: Concern,
    mother: Relation,
    father: Relation,
    mrs_doyle: StaffActor,
    sign_in: SignIn,
) -> None:
    talk, client = talked(samis_concern, mother, father, by=mrs_doyle), sign_in(mrs_doyle)
    for adult in (mother, father):
        note = words(client.get(address(samis_concern, talk, adult)))
        assert "We ring you by 4 December." in note
        assert OWN not in note
        assert "That she reads" not in note


def _restricted(tie: Relation, by: StaffActor) -> None:
    with school_scope(by.school_id):
        restrict_contact(tie, reason="Court order", starts_on=date(2026, 11, 23), by=by)


@pytest.mark.parametrize("told", [("mother", "father"), ()])
@pytest.mark.parametrize("kept_away", ["mother", "father"])
def test_once_one_is_restricted_the_other_still_does_not_read_what_one_said(
    samis_concern: Concern,
    mother: Relation,
    father: Relation,
    mrs_doyle: StaffActor,
    safeguarding_lead: StaffActor,
    sign_in: SignIn,
    told: tuple[str, ...],
    kept_away: str,
) -> None:
    """Whose words they are is said by who was told in the talk, not by who may be contacted today."""
    family = {"mother": mother, "father": father}
    talk = talked(samis_concern, *(family[name] for name in told), by=mrs_doyle)
    restricted = family.pop(kept_away)
    _restricted(restricted, safeguarding_lead)
    client = sign_in(mrs_doyle)
    for other in family.values():
        note = words(client.get(address(samis_concern, talk, other)))
        assert "We ring you by 4 December." in note
        assert OWN not in note
        assert "That she reads" not in note
    assert client.get(address(samis_concern, talk, restricted)).status_code == 404


def test_whoever_was_there_alone_and_is_restricted_by_now_is_given_none_and_nor_is_the_other(
    samis_concern: Concern,
    mother: Relation,
    father: Relation,
    mrs_doyle: StaffActor,
    safeguarding_lead: StaffActor,
    sign_in: SignIn,
) -> None:
    talk = talked(samis_concern, mother, by=mrs_doyle)
    _restricted(mother, safeguarding_lead)
    client = sign_in(mrs_doyle)
    assert [client.get(address(samis_concern, talk, who)).status_code for who in (mother, father)] == [
        404
    ] * 2


def test_where_nobody_was_told_only_those_with_the_right_to_be_told_are_given_it(
    sami: Pupil, samis_concern: Concern, mother: Relation, mrs_doyle: StaffActor, sign_in: SignIn
) -> None:
    neighbour = make_adult(sami, "Mr", "Bob", "Gray", responsibility="no")
    not_known = make_adult(sami, "Ms", "Ann", "Reed", responsibility="not_known")
    talk, client = talked(samis_concern, by=mrs_doyle), sign_in(mrs_doyle)
    page = words(client.get(f"/s/oakfield/concerns/{samis_concern.code}"))
    assert "Note for Mrs Çelik" in page
    assert "He mixes up letters." in words(client.get(address(samis_concern, talk, mother)))
    for other in (neighbour, not_known):
        assert f"Note for {other.contact.title} {other.contact.surname}" not in page
        assert client.get(address(samis_concern, talk, other)).status_code == 404


def test_a_neighbour_who_was_told_in_it_is_given_it(
    sami: Pupil, samis_concern: Concern, mrs_doyle: StaffActor, sign_in: SignIn
) -> None:
    aunt = make_adult(sami, "Ms", "Ann", "Reed", responsibility="no")
    talk = talked(samis_concern, aunt, by=mrs_doyle)
    assert OWN in words(sign_in(mrs_doyle).get(address(samis_concern, talk, aunt)))


@pytest.mark.usefixtures("fonts_made")
def test_it_is_a_pdf_without_a_name_on_the_file(
    samis_concern: Concern, mother: Relation, mrs_doyle: StaffActor, sign_in: SignIn
) -> None:
    talk = talked(samis_concern, mother, by=mrs_doyle)
    answer = sign_in(mrs_doyle).get(address(samis_concern, talk, mother, "/pdf"))
    assert answer.headers["Content-Type"] == "application/pdf"
    assert "elik" not in answer.headers["Content-Disposition"]
    assert OWN in text_of(answer.content)


def test_what_the_school_lacks_is_said(
    samis_concern: Concern, mother: Relation, priya: StaffActor, sign_in: SignIn
) -> None:
    talk = talked(samis_concern, mother, by=priya)
    page = words(sign_in(priya).get(address(samis_concern, talk, mother), follow=True))
    assert "The note can’t be made yet." in page
    assert "The note does not say" in page


def test_an_assistant_makes_no_note(
    samis_concern: Concern,
    mother: Relation,
    priya: StaffActor,
    reid: StaffActor,
    sign_in: SignIn,
) -> None:
    talk = talked(samis_concern, mother, by=priya)
    assert sign_in(reid).get(address(samis_concern, talk, mother)).status_code == 403


@pytest.mark.parametrize("end", ["", "/pdf"])
def test_it_carries_no_address_of_one_parent_to_the_other_and_shows_staff_none(
    samis_concern: Concern,
    mother: Relation,
    father: Relation,
    mrs_doyle: StaffActor,
    shah: StaffActor,
    sign_in: SignIn,
    end: str,
) -> None:
    """Of the street alone nobody learns the number of the house either."""
    talk = talked(samis_concern, mother, father, by=mrs_doyle, next_steps="We send it to Elm Road.")
    page = words(sign_in(shah).get(address(samis_concern, talk, father, end), follow=True))
    assert "The note was not made: it holds contact details of someone else (address line)." in page
    assert "4 Elm" not in page


def test_what_the_family_said_lies_folded_on_the_concerns_own_page(
    sami: Pupil, mother: Relation, mrs_doyle: StaffActor, sign_in: SignIn
) -> None:
    concern = make_concern(sami, by=mrs_doyle, said="He cries at night.", voiced_by="parent")
    talked(concern, mother, by=mrs_doyle)
    page = sign_in(mrs_doyle).get(f"/s/oakfield/concerns/{concern.code}").content.decode()
    folds = [part.split("</details>")[0] for part in page.split('<div class="own-fold">')[1:]]
    for said in ("He cries at night.", OWN, "That she reads"):
        assert page.count(said) == sum(said in fold for fold in folds) == 1, said
    assert not any("He mixes up letters." in fold for fold in folds)
