from django.core.validators import MaxValueValidator, RegexValidator
from django.db import models

from endeavour.law.facts.school_rules import STARTING_RULES
from endeavour.tenancy.models import TenantModel


class School(models.Model):
    """A school: the tenant itself. Its public particulars only, so it stands outside the wall."""

    class Type(models.TextChoices):
        """Which duties apply turns on this (CFA 2014 ss.66 to 69)."""

        MAINTAINED = "maintained", "Maintained school"
        ACADEMY = "academy", "Academy or free school"
        MAINTAINED_NURSERY = "maintained_nursery", "Maintained nursery school"
        AP_ACADEMY = "ap_academy", "Alternative provision academy"
        SIXTEEN_TO_NINETEEN = "16_to_19_academy", "16 to 19 academy"
        PUPIL_REFERRAL_UNIT = "pupil_referral_unit", "Pupil referral unit"

    slug = models.SlugField(max_length=60, unique=True)
    name = models.CharField(max_length=200)
    dfe_number = models.CharField(
        max_length=8,
        unique=True,
        validators=[RegexValidator(r"^\d{3}/\d{4}$", "A DfE number looks like 823/5678.")],
    )
    urn = models.CharField(max_length=6, blank=True)
    type = models.CharField(max_length=20, choices=Type.choices, default=Type.MAINTAINED)
    address = models.TextField(blank=True)
    phone = models.CharField(max_length=30, blank=True)
    best_times = models.CharField(max_length=120, blank=True)
    advice_service = models.CharField(max_length=120, blank=True)
    advice_phone = models.CharField(max_length=30, blank=True)
    advice_site = models.URLField(blank=True)

    def __str__(self) -> str:
        return self.name


class SchoolRules(TenantModel):
    """The school's own choices, in school days. Shown as school rules, never as law."""

    told_within = models.PositiveSmallIntegerField(
        default=STARTING_RULES.family_told.school_days, validators=[MaxValueValidator(60)]
    )
    plan_within = models.PositiveSmallIntegerField(
        default=STARTING_RULES.plan_shared.school_days, validators=[MaxValueValidator(60)]
    )
    concern_within = models.PositiveSmallIntegerField(
        default=STARTING_RULES.concern_decided.school_days, validators=[MaxValueValidator(60)]
    )
    parents_evening_counts = models.BooleanField(default=False)

    class Meta(TenantModel.Meta):
        constraints = [models.UniqueConstraint(fields=["school_id"], name="one_set_of_rules")]


class SchoolClass(TenantModel):
    """A class, form or tutor group in one school year."""

    name = models.CharField(max_length=60)
    year_group = models.CharField(max_length=2, blank=True)
    school_year = models.PositiveSmallIntegerField()

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["school_id", "school_year", "name"], name="class_name_once_a_year"
            )
        ]

    def __str__(self) -> str:
        return self.name
