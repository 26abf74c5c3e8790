import pytest

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.pupil_pages.tests.forms_of import filled_in
from endeavour.pupil_pages.tests.pages import SignIn, send, words
from endeavour.pupils.models import Contact, Pupil, Relation
from endeavour.school_files.words.people import read_phone
from endeavour.schools.models import School
from tests.cast.pupils import make_adult


def people(pupil: Pupil) -> str:
    return f"/s/oakfield/pupils/{pupil.pid}/people"


def edit(relation: Relation) -> str:
    return f"{people(relation.pupil)}/{relation.contact.code}/edit"


def stored(relation: Relation) -> Contact:
    with school_scope(relation.school_id):
        contact: Contact = Contact.objects.get(pk=relation.contact.pk)
        relation.refresh_from_db(fields=["responsibility", "order"])
    return contact


def test_people_with_how_to_reach_them(
    maya: Pupil, ada: Relation, office: StaffActor, sign_in: SignIn
) -> None:
    make_adult(maya, "Mr", "Paul", "Reed", responsibility="not_known", reads_language="fr", order=2)
    page = words(sign_in(office).get(people(maya)))
    assert "2 adults are recorded for Maya." in page
    assert "Ms Ada Okafor" in page
    assert "ada@example.org" in page
    assert "Parental responsibility is not known. Confirm it before the first letter." in page
    assert "Speaks English, reads French. No interpreter." in page
    assert "Letter on paper (nobody has chosen yet)" in page


def test_nobody_yet_is_said_with_the_act_that_helps(zara: Pupil, office: StaffActor, sign_in: SignIn) -> None:
    page = sign_in(office).get(people(zara))
    assert "Nobody is recorded for Zara yet." in words(page)
    assert f'href="{people(zara)}/add"' in page.content.decode()


@pytest.mark.parametrize("number", ["01632 960001 ext 12", "01632/960001", "+44 (0)1632 960001", "9600 1"])
def test_a_number_that_a_file_brought_holds_nothing_up(
    ada: Relation, office: StaffActor, sign_in: SignIn, number: str
) -> None:
    assert read_phone(number) == number
    with school_scope(ada.school_id):
        Contact.objects.filter(pk=ada.contact.pk).update(home_phone=number)
    client = sign_in(office)
    form = filled_in(client.get(edit(ada)))
    assert client.post(edit(ada), form | {"title": "Dr"}).status_code == 302
    assert (stored(ada).title, stored(ada).home_phone) == ("Dr", number)
    again = filled_in(client.get(edit(ada))) | {"mobile": "0" * 31}
    assert "30 letters or fewer" in words(client.post(edit(ada), again))


def test_changes_a_contact_and_the_responsibility_together(
    maya: Pupil, ada: Relation, office: StaffActor, sign_in: SignIn
) -> None:
    client = sign_in(office)
    form = filled_in(client.get(edit(ada)))
    answer = client.post(
        edit(ada), form | {"mobile": "07700 900123", "responsibility": "not_known", "speaks_language": "prs"}
    )
    assert (answer.status_code, answer.headers["Location"]) == (302, people(maya))
    contact = stored(ada)
    assert (contact.mobile, contact.speaks_language, ada.responsibility) == (
        "07700 900123",
        "prs",
        "not_known",
    )
    assert contact.email == "ada@example.org"


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"surname": ""}, "Enter the surname"),
        ({"email": "nobody"}, "Enter an email address in full, like name@school.org.uk"),
        ({"mobile": "ring me"}, "Enter a telephone number with its area code, like 01632 960001"),
        ({"order": "first"}, "Enter the place in the order of contact as a whole number, like 4"),
        ({"order": "0"}, "Enter the place in the order of contact as 1 or more."),
        ({"responsibility": "perhaps"}, "is not on the list. Choose one from the list."),
        ({"channel": "phone"}, "Ms Okafor is to be reached by phone, but has no number. Enter one."),
        ({"seen": ""}, "This page was out of date."),
        ({"seen": "{}"}, "This page was out of date."),
        ({"seen": "[1]"}, "This page was out of date."),
    ],
)
def test_bad_input_gets_a_sentence_and_nothing_is_lost(
    maya: Pupil, ada: Relation, office: StaffActor, sign_in: SignIn, change: dict[str, str], sentence: str
) -> None:
    client = sign_in(office)
    form = filled_in(client.get(edit(ada))) | {"forename": "Adaeze"} | change
    page = client.post(edit(ada), form)
    assert page.status_code == 200
    assert sentence in words(page)
    assert "<title>Error: " in page.content.decode()
    assert 'value="Adaeze"' in page.content.decode()
    assert stored(ada).forename == "Ada"


