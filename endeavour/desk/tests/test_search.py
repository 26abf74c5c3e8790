import pytest

from endeavour.access.actor import StaffActor
from endeavour.pupil_pages.tests.pages import SignIn, send, words
from endeavour.pupil_pages.tests.schoolful import fill
from endeavour.pupils.models import Pupil
from endeavour.schools.models import School

PAGE = "/s/oakfield/pupils/search"


def test_finds_by_posting_so_that_no_name_is_in_an_address(
    maya: Pupil, zara: Pupil, leo: Pupil, priya: StaffActor, sign_in: SignIn
) -> None:
    client = sign_in(priya)
    assert "Search pupils" in words(client.get(f"{PAGE}?words=maya"))
    assert "1 pupil fits" not in words(client.get(f"{PAGE}?words=maya"))
    found = send(client, PAGE, words="oka")
    assert found.status_code == 200
    assert "1 pupil fits “oka”. " in words(found) + " "
    assert f'href="/s/oakfield/pupils/{maya.pid}"' in found.content.decode()
    assert "Nobody on the roll fits “Leo”." in words(send(client, PAGE, words="Leo"))


def test_a_teacher_finds_her_own(maya: Pupil, zara: Pupil, shah: StaffActor, sign_in: SignIn) -> None:
    client = sign_in(shah)
    assert "1 pupil fits" in words(send(client, PAGE, words="maya"))
    assert "Nobody on the roll fits" in words(send(client, PAGE, words="zara"))


@pytest.mark.parametrize("typed", ["", "   "])
def test_asks_for_a_word(oakfield: School, priya: StaffActor, sign_in: SignIn, typed: str) -> None:
    page = send(sign_in(priya), PAGE, words=typed)
    assert "Enter the beginning of a name, or a UPN" in words(page)
    assert "<title>Error: " in page.content.decode()


def test_what_was_typed_is_shown_as_text(oakfield: School, priya: StaffActor, sign_in: SignIn) -> None:
    page = send(sign_in(priya), PAGE, words="<b>x</b>")
    assert b"&lt;b&gt;x&lt;/b&gt;" in page.content


def test_says_when_there_are_too_many(oakfield: School, priya: StaffActor, sign_in: SignIn) -> None:
    fill(oakfield, 52)
    page = send(sign_in(priya), PAGE, words="stone")
    assert "More than 50 pupils fit" in words(page)
    assert page.content.decode().count('<th scope="row">') == 50
