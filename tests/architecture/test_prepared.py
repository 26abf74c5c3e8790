"""Every question whose SQL is made once asks of the school in scope, whichever came first."""

from collections.abc import Iterable, Iterator
from datetime import date
from importlib import import_module
from typing import Any

import pytest

from endeavour.access.scope import school_scope
from endeavour.schools.models import School
from endeavour.tenancy.prepared import Given, Prepared, PreparedRows
from tests.architecture.source import Source, program

MADE_FROM = "endeavour.tenancy.prepared import"
SOME: dict[type[Any], Given] = {int: 7, date: date(2026, 11, 23), tuple: (7, 9)}


def _questions() -> Iterator[tuple[str, PreparedRows]]:
    for name in (_module(source) for source in program() if MADE_FROM in source.text):
        for held, value in vars(import_module(name)).items():
            if isinstance(value, Prepared | PreparedRows):
                yield f"{name}.{held}", value.rows if isinstance(value, Prepared) else value


def _module(source: Source) -> str:
    return source.name.removesuffix(".py").replace("/", ".")


QUESTIONS = dict(_questions())


def test_they_are_found() -> None:
    assert "endeavour.schools.facts._DAYS" in QUESTIONS
    assert "endeavour.pupil_pages.queries.pupil_story._KNOWN" in QUESTIONS


@pytest.mark.parametrize("name", sorted(QUESTIONS))
def test_it_asks_of_the_school_in_scope(name: str, oakfield: School, northgate: School) -> None:
    asked = QUESTIONS[name]
    fresh = PreparedRows(asked.ask, *asked.kinds)
    given = [SOME[kind] for kind in asked.kinds]
    for school in (oakfield, northgate, oakfield):
        with school_scope(school.pk):
            sql, values = fresh.statement(*given)
            assert (sql, _told(values)) == _made_anew(asked, given)
            assert school.pk in values
            fresh.of(*given)


def _made_anew(asked: PreparedRows, given: list[Given]) -> tuple[str, list[str]]:
    sql, values = asked.ask(*given).query.sql_with_params()
    return sql, _told(values)


def _told(values: Iterable[Any]) -> list[str]:
    """As the database is told them: the driver wraps a number in its size."""
    return [str(int(value)) if isinstance(value, int) else repr(value) for value in values]
