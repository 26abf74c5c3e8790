from datetime import date

from django.db import models
from django.db.models import Q

from endeavour.pupils.models.pupil import Pupil
from endeavour.pupils.names import formal_name, full_name
from endeavour.tenancy.codes import new_code
from endeavour.tenancy.dated import ends_after_it_starts
from endeavour.tenancy.models import ScopedManager, TenantForeignKey, TenantModel


class Contact(TenantModel):
    """An adult in a pupil's life. What one adult's row says is never shown to another adult."""

    class Channel(models.TextChoices):
        EMAIL = "email", "Email"
        PAPER = "paper", "Letter on paper"
        PHONE = "phone", "Phone call"

    class Interpreter(models.TextChoices):
        NONE = "none", "No interpreter"
        SPOKEN = "spoken", "Interpreter"
        SIGN = "bsl", "British Sign Language interpreter"

    class Reads(models.TextChoices):
        YES = "yes", "Reads comfortably"
        SOME = "some", "Reads some"
        NO = "no", "Does not read"
        NOT_KNOWN = "not_known", "Not known"

    class Format(models.TextChoices):
        STANDARD = "standard", "Standard"
        LARGE_PRINT = "large_print", "Large print"
        EASY_READ = "easy_read", "Easy read"
        AUDIO = "audio", "Audio"
        BRAILLE = "braille", "Braille"

    code = models.CharField(max_length=8, unique=True, default=new_code, editable=False)
    title = models.CharField(max_length=20, blank=True)
    forename = models.CharField(max_length=100, blank=True)
    surname = models.CharField(max_length=100)
    email = models.EmailField(blank=True)
    mobile = models.CharField(max_length=30, blank=True)
    home_phone = models.CharField(max_length=30, blank=True)
    work_phone = models.CharField(max_length=30, blank=True)
    address = models.TextField(blank=True)
    postcode = models.CharField(max_length=10, blank=True)
    reads_language = models.CharField(max_length=10, default="en")
    speaks_language = models.CharField(max_length=10, default="en")
    interpreter = models.CharField(max_length=10, choices=Interpreter.choices, default=Interpreter.NONE)
    reads = models.CharField(max_length=10, choices=Reads.choices, default=Reads.NOT_KNOWN)
    format = models.CharField(max_length=12, choices=Format.choices, default=Format.STANDARD)
    channel = models.CharField(max_length=10, choices=Channel.choices, blank=True)
    best_times = models.CharField(max_length=120, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta(TenantModel.Meta):
        indexes = [models.Index(fields=["school_id", "surname"], name="contact_by_surname")]

    def __str__(self) -> str:
        return self.code

    @property
    def formal_name(self) -> str:
        return formal_name(self.title, self.forename, self.surname)

    @property
    def full_name(self) -> str:
        """All that is known of the name: Ms Ada Okafor."""
        return full_name(self.title, self.forename, self.surname)

    @property
    def phone(self) -> str:
        return self.mobile or self.home_phone or self.work_phone

    @property
    def usual_channel(self) -> str:
        return usual_channel(self.channel, email=self.email, phone=self.phone)


def usual_channel(chosen: str, *, email: str, phone: str) -> str:
    """What the family chose; else email where there is an address, then phone, then paper."""
    if chosen:
        return chosen
    if email:
        return Contact.Channel.EMAIL
    return Contact.Channel.PHONE if phone else Contact.Channel.PAPER


class Relation(TenantModel):
    """How an adult is tied to a pupil, and whether they hold parental responsibility."""

    class Responsibility(models.TextChoices):
        YES = "yes", "Has parental responsibility"
        NO = "no", "No parental responsibility"
        NOT_KNOWN = "not_known", "Not known"

    pupil = TenantForeignKey(Pupil, related_name="relations")
    contact = TenantForeignKey(Contact, related_name="relations")
    relationship = models.CharField(max_length=3, blank=True)
    responsibility = models.CharField(
        max_length=10, choices=Responsibility.choices, default=Responsibility.NOT_KNOWN
    )
    order = models.PositiveSmallIntegerField(default=1)
    version = models.PositiveIntegerField(default=1)

    class Meta(TenantModel.Meta):
        ordering = ["order", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["school_id", "pupil", "contact"], name="relation_once")
        ]


class RestrictionQuerySet(models.QuerySet["Restriction"]):
    def holding(self, day: date) -> "RestrictionQuerySet":
        """Those in force on a day. Lifting acts at once, so the day of lifting is already free."""
        return self.filter(Q(starts_on__lte=day), Q(ends_on__isnull=True) | Q(ends_on__gt=day))


class Restriction(TenantModel):
    """This adult may not be contacted about this pupil, from a day on. It beats every grant.

    `ends_on` is the first day on which it no longer holds.
    """

    relation = TenantForeignKey(Relation, related_name="restrictions")
    reason = models.TextField()
    starts_on = models.DateField()
    ends_on = models.DateField(null=True)
    set_by = models.CharField(max_length=80)
    lifted_by = models.CharField(max_length=80, blank=True)

    objects = ScopedManager.from_queryset(RestrictionQuerySet)()

    class Meta(TenantModel.Meta):
        constraints = [
            ends_after_it_starts("restriction_ends_after_it_starts"),
            models.UniqueConstraint(
                fields=["school_id", "relation"],
                condition=Q(ends_on__isnull=True),
                name="one_open_restriction",
            ),
        ]

    def holds_on(self, day: date) -> bool:
        return self.starts_on <= day and (self.ends_on is None or day < self.ends_on)
