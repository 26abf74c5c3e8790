"""The pages of the end of support and of the look back, once something stands there already."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.audit.models import AuditEvent
from endeavour.pupil_pages.tests.forms_of import filled_in
from endeavour.pupil_pages.tests.pages import SignIn, words
from endeavour.pupils.models import Pupil, Relation
from endeavour.register.actions.end_sen_support import end_sen_support
from endeavour.register.actions.look_back import look_back
from endeavour.register.actions.say_told_of_end import say_told_of_end
from endeavour.register.models import StatusPeriod
from tests.cast.pupils import make_adult

TODAY, FRIDAY = date(2026, 11, 23), date(2026, 11, 20)
CARE: dict[str, Any] = {"reason": "Reads", "watch_for": "Guessing", "look_back_on": date(2027, 2, 5)}


@pytest.fixture
def of(maya: Pupil, ada: Relation, priya: StaffActor) -> str:
    with school_scope(priya.school_id):
        end_sen_support(maya, on=FRIDAY, by=priya, **CARE)
        say_told_of_end(maya, on=FRIDAY, how="Ms Okafor, by phone", by=priya)
        look_back(maya, note="She reads well", by=priya)
    return f"/s/oakfield/pupils/{maya.pid}"


@pytest.fixture
def client(of: str, priya: StaffActor, sign_in: SignIn) -> Client:
    return sign_in(priya)


def test_the_overview_says_both_with_the_way_to_put_them_right(client: Client, of: str) -> None:
    page = client.get(of)
    assert "Looked back She reads well 23 November 2026" in words(page)
    assert "Family told Ms Okafor, by phone 20 November 2026" in words(page)
    for address in ("look-back", "told"):
        assert f"{of}/support/ended/{address}" in page.content.decode()


@pytest.mark.parametrize(
    ("address", "field", "said", "right"),
    [
        ("look-back", "note", "She reads well", "She guesses"),
        ("told", "how", "Ms Okafor, by phone", "Ms Okafor, in person"),
    ],
)
def test_it_is_put_right_or_taken_back_with_a_reason(
    client: Client, of: str, address: str, field: str, said: str, right: str
) -> None:
    page = f"{of}/support/ended/{address}"
    assert f"“{said}” If that is wrong" in words(client.get(page))
    form = filled_in(client.get(page)) | {field: right}
    assert "Say why that was wrong" in words(client.post(page, form))
    sent = client.post(page, filled_in(client.get(page)) | {field: right, "why": "A slip"})
    assert sent.status_code == 302
    told = words(client.get(page))
    assert f"“{right}” If that is wrong" in told
    assert f"“{said}” Put right: A slip" in told
    gone = {"back": "on", field: "", "why": "Not done"}
    assert client.post(page, filled_in(client.get(page)) | gone).status_code == 302
    again = words(client.get(page))
    assert "If that is wrong" not in again
    assert f"“{right}” Put right: Not done" in again
    assert right not in words(client.get(of))


def test_who_recorded_it_meanwhile_is_not_written_over(
    client: Client, of: str, maya: Pupil, priya: StaffActor
) -> None:
    """A page that was opened before anything stood there has no reason to send."""
    page = f"{of}/support/ended/told"
    blank = filled_in(client.get(page))
    late = {name: value for name, value in blank.items() if name not in ("why", "back")}
    answer = words(client.post(page, late | {"how": "Nobody"}))
    assert "Say why that was wrong" in answer
    assert "“Ms Okafor, by phone” If that is wrong" in answer


@pytest.mark.parametrize("address", ["look-back", "told"])
def test_taken_back_in_two_tabs_it_is_not_said_anew(client: Client, of: str, address: str) -> None:
    page = f"{of}/support/ended/{address}"
    one, two = (filled_in(client.get(page)) | {"back": "on", "why": "Not done"} for _tab in range(2))
    assert client.post(page, one).status_code == 302
    assert "Somebody else changed this while you had it open. It is now: nothing yet." in words(
        client.post(page, two)
    )
    assert "If that is wrong" not in words(client.get(page))


@pytest.mark.parametrize(
    ("address", "field"),
    [("look-back", "note"), ("told", "how")],
)
def test_a_newer_correction_is_not_written_over_unseen(
    client: Client, of: str, address: str, field: str
) -> None:
    page = f"{of}/support/ended/{address}"
    late = filled_in(client.get(page)) | {field: "Mine", "why": "A slip"}
    first = filled_in(client.get(page)) | {field: "Theirs", "why": "A slip"}
    assert client.post(page, first).status_code == 302
    assert "It is now: “Theirs”. Send it again if yours is to stand." in words(client.post(page, late))
    assert "“Theirs” If that is wrong" in words(client.get(page))


def test_where_two_must_be_told_one_closes_nothing(
    maya: Pupil, ada: Relation, priya: StaffActor, sign_in: SignIn
) -> None:
    father = make_adult(maya, "Mr", "Raj", "Okafor")
    with school_scope(priya.school_id):
        end_sen_support(maya, on=FRIDAY, by=priya, **CARE)
    client, told = sign_in(priya), f"/s/oakfield/pupils/{maya.pid}/support/ended/told"
    form = filled_in(client.get(told)) | {
        "on_day": "20",
        "on_month": "11",
        "on_year": "2026",
        "how": "By phone",
    }
    assert "Tick each person who has been told" in words(client.post(told, form))
    answer = client.post(told, form | {"whom": [ada.contact.code]})
    assert "Mr Okafor must be told too. Tell them, or send them the letter" in words(answer)
    assert "By phone" in answer.content.decode()
    both = filled_in(answer) | {"how": "By phone", "whom": [ada.contact.code, father.contact.code]}
    assert client.post(told, both).status_code == 302
    with school_scope(priya.school_id):
        period = StatusPeriod.objects.get(code="K")
        assert (period.end_told_on, set(period.end_told_whom)) == (
            FRIDAY,
            {ada.contact.code, father.contact.code},
        )
        (event,) = AuditEvent.objects.filter(kind="FamilyToldOfEnd")
        assert set(event.detail["whom"].split(", ")) == set(period.end_told_whom)
    page = words(client.get(f"/s/oakfield/pupils/{maya.pid}"))
    assert "By phone 20 November 2026, to Ms Okafor and Mr Okafor" in page
    right = filled_in(client.get(told)) | {"how": "In person", "why": "A slip"}
    client.post(told, right)
    page = words(client.get(f"/s/oakfield/pupils/{maya.pid}"))
    assert "In person 20 November 2026, to Ms Okafor and Mr Okafor" in page, "put right, it was about both"
    assert "Who has been told?" not in words(client.get(told)), "put right, it was about both"
