from django.db import models

from endeavour.tenancy.codes import new_code
from endeavour.tenancy.models import TenantModel


class Draft(TenantModel):
    """What somebody typed into a page and hasn't sent: theirs alone, and forgotten after a while.

    `typed` holds every field by its name, as it was sent by the browser. `operation` is the number of the form that it
    was typed into: the same form keeps one draft, however often it is kept.
    """

    class Why(models.TextChoices):
        BEGUN = "begun", "Kept while it was being typed, or for later"
        SIGNED_OUT = "signed_out", "Sent after the session had ended"
        BROKEN = "broken", "Sent, and something broke before it was done"
        REFUSED = "refused", "Sent, and not done: somebody was first, or the page had gone"

    code = models.CharField(max_length=8, unique=True, default=new_code, editable=False)
    owner = models.CharField(max_length=80)
    page = models.CharField(max_length=500)
    sent_to = models.CharField(max_length=500)
    operation = models.UUIDField()
    typed = models.JSONField()
    with_files = models.BooleanField(default=False)
    why = models.CharField(max_length=10, choices=Why.choices)
    began_at = models.DateTimeField()
    kept_at = models.DateTimeField()
    until = models.DateTimeField()

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["school_id", "owner", "operation"], name="one_draft_a_form"),
        ]
        indexes = [models.Index(fields=["school_id", "owner", "page"], name="draft_of_page")]
