"""Rows that somebody wrote down at a moment; and those that may be taken back with a reason, and stay."""

from django.db import models

from endeavour import clock
from endeavour.tenancy.models import TenantModel


class Recorded(TenantModel):
    """`recorded_by` is the label of whoever wrote it down, not of whom it tells."""

    recorded_at = models.DateTimeField()
    recorded_by = models.CharField(max_length=80)

    class Meta(TenantModel.Meta):
        abstract = True


class CanBeTakenBack(Recorded):
    """What was recorded by mistake is marked, and shown no more; nobody deletes it."""

    taken_back_at = models.DateTimeField(null=True)
    taken_back_by = models.CharField(max_length=80, blank=True)
    taken_back_why = models.CharField(max_length=200, blank=True)

    class Meta(Recorded.Meta):
        abstract = True

    def mark_taken_back(self, *, why: str, by: str) -> None:
        """`by` is a label."""
        self.taken_back_at, self.taken_back_by, self.taken_back_why = clock.now(), by, why
        self.save(update_fields=["taken_back_at", "taken_back_by", "taken_back_why"])
