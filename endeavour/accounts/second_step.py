"""Whether this session has shown a second proof beside the password. The sign-in wall asks here and nowhere else.

The record of it is django-allauth's own, in the session, and is bound to the person.
"""

import time
from collections.abc import Iterable

from allauth.account.internal.flows.login import get_authentication_records, record_authentication
from django.http import HttpRequest

from endeavour.accounts.installation import is_demo
from endeavour.accounts.models import Person

# Written by the demo's sign-in buttons alone, and worth something in the demo alone.
DEMO = "demo"
FRESH = 10 * 60


def is_shown(request: HttpRequest) -> bool:
    return shown_in(_records(request))


def shown_in(records: Iterable[dict[str, object]]) -> bool:
    """Whether these records of a session say so."""
    methods = {record.get("method") for record in records}
    return "mfa" in methods or (DEMO in methods and is_demo())


def note_shown(request: HttpRequest, person: Person, method: str = "mfa") -> None:
    """Write down that a second proof was given, here and now."""
    record_authentication(request, person, method)


def is_fresh(request: HttpRequest) -> bool:
    """Was a proof given in the last ten minutes? Needed before proofs are changed."""
    latest = max((float(str(record.get("at", 0))) for record in _records(request)), default=0.0)
    return time.time() - latest < FRESH


def _records(request: HttpRequest) -> list[dict[str, object]]:
    person = request.user if request.user.is_authenticated else None
    return list(get_authentication_records(request, person))