def test_two_editors_of_different_things_both_win(
    maya: Pupil, ada: Relation, office: StaffActor, priya: StaffActor, sign_in: SignIn
) -> None:
    pikes, doyles = sign_in(office), sign_in(priya)
    hers, theirs = filled_in(doyles.get(edit(ada))), filled_in(pikes.get(edit(ada)))
    assert pikes.post(edit(ada), theirs | {"mobile": "07700 900123"}).status_code == 302
    assert doyles.post(edit(ada), hers | {"best_times": "After 3 pm"}).status_code == 302
    contact = stored(ada)
    assert (contact.mobile, contact.best_times) == ("07700 900123", "After 3 pm")


def test_two_editors_of_one_thing_see_both_and_choose(
    maya: Pupil, ada: Relation, office: StaffActor, priya: StaffActor, sign_in: SignIn
) -> None:
    pikes, doyles = sign_in(office), sign_in(priya)
    hers, theirs = filled_in(doyles.get(edit(ada))), filled_in(pikes.get(edit(ada)))
    pikes.post(edit(ada), theirs | {"mobile": "07700 900111", "responsibility": "no"})
    clash = doyles.post(
        edit(ada),
        hers | {"mobile": "07700 900222", "responsibility": "not_known", "best_times": "After 3 pm"},
    )
    assert clash.status_code == 409
    page = words(clash)
    assert "This was changed while you were typing." in page
    assert "Keep what you typed: 07700 900222 Keep what stands now: 07700 900111" in page
    assert "Keep what you typed: Not known Keep what stands now: No parental responsibility" in page
    assert stored(ada).mobile == "07700 900111"

    half = doyles.post(edit(ada), filled_in(clash) | {"keep_mobile": "yours"})
    assert half.status_code == 409
    assert "Choose which to keep: Parental responsibility" in words(half)
    chosen = filled_in(half) | {"keep_mobile": "yours", "keep_responsibility": "theirs"}
    assert doyles.post(edit(ada), chosen).status_code == 302
    contact = stored(ada)
    assert (contact.mobile, ada.responsibility, contact.best_times) == ("07700 900222", "no", "After 3 pm")


def test_choosing_does_not_undo_what_only_the_other_changed(
    maya: Pupil, ada: Relation, office: StaffActor, priya: StaffActor, sign_in: SignIn
) -> None:
    pikes, doyles = sign_in(office), sign_in(priya)
    hers, theirs = filled_in(doyles.get(edit(ada))), filled_in(pikes.get(edit(ada)))
    pikes.post(edit(ada), theirs | {"mobile": "07700 900111", "best_times": "Before 9"})
    clash = doyles.post(edit(ada), hers | {"mobile": "07700 900222"})
    assert doyles.post(edit(ada), filled_in(clash) | {"keep_mobile": "yours"}).status_code == 302
    contact = stored(ada)
    assert (contact.mobile, contact.best_times) == ("07700 900222", "Before 9")


def test_a_third_editor_during_the_choice_clashes_again(
    maya: Pupil, ada: Relation, office: StaffActor, priya: StaffActor, sign_in: SignIn
) -> None:
    pikes, doyles = sign_in(office), sign_in(priya)
    hers, theirs = filled_in(doyles.get(edit(ada))), filled_in(pikes.get(edit(ada)))
    pikes.post(edit(ada), theirs | {"mobile": "07700 900111"})
    clash = doyles.post(edit(ada), hers | {"mobile": "07700 900222"})
    pikes.post(edit(ada), filled_in(pikes.get(edit(ada))) | {"mobile": "07700 900333"})
    again = doyles.post(edit(ada), filled_in(clash) | {"keep_mobile": "yours"})
    assert again.status_code == 409
    assert "Keep what stands now: 07700 900333" in words(again)
    assert stored(ada).mobile == "07700 900333"


def test_twice_is_once(maya: Pupil, office: StaffActor, sign_in: SignIn) -> None:
    client = sign_in(office)
    form = filled_in(client.get(f"{people(maya)}/add")) | {"surname": "Eze", "responsibility": "yes"}
    for _ in (1, 2):
        assert client.post(f"{people(maya)}/add", form).status_code == 302
    with school_scope(maya.school_id):
        relation = Relation.objects.get(pupil=maya)
        assert (relation.contact.surname, relation.order) == ("Eze", 1)


def test_a_language_that_only_the_file_knows_survives_saving(
    maya: Pupil, office: StaffActor, sign_in: SignIn
) -> None:
    adult = make_adult(maya, "Mrs", "Lei", "Tan", speaks_language="hak", reads_language="en")
    client = sign_in(office)
    client.post(edit(adult), filled_in(client.get(edit(adult))) | {"best_times": "Mornings"})
    assert stored(adult).speaks_language == "hak"


def test_only_this_pupils_adults(
    maya: Pupil, ada: Relation, zara: Pupil, office: StaffActor, oakfield: School, sign_in: SignIn
) -> None:
    client = sign_in(office)
    assert client.get(f"{people(zara)}/{ada.contact.code}/edit").status_code == 404
    assert send(client, f"{people(zara)}/{ada.contact.code}/edit").status_code == 404
