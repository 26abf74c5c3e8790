from datetime import date
from typing import Any

from django.db import models
from django.db.models import Q

from endeavour.pupils.names import name_key, short_name
from endeavour.tenancy.codes import new_code
from endeavour.tenancy.models import ScopedManager, TenantForeignKey, TenantModel


class PupilQuerySet(models.QuerySet["Pupil"]):
    def on_roll(self, day: date) -> "PupilQuerySet":
        """Those on the roll on a day, their last one included; without a first day, since birth at the earliest."""
        return self.filter(
            Q(on_roll_from__isnull=True, date_of_birth__lte=day) | Q(on_roll_from__lte=day),
            Q(left_on__isnull=True) | Q(left_on__gte=day),
        )


class Pupil(TenantModel):
    """A child or young person on the school's roll, now or once. In addresses it is `pid`.

    `left_on` is the last day on the roll.
    """

    pid = models.CharField(max_length=8, unique=True, default=new_code, editable=False)
    upn = models.CharField(max_length=13, blank=True)
    uln = models.CharField(max_length=10, blank=True)
    mis_id = models.CharField(max_length=40, blank=True)
    surname = models.CharField(max_length=100)
    forename = models.CharField(max_length=100)
    preferred_surname = models.CharField(max_length=100, blank=True)
    preferred_forename = models.CharField(max_length=100, blank=True)
    middle_names = models.CharField(max_length=100, blank=True)
    name_key = models.CharField(max_length=250, editable=False)
    date_of_birth = models.DateField()
    sex = models.CharField(max_length=1, blank=True)
    year_group = models.CharField(max_length=2, blank=True)
    school_class = TenantForeignKey("schools.SchoolClass", null=True, on_delete=models.SET_NULL)
    enrolment = models.CharField(max_length=1, blank=True)
    on_roll_from = models.DateField(null=True)
    left_on = models.DateField(null=True)
    address = models.TextField(blank=True)
    postcode = models.CharField(max_length=10, blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = ScopedManager.from_queryset(PupilQuerySet)()

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["school_id", "upn"], condition=~Q(upn=""), name="upn_once_a_school"
            )
        ]
        indexes = [
            models.Index(fields=["school_id", "name_key"], name="pupil_by_name"),
            models.Index(fields=["school_id", "school_class"], name="pupil_by_class"),
        ]

    def __str__(self) -> str:
        return self.pid

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.sort_by_name()
        super().save(*args, **kwargs)

    def sort_by_name(self) -> None:
        """Bulk writers call this themselves; `save` does it for the rest."""
        self.name_key = name_key(self.known_surname, self.known_forename)

    @property
    def known_forename(self) -> str:
        return self.preferred_forename or self.forename

    @property
    def known_surname(self) -> str:
        return self.preferred_surname or self.surname

    @property
    def full_name(self) -> str:
        return f"{self.known_forename} {self.known_surname}"

    @property
    def short_name(self) -> str:
        return short_name(self.known_forename, self.known_surname)


class FormerUpn(TenantModel):
    """An earlier or temporary UPN, by which an older file may still know the pupil."""

    pupil = TenantForeignKey(Pupil)
    upn = models.CharField(max_length=13)

    class Meta(TenantModel.Meta):
        constraints = [models.UniqueConstraint(fields=["school_id", "pupil", "upn"], name="former_upn_once")]
        indexes = [models.Index(fields=["school_id", "upn"], name="former_upn_lookup")]
