"""Is what was written still what was sealed?"""

from typing import Any

from django.db.models import F, OuterRef, Q, QuerySet, Subquery

from endeavour.audit.models import AuditEvent, Opening, OpeningSeal
from endeavour.audit.outside import outside_seals
from endeavour.audit.seals import Break, first_break, seal_of_openings


def audit_break(school_id: int) -> Break | None:
    """The first broken place in the acts of the school in scope, or nothing."""
    events = AuditEvent.objects.filter(school_id=school_id).order_by("number")
    return first_break(events.iterator(), outside_seals(school_id))


def opening_break(school_id: int) -> Break | None:
    """The first minute of openings that isn't what was sealed, or nothing. Two statements, however many minutes."""
    rows = Opening.objects.filter(school_id=school_id).order_by("pk").iterator()
    row, seal = next(rows, None), ""
    for kept in OpeningSeal.objects.filter(school_id=school_id).order_by("number"):
        minute = []
        while row is not None and row.pk <= kept.up_to:
            minute.append(row)
            row = next(rows, None)
        seal = seal_of_openings(minute, after=seal)
        if seal != kept.seal or len(minute) != kept.count:
            return Break(kept.number, "The openings of this minute aren't what was sealed.")
    return None


def to_seal(schools: QuerySet[Any]) -> QuerySet[Any]:
    """Of these schools, all in scope, those for which `seal_openings` has something to seal or to note."""
    newest = Opening.objects.filter(school_id=OuterRef("pk")).order_by("-pk").values("pk")[:1]
    last = OpeningSeal.objects.filter(school_id=OuterRef("pk")).order_by("-number")
    seen, up_to = (Subquery(last.values(name)[:1]) for name in ("seen", "up_to"))
    known = schools.alias(newest=Subquery(newest), seen=seen, up_to=up_to)
    due: QuerySet[Any] = known.filter(newest__isnull=False).filter(
        Q(seen__isnull=True) | ~Q(seen=F("newest")) | ~Q(up_to=F("newest"))
    )
    return due


def seal_openings(school_id: int) -> int:
    """Seal what the last call saw, and note what there is to see now. Answers how many were sealed."""
    last = OpeningSeal.objects.filter(school_id=school_id).order_by("-number").first()
    newest = (
        Opening.objects.filter(school_id=school_id).order_by("-pk").values_list("pk", flat=True).first() or 0
    )
    if (last is not None and newest == last.seen == last.up_to) or newest == 0:
        return 0
    start, end = (last.up_to, last.seen) if last else (0, 0)
    rows = list(Opening.objects.filter(school_id=school_id, pk__gt=start, pk__lte=end).order_by("pk"))
    OpeningSeal.objects.create(
        school_id=school_id,
        number=last.number + 1 if last else 1,
        up_to=end,
        seen=newest,
        count=len(rows),
        seal=seal_of_openings(rows, after=last.seal if last else ""),
    )
    return len(rows)
