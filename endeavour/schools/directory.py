"""Which schools there are. For the worker: a page knows its school from its address."""

from endeavour.schools.models import School


def every_school_id() -> list[int]:
    return list(School.objects.order_by("pk").values_list("pk", flat=True))
