from django.db import models

from endeavour.tenancy.models import TenantModel


class AuditEvent(TenantModel):
    """An act, numbered and sealed in the order of commits. Written once, never changed."""

    number = models.BigIntegerField()
    at = models.DateTimeField()
    actor = models.CharField(max_length=80)
    kind = models.CharField(max_length=80)
    pupil = models.CharField(max_length=8, null=True)  # noqa: DJ001 - null says that it is about no pupil
    detail = models.JSONField()
    seal = models.CharField(max_length=64)

    class Meta(TenantModel.Meta):
        constraints = [models.UniqueConstraint(fields=["school_id", "number"], name="audit_event_number")]
        indexes = [models.Index(fields=["school_id", "pupil", "number"], name="audit_event_pupil")]


class Seal(TenantModel):
    """The last number and seal of a school: the row that acts queue at, so that numbers follow commits."""

    number = models.BigIntegerField(default=0)
    seal = models.CharField(max_length=64, default="")

    class Meta(TenantModel.Meta):
        constraints = [models.UniqueConstraint(fields=["school_id"], name="audit_one_seal")]


class Opening(TenantModel):
    """A record that was looked at. A stream of its own: looking makes no duty stale."""

    at = models.DateTimeField()
    actor = models.CharField(max_length=80)
    pupil = models.CharField(max_length=8)
    page = models.CharField(max_length=60)

    class Meta(TenantModel.Meta):
        indexes = [models.Index(fields=["school_id", "pupil", "at"], name="audit_opening_pupil")]


class OpeningSeal(TenantModel):
    """Seals the openings up to an id, on top of the seal before: a minute's openings at a time.

    `seen` is the newest id there was then; the next seal goes up to it, when those pages have all ended.
    """

    number = models.BigIntegerField()
    up_to = models.BigIntegerField()
    seen = models.BigIntegerField()
    count = models.BigIntegerField()
    seal = models.CharField(max_length=64)

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["school_id", "number"], name="audit_opening_seal_number")
        ]
