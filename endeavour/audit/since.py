from endeavour.audit.models import AuditEvent


def changed_since(number: int, school_id: int) -> set[str] | None:
    """Codes of the pupils whom later events are about; nothing where one is about the school itself. One statement."""
    later = AuditEvent.objects.filter(school_id=school_id, number__gt=number)
    pupils = set(later.values_list("pupil", flat=True).distinct())
    return None if None in pupils else {pid for pid in pupils if pid}


def pupils_touched_since(number: int, school_id: int) -> set[str]:
    """Codes of the pupils whom later events are about, whatever else has happened. One statement."""
    later = AuditEvent.objects.filter(school_id=school_id, number__gt=number, pupil__isnull=False)
    return set(later.values_list("pupil", flat=True).distinct())
