"""Made with the family in the room: whatever they get to read says so while it is typed."""

from datetime import date

import pytest
from django.test import Client

from endeavour.access.actor import StaffActor
from endeavour.plan_pages.tests.making import SignIn, fields_of, page_of, send, with_reading
from endeavour.pupils.models import Pupil, Relation
from endeavour.schools.models import School
from tests.cast.pupils import make_pupil

READ = "Maya’s parents will read this."
TOGETHER = {"owed": "Maya’s parents will read them.", "w": "Maya’s parents will read who does what."}


@pytest.fixture
def made(at_oakfield: School, maya: Pupil, reid: StaffActor, priya: StaffActor, sign_in: SignIn) -> Client:
    client = sign_in(priya)
    with_reading(client, maya, reid)
    return client


def test_what_is_labelled_while_typed_is_what_the_family_gets_to_read(made: Client, maya: Pupil) -> None:
    texts = _texts(made, maya)
    assert len(texts) > 10
    send(made, maya, press="keep", **{name: _mark(name) for name in texts})
    page = page_of(made, maya).content.decode()
    hints = {name: str(page_of(made, maya).context["form"][name].help_text) for name in texts}
    version = page_of(made, maya, "check").context["draft"].version
    operation = str(fields_of(page_of(made, maya))["operation"])
    made.post(f"/s/oakfield/pupils/{maya.pid}/plan/share", {"operation": operation, "seen": str(version)})
    for_family = made.get(f"/s/oakfield/pupils/{maya.pid}/plan/family").content.decode()
    reached = {name for name in texts if _mark(name) in for_family.casefold()}
    labelled = {name for name in texts if READ in hints[name] or _together(name, page)}
    assert len(reached) > 8
    assert reached == labelled


def test_a_young_person_reads_it_themselves(oakfield: School, priya: StaffActor, sign_in: SignIn) -> None:
    leo = make_pupil(oakfield, "Leo", "Marsh", date_of_birth=date(2010, 1, 4))
    page = page_of(sign_in(priya), leo).content.decode()
    assert "Leo will read this." in page
    assert "parents will read" not in page


def test_what_a_child_says_will_be_read_and_what_a_parent_says_by_no_other_parent(
    made: Client, maya: Pupil, ada: Relation
) -> None:
    asked = {"pupil": "Maya’s parents will read it", ada.contact.code: "No other parent reads it."}
    for who, said in asked.items():
        page = made.get(f"/s/oakfield/pupils/{maya.pid}/voice/new/{who}").content.decode()
        assert said in page


def _texts(client: Client, pupil: Pupil) -> list[str]:
    form = page_of(client, pupil).context["form"]
    typed = [bound for bound in form if not bound.is_hidden and type(bound.field).__name__ == "CharField"]
    return [bound.html_name for bound in typed if not bound.html_name.endswith("-unit")]


def _mark(name: str) -> str:
    return f"zq{name.replace('-', '')}".casefold()


def _together(name: str, page: str) -> bool:
    """Lines that stand together are labelled once for all of them."""
    kind = name.split("-")[0]
    said = TOGETHER.get("owed" if kind == "idea" else kind)
    return bool(said) and str(said) in page
