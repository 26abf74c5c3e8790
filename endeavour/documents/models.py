"""What was written, kept as it was: a correction is a new version beside the old."""

from django.db import models

from endeavour.documents.letter_json import canonical, fingerprint
from endeavour.tenancy.codes import new_code
from endeavour.tenancy.models import TenantModel


class Document(TenantModel):
    """One version of one document for one reader. The program may add rows, never change or delete them.

    `about` and `recipient` are opaque codes of a pupil and of an adult (or of the young person).
    `series` is the code of the first version. The content holds no key to a family's page.
    """

    code = models.CharField(max_length=8, unique=True, default=new_code, editable=False)
    series = models.CharField(max_length=8)
    version = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=20)
    about = models.CharField(max_length=8)
    recipient = models.CharField(max_length=8)
    content = models.JSONField()
    sha256 = models.CharField(max_length=64)
    made_at = models.DateTimeField()
    made_by = models.CharField(max_length=80)

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["school_id", "series", "version"], name="document_version_once"),
            models.CheckConstraint(condition=models.Q(version__gte=1), name="document_version_from_one"),
        ]
        indexes = [models.Index(fields=["school_id", "about", "kind"], name="document_about")]

    def __str__(self) -> str:
        return f"{self.code} version {self.version}"

    @property
    def is_whole(self) -> bool:
        """Whether the content is still what was written."""
        return fingerprint(canonical(self.content)) == self.sha256
