from django.db import models
from django.db.models import Q

from endeavour.tenancy.codes import new_code
from endeavour.tenancy.models import TenantForeignKey, TenantModel


class Cycle(TenantModel):
    """One round of assess, plan, do, review (Code 6.44). A pupil is in one at a time; the next starts from it.

    Its stage is no field: it follows from what there is (a shared version, an open review).
    """

    code = models.CharField(max_length=8, unique=True, default=new_code, editable=False)
    pupil = TenantForeignKey("pupils.Pupil", related_name="cycles")
    number = models.PositiveSmallIntegerField()
    opened_on = models.DateField()
    opened_by = models.CharField(max_length=80)
    closed_on = models.DateField(null=True)
    closed_by = models.CharField(max_length=80, blank=True)

    class Meta(TenantModel.Meta):
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["school_id", "pupil", "number"], name="cycle_number_once"),
            models.UniqueConstraint(
                fields=["school_id", "pupil"],
                condition=Q(closed_on__isnull=True),
                name="one_open_cycle_a_pupil",
            ),
            models.CheckConstraint(
                condition=Q(closed_on__isnull=True) ^ ~Q(closed_by=""), name="cycle_closed_by_someone"
            ),
        ]

    def __str__(self) -> str:
        return self.code
