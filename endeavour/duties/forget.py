"""Pupils who were never here after all: an import that is undone takes its duties with it."""

from collections.abc import Collection

from endeavour.duties.models import Judged, Obligation


def forget_pupils(pupil_ids: Collection[int]) -> None:
    """What the law asked about them, and how far judging had come."""
    Obligation.objects.filter(pupil_id__in=pupil_ids).delete()
    Judged.objects.filter(pupil_id__in=pupil_ids).delete()
