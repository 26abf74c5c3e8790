from django.db import models
from django.db.models import Q

from endeavour.tenancy.codes import new_code
from endeavour.tenancy.models import TenantForeignKey, TenantModel


class Obligation(TenantModel):
    """What one rule asks about one pupil, or about the school itself, and how it stands.

    `part` says which of several: the day a period began, a school year, an appointment. A rule that doesn't apply
    leaves no row. `nothing_recorded`: it isn't met here, and may well be kept elsewhere. Whether a row is overdue is a
    comparison with today, never a state.
    """

    class State(models.TextChoices):
        MET = "met", "Met"
        NOT_MET = "not_met", "Not met"

    code = models.CharField(max_length=8, unique=True, default=new_code, editable=False)
    rule = models.CharField(max_length=120)
    edition = models.DateField()
    promise = models.CharField(max_length=20)
    strength = models.CharField(max_length=20)
    pupil = TenantForeignKey("pupils.Pupil", null=True, related_name="obligations")
    part = models.CharField(max_length=20)
    state = models.CharField(max_length=8, choices=State.choices)
    because = models.TextField()
    due_on = models.DateField(null=True)
    late_after = models.DateField(null=True)
    due_by = models.CharField(max_length=300, blank=True)
    late_by = models.CharField(max_length=300, blank=True)
    met_on = models.DateField(null=True)
    nothing_recorded = models.BooleanField(default=False)
    judged_on = models.DateField()

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["school_id", "rule", "pupil", "part"], name="obligation_once", nulls_distinct=False
            )
        ]
        indexes = [
            models.Index(
                fields=["school_id", "late_after", "due_on"],
                condition=Q(state="not_met"),
                name="obligation_open",
            ),
            models.Index(fields=["school_id", "pupil"], name="obligation_of_pupil"),
        ]

    def __str__(self) -> str:
        return f"{self.rule} {self.part}"


class Judged(TenantModel):
    """How far judging has come. The row without a pupil holds the last event taken into account; every row, the day
    on which an answer can change by itself."""

    pupil = TenantForeignKey("pupils.Pupil", null=True)
    number = models.BigIntegerField(default=0)
    rules = models.CharField(max_length=64, blank=True)
    look_again_on = models.DateField(null=True)

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["school_id", "pupil"], name="judged_once", nulls_distinct=False)
        ]
        indexes = [models.Index(fields=["school_id", "look_again_on"], name="judged_look_again")]
