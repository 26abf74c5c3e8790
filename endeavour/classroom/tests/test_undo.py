"""Taking back what was said of a session: only what was seen to stand."""

import re

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.classroom.tests.test_due_checks import outcome
from endeavour.classroom.tests.test_today import TODAY, SignIn, address_of, groups, operation
from endeavour.cycle.models import Check, Outcome
from endeavour.journeys.tests.browsing import fields_on
from endeavour.provision.actions.log_session import log_session
from endeavour.provision.models import Provision, Session
from endeavour.pupils.models import Pupil

__all__ = ["groups", "outcome"]
SEEN = re.compile(r'name="seen" value="(\w+)"')


def test_undo_at_once_and_with_a_reason_later(
    groups: list[Provision], reid: StaffActor, sign_in: SignIn
) -> None:
    client = sign_in(reid)
    client.post(address_of(groups[0], "/all-here"), operation())
    client.post(address_of(groups[0], "/undo"), operation())
    assert not Session.objects.filter(undone_at__isnull=True).exists()
    client.post(address_of(groups[0], "/all-here"), operation())
    with clock.at(clock.now().replace(day=24)):
        asked = client.post(address_of(groups[0], "/undo"), operation()).content.decode()
        assert "Why does it change?" in asked
        client.post(address_of(groups[0], "/undo"), {"why": "Maya was away"} | operation())
    assert not Session.objects.filter(undone_at__isnull=True).exists()
    assert Session.objects.count() == 2


def test_undo_takes_back_what_was_seen_and_nothing_said_since(
    groups: list[Provision], reid: StaffActor, priya: StaffActor, sign_in: SignIn
) -> None:
    client, senco = sign_in(reid), sign_in(priya)
    client.post(address_of(groups[0], "/all-here"), operation())
    [seen] = SEEN.findall(client.get(TODAY).content.decode())
    old = senco.get(address_of(groups[0])).content.decode()
    assert SEEN.findall(old) == [seen]
    for _ in range(2):
        assert client.post(address_of(groups[0], "/undo"), {"seen": seen} | operation()).status_code == 302
    client.post(address_of(groups[0], "/all-here"), operation())
    told = senco.post(address_of(groups[0], "/undo"), {"seen": seen} | operation(), follow=True)
    assert "Mr Reid has said anew meanwhile how this session went, at 8:40: happened" in told.content.decode()
    with clock.at(clock.now().replace(day=24)):
        late = {"seen": seen, "why": "Maya was away"} | operation()
        told = senco.post(address_of(groups[0], "/undo"), late)
    assert "That stands, and nothing was taken back." in told.content.decode()
    [standing] = Session.objects.filter(undone_at__isnull=True)
    assert SEEN.findall(told.content.decode()) == [standing.code], "sent again, it takes back what it shows"
    for no_code in ("\0", "9" * 40):
        assert senco.post(address_of(groups[0], "/undo"), {"seen": no_code} | operation()).status_code == 302
        client.post(address_of(groups[0], "/all-here"), operation())


def test_what_was_typed_stands_in_the_form_after_undo(
    outcome: Outcome, reid: StaffActor, maya: Pupil, sign_in: SignIn
) -> None:
    client, page = sign_in(reid), address_of(Provision.objects.get())
    child, check = f"child_{maya.pid}", f"check_{outcome.code}"
    given = {child: "part", check: "57", "note": "She left at half past."}
    client.post(page, given | operation())
    client.post(address_of(Provision.objects.get(), "/undo"), operation())
    again = client.get(page).content.decode()
    stands = fields_on(again, named="note")
    assert {name: stands[name] for name in given} == {name: [value] for name, value in given.items()}
    assert "What was said is taken back, and stands here as it was." in again
    client.post(page, {name: stands[name] for name in given} | operation())
    assert "stands here as it was" not in client.get(page).content.decode(), "once it is said, it is no draft"
    assert (Session.objects.filter(undone_at__isnull=True).get().note, Check.objects.count()) == (
        given["note"],
        2,
    )


def test_why_it_did_not_happen_stands_too(
    groups: list[Provision], reid: StaffActor, maya: Pupil, sign_in: SignIn
) -> None:
    client, page = sign_in(reid), address_of(groups[0])
    client.post(page, {"not": "1", "reason": "staff", f"child_{maya.pid}": "away"} | operation())
    client.post(address_of(groups[0], "/undo"), operation())
    stands = fields_on(client.get(page).content.decode(), named="note")
    assert (stands["reason"], stands[f"child_{maya.pid}"]) == (["staff"], ["away"])
    others = [stands[name] for name in stands if name.startswith("child_") and maya.pid not in name]
    assert others == [["here"]] * 2


def test_change_it_leads_from_today_to_the_form_on_the_day_and_later(
    groups: list[Provision], reid: StaffActor, maya: Pupil, sign_in: SignIn
) -> None:
    client, page = sign_in(reid), address_of(groups[0])
    first = fields_on(client.get(page).content.decode(), named="note")
    client.post(page, first | {f"child_{maya.pid}": ["away"]})
    assert f'<a href="{page}">Change it<' in client.get(TODAY).content.decode()
    change = fields_on(client.get(page).content.decode(), named="change")
    led = client.post(address_of(groups[0], "/undo"), change)
    assert led.headers["Location"] == page
    stands = fields_on(client.get(page).content.decode(), named="note")
    assert stands[f"child_{maya.pid}"] == ["away"]
    client.post(page, stands)
    with clock.at(clock.now().replace(day=24)):
        led = client.post(address_of(groups[0], "/undo"), {"why": "She came late"} | operation())
        assert led.headers["Location"] == page


def test_whoever_leads_a_group_may_change_what_another_said(
    groups: list[Provision], reid: StaffActor, shah: StaffActor, priya: StaffActor, sign_in: SignIn
) -> None:
    log_session(groups[0].slots.get(), on=clock.today(), by=priya)
    group, change = f"/s/oakfield/my-groups/{groups[0].code}", f'<a href="{address_of(groups[0])}">Change it<'
    assert change in sign_in(reid).get(group).content.decode()
    assert change in sign_in(priya).get(group).content.decode()
    Provision.objects.filter(pk=groups[0].pk).update(responsible=shah.person)
    read = sign_in(shah).get(group)
    assert (read.status_code, change in read.content.decode()) == (200, False)
    assert sign_in(shah).get(address_of(groups[0])).status_code == 404
