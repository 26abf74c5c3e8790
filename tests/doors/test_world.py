"""The world is whole: every table of every school has rows, and every text in them a canary."""

import pytest

from endeavour.access.scope import school_scope
from tests.doors.canaries import texts_of
from tests.doors.kinds import CODED
from tests.doors.planting import tenant_models
from tests.doors.world import World


def test_every_table_has_rows_at_every_school(world: World) -> None:
    empty = []
    for place in world.places.values():
        with school_scope(place.school.pk):
            empty += [f"{m._meta.label} at {place.slug}" for m in tenant_models() if not m.objects.exists()]
    assert not empty, f"make rows for these in the world: {empty}"


@pytest.mark.parametrize("slug", ["oakfield", "northgate", "southfold"])
def test_every_text_of_every_row_holds_a_canary_of_its_school(world: World, slug: str) -> None:
    place, bare = world.places[slug], []
    with school_scope(place.school.pk):
        for model in tenant_models():
            for row in model.objects.all():
                for name, text in texts_of(row).items():
                    if name in CODED.get(model._meta.label, ()):
                        continue
                    found = world.canaries.found_in(text)
                    if not found or any(slug not in canary.schools for canary in found):
                        bare.append(f"{model._meta.label}.{name}")
    assert not bare, f"no canary of {slug} in: {sorted(set(bare))}"


def test_a_canary_is_found_however_it_is_written(world: World) -> None:
    child = world.places["oakfield"].children[0]
    pupil, contact = child.pupil, child.mother.contact
    with school_scope(pupil.school_id):
        pupil.refresh_from_db()
        contact.refresh_from_db()
    born = pupil.date_of_birth
    for written in (
        f"<b>{pupil.surname.upper()}</b>",
        f"{born.day} {born:%B %Y}",
        f"{contact.mobile[:5]} {contact.mobile[5:8]} {contact.mobile[8:]}",
        f"mailto:{contact.email.replace('@', '%40')}",
    ):
        assert len(world.canaries.found_in(written)) == 1, written
    assert not world.canaries.found_in("zqzqzq 01632 000000 11 March 1999")
