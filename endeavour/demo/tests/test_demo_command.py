"""`endeavour demo`: made once, refused in words, moved, and who can sign in."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from pytest_django.fixtures import Settings
from pytest_django.plugin import DjangoDbBlocker

from endeavour import clock
from endeavour.access.scope import school_scope
from endeavour.accounts import installation
from endeavour.accounts.models import Installation
from endeavour.accounts.people import new_person
from endeavour.audit.check import audit_break
from endeavour.config.testing import another_database, working_in
from endeavour.demo import moved_clock
from endeavour.demo.cast import DEMO_STARTS
from endeavour.demo.seeding import whole
from endeavour.schools.models import School
from tests.cast.demo import NUMBERS, MadeDemo, OwnDemo

A_MINUTE = timedelta(minutes=1)


def demo(*arguments: str) -> str:
    said = StringIO()
    call_command("demo", *arguments, stdout=said)
    return said.getvalue()


@pytest.fixture
def empty(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, settings: Settings, tmp_path: Path
) -> Iterator[None]:
    """A database of its own in which there is nothing yet."""
    settings.DATA = tmp_path
    with django_db_blocker.unblock(), another_database(f"_made_{next(NUMBERS)}") as name, working_in(name):
        installation.forget()
        moved_clock.follow()
        yield
        clock.follow(timedelta)


def test_made_up_schools_of_a_size(empty: None) -> None:
    said = demo("--schools", "2", "--pupils", "40")
    assert "Made-up Primary School 1" in said
    assert said.count("Head teacher") == 2
    assert installation.is_demo()
    assert DEMO_STARTS <= clock.now() < DEMO_STARTS + A_MINUTE
    for school in School.objects.all():
        with school_scope(school.pk):
            assert audit_break(school.pk) is None


def test_what_it_says_is_who_can_sign_in_and_nothing_else(in_the_demo: MadeDemo, settings: Settings) -> None:
    settings.PUBLIC_ADDRESS = "http://localhost:8123"
    said = demo("sign-ins")
    assert said.startswith("Open http://localhost:8123 and press a name.")
    for words in ("Oakfield Primary School", "Priya Doyle", "SENCO", "Rowan", "Northgate Academy"):
        assert words in said


def test_a_demo_is_not_made_twice(in_the_demo: MadeDemo) -> None:
    with pytest.raises(
        CommandError, match=r"The demo is here already\. To move its clock: endeavour demo move"
    ):
        demo()


def test_it_is_never_made_among_real_people(empty: None) -> None:
    new_person(email="a@b.example", title="", forename="A", surname="B")
    with pytest.raises(CommandError, match="There are people in this database"):
        demo()
    assert not School.objects.exists()
    assert not installation.is_demo()


def test_nor_where_the_database_says_that_it_is_real(empty: None) -> None:
    installation.mark(Installation.Kind.REAL)
    with pytest.raises(CommandError, match="marked as a real installation"):
        demo()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--pupils", "0"), "0 pupils can’t be made. Choose from 1 to 5000."),
        (("--schools", "9999"), "9999 schools can’t be made. Choose from 1 to 3980."),
    ],
)
def test_sizes_that_cannot_be(empty: None, arguments: tuple[str, ...], words: str) -> None:
    with pytest.raises(CommandError, match=words):
        demo(*arguments)


def test_a_demo_that_breaks_off_leaves_nothing(empty: None, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("the machine was switched off")

    monkeypatch.setattr(whole, "made_up_plan", broken)
    with pytest.raises(RuntimeError):
        demo("--schools", "1", "--pupils", "20")
    assert not School.objects.exists()
    assert not Installation.objects.exists()
    assert not installation.is_demo()


def test_the_clock_is_moved_and_runs_on(own_demo: OwnDemo) -> None:
    assert DEMO_STARTS <= clock.now() < DEMO_STARTS + A_MINUTE
    said = demo("move", "2026-12-08 15:30")
    assert said.startswith("In the demo it is now Tuesday 8 December 2026, 15:30.")
    wanted = datetime(2026, 12, 8, 15, 30, tzinfo=clock.LONDON)
    assert wanted <= clock.now() < wanted + A_MINUTE


@pytest.mark.parametrize("moment", ["tomorrow", "2026-12-08", "2026-02-31 10:00", "08/12/2026 15:30", ""])
def test_what_is_no_moment_is_refused_with_an_example(own_demo: OwnDemo, moment: str) -> None:
    with pytest.raises(
        CommandError, match=r'is not a moment\. Expected the day and the time, such as "2026-12'
    ):
        demo("move", moment)
    assert DEMO_STARTS <= clock.now() < DEMO_STARTS + A_MINUTE


def test_it_goes_no_further_back_than_its_beginning(own_demo: OwnDemo) -> None:
    with pytest.raises(CommandError, match="begins on Monday 23 November 2026, 08:40"):
        demo("move", "2026-11-23 08:39")
    demo("move", "2026-11-23 08:40")


@pytest.mark.parametrize("arguments", [("move", "2026-12-08 15:30"), ("sign-ins",)])
def test_where_there_is_no_demo_nothing_moves(empty: None, arguments: tuple[str, ...]) -> None:
    with pytest.raises(CommandError, match="This is not the demo"):
        demo(*arguments)
