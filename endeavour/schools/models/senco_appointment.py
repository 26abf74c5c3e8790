from django.conf import settings
from django.db import models
from django.db.models import F, Q

from endeavour.law.facts.senco import Award, Induction, TeacherStatus
from endeavour.tenancy.dated import ends_after_it_starts
from endeavour.tenancy.models import TenantForeignKey, TenantModel


class SencoAppointment(TenantModel):
    """Who is the SENCO, from when to when, and as what (SEND Regulations 2014, reg 49)."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    starts_on = models.DateField()
    ends_on = models.DateField(null=True)
    is_head = models.BooleanField(default=False)
    teacher = models.CharField(
        max_length=80,
        choices=[(s.value, f"{s.value[0].upper()}{s.value[1:]}") for s in TeacherStatus],
        default=TeacherStatus.NOT_KNOWN.value,
    )
    induction = models.CharField(
        max_length=20,
        choices=[(s.value, s.value.capitalize()) for s in Induction],
        default=Induction.NOT_KNOWN.value,
    )
    teaches_here = models.BooleanField(null=True)

    class Meta(TenantModel.Meta):
        ordering = ["starts_on"]
        constraints = [ends_after_it_starts("appointment_ends_after_it_starts")]


class EarlierSencoService(TenantModel):
    """A time as SENCO before this appointment, here or at another school: it moves the three-year clock."""

    appointment = TenantForeignKey(SencoAppointment, on_delete=models.CASCADE, related_name="earlier_service")
    starts_on = models.DateField()
    ends_on = models.DateField()

    class Meta(TenantModel.Meta):
        ordering = ["starts_on"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")), name="earlier_service_ends_after_it_starts"
            )
        ]


class SencoCourse(TenantModel):
    """A course towards the qualification; completed once the award is held."""

    appointment = TenantForeignKey(SencoAppointment, on_delete=models.CASCADE, related_name="courses")
    award = models.CharField(max_length=80, choices=[(a.value, a.value) for a in Award])
    began_on = models.DateField(null=True)
    completed_on = models.DateField(null=True)

    class Meta(TenantModel.Meta):
        constraints = [
            models.CheckConstraint(
                condition=Q(began_on__isnull=True)
                | Q(completed_on__isnull=True)
                | Q(completed_on__gte=F("began_on")),
                name="course_completed_after_it_began",
            )
        ]
