"""A page that changes an adult and their tie to a pupil, while a colleague is at the tie, on real connections."""

from dataclasses import replace

import pytest

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.pupil_pages.tests.forms_of import filled_in
from endeavour.pupil_pages.tests.pages import SignIn
from endeavour.pupil_pages.tests.test_contact_pages import edit, stored
from endeavour.pupils.actions.change_relation import change_relation, hold_ties
from endeavour.pupils.details import RelationDetails
from endeavour.pupils.models import Relation
from endeavour.schools.models import School
from tests.meanwhile import meanwhile

pytestmark = pytest.mark.django_db(transaction=True)


def test_both_are_kept(
    oakfield: School, ada: Relation, office: StaffActor, priya: StaffActor, sign_in: SignIn
) -> None:
    client, url = sign_in(office), edit(ada)
    form = filled_in(client.get(url)) | {"mobile": "07700 900123", "responsibility": "not_known"}
    with school_scope(oakfield.pk):
        seen = RelationDetails.of(ada)
    answer = meanwhile(
        oakfield,
        lambda: hold_ties([ada.pk]),
        lambda: client.post(url, form).status_code,
        then=lambda: change_relation(ada, seen=seen, wanted=replace(seen, order=3), by=priya),
        is_job=True,
    )
    assert answer == 302
    assert stored(ada).mobile == "07700 900123"
    assert (ada.responsibility, ada.order) == ("not_known", 3)
