"""Making a plan on its page, as the room does."""

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from endeavour.access.actor import StaffActor
from endeavour.cycle.models import PlanDraft
from endeavour.cycle.plan_contents import PlanContents
from endeavour.pupils.models import Pupil
from endeavour.schools.models import School

Answer = Any  # the test client's
SignIn = Callable[[StaffActor], Client]
FLUENCY = "library:reading-fluency"


def page_of(client: Client, pupil: Pupil, name: str = "new") -> Answer:
    answer = client.get(f"/s/oakfield/pupils/{pupil.pid}/plan/{name}")
    assert answer.status_code == 200
    return answer


def fields_of(answer: Answer) -> dict[str, str | list[str]]:
    """Everything that the page's form would send, as it stands."""
    form = answer.context["form"]
    sent: dict[str, str | list[str]] = {}
    for bound in form:
        value = bound.value()
        if isinstance(value, date):
            sent |= {
                f"{bound.html_name}_{part}": str(getattr(value, part)) for part in ("day", "month", "year")
            }
        elif value not in (None, ""):
            sent[bound.html_name] = [str(one) for one in value] if isinstance(value, list) else str(value)
    return sent | {"operation": str(uuid4())}


def send(client: Client, pupil: Pupil, name: str = "new", **changes: str | list[str]) -> Answer:
    sent = fields_of(page_of(client, pupil, name)) | {
        key.replace("__", "-"): said for key, said in changes.items()
    }
    return client.post(f"/s/oakfield/pupils/{pupil.pid}/plan/{name}", sent)


def share(client: Client, pupil: Pupil, **changes: str) -> Answer:
    """The button of the check, with what stands beside it."""
    page = page_of(client, pupil, "check")
    sent = {"seen": str(page.context["draft"].version), "operation": str(uuid4())} | changes
    return client.post(f"/s/oakfield/pupils/{pupil.pid}/plan/share", sent)


def draft_kept() -> PlanContents:
    return PlanContents.from_json(PlanDraft.objects.get().contents)


def with_reading(client: Client, pupil: Pupil, leader: StaffActor) -> str:
    """What the room types for Maya; answers the key of the support's line."""
    send(
        client,
        pupil,
        press="add",
        add=FLUENCY,
        strengths="Tells good stories",
        barrier="Long words",
        o1__what="read 56 words in a minute",
        o1__from="41",
        o1__to="56",
    )
    key = draft_kept().supports[0].key
    send(client, pupil, press="check", **{f"s-{key}-leader": str(leader.person.pk)})
    return key


@pytest.fixture
def made(at_oakfield: School, maya: Pupil, priya: StaffActor, reid: StaffActor, sign_in: SignIn) -> Client:
    client = sign_in(priya)
    with_reading(client, maya, reid)
    return client
