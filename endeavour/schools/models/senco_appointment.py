from django.conf import settings
from django.db import models
from django.db.models import F, Q

from endeavour.tenancy.models import TenantModel


class SencoAppointment(TenantModel):
    """Who is the SENCO, from when, and what qualifies them (SEND Regulations 2014, reg 49)."""

    class Route(models.TextChoices):
        TEACHER = "teacher", "Qualified teacher who works at the school as a teacher"
        HEAD = "head", "Head teacher or acting head teacher"
        NEITHER = "neither", "Neither"
        NOT_KNOWN = "not_known", "Not known yet"

    class Course(models.TextChoices):
        NASENCO = "nasenco", "National Award for SEN Coordination"
        NPQ = "npq", "National professional qualification for SENCOs"
        NONE = "none", "No course yet"

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    starts_on = models.DateField()
    ends_on = models.DateField(null=True)
    route = models.CharField(max_length=10, choices=Route.choices, default=Route.NOT_KNOWN)
    first_senco_on = models.DateField(null=True)
    months_before = models.PositiveSmallIntegerField(default=0)
    course = models.CharField(max_length=10, choices=Course.choices, default=Course.NONE)
    course_began_on = models.DateField(null=True)
    course_completed_on = models.DateField(null=True)

    class Meta(TenantModel.Meta):
        ordering = ["starts_on"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
                name="appointment_ends_after_it_starts",
            )
        ]
