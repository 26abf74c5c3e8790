"""SQL that is made once still asks about one school and one row."""

import pytest
from django.db import connection
from django.db.models.functions import JSONObject
from django.test.utils import CaptureQueriesContext

from endeavour.access.scope import school_scope, wider_scope
from endeavour.pupils.models import Pupil
from endeavour.schools.models import School
from endeavour.tenancy.prepared import Prepared
from tests.cast.pupils import make_pupil


def asked() -> Prepared:
    return Prepared(
        lambda pk: Pupil.objects.filter(pk=pk).values_list(JSONObject(name="forename"), flat=True)
    )


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
        return Pupil.objects.filter(pk=pk).values_list(JSONObject(name="forename"), flat=True)

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
    everybody = Prepared(lambda pk: Pupil.objects.values_list(JSONObject(name="forename"), flat=True))
    with pytest.raises(ValueError, match="of which school and row"):
        everybody.about(1)
