"""What the world's staff hold to prove who they are: an app each, a passkey some, and one unused invitation."""

import json

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret

from endeavour.accounts.invitations import invite
from endeavour.accounts.models import Person
from endeavour.accounts.tests.soft_passkey import SoftPasskey
from tests.doors.world import Place


def give_proofs(place: Place) -> None:
    for name in ("senco", "teacher"):
        person = place.staff[name].person
        TOTP.activate(person, generate_totp_secret())
        _give_passkey(person)
    place.invitation = invite(place.staff["governor"].person)


def _give_passkey(person: Person) -> None:
    """As a browser would hand it over; the challenge is asked for again each time it is used."""
    options = {
        "publicKey": {
            "user": {"id": str(person.pk)},
            "challenge": "AAAAAAAAAAAAAAAAAAAAAA",
            "rp": {"id": "testserver"},
        }
    }
    credential = json.loads(SoftPasskey().create(options))
    data = {"name": "Laptop", "credential": credential, "passwordless": True}
    Authenticator.objects.create(user=person, type=Authenticator.Type.WEBAUTHN, data=data)
