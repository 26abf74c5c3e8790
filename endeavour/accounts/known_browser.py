"""A browser in which somebody has signed in before, so that guessing elsewhere can't lock them out of it.

Wrong passwords are counted per address, and apart for each browser that knows the address.
"""

import secrets

from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import salted_hmac

COOKIE = "known-browser"
SALT = "endeavour.accounts.known_browser"
HALF_A_YEAR = 180 * 24 * 60 * 60
PEOPLE_AT_ONE_BROWSER = 8


def name_of(request: HttpRequest, email: str) -> str:
    """The name this browser was given when the address was signed in here; empty for a stranger."""
    return _names(request).get(_mark_of(email), "")


def remember(request: HttpRequest, response: HttpResponse, email: str) -> None:
    names = _names(request)
    names = {**names, _mark_of(email): names.get(_mark_of(email)) or secrets.token_urlsafe(12)}
    kept = dict(list(names.items())[-PEOPLE_AT_ONE_BROWSER:])
    response.set_cookie(
        COOKIE,
        signing.dumps(kept, salt=SALT),
        max_age=HALF_A_YEAR,
        secure=request.is_secure(),
        httponly=True,
        samesite="Lax",
    )


def _names(request: HttpRequest) -> dict[str, str]:
    try:
        kept: dict[str, str] = signing.loads(request.COOKIES.get(COOKIE, ""), salt=SALT, max_age=HALF_A_YEAR)
    except signing.BadSignature:
        return {}
    return kept


def _mark_of(email: str) -> str:
    """Says nothing to whoever reads the cookie."""
    return salted_hmac(SALT, email.strip().lower(), algorithm="sha256").hexdigest()[:20]
