from django.db import models

from endeavour.tenancy.models import TenantModel


class ColumnMapping(TenantModel):
    """What this school's headings mean that are not known by themselves: heading to our field, "" for not read."""

    fields = models.JSONField(default=dict)

    class Meta(TenantModel.Meta):
        constraints = [models.UniqueConstraint(fields=["school_id"], name="one_column_mapping")]


class LastSaid(TenantModel):
    """What a file last said of a pupil or an adult, field by field, so that a later one can tell whether somebody
    has changed it here since. Digests, not values: nobody can be read from it.

    `about` is the code of the pupil or contact. `kept` names fields where the school's own was chosen over the file's.
    """

    about = models.CharField(max_length=8)
    said = models.JSONField(default=dict)
    kept = models.JSONField(default=list)

    class Meta(TenantModel.Meta):
        constraints = [models.UniqueConstraint(fields=["school_id", "about"], name="last_said_once")]
