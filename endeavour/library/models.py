from django.db import models

from endeavour.tenancy.codes import new_code
from endeavour.tenancy.models import TenantModel


class LibraryEntry(TenantModel):
    """A kind of support that the school keeps in its library: what for, how much, measured how, run by whom.

    `instead_of` is the key of a common one from the catalogue that the school has put into its own words.
    `dose` fields are starting values: each provision has its own.
    """

    code = models.CharField(max_length=8, unique=True, default=new_code, editable=False)
    instead_of = models.CharField(max_length=40, blank=True)
    name = models.CharField(max_length=80)
    purpose = models.CharField(max_length=300)
    area = models.CharField(max_length=40, blank=True)
    minutes = models.PositiveSmallIntegerField()
    times_a_week = models.PositiveSmallIntegerField()
    weeks = models.PositiveSmallIntegerField()
    group_size = models.PositiveSmallIntegerField(default=1)
    measure = models.CharField(max_length=80, blank=True)
    unit = models.CharField(max_length=40, blank=True)
    run_by = models.CharField(max_length=200, blank=True)
    evidence = models.TextField(blank=True)
    how_to_run = models.TextField(blank=True)
    in_every_lesson = models.BooleanField(default=False)
    retired_on = models.DateField(null=True)
    version = models.PositiveIntegerField(default=1)
    added_by = models.CharField(max_length=80)

    class Meta(TenantModel.Meta):
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["school_id", "name"],
                condition=models.Q(retired_on__isnull=True),
                name="library_name_once",
            )
        ]

    def __str__(self) -> str:
        return self.code
