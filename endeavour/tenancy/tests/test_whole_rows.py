"""Rows of plain columns are the rows that Django would have made."""

from django.db import connection
from django.test.utils import CaptureQueriesContext

from endeavour.pupils.models import Pupil
from endeavour.schools.models import School, SchoolClass
from endeavour.tenancy.whole_rows import WholeRows
from tests.cast.pupils import make_pupil


def test_a_row_with_what_it_names(at_oakfield: School) -> None:
    rows = WholeRows(Pupil, "school_class")
    klass = SchoolClass.objects.create(school_id=at_oakfield.pk, name="3S", year_group="3", school_year=2026)
    make_pupil(at_oakfield, "Maya", "Okafor", school_class=klass)
    make_pupil(at_oakfield, "Zara", "Patel")
    values = list(Pupil.objects.order_by("forename").values_list(*rows.columns))
    with CaptureQueriesContext(connection) as statements:
        maya, zara = (rows.made(one) for one in values)
        assert (maya.full_name, maya.school_class) == ("Maya Okafor", klass)
        assert (zara.full_name, zara.school_class) == ("Zara Patel", None)
    assert len(statements) == 0
    assert maya == Pupil.objects.get(forename="Maya")
    assert vars(maya).keys() - {"_state"} == vars(Pupil.objects.get(pk=maya.pk)).keys() - {"_state"}
