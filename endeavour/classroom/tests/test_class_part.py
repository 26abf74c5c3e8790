"""Today's part about a class is for whoever teaches one today."""

from datetime import time

from endeavour.access.actor import StaffActor
from endeavour.classroom.tests.test_today import SignIn, make_group, text_of
from endeavour.pupils.models import Pupil
from endeavour.schools.models import School


def test_only_who_teaches_a_class_has_a_part_about_it(
    at_oakfield: School,
    maya: Pupil,
    priya: StaffActor,
    reid: StaffActor,
    shah: StaffActor,
    grant: StaffActor,
    sign_in: SignIn,
) -> None:
    """Not who supports it, who teaches none, or who sees all pupils."""
    make_group("Reading", time(9, 15), [maya], priya, priya)
    assert "In your class 9:15Reading with Mrs Doyle: Maya O" in text_of(sign_in(shah))
    for nobodys in (reid, grant, priya):
        page = text_of(sign_in(nobodys))
        assert "today" in page
        assert "In your class" not in page
