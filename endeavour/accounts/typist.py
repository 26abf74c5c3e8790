"""Who a page was made for: a mark in its forms, so that what is sent too late can be kept for them and nobody else.

The mark opens nothing. It outlives the session by design, and ends with the day, a new password or a leaver's going.
"""

from django.core import signing
from django.utils.crypto import salted_hmac

from endeavour.accounts.models import Person

SALT = "endeavour.accounts.typist"
A_DAY = 24 * 60 * 60


def typist_mark(person: Person) -> str:
    return signing.dumps([person.pk, _state_of(person)], salt=SALT)


def typist_of(mark: str) -> Person | None:
    """Whoever the page was made for, if they may still sign in as they then could."""
    try:
        pk, state = signing.loads(mark, salt=SALT, max_age=A_DAY)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    person = Person.objects.filter(pk=pk, is_active=True).first()
    return person if person and _state_of(person) == state else None


def _state_of(person: Person) -> str:
    """Changes when all of a person's sessions are ended."""
    return salted_hmac(SALT, person.get_session_auth_hash(), algorithm="sha256").hexdigest()[:16]
