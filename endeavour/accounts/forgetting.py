from django.contrib.sessions.models import Session
from django.utils import timezone

from endeavour.accounts.models import Invitation


def forget_old_sessions() -> None:
    Session.objects.filter(expire_date__lt=timezone.now()).delete()


def forget_old_links() -> None:
    Invitation.objects.filter(until__lt=timezone.now()).delete()
