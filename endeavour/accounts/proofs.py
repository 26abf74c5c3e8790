"""What a person has to prove who they are: an authenticator app, passkeys, recovery codes."""

from dataclasses import dataclass
from datetime import datetime

from allauth.mfa.models import Authenticator
from django.db import transaction
from django.http import HttpRequest

from endeavour.accounts.models import Person

Type = Authenticator.Type


class LastProofError(ValueError):
    """Without it nobody could sign in as this person."""


@dataclass(frozen=True)
class Passkey:
    pk: int
    name: str
    added_at: datetime
    used_at: datetime | None


@dataclass(frozen=True)
class Proofs:
    """`codes_left` is how many recovery codes are unused; `codes_kept` whether the person said they kept them."""

    app_since: datetime | None
    passkeys: tuple[Passkey, ...]
    codes_left: int
    codes_kept: bool

    @property
    def second_steps(self) -> int:
        return len(self.passkeys) + (self.app_since is not None)


def proofs_of(person: Person) -> Proofs:
    app_since, passkeys, codes_left, codes_kept = None, [], 0, False
    for held in Authenticator.objects.filter(user_id=person.pk).order_by("pk"):
        if held.type == Type.TOTP:
            app_since = held.created_at
        elif held.type == Type.WEBAUTHN:
            passkeys.append(Passkey(held.pk, held.wrap().name, held.created_at, held.last_used_at))
        else:
            codes_left, codes_kept = len(held.wrap().get_unused_codes()), held.wrap().did_view
    return Proofs(app_since, tuple(passkeys), codes_left, codes_kept)


def can_use_code(person: Person) -> bool:
    return bool(Authenticator.objects.filter(user_id=person.pk).exclude(type=Type.WEBAUTHN).exists())


def can_use_passkey(person: Person) -> bool:
    return bool(Authenticator.objects.filter(user_id=person.pk, type=Type.WEBAUTHN).exists())


def recovery_codes(person: Person) -> list[str]:
    """To be shown until the person says that they kept them, and never again."""
    held = _codes(person)
    return [] if held is None or held.wrap().did_view else list(held.wrap().get_unused_codes())


def keep_recovery_codes(person: Person) -> None:
    if held := _codes(person):
        held.wrap().mark_as_viewed()


@transaction.atomic
def remove_app(person: Person) -> None:
    """Only when a passkey is left: the second step can't be switched off."""
    _one_at_a_time(person)
    if not can_use_passkey(person):
        raise LastProofError
    Authenticator.objects.filter(user_id=person.pk, type=Type.TOTP).delete()


@transaction.atomic
def remove_passkey(person: Person, pk: int) -> bool:
    """Answers whether there was such a passkey of theirs."""
    _one_at_a_time(person)
    theirs = Authenticator.objects.filter(user_id=person.pk, type__in=[Type.TOTP, Type.WEBAUTHN])
    found = theirs.filter(pk=pk, type=Type.WEBAUTHN)
    if not found.exists():
        return False
    if theirs.count() == 1:
        raise LastProofError
    found.delete()
    return True


def passkeys_work_here(request: HttpRequest) -> bool:
    """Browsers make passkeys only for a named site over https, or for this machine by its name."""
    host = request.get_host().partition(":")[0]
    named = not host.replace(".", "").isdigit() and not host.startswith("[")
    return named and (request.is_secure() or host == "localhost" or host.endswith(".localhost"))


def _one_at_a_time(person: Person) -> None:
    """Two removals at the same moment would each find the other's proof still there."""
    Person.objects.select_for_update().get(pk=person.pk)


def _codes(person: Person) -> Authenticator | None:
    found: Authenticator | None = Authenticator.objects.filter(
        user_id=person.pk, type=Type.RECOVERY_CODES
    ).first()
    return found
