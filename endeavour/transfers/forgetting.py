"""What a file said of people is kept no longer than it is of use."""

from datetime import datetime, timedelta

from django.db.models import Q

from endeavour import clock
from endeavour.transfers.models import Import, ImportFile, ImportRow
from endeavour.transfers.models.staged import UNDO_FOR

KEPT_FOR = timedelta(days=30)


def forget(file: Import) -> None:
    """Rows, file, and whatever names somebody. The counts stay, and who did what when."""
    ImportRow.objects.filter(of=file).delete()
    ImportFile.objects.filter(of=file).delete()
    file.forgotten_at = clock.now()
    file.remarks, file.columns, file.file_name = [], [], ""
    file.counts = file.counts | {"kept": []}
    file.save()


def forget_the_old(now: datetime) -> int:
    """Of the school in scope: what is older than thirty days, once it can't be undone any more."""
    waiting = Q(taken_over_at__isnull=False, undone_at__isnull=True, taken_over_at__gte=now - UNDO_FOR)
    old = Import.objects.filter(forgotten_at__isnull=True, staged_at__lt=now - KEPT_FOR).exclude(waiting)
    found = list(old.select_for_update())
    for file in found:
        forget(file)
    return len(found)
