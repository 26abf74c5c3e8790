from datetime import datetime, timedelta

from django.db import models
from django.db.models import F, Q

from endeavour.tenancy.codes import new_code
from endeavour.tenancy.models import TenantForeignKey, TenantModel

UNDO_FOR = timedelta(days=7)


class Import(TenantModel):
    """A school's file: staged and shown, then taken over or discarded; what was taken over can be undone.

    `signature` is of what was shown: taking over does that and nothing else. `number` is that of its audit event.
    """

    code = models.CharField(max_length=8, unique=True, default=new_code, editable=False)
    staged_at = models.DateTimeField()
    staged_by = models.CharField(max_length=80)
    file_name = models.CharField(max_length=120, blank=True)
    sha256 = models.CharField(max_length=64)
    kind = models.CharField(max_length=30)
    read_as = models.CharField(max_length=120, blank=True)
    source_school = models.CharField(max_length=120, blank=True)
    whole_school = models.BooleanField(default=False)
    since = models.DateField(null=True)
    columns = models.JSONField(default=list)
    remarks = models.JSONField(default=list)
    counts = models.JSONField(default=dict)
    signature = models.CharField(max_length=64, blank=True)
    taken_over_at = models.DateTimeField(null=True)
    taken_over_by = models.CharField(max_length=80, blank=True)
    number = models.BigIntegerField(null=True)
    undone_at = models.DateTimeField(null=True)
    undone_by = models.CharField(max_length=80, blank=True)
    discarded_at = models.DateTimeField(null=True)
    forgotten_at = models.DateTimeField(null=True)

    class Meta(TenantModel.Meta):
        constraints = [
            models.CheckConstraint(
                condition=Q(taken_over_at__isnull=True) | Q(discarded_at__isnull=True),
                name="import_taken_over_or_discarded",
            ),
            models.CheckConstraint(
                condition=Q(undone_at__isnull=True) | Q(undone_at__gte=F("taken_over_at")),
                name="import_undone_after_taken_over",
            ),
        ]
        indexes = [models.Index(fields=["school_id", "staged_at"], name="import_by_day")]

    def __str__(self) -> str:
        return self.code

    @property
    def is_open(self) -> bool:
        return self.taken_over_at is None and self.discarded_at is None and self.forgotten_at is None

    @property
    def undo_until(self) -> datetime | None:
        return self.taken_over_at + UNDO_FOR if self.taken_over_at else None

    def can_be_undone(self, now: datetime) -> bool:
        until = self.undo_until
        return until is not None and now <= until and self.undone_at is None and self.forgotten_at is None


class ImportRow(TenantModel):
    """One pupil of the file, or one missing from it: who they are taken for, and what would change.

    `decision` holds what a person chose: `who` for the row, `clashes` by field.
    """

    class Outcome(models.TextChoices):
        NEEDS_YOU = "needs_you", "Needs you"
        REJECTED = "rejected", "Rejected"
        NEW = "new", "New"
        CHANGED = "changed", "Changed"
        SAME = "same", "Same"
        MISSING = "missing", "Missing"
        LEFT_OUT = "left_out", "Left out"

    of = TenantForeignKey(Import, on_delete=models.CASCADE, related_name="rows")
    place = models.PositiveIntegerField()
    row = models.PositiveIntegerField(null=True)
    outcome = models.CharField(max_length=10, choices=Outcome.choices)
    name = models.CharField(max_length=250)
    summary = models.CharField(max_length=400, blank=True)
    pid = models.CharField(max_length=8, blank=True)
    question = models.CharField(max_length=400, blank=True)
    suggestions = models.JSONField(default=list)
    differences = models.JSONField(default=list)
    problems = models.JSONField(default=list)
    decision = models.JSONField(default=dict)
    decided_by = models.CharField(max_length=80, blank=True)

    class Meta(TenantModel.Meta):
        constraints = [models.UniqueConstraint(fields=["school_id", "of", "place"], name="import_row_once")]
        indexes = [models.Index(fields=["school_id", "of", "outcome", "place"], name="import_row_by_outcome")]


class ImportFile(TenantModel):
    """What the file said, as the readers understood it; a list as it came, until its columns are settled; and, once
    taken over, what was there before. All compressed, and removed when it is no longer needed.
    """

    of = TenantForeignKey(Import, on_delete=models.CASCADE, related_name="files")
    read = models.BinaryField()
    content = models.BinaryField(null=True)
    done = models.BinaryField(null=True)

    class Meta(TenantModel.Meta):
        constraints = [models.UniqueConstraint(fields=["school_id", "of"], name="one_file_an_import")]
