from django.db import models
from django.db.models import F, Q

from endeavour.tenancy.dated import never_at_once
from endeavour.tenancy.models import TenantModel


class Term(TenantModel):
    """A term, first and last day included. Terms of a school can't overlap."""

    name = models.CharField(max_length=60)
    starts_on = models.DateField()
    ends_on = models.DateField()

    class Meta(TenantModel.Meta):
        ordering = ["starts_on"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")), name="term_ends_after_it_starts"
            ),
            never_at_once("terms_apart", "school_id"),
        ]

    def __str__(self) -> str:
        return self.name


class Closure(TenantModel):
    """Days inside a term on which there is no school: half-term, INSET, snow."""

    class Kind(models.TextChoices):
        HALF_TERM = "half_term", "Half-term"
        INSET = "inset", "INSET day"
        BANK_HOLIDAY = "bank_holiday", "Bank holiday"
        CLOSED = "closed", "School closed"

    kind = models.CharField(max_length=20, choices=Kind.choices)
    starts_on = models.DateField()
    ends_on = models.DateField()

    class Meta(TenantModel.Meta):
        ordering = ["starts_on"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")), name="closure_ends_after_it_starts"
            )
        ]
