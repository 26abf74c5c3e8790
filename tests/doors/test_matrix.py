"""The statement of the rules speaks of every address and of nothing else. A new address fails here first."""

import pytest
from django.db import connection

from endeavour.tenancy.models import TenantModel
from tests.doors.actors import COLUMNS
from tests.doors.digest import SHARED, UNCOUNTED, tables
from tests.doors.kinds import KINDS
from tests.doors.planting import tenant_models
from tests.doors.routes import routes
from tests.doors.statement import lines, sight, verbs_of

A_POST = "a post"  # what `needs(None)` asks for


def test_every_address_has_its_lines() -> None:
    silent = [f"{route.name} ({route.address})" for route in routes() if not verbs_of(route.name)]
    assert not silent, f"say in tests/doors/matrix.csv what must happen at: {silent}"


def test_every_line_is_about_an_address() -> None:
    gone = {name for name, _verb in lines()} - {route.name for route in routes()}
    assert not gone, f"matrix.csv speaks of addresses that don't exist: {gone}"


def test_pages_that_ask_for_no_right_are_open_to_every_colleague() -> None:
    """There is no right to break there: whose a row is, its door alone says."""
    pages = [route for route in routes() if getattr(route.view, "needs", None) == A_POST]
    shut = [
        f"{name} {verb}: {column}"
        for (name, verb), line in lines().items()
        for column in set(COLUMNS.values())
        if name in {route.name for route in pages} and line.cells[column] != "ok"
    ]
    assert pages
    assert not shut, f"matrix.csv refuses colleagues whom the page lets in: {shut}"


def test_every_parameter_is_taught() -> None:
    untaught = [
        f"{route.name}: `{name}` in {route.address}"
        for route in routes()
        for (line, _verb), told in lines().items()
        if line == route.name
        for name in route.parameters
        if name not in told.ids
    ]
    assert not untaught, (
        f"teach the sweep what these name, in the `ids` of matrix.csv: {sorted(set(untaught))}"
    )


def test_sight_speaks_of_every_kind() -> None:
    told = {kind for kind, _whose in sight()}
    planted = {kind for fields in KINDS.values() for kind in fields.values()}
    assert planted <= told, f"say in tests/doors/sight.csv who may see: {planted - told}"


@pytest.mark.django_db
def test_every_table_is_compared() -> None:
    compared = {model._meta.db_table for model in tenant_models()} | SHARED.keys()
    there = set(connection.introspection.table_names())
    assert tables() <= there
    assert not there - compared - UNCOUNTED, "tables whose rows nobody compares: digest.py"
    assert all(issubclass(model, TenantModel) for model in tenant_models())
