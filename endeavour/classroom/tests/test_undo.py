"""Taking back what was said of a session: only what was seen to stand."""

import re

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.classroom.tests.test_today import TODAY, SignIn, address_of, groups, operation
from endeavour.provision.models import Provision, Session

__all__ = ["groups"]
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
