from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Q

from endeavour.access.roles import ROLE_CHOICES
from endeavour.tenancy.dated import ends_after_it_starts
from endeavour.tenancy.models import TenantForeignKey, TenantModel

ONE_OPEN_POST = "one_open_post_a_role"


def open_on(day: date) -> Q:
    """Posts, and places in classes, held on a day. One that was ended in the course of the day no longer is."""
    return (
        Q(starts_on__lte=day)
        & (Q(ends_on__isnull=True) | Q(ends_on__gte=day))
        & (Q(ended_at__isnull=True) | Q(ends_on__gt=day))
    )


class Post(TenantModel):
    """A person's role at a school, with dates. Leaving ends the post; the row stays.

    `ended_at` is the moment of one that was ended at once, in the course of its last day.
    """

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    role = models.CharField(max_length=30, choices=ROLE_CHOICES)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True)
    ended_at = models.DateTimeField(null=True)

    # Row-level security lets a person read their own posts at any school: see the migration.
    own: models.Manager["Post"] = models.Manager()

    class Meta(TenantModel.Meta):
        constraints = [
            ends_after_it_starts("post_ends_after_it_starts"),
            models.UniqueConstraint(
                fields=["school_id", "person", "role"],
                condition=Q(ends_on__isnull=True),
                name=ONE_OPEN_POST,
            ),
        ]
        indexes = [models.Index(fields=["person", "school_id"], name="post_of_person")]


class ClassStaff(TenantModel):
    """Who teaches or supports a class, with dates: the relation that opens its pupils to them."""

    class Kind(models.TextChoices):
        TEACHES = "teaches", "Teaches"
        SUPPORTS = "supports", "Supports"

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    school_class = TenantForeignKey("schools.SchoolClass")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta(TenantModel.Meta):
        constraints = [ends_after_it_starts("class_staff_ends_after_it_starts")]
        indexes = [models.Index(fields=["school_id", "person"], name="class_staff_person")]


class Operation(TenantModel):
    """A form that was sent: its id, and where its answer led. Sent twice, it is done once."""

    key = models.UUIDField()
    actor = models.CharField(max_length=80)
    at = models.DateTimeField()
    led_to = models.CharField(max_length=500, blank=True)

    class Meta(TenantModel.Meta):
        constraints = [models.UniqueConstraint(fields=["school_id", "key"], name="operation_once")]
