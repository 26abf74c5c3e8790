"""Made twice, in two databases, the demo is the same but for codes and what is made from them."""

from pathlib import Path

from pytest_django.fixtures import Settings
from pytest_django.plugin import DjangoDbBlocker

from endeavour.accounts import installation
from endeavour.config.testing import another_database, working_in
from endeavour.demo.seeding.whole import make_demo
from endeavour.demo.tests.whole_content import whole_content
from tests.cast.demo import MadeDemo


def test_the_same_rows_in_two_databases(
    made_demo: MadeDemo, django_db_blocker: DjangoDbBlocker, settings: Settings, tmp_path: Path
) -> None:
    settings.DATA = tmp_path
    with django_db_blocker.unblock():
        with working_in(made_demo.database):
            first = whole_content()
        with another_database("_again") as again, working_in(again):
            installation.forget()
            make_demo()
            second = whole_content()
    assert len(first) > 10_000
    different = [pair for pair in zip(first, second, strict=True) if pair[0] != pair[1]]
    assert different[:5] == []
