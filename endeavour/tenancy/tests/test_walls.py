"""The database's own wall: what holds when Python forgets."""

from datetime import date

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from endeavour.access.scope import school_scope
from endeavour.pupils.models import Pupil, Relation
from endeavour.schools.models import School
from endeavour.tenancy.scope import NoScopeError, scope

pytestmark = pytest.mark.django_db


def _sql(statement: str, *values: int) -> int:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return int(cursor.rowcount)


def test_a_manager_refuses_without_a_scope(maya: Pupil) -> None:
    with pytest.raises(NoScopeError, match="outside a scope"):
        Pupil.objects.count()


def test_plain_sql_without_a_scope_sees_no_rows(maya: Pupil) -> None:
    assert _sql("SELECT * FROM pupils_pupil") == 0


def test_plain_sql_in_another_schools_scope_neither_sees_nor_changes_nor_deletes(
    maya: Pupil, northgate: School
) -> None:
    with school_scope(northgate.pk):
        assert _sql("SELECT * FROM pupils_pupil") == 0
        assert _sql("UPDATE pupils_pupil SET surname = 'x'") == 0
        assert _sql("DELETE FROM pupils_pupil") == 0


def test_a_row_cannot_be_put_into_or_moved_to_another_school(maya: Pupil, northgate: School) -> None:
    with pytest.raises(DatabaseError, match="row-level security"), school_scope(maya.school_id):
        Pupil.objects.create(
            school_id=northgate.pk, forename="A", surname="B", date_of_birth=date(2019, 1, 1)
        )
    with pytest.raises(DatabaseError, match="row-level security"), school_scope(maya.school_id):
        _sql("UPDATE pupils_pupil SET school_id = %s", northgate.pk)


def test_a_pupil_of_another_school_cannot_be_referred_to_even_with_both_in_scope(
    ada: Relation, leo: Pupil
) -> None:
    with pytest.raises(IntegrityError, match="pupil_id_wall"), scope([ada.school_id, leo.school_id]):
        Relation.objects.create(school_id=ada.school_id, pupil=leo, contact=ada.contact)


def test_a_scope_ends_with_its_block_and_the_outer_one_comes_back(maya: Pupil, leo: Pupil) -> None:
    with school_scope(maya.school_id):
        with school_scope(leo.school_id):
            assert [p.pk for p in Pupil.objects.all()] == [leo.pk]
        assert [p.pk for p in Pupil.objects.all()] == [maya.pk]
        assert _sql("SELECT * FROM pupils_pupil") == 1


def test_the_outer_scope_comes_back_after_an_error_inside(maya: Pupil, leo: Pupil) -> None:
    with school_scope(maya.school_id):
        with pytest.raises(DatabaseError), school_scope(leo.school_id):
            _sql("SELECT 1/0")
        assert _sql("SELECT * FROM pupils_pupil") == 1


@pytest.mark.parametrize(
    "statement",
    [
        "TRUNCATE pupils_pupil CASCADE",
        "DROP POLICY pupils_pupil_wall ON pupils_pupil",
        "ALTER TABLE pupils_pupil DISABLE ROW LEVEL SECURITY",
        "SET ROLE endeavour_owner",
        "SET session_replication_role = replica",
        "UPDATE audit_auditevent SET kind = 'x'",
        "DELETE FROM audit_opening",
        "CREATE TABLE mine (x int)",
    ],
)
def test_the_program_may_not_take_down_a_wall(maya: Pupil, statement: str) -> None:
    refused = pytest.raises(DatabaseError, match=r"permission denied|must be owner")
    with school_scope(maya.school_id), refused, transaction.atomic():
        _sql(statement)
