"""Oakfield's sessions since September, as the stories have them."""

from endeavour.access.scope import school_scope
from endeavour.demo.population.school_age import TODAY
from endeavour.provision.tests.tallied import tallies
from endeavour.pupils.models import Pupil
from endeavour.schools.models import School
from tests.cast.demo import MadeDemo


def test_maya_had_21_of_24_and_the_school_gave_nine_of_ten(in_the_demo: MadeDemo) -> None:
    school = School.objects.get(slug="oakfield")
    with school_scope(school.pk):
        pupils = {pupil.pk: pupil for pupil in Pupil.objects.filter(places__isnull=False).distinct()}
        counted = tallies(list(pupils), today=TODAY)
        [maya] = [tally for (pk, _), tally in counted.items() if pupils[pk].surname == "Okafor"]
    assert maya.in_words == "21 of 24 sessions. 2 away, 1 because staff were needed elsewhere"
    planned, done = (sum(getattr(t, name) for t in counted.values()) for name in ("planned", "done"))
    assert 0.90 <= done / planned <= 0.92
    assert len(pupils) >= 40
