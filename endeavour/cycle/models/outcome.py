from django.conf import settings
from django.db import models
from django.db.models import Q

from endeavour.cycle.models.cycle import Cycle
from endeavour.provision.models import Provision
from endeavour.tenancy.codes import new_code
from endeavour.tenancy.models import TenantForeignKey, TenantModel
from endeavour.tenancy.recorded import Recorded


class Outcome(TenantModel):
    """What the pupil will do, by when, and how we will know (Code 6.48). It holds from the day its plan is shared.

    Measured by a number that starts at `baseline` and is to reach `target`; lower may be better. Where the plan of the
    next cycle carries it on, that one names it in `carried_from`, and their checks make one picture.
    """

    code = models.CharField(max_length=8, unique=True, default=new_code, editable=False)
    cycle = TenantForeignKey(Cycle, related_name="outcomes")
    position = models.PositiveSmallIntegerField()
    area = models.CharField(max_length=40, blank=True)
    goal = models.CharField(max_length=200)
    how_known = models.CharField(max_length=200, blank=True)
    by_when = models.DateField()
    measure = models.CharField(max_length=80)
    unit = models.CharField(max_length=40, blank=True)
    baseline = models.DecimalField(max_digits=8, decimal_places=2, null=True)
    baseline_on = models.DateField(null=True)
    target = models.DecimalField(max_digits=8, decimal_places=2, null=True)
    check_every_weeks = models.PositiveSmallIntegerField(default=1)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    carried_from = models.CharField(max_length=8, blank=True)
    starts_on = models.DateField()
    taken_out_on = models.DateField(null=True)

    class Meta(TenantModel.Meta):
        ordering = ["position", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(baseline__isnull=True, baseline_on__isnull=True)
                | Q(baseline__isnull=False, baseline_on__isnull=False),
                name="baseline_has_its_day",
            ),
            models.CheckConstraint(condition=Q(check_every_weeks__gte=1), name="checked_at_most_weekly"),
        ]
        indexes = [models.Index(fields=["school_id", "cycle"], name="outcome_of_cycle")]

    def __str__(self) -> str:
        return self.code


class Serves(TenantModel):
    """A provision that is given for an outcome: the tie between what is wanted and what is done.

    A later version of the plan may untie them; the tie stays, with its last day.
    """

    outcome = TenantForeignKey(Outcome, related_name="serving")
    provision = TenantForeignKey(Provision, related_name="+")
    untied_on = models.DateField(null=True)

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["school_id", "outcome", "provision"],
                condition=Q(untied_on__isnull=True),
                name="serves_once",
            )
        ]
        indexes = [models.Index(fields=["school_id", "provision"], name="served_by_provision")]


class Check(Recorded):
    """One measurement of an outcome on a day. A corrected one stays, replaced, with the reason; one that was taken
    back too, with nothing in its place. `taken_in` is the code of the session in which it was measured, if in one.
    """

    outcome = TenantForeignKey(Outcome, related_name="checks")
    on = models.DateField()
    value = models.DecimalField(max_digits=8, decimal_places=2)
    note = models.CharField(max_length=200, blank=True)
    taken_in = models.CharField(max_length=8, blank=True)
    replaced_at = models.DateTimeField(null=True)
    replaced_by = models.CharField(max_length=80, blank=True)
    replaced_why = models.CharField(max_length=200, blank=True)

    class Meta(Recorded.Meta):
        ordering = ["on", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["school_id", "outcome", "on"],
                condition=Q(replaced_at__isnull=True),
                name="one_check_a_day",
            )
        ]
        indexes = [models.Index(fields=["school_id", "outcome"], name="check_of_outcome")]
