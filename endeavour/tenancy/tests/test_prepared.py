"""SQL that is made once still asks about one school and one row."""

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.db.models import JSONField, QuerySet, Value
from django.test.utils import CaptureQueriesContext

from endeavour.access.scope import school_scope, wider_scope
from endeavour.pupils.models import Pupil
from endeavour.schools.models import School
from endeavour.tenancy.json_rows import JSONRow
from endeavour.tenancy.prepared import Prepared, PreparedRows
from endeavour.tenancy.scope import schools_in_scope
from tests.cast.pupils import make_pupil

BOTH = ("Ben", "Maya")


def asked() -> Prepared:
    return Prepared(lambda pk: Pupil.objects.filter(pk=pk).values_list(JSONRow(name="forename"), flat=True))


def test_it_answers_about_the_row_that_is_asked_for(oakfield: School, northgate: School) -> None:
    question = asked()
    here, there = make_pupil(oakfield, "Maya", "Okafor"), make_pupil(northgate, "Leo", "Marsh")
    with school_scope(oakfield.pk):
        assert question.about(here.pk) == {"name": "Maya"}
        assert question.about(there.pk) is None
    with school_scope(northgate.pk):
        assert question.about(there.pk) == {"name": "Leo"}
        assert question.about(here.pk) is None


def test_the_sql_is_made_once_and_asked_in_one_statement(oakfield: School) -> None:
    made = []

    def ask(pk: int) -> object:
        made.append(pk)
        return Pupil.objects.filter(pk=pk).values_list(JSONRow(name="forename"), flat=True)

    question = Prepared(ask)  # type: ignore[arg-type]  # a queryset, counted
    pupils = [make_pupil(oakfield, name, "Bell") for name in ("Noah", "Ruby")]
    with school_scope(oakfield.pk), CaptureQueriesContext(connection) as statements:
        names = [question.about(pupil.pk)["name"] for pupil in pupils]
    assert names == ["Noah", "Ruby"]
    assert len(made) == 1
    assert len([one for one in statements if "pupils_pupil" in one["sql"]]) == 2


def test_the_school_stands_in_the_statement_itself(oakfield: School) -> None:
    """Not the database's wall alone: the statement names the school of the scope."""
    question, pupil = asked(), make_pupil(oakfield, "Maya", "Okafor")
    with school_scope(oakfield.pk), CaptureQueriesContext(connection) as statements:
        question.about(pupil.pk)
    (sql,) = [one["sql"] for one in statements if "pupils_pupil" in one["sql"]]
    assert f'"school_id" = {oakfield.pk}' in sql


def test_in_a_scope_of_several_schools_it_is_made_anew(oakfield: School, northgate: School) -> None:
    question, there = asked(), make_pupil(northgate, "Leo", "Marsh")
    with school_scope(oakfield.pk):
        assert question.about(there.pk) is None
    with wider_scope([oakfield.pk, northgate.pk], reason="A test of both"):
        assert question.about(there.pk) == {"name": "Leo"}


def test_a_question_about_no_row_is_refused(at_oakfield: School) -> None:
    everybody = Prepared(lambda pk: Pupil.objects.values_list(JSONRow(name="forename"), flat=True))
    with pytest.raises(ValueError, match="of which school and row"):
        everybody.about(1)


def born(by: date, not_this: int) -> QuerySet[Pupil, Any]:
    found: QuerySet[Pupil] = Pupil.objects.filter(date_of_birth__lte=by).exclude(pk=not_this)
    return found.order_by("forename").values_list("forename", "date_of_birth")


def test_rows_are_asked_for_by_whatever_is_given(oakfield: School, northgate: School) -> None:
    question, days = PreparedRows(born, date, int), [date(2018, 1, 1), date(2018, 6, 1)]
    ben, maya = (
        make_pupil(oakfield, name, "Bell", date_of_birth=day) for name, day in zip(BOTH, days, strict=True)
    )
    make_pupil(northgate, "Leo", "Marsh", date_of_birth=days[0])
    with school_scope(oakfield.pk):
        assert question.of(days[1], 0) == [("Ben", days[0]), ("Maya", days[1])]
        assert question.of(days[0], 0) == [("Ben", days[0])]
        assert question.of(days[1], ben.pk) == [("Maya", days[1])]
    with wider_scope([oakfield.pk, northgate.pk], reason="A test of both"):
        assert [name for name, _ in question.of(days[1], maya.pk)] == ["Ben", "Leo"]


def test_what_is_given_has_to_stand_in_the_question(at_oakfield: School) -> None:
    forgets = PreparedRows(lambda by, _: born(by, 0), date, int)
    with pytest.raises(ValueError, match="of which school and row"):
        forgets.of(date(2018, 1, 1), 1)


def test_a_school_where_it_cannot_be_put_in_is_refused(at_oakfield: School) -> None:
    """In a list: whoever asked next would be told of the first one's."""

    def ask(pk: int) -> QuerySet[Pupil, Any]:
        hidden = Value({"of": list(schools_in_scope())}, output_field=JSONField())
        return Pupil.objects.filter(pk=pk).values_list(JSONRow(of=hidden), flat=True)

    with pytest.raises(ValueError, match="where it can't be put in"):
        Prepared(ask).about(1)


def test_a_school_that_was_fixed_beforehand_is_refused(at_oakfield: School) -> None:
    fixed = Pupil.objects.all()
    with pytest.raises(ValueError, match="of one school, whichever is in scope"):
        Prepared(lambda pk: Pupil.objects.filter(pk__in=fixed.values("pk"), pk=pk).values_list("pk")).about(1)


def test_another_question_on_the_way_is_refused(at_oakfield: School) -> None:
    def ask(pk: int) -> QuerySet[Pupil, Any]:
        return Pupil.objects.filter(pk__in=[pk, Pupil.objects.count()]).values_list("pk")

    with pytest.raises(ValueError, match="asks another one"):
        Prepared(ask).about(1)


def named_in(pks: tuple[int, ...], by: date) -> QuerySet[Pupil, Any]:
    found: QuerySet[Pupil] = Pupil.objects.filter(pk__in=pks, date_of_birth__lte=by)
    return found.order_by("forename").values_list("forename", flat=True)


def test_a_list_may_be_longer_the_next_time(oakfield: School, northgate: School) -> None:
    question, day = PreparedRows(named_in, tuple, date), date(2020, 1, 1)
    ben, maya, _ = (
        make_pupil(oakfield, name, "Bell", date_of_birth=date(2018, 1, 1)) for name in (*BOTH, "Zara")
    )
    leo = make_pupil(northgate, "Leo", "Marsh", date_of_birth=date(2018, 1, 1))
    with school_scope(oakfield.pk):
        assert question.of((maya.pk,), day) == [("Maya",)]
        assert question.of((ben.pk, maya.pk, leo.pk), day) == [("Ben",), ("Maya",)]
        assert question.of((ben.pk, maya.pk), date(2017, 1, 1)) == []


def test_a_list_of_nothing_is_refused(at_oakfield: School) -> None:
    with pytest.raises(ValueError, match="a list of nothing"):
        PreparedRows(named_in, tuple, date).of((), date(2020, 1, 1))


def test_a_list_is_no_single_id(at_oakfield: School) -> None:
    with pytest.raises(ValueError, match="takes a list for one"):
        PreparedRows(lambda pks: Pupil.objects.filter(pk=pks[0]).values_list("pk"), tuple).of((1, 2))
