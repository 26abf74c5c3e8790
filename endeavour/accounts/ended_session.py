"""Whose session it was that has just run out, so that what they sent too late can be kept for them.

Only of a session that ended by itself: one that was ended (signed out, a leaver, a new password) leaves nothing here.
"""

import hmac

from allauth.account.internal.flows.login import AUTHENTICATION_METHODS_SESSION_KEY
from django.conf import settings
from django.contrib.auth import HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.models import Session
from django.http import HttpRequest
from django.utils import timezone

from endeavour.accounts.models import Person
from endeavour.accounts.second_step import shown_in


def whose_session_ended(request: HttpRequest) -> Person | None:
    key = request.COOKIES.get(settings.SESSION_COOKIE_NAME, "")
    ended = Session.objects.filter(session_key=key, expire_date__lte=timezone.now()).first()
    if ended is None:
        return None
    held = ended.get_decoded()
    person = Person.objects.filter(pk=str(held.get(SESSION_KEY) or 0), is_active=True).first()
    if person is None or not shown_in(held.get(AUTHENTICATION_METHODS_SESSION_KEY, ())):
        return None
    same = hmac.compare_digest(str(held.get(HASH_SESSION_KEY, "")), person.get_session_auth_hash())
    return person if same else None
