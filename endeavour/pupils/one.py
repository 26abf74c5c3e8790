"""One pupil's row, for rooms above that tell of it what they know, as columns beside it."""

from django.db.models import Func, JSONField, QuerySet

from endeavour.pupils.models import Pupil


class ToJSON(Func):
    """An array as JSON."""

    function = "TO_JSONB"
    output_field = JSONField()


def one_pupil(pupil_id: int) -> QuerySet[Pupil]:
    """The caller's own door has let it through. No statement yet."""
    rows: QuerySet[Pupil] = Pupil.objects.filter(pk=pupil_id)
    return rows
