"""The database itself says which tables were touched, so that the sweep compares these alone."""

from endeavour.access.scope import school_scope
from endeavour.schools.models import SchoolClass
from tests.doors.calls import undone
from tests.doors.digest import Touched, changes, digest
from tests.doors.world import World


def test_a_table_is_named_though_its_row_was_taken_back(world: World) -> None:
    school, touched = world.places["oakfield"].school, Touched()
    touched.since_last()
    assert touched.since_last() == frozenset()
    with undone(), school_scope(school.pk):
        SchoolClass.objects.create(school_id=school.pk, name="three", year_group="3", school_year=2026)
    assert touched.since_last() == {"schools_schoolclass"}


def test_what_was_touched_is_compared_as_the_whole_would_be(world: World) -> None:
    school, table = world.places["oakfield"].school, "schools_schoolclass"
    before, part = digest(world.school_ids), digest(world.school_ids, frozenset({table}))
    assert part == {key: held for key, held in before.items() if key[0] == table}
    with school_scope(school.pk):
        SchoolClass.objects.create(school_id=school.pk, name="three", year_group="3", school_year=2026)
    after = digest(world.school_ids, frozenset({table}))
    assert changes(part, after) == changes(before, digest(world.school_ids)) != set()
