"""Imports of a school come one after another: two at once would both add the pupil that neither found."""

from django.db import connection

from endeavour.transfers.models import Import, ImportFile

LOCK = 1_823_5678


def wait_for_turn(school_id: int) -> None:
    """Until the transaction of another import of this school has ended."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [LOCK, school_id % 2**31])


def held(file: Import) -> tuple[Import, ImportFile | None]:
    """The import as it stands now, kept from others until the act is over, with its file if that is still here."""
    wait_for_turn(file.school_id)
    row: Import = Import.objects.select_for_update().get(pk=file.pk)
    stored: ImportFile | None = ImportFile.objects.filter(of=row).first()
    return row, stored
