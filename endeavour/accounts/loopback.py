"""Did a request come from this very machine, and not through a proxy on it?"""

from ipaddress import ip_address

from django.http import HttpRequest

# A proxy says for whom it asks. Whatever such a header says, the asker may be anybody.
FORWARDED = ("HTTP_FORWARDED", "HTTP_X_FORWARDED_FOR", "HTTP_X_FORWARDED_HOST", "HTTP_X_REAL_IP", "HTTP_VIA")
# A page elsewhere can make a browser ask this machine under a name of its own.
NAMES = {"localhost", "127.0.0.1", "[::1]"}


def came_over_loopback(request: HttpRequest) -> bool:
    if any(header in request.META for header in FORWARDED):
        return False
    host, _, port = request.get_host().rpartition(":")
    if (host if port.isdigit() and host else request.get_host()) not in NAMES:
        return False
    try:
        return ip_address(request.META.get("REMOTE_ADDR", "")).is_loopback
    except ValueError:
        return False
