import csv
import json
from collections.abc import Callable
from datetime import date
from io import BytesIO, StringIO
from typing import Any
from zipfile import ZipFile

import pytest
import python_calamine

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.audit.models import AuditEvent
from endeavour.desk.exports.register_table import COLUMNS, harmless
from endeavour.pupil_pages.tests.pages import SignIn, send, words
from endeavour.pupils.models import Pupil, Relation
from endeavour.register.actions.export_register import export_register
from endeavour.register.queries import Wanted
from endeavour.schools.models import School
from tests.acts import AuditFailedError, audit_fails
from tests.cast.people import MONDAY
from tests.cast.pupils import make_need, make_pupil, make_status

PAGE = "/s/oakfield/pupils/export"


@pytest.fixture
def package(priya: StaffActor, sign_in: SignIn) -> Callable[[], tuple[list[dict[str, str]], dict[str, Any]]]:
    def taken() -> tuple[list[dict[str, str]], dict[str, Any]]:
        answer = send(sign_in(priya), f"{PAGE}?status=all", kind="CSV")
        assert answer.headers["Content-Type"] == "application/zip"
        with ZipFile(BytesIO(answer.content)) as zipped:
            names = zipped.namelist()
            assert names == ["oakfield-register-2026-11-23.csv", f"{names[0]}-metadata.json"]
            rows = list(csv.DictReader(StringIO(zipped.read(names[0]).decode())))
            return rows, json.loads(zipped.read(names[1]))

    return taken


def test_csv_with_its_description_beside_it(maya: Pupil, ada: Relation, package: Any) -> None:
    make_need(maya, "SLCN", 2)
    make_need(maya, "HI", 3)
    rows, described = package()
    assert rows == [
        {
            "upn": "",
            "surname": "Okafor",
            "forename": "Maya",
            "date_of_birth": "2019-03-09",
            "sex": "",
            "year": "3",
            "class": "3S",
            "sen_status": "K",
            "status_since": "2026-09-14",
            "main_need": "SPLD",
            "other_needs": "SLCN HI",
            "as_of": "2026-11-23",
        }
    ]
    assert described["url"] == "oakfield-register-2026-11-23.csv"
    assert [column["name"] for column in described["tableSchema"]["columns"]] == list(rows[0])
    assert {column.datatype for column in COLUMNS} == {"string", "date"}


@pytest.mark.parametrize("typed", ["=HYPERLINK(1)", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1"])
def test_a_formula_becomes_text(oakfield: School, package: Any, typed: str) -> None:
    make_pupil(oakfield, "Ivy", typed)
    rows, _ = package()
    assert rows[0]["surname"] == f"'{typed}"
    assert harmless("O’Brien-Smith") == "O’Brien-Smith"


def test_a_workbook_with_days_as_days_and_text_as_text(
    maya: Pupil, oakfield: School, priya: StaffActor, sign_in: SignIn
) -> None:
    make_pupil(oakfield, "Ivy", "=1+1")
    answer = send(sign_in(priya), f"{PAGE}?status=all", kind="Excel")
    assert 'filename="oakfield-register-2026-11-23.xlsx"' in answer.headers["Content-Disposition"]
    heads, ivy, first = (
        python_calamine.load_workbook(BytesIO(answer.content)).get_sheet_by_index(0).to_python()
    )
    assert heads == [column.title for column in COLUMNS]
    assert (ivy[1], ivy[2]) == ("=1+1", "Ivy")
    assert (first[1], str(first[3]), str(first[8])) == ("Okafor", "2019-03-09", "2026-09-14")


def test_holds_what_was_filtered_and_is_kept_in_the_audit(
    maya: Pupil, zara: Pupil, priya: StaffActor, sign_in: SignIn
) -> None:
    client = sign_in(priya)
    assert "Take 1 pupil out of Endeavour" in words(client.get(f"{PAGE}?class=3S"))
    answer = send(client, f"{PAGE}?class=3S", kind="CSV")
    assert answer.headers["Cache-Control"] == "no-store"
    with school_scope(priya.school_id):
        event = AuditEvent.objects.get()
    assert (event.kind, event.pupil, event.detail) == (
        "RegisterExported",
        None,
        {"rows": 1, "kind_of_file": "CSV"},
    )


def test_asks_for_the_kind_of_file(oakfield: School, priya: StaffActor, sign_in: SignIn) -> None:
    for kind in ("", "PDF"):
        page = send(sign_in(priya), PAGE, kind=kind)
        assert page.status_code == 200
        assert "<title>Error: " in page.content.decode()


def test_as_of_an_earlier_day(oakfield: School, package: Any, priya: StaffActor, sign_in: SignIn) -> None:
    kai = make_pupil(oakfield, "Kai", "Thompson", date_of_birth=date(2008, 3, 1))
    make_status(kai, "P", MONDAY.date().replace(year=2013))
    answer = send(sign_in(priya), f"{PAGE}?status=all&on=2013-12-01", kind="CSV")
    with ZipFile(BytesIO(answer.content)) as zipped:
        (row,) = csv.DictReader(StringIO(zipped.read("oakfield-register-2013-12-01.csv").decode()))
    assert (row["sen_status"], row["as_of"]) == ("P", "2013-12-01")


def test_nothing_is_handed_out_when_the_audit_fails(
    at_oakfield: School, maya: Pupil, priya: StaffActor, monkeypatch: pytest.MonkeyPatch
) -> None:
    audit_fails(monkeypatch, export_register)
    with pytest.raises(AuditFailedError):
        export_register(Wanted(on=MONDAY.date()), kind="CSV", by=priya)
