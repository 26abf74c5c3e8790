"""The outbox: what is to reach a person, held ten minutes, and what became of it."""

from datetime import datetime

from django.db import models
from django.db.models import F, Q

from endeavour.messages.state import State
from endeavour.tenancy.codes import new_code
from endeavour.tenancy.models import TenantModel


class Channel(models.TextChoices):
    EMAIL = "email", "Email"
    PAPER = "paper", "Letter on paper"
    PHONE = "phone", "Phone call"


class Message(TenantModel):
    """One message to one person. Whom and what it is about are opaque codes of higher rooms.

    Sent: the provider took it. Delivered: the provider says so, or it was handed over, read aloud, or
    posted two school days ago. Opened: the person pressed Open. Not theirs: whoever opened the link said that it
    isn't for them, so the message has failed to reach its person, whatever happened before.
    """

    code = models.CharField(max_length=8, unique=True, default=new_code, editable=False)
    kind = models.CharField(max_length=20)
    about = models.CharField(max_length=8)
    recipient = models.CharField(max_length=8)
    document = models.CharField(max_length=8, blank=True)
    channel = models.CharField(max_length=10, choices=Channel.choices)
    address = models.EmailField(blank=True)
    subject = models.CharField(max_length=120, blank=True)
    text = models.TextField(blank=True)

    queued_at = models.DateTimeField()
    queued_by = models.CharField(max_length=80)
    goes_at = models.DateTimeField()
    stopped_at = models.DateTimeField(null=True)
    cancelled_at = models.DateTimeField(null=True)
    going_since = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    delivered_at = models.DateTimeField(null=True)
    delivered_how = models.CharField(max_length=20, blank=True)
    opened_at = models.DateTimeField(null=True)
    failed_at = models.DateTimeField(null=True)
    failed_why = models.CharField(max_length=200, blank=True)
    tries = models.PositiveSmallIntegerField(default=0)
    not_theirs_at = models.DateTimeField(null=True)

    class Meta(TenantModel.Meta):
        constraints = [
            models.CheckConstraint(
                condition=Q(stopped_at__isnull=True, cancelled_at__isnull=True) | Q(sent_at__isnull=True),
                name="stopped_or_cancelled_is_not_sent",
            ),
            models.CheckConstraint(
                condition=Q(delivered_at__isnull=True, delivered_how="")
                | (Q(delivered_at__isnull=False) & ~Q(delivered_how="")),
                name="delivered_says_how",
            ),
            models.CheckConstraint(
                condition=~Q(channel=Channel.EMAIL) | ~Q(address=""), name="email_has_an_address"
            ),
            models.CheckConstraint(condition=Q(goes_at__gte=F("queued_at")), name="goes_after_it_was_queued"),
            models.UniqueConstraint(
                fields=["school_id", "document", "recipient"],
                condition=Q(stopped_at__isnull=True, cancelled_at__isnull=True, failed_at__isnull=True)
                & ~Q(document=""),
                name="one_live_message_a_letter",
            ),
        ]
        indexes = [
            models.Index(fields=["school_id", "about"], name="message_about"),
            models.Index(
                fields=["school_id", "goes_at"],
                condition=Q(sent_at__isnull=True, stopped_at__isnull=True, cancelled_at__isnull=True),
                name="message_to_go",
            ),
        ]

    def __str__(self) -> str:
        return self.code

    def state(self, now: datetime) -> State:
        """The latest thing that happened, at an instant (holding ends by itself)."""
        for moment, state in (
            (self.not_theirs_at, State.FAILED),
            (self.opened_at, State.OPENED),
            (self.delivered_at, State.DELIVERED),
            (self.failed_at, State.FAILED),
            (self.sent_at, State.SENT),
            (self.stopped_at, State.STOPPED),
            (self.cancelled_at, State.CANCELLED),
        ):
            if moment is not None:
                return state
        if now < self.goes_at:
            return State.HELD
        return State.GOING if self.channel == Channel.EMAIL else State.WAITING
