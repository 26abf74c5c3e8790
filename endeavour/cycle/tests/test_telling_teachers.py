"""The email to a teacher who is asked: numbers and one link, never a child's name."""

from datetime import date
from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.accounts import installation
from endeavour.cycle.actions.start_round import start_round
from endeavour.cycle.models import Asked, Round
from endeavour.cycle.telling_teachers import tell
from endeavour.pupils.models import Pupil
from tests.cast.reviews import make_cycle


@pytest.fixture
def folder(settings: Settings, tmp_path: Path) -> Path:
    settings.DATA = tmp_path
    installation.take_for_demo(True)
    return tmp_path / "mail"


@pytest.fixture
def asked(maya: Pupil, shah: StaffActor, priya: StaffActor) -> Round:
    cycle = make_cycle(maya)
    with school_scope(priya.school_id):
        return start_round([cycle], due_on=date(2026, 11, 27), by=priya)


def test_says_how_many_and_how_long_and_where(asked: Round, shah: StaffActor, folder: Path) -> None:
    tell(shah.school_id, shah.person.pk, asked.code)
    tell(shah.school_id, shah.person.pk, asked.code)
    (written,) = folder.glob("*.eml")
    text = written.read_text()
    assert "Subject: 1 pupil, about 1 minute" in text
    assert f"To: {shah.person.email}" in text
    assert "/s/oakfield/reviews" in text
    assert "Maya" not in text
    assert "SEN" not in text


def test_a_reminder_is_an_email_of_its_own(asked: Round, shah: StaffActor, folder: Path) -> None:
    tell(shah.school_id, shah.person.pk, asked.code)
    tell(shah.school_id, shah.person.pk, asked.code, again="20261123")
    subjects = sorted(path.read_text().partition("Subject: ")[2].splitlines()[0] for path in folder.iterdir())
    assert subjects == ["1 pupil, about 1 minute", "Still waiting: 1 pupil, about 1 minute"]


def test_nothing_goes_to_whoever_has_answered(asked: Round, shah: StaffActor, folder: Path) -> None:
    with school_scope(shah.school_id):
        Asked.objects.update(answer="not_enough", answered_at=clock.now())
    tell(shah.school_id, shah.person.pk, asked.code, again="20261123")
    assert not folder.exists()
