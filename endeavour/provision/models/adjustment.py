from datetime import date

from django.db import models

from endeavour.tenancy.codes import new_code
from endeavour.tenancy.dated import ends_after_it_starts, holding_on
from endeavour.tenancy.models import ScopedManager, TenantForeignKey, TenantModel


class AdjustmentQuerySet(models.QuerySet["Adjustment"]):
    def covering(self, day: date) -> "AdjustmentQuerySet":
        return self.filter(holding_on(day))


class Adjustment(TenantModel):
    """What is done in every lesson for a pupil. What is owed (Equality Act 2010 s.20) stands apart from ideas.

    `position` is its place among the pupil's lines: the first three stand on the class list.
    """

    class Kind(models.TextChoices):
        OWED = "owed", "Owed"
        IDEA = "idea", "Idea"

    code = models.CharField(max_length=8, unique=True, default=new_code, editable=False)
    pupil = TenantForeignKey("pupils.Pupil", related_name="adjustments")
    kind = models.CharField(max_length=4, choices=Kind.choices)
    words = models.CharField(max_length=120)
    position = models.PositiveSmallIntegerField(default=1)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True)
    recorded_by = models.CharField(max_length=80)

    objects = ScopedManager.from_queryset(AdjustmentQuerySet)()

    class Meta(TenantModel.Meta):
        ordering = ["kind", "position", "pk"]
        constraints = [ends_after_it_starts("adjustment_ends_after_it_starts")]
        indexes = [models.Index(fields=["school_id", "pupil"], name="adjustment_of_pupil")]

    def __str__(self) -> str:
        return self.code


class LessonNote(TenantModel):
    """What a teacher writes back on the class sheet about a pupil's adjustments; seen by the SENCO."""

    pupil = TenantForeignKey("pupils.Pupil", related_name="lesson_notes")
    words = models.CharField(max_length=300)
    at = models.DateTimeField()
    written_by = models.CharField(max_length=80)
    read_at = models.DateTimeField(null=True)
    read_by = models.CharField(max_length=80, blank=True)

    class Meta(TenantModel.Meta):
        indexes = [models.Index(fields=["school_id", "pupil"], name="lesson_note_of_pupil")]
