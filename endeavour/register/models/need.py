from datetime import date

from django.db import models
from django.db.models import F, Q

from endeavour.tenancy.models import ScopedManager, TenantForeignKey, TenantModel


class NeedQuerySet(models.QuerySet["Need"]):
    def covering(self, day: date) -> "NeedQuerySet":
        """Those that hold on a day; a need without a first day is as old as the record."""
        return self.filter(
            Q(starts_on__isnull=True) | Q(starts_on__lte=day), Q(ends_on__isnull=True) | Q(ends_on__gte=day)
        )


class Need(TenantModel):
    """A type of need, ranked and dated: rank 1 is the main one. Codes are those of the school census."""

    pupil = TenantForeignKey("pupils.Pupil", related_name="needs")
    type = models.CharField(max_length=4)
    rank = models.PositiveSmallIntegerField()
    starts_on = models.DateField(null=True)
    ends_on = models.DateField(null=True)
    recorded_by = models.CharField(max_length=80)

    objects = ScopedManager.from_queryset(NeedQuerySet)()

    class Meta(TenantModel.Meta):
        ordering = ["rank", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True)
                | Q(starts_on__isnull=True)
                | Q(ends_on__gte=F("starts_on")),
                name="need_ends_after_it_starts",
            ),
            models.CheckConstraint(condition=Q(rank__gte=1), name="need_rank_from_one"),
        ]
        indexes = [models.Index(fields=["school_id", "pupil"], name="need_of_pupil")]
