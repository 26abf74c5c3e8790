from datetime import date

import pytest

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.pupil_pages.tests.forms_of import filled_in
from endeavour.pupil_pages.tests.pages import SignIn, day, send, words
from endeavour.pupils.models import Pupil
from endeavour.schools.models import School, SchoolClass

ADD = "/s/oakfield/pupils/add"
AMIR = {"forename": "Amir", "surname": "Rahimi", "year_group": "1"} | day("date_of_birth", "4 5 2020")


def only(school: School) -> Pupil:
    with school_scope(school.pk):
        pupil: Pupil = Pupil.objects.get()
    return pupil


def test_adds_a_pupil(oakfield: School, class_3s: SchoolClass, office: StaffActor, sign_in: SignIn) -> None:
    client = sign_in(office)
    page = client.get(ADD)
    answer = client.post(
        ADD, filled_in(page) | AMIR | {"class_id": str(class_3s.pk), "upn": "p2070 0001 6049"}
    )
    assert (answer.status_code, answer.headers["Location"]) == (302, "/s/oakfield/pupils?status=all")
    amir = only(oakfield)
    assert (amir.full_name, amir.upn, amir.date_of_birth) == (
        "Amir Rahimi",
        "P207000016049",
        date(2020, 5, 4),
    )
    assert amir.school_class_id == class_3s.pk
    assert "Added Amir Rahimi to the roll." in words(client.get("/s/oakfield/pupils?status=all"))


def test_a_namesake_is_asked_about_once(oakfield: School, office: StaffActor, sign_in: SignIn) -> None:
    client = sign_in(office)
    assert "different child" not in words(client.get(ADD))
    for _ in (1, 2):
        page = client.post(ADD, filled_in(client.get(ADD)) | AMIR)
    assert page.status_code == 200
    assert "Amir Rahimi, born on the same day, is here already. Is this a different child?" in words(page)
    assert client.post(ADD, filled_in(page) | {"different": "on"}).status_code == 302
    with school_scope(oakfield.pk):
        assert Pupil.objects.count() == 2


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"surname": ""}, "Enter the surname"),
        ({"upn": "12"}, "“12” is not a UPN. Enter a letter, then 12 digits"),
        (day("date_of_birth", "31 2 2020"), "There is no 31 February 2020."),
        (day("date_of_birth", "1 1 2027"), "Enter a date of birth that is not in the future."),
        ({"year_group": "99"}, "is not on the list. Choose one from the list."),
        ({"class_id": "999999"}, "is not on the list. Choose one from the list."),
    ],
)
def test_bad_input_gets_a_sentence(
    oakfield: School, office: StaffActor, sign_in: SignIn, change: dict[str, str], sentence: str
) -> None:
    client = sign_in(office)
    page = client.post(ADD, filled_in(client.get(ADD)) | AMIR | change)
    assert sentence in words(page)
    with school_scope(oakfield.pk):
        assert not Pupil.objects.exists()


def test_another_schools_class_is_no_choice(
    oakfield: School, northgate: School, office: StaffActor, sign_in: SignIn
) -> None:
    with school_scope(northgate.pk):
        theirs = SchoolClass.objects.create(school_id=northgate.pk, name="12A", school_year=2026)
    client = sign_in(office)
    page = client.post(ADD, filled_in(client.get(ADD)) | AMIR | {"class_id": str(theirs.pk)})
    assert "is not on the list. Choose one from the list." in words(page)


def test_details_change_and_two_editors_choose(
    maya: Pupil, office: StaffActor, priya: StaffActor, sign_in: SignIn
) -> None:
    url = f"/s/oakfield/pupils/{maya.pid}/details"
    pikes, doyles = sign_in(office), sign_in(priya)
    hers, theirs = filled_in(doyles.get(url)), filled_in(pikes.get(url))
    saved = pikes.post(url, theirs | day("date_of_birth", "10 3 2019"))
    assert saved.headers["Location"] == _people(maya)
    clash = doyles.post(url, hers | day("date_of_birth", "11 3 2019") | {"preferred_forename": "May"})
    assert "Keep what you typed: 2019-03-11 Keep what stands now: 2019-03-10" in words(clash)
    assert doyles.post(url, filled_in(clash) | {"keep_date_of_birth": "theirs"}).status_code == 302
    with school_scope(maya.school_id):
        maya.refresh_from_db()
    assert (maya.date_of_birth, maya.preferred_forename) == (date(2019, 3, 10), "May")


def _people(pupil: Pupil) -> str:
    return f"/s/oakfield/pupils/{pupil.pid}/people"


def test_leaving(maya: Pupil, office: StaffActor, sign_in: SignIn) -> None:
    client, url = sign_in(office), f"/s/oakfield/pupils/{maya.pid}/leave"
    assert "Enter the last day on the roll" in words(send(client, url))
    assert send(client, url, **day("left_on", "20 11 2026")).status_code == 302
    assert "Maya is on the roll until 20 November 2026." in words(client.get(_people(maya)))
    assert "Maya" not in words(client.get("/s/oakfield/pupils?status=all"))
    assert "Maya Okafor" in words(client.get("/s/oakfield/pupils?status=all&on=2026-11-20"))
