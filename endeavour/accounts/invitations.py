"""The link by which a person sets up their sign-in: signed, good for seven days, used once, kept as a hash."""

import hashlib
import secrets
from collections.abc import Iterable
from datetime import timedelta

from allauth.mfa.models import Authenticator
from django.core import signing
from django.db import transaction
from django.utils import timezone

from endeavour.accounts.models import Invitation, Person

GOOD_FOR = timedelta(days=7)
SALT = "endeavour.accounts.invitation"


class InvitationEndedError(LookupError):
    """The link was used, is too old, was replaced by a newer one, or never was one. Which, is not said."""


def invite(person: Person) -> str:
    """A new link's token. The person's earlier link ends."""
    token = signing.Signer(salt=SALT, sep=".").sign(secrets.token_urlsafe(24))
    Invitation.objects.update_or_create(
        person=person, defaults={"token_hash": _hash(token), "until": timezone.now() + GOOD_FOR}
    )
    return token


def end_links(person: Person) -> None:
    """Nobody becomes this person by a link that was made before."""
    Invitation.objects.filter(person=person).delete()


def invited(token: str) -> Person:
    """Whom the link is for. Looking doesn't use it up."""
    return _open(token).person


@transaction.atomic
def accept(token: str, *, title: str, forename: str, surname: str, password: str) -> Person:
    """Use the link up: the person gets a name and a password, and old proofs and sessions end."""
    person = _open(token, lock=True).person
    Invitation.objects.filter(person=person).delete()
    Authenticator.objects.filter(user=person).delete()
    person.title, person.forename, person.surname = title, forename, surname
    person.set_password(password)
    person.sessions_ended += 1
    person.save()
    return person


def with_good_link(people: Iterable[int]) -> set[int]:
    """Of these people, those with a link that still works."""
    good = Invitation.objects.filter(person__in=list(people), until__gt=timezone.now())
    return set(good.values_list("person_id", flat=True))


def _open(token: str, *, lock: bool = False) -> Invitation:
    try:
        signing.Signer(salt=SALT, sep=".").unsign(token)
    except signing.BadSignature:
        raise InvitationEndedError from None
    rows = Invitation.objects.select_related("person")
    found = (rows.select_for_update(of=("self",)) if lock else rows).filter(
        token_hash=_hash(token), until__gt=timezone.now(), person__is_active=True
    )
    if (invitation := found.first()) is None:
        raise InvitationEndedError
    return invitation


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
