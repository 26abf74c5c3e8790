"""The page that asks about many adults, while a colleague is at one of them, on real connections."""

from dataclasses import replace

import pytest

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.letter_pages.tests.test_responsibility import PAGE, key, now, obi, raj
from endeavour.pupil_pages.tests.pages import SignIn, send
from endeavour.pupils.actions.change_relation import change_relation, hold_ties
from endeavour.pupils.details import RelationDetails
from endeavour.pupils.models import Relation
from endeavour.schools.models import School
from tests.meanwhile import meanwhile

__all__ = ["obi", "raj"]

pytestmark = pytest.mark.django_db(transaction=True)


def test_all_answers_are_kept(
    oakfield: School, raj: Relation, obi: Relation, priya: StaffActor, office: StaffActor, sign_in: SignIn
) -> None:
    client, yes = sign_in(priya), {key(obi): "yes", key(raj): "yes"}
    with school_scope(oakfield.pk):
        seen = RelationDetails.of(raj)
    answer = meanwhile(
        oakfield,
        lambda: hold_ties([raj.pk]),
        lambda: send(client, PAGE, **yes).status_code,
        then=lambda: change_relation(raj, seen=seen, wanted=replace(seen, order=3), by=office),
        is_job=True,
    )
    assert answer == 302
    assert (now(obi), now(raj)) == ("yes", "yes")
