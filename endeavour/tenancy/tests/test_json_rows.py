"""What JSON has no kind for arrives as it was, and nothing asks for JSON in another way."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from django.db.models import DecimalField, F, OuterRef, QuerySet, Subquery, TextField, Value
from django.db.models.functions import Cast

from endeavour.pupils.models import Pupil
from endeavour.schools.models import School
from endeavour.tenancy import json_rows
from endeavour.tenancy.json_rows import JSONRow
from endeavour.tenancy.prepared import Prepared
from tests.architecture.source import program
from tests.cast.pupils import make_pupil

# of which a float holds none
NUMBERS = ("0.30000000000000004441", "12.30000000000000000000", "12345678901234567.89000000000000000000")


@pytest.mark.parametrize("number", NUMBERS)
def test_a_decimal_is_read_to_its_last_nought(at_oakfield: School, maya: Pupil, number: str) -> None:
    held = Cast(Value(number, TextField()), DecimalField(max_digits=40, decimal_places=20))
    shown = JSONRow("pid", direct=held, named=F("held"))

    def asked(pk: int) -> QuerySet[Pupil, Any]:
        return Pupil.objects.annotate(held=held).filter(pk=pk).values_list(shown, flat=True)

    of_row = Pupil.objects.annotate(held=held).filter(pk=OuterRef("pk"))
    within = JSONRow(row=Subquery(of_row.values_list(shown, flat=True)))
    nested = Pupil.objects.values_list(within, flat=True).get()["row"]
    for row in (asked(maya.pk).get(), Prepared(asked).about(maya.pk), nested):
        assert row == {"pid": maya.pid, "direct": number, "named": number}
        assert str(json_rows.as_number(row["named"])) == number


def test_what_is_no_decimal_stays_as_it_is(at_oakfield: School) -> None:
    born = date(2018, 3, 5)
    make_pupil(at_oakfield, "Ben", "Turner", date_of_birth=born)
    (row,) = Pupil.objects.values_list(JSONRow("date_of_birth", "left_on", number=Value(3)), flat=True)
    assert row == {"date_of_birth": "2018-03-05", "left_on": None, "number": 3}
    assert json_rows.days_in(row, "date_of_birth", "left_on") == {"date_of_birth": born, "left_on": None}


def test_a_number_that_came_through_a_float_is_refused() -> None:
    with pytest.raises(TypeError, match=r"^12\.3 is no decimal that came as text"):
        json_rows.as_number(12.3)  # type: ignore[arg-type]  # what a row that nothing is known of may hold
    assert json_rows.as_number_or_none(None) is None
    assert json_rows.as_number_or_none("12.30") == Decimal("12.30")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-06-15T22:59:59+00:00", date(2026, 6, 15)),
        ("2026-06-15T23:30:00+00:00", date(2026, 6, 16)),
        ("2026-11-23T23:30:00+00:00", date(2026, 11, 23)),
    ],
)
def test_an_instant_is_of_londons_day(text: str, day: date) -> None:
    assert json_rows.day_of_instant(text) == day
    assert json_rows.as_instant(text).tzinfo is not None


def test_what_is_missing_is_none() -> None:
    assert json_rows.as_day_or_none(None) is None
    assert json_rows.as_instant_or_none(None) is None
    assert json_rows.as_instant_or_none("2026-06-15T12:00:00+00:00") == datetime(2026, 6, 15, 12, tzinfo=UTC)


def test_rows_are_asked_for_as_json_in_this_way_alone() -> None:
    others = [s.name for s in program() if "JSONObject" in s.text]
    assert others == ["endeavour/tenancy/json_rows.py"]
