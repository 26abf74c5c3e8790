"""A session ends twenty minutes after its last page; that a page was asked for is written down once a minute."""

import time

from django.http import HttpRequest

A_MINUTE = 60


def keep_awake(request: HttpRequest) -> None:
    """Real time, as for everything about signing in. Changing the session is what saves it and renews its cookie."""
    if int(time.time()) - int(request.session.get("awake", 0)) >= A_MINUTE:
        awake_now(request)


def awake_now(request: HttpRequest) -> None:
    """Somebody said so, and counts on the whole time from here."""
    request.session["awake"] = int(time.time())
