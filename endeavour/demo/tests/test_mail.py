"""The mail folder as a page: in the demo, on this machine, and nowhere else."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from django.test import Client

from endeavour import clock
from endeavour.accounts import installation
from endeavour.demo import mail as mail_room
from endeavour.messages.post.folder import FolderPost
from endeavour.messages.post.port import Envelope

LINK = "http://127.0.0.1:8000/f/1-abcdefgh23456789abcdefgh"


@pytest.fixture
def demo(db: None) -> Iterator[None]:
    installation.take_for_demo(True)
    yield
    installation.forget()


@pytest.fixture
def box(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(mail_room, "mail_folder", lambda: tmp_path)
    return tmp_path


@pytest.fixture
def here() -> Client:
    return Client(headers={"host": "127.0.0.1:8000"})


def post(box: Path, code: str = "letter23") -> None:
    text = f"Oakfield: <b>something</b> to share.\n\n{LINK}\n\nRing us."
    FolderPost(box).take(Envelope(code, "school@localhost", "nisha@example.org", "A letter for you", text))


def test_an_empty_box_says_what_comes_here(demo: None, box: Path, here: Client) -> None:
    assert "No mail has come" in here.get("/demo/mail").content.decode()


def test_each_message_can_be_opened_and_its_link_followed(demo: None, box: Path, here: Client) -> None:
    post(box)
    (box / "half.123").write_bytes(b"From: half written")
    page = here.get("/demo/mail").content.decode()
    assert "nisha@example.org" in page
    assert page.count("/demo/mail/letter23") == 1
    one = here.get("/demo/mail/letter23").content.decode()
    assert '<a href="/f/1-abcdefgh23456789abcdefgh">http://127.0.0.1:8000/f/1-' in one
    assert "&lt;b&gt;something" in one


def test_each_says_when_it_came_and_whether_its_link_still_opens(
    demo: None, box: Path, here: Client, monday: None
) -> None:
    now = clock.now()
    with clock.at(now - timedelta(days=31)):
        post(box, "anoldone")
    with clock.at(now - timedelta(days=29)):
        post(box)
    page = here.get("/demo/mail").content.decode()
    assert page.index("25 October 2026") < page.index("23 October 2026")
    assert page.count("This link has ended") == 1
    assert "has ended" in here.get("/demo/mail/anoldone").content.decode()
    assert "has ended" not in here.get("/demo/mail/letter23").content.decode()


def test_a_teachers_link_leads_to_her_page_and_does_not_end(
    demo: None, box: Path, here: Client, monday: None
) -> None:
    text = "You are asked about 6 pupils.\n\nStart: http://127.0.0.1:8000/s/oakfield/reviews\n"
    with clock.at(clock.now() - timedelta(days=31)):
        FolderPost(box).take(
            Envelope("asked234-7", "school@localhost", "n.shah@example.org", "6 pupils", text)
        )
    one = here.get("/demo/mail/asked234-7").content.decode()
    assert '<a href="/s/oakfield/reviews">' in one
    assert "has ended" not in one


@pytest.mark.parametrize("code", ["nothere2", "..", "letter23.eml", "half"])
def test_nothing_else_of_the_folder_opens(demo: None, box: Path, here: Client, code: str) -> None:
    post(box)
    assert here.get(f"/demo/mail/{code}").status_code == 404


@pytest.mark.parametrize("path", ["/demo/mail", "/demo/mail/letter23"])
def test_there_is_no_such_page_elsewhere(
    db: None, box: Path, here: Client, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    post(box)
    assert here.get(path).status_code == 404
    monkeypatch.setattr(installation, "_demo", True)
    assert here.get(path).status_code == 200
    assert here.get(path, headers={"x-forwarded-for": "203.0.113.9"}).status_code == 404
    assert here.get(path, REMOTE_ADDR="203.0.113.9").status_code == 404
    assert here.post(path).status_code == 405
