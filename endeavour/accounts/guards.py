"""django-allauth's guards, with types: attempts counted, proofs fresh, the password already right."""

from collections.abc import Callable

from allauth.account.decorators import reauthentication_required
from allauth.account.internal.decorators import login_stage_required
from allauth.core.internal import ratelimit
from allauth.mfa.stages import AuthenticateStage
from django.http import HttpRequest, HttpResponse

View = Callable[..., HttpResponse]


def counted(action: str, *, app: str = "allauth.account") -> Callable[[View], View]:
    """Refuse with 429 what is sent more often than the settings allow."""
    limit: Callable[[View], View] = ratelimit.decorator(app=app, action=action)
    return limit


def one_more(request: HttpRequest, action: str, *, rate: str) -> bool:
    """Count a try, by GET too. False once there were more from this address than the rate allows."""
    used = ratelimit.consume(request, app="endeavour", action=action, config={action: rate}, limit_get=True)
    return used is not None


def freshly_proved(view: View) -> View:
    """Ask again who it is, unless a proof was given in the last ten minutes."""
    guarded: View = reauthentication_required(view, app="allauth.mfa")
    return guarded


def after_password(view: View) -> View:
    """Only in the middle of signing in, between the two steps."""
    stage = login_stage_required(stage=AuthenticateStage.key, redirect_urlname="account_login")
    guarded: View = stage(view)
    return guarded
