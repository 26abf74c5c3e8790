from django.conf import settings
from django.db import models
from django.db.models import F, Q

from endeavour.provision.models.provision import Provision, Slot
from endeavour.tenancy.codes import new_code
from endeavour.tenancy.models import TenantForeignKey, TenantModel


class Session(TenantModel):
    """What became of one session: it happened, or not, and then why. Undone, it stays and says so.

    Sessions that nobody has said anything of are no rows: the timetable and the school's days say that they were due.
    """

    class Outcome(models.TextChoices):
        HAPPENED = "happened", "Happened"
        NOT = "not", "Did not happen"

    class Reason(models.TextChoices):
        """Why a session did not happen at all. "Staff needed elsewhere" is the honest one that governors must see."""

        STAFF = "staff", "Staff needed elsewhere"
        NO_PUPILS = "no_pupils", "No child was there"
        CLOSED = "closed", "School closed"
        OTHER = "other", "Another reason"

    code = models.CharField(max_length=8, unique=True, default=new_code, editable=False)
    provision = TenantForeignKey(Provision, related_name="sessions")
    slot = TenantForeignKey(Slot, related_name="sessions")
    on = models.DateField()
    outcome = models.CharField(max_length=10, choices=Outcome.choices)
    reason = models.CharField(max_length=10, choices=Reason.choices, blank=True)
    note = models.CharField(max_length=300, blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.CharField(max_length=80)
    undone_at = models.DateTimeField(null=True)
    undone_by = models.CharField(max_length=80, blank=True)
    undone_why = models.CharField(max_length=300, blank=True)

    class Meta(TenantModel.Meta):
        ordering = ["on", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["school_id", "slot", "on"],
                condition=Q(undone_at__isnull=True),
                name="one_session_a_slot_and_day",
            ),
            models.CheckConstraint(
                condition=Q(outcome="not") ^ Q(reason=""), name="a_reason_where_it_did_not_happen"
            ),
        ]
        indexes = [models.Index(fields=["school_id", "provision", "on"], name="session_of_provision")]

    def __str__(self) -> str:
        return self.code


class Presence(TenantModel):
    """How one pupil stood to one session. No reason about a child's health is ever asked."""

    class There(models.TextChoices):
        HERE = "here", "Here"
        PART = "part", "Part of it"
        AWAY = "away", "Not in school"
        DID_NOT_COME = "did_not_come", "Did not come"
        NO_SESSION = "no_session", "No session"

    session = TenantForeignKey(Session, related_name="presences")
    pupil = TenantForeignKey("pupils.Pupil", related_name="presences")
    there = models.CharField(max_length=12, choices=There.choices)

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["school_id", "session", "pupil"], name="one_presence_a_pupil")
        ]
        indexes = [models.Index(fields=["school_id", "pupil"], name="presence_of_pupil")]


def still_due() -> Q:
    """Of covers: there is a session that day. Its times may have changed since, or the support have ended."""
    goes_on = Q(slot__ends_on__isnull=True) | Q(slot__ends_on__gte=F("on"))
    return goes_on & Q(slot__starts_on__lte=F("on"))


class Cover(TenantModel):
    """Somebody who takes one session for its leader."""

    slot = TenantForeignKey(Slot, related_name="covers")
    on = models.DateField()
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    taken_at = models.DateTimeField()
    taken_by = models.CharField(max_length=80)
    given_back_at = models.DateTimeField(null=True)

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["school_id", "slot", "on"],
                condition=Q(given_back_at__isnull=True),
                name="one_cover_a_session",
            )
        ]
        indexes = [models.Index(fields=["school_id", "person", "on"], name="cover_by_person")]


class CoverAsked(TenantModel):
    """A leader, or the SENCO for them, says that a session needs somebody else."""

    slot = TenantForeignKey(Slot, related_name="covers_asked")
    on = models.DateField()
    asked_at = models.DateTimeField()
    asked_by = models.CharField(max_length=80)

    class Meta(TenantModel.Meta):
        constraints = [models.UniqueConstraint(fields=["school_id", "slot", "on"], name="cover_asked_once")]
