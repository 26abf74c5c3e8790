"""Which schools there are. For the worker: a page knows its school from its address."""

from endeavour.schools.models import School


def every_school_id() -> list[int]:
    return list(School.objects.order_by("pk").values_list("pk", flat=True))


def first_schools(number: int) -> list[School]:
    """Those that were added first."""
    return list(School.objects.order_by("pk")[:number])


def school_with_id(pk: int) -> School | None:
    """For whoever comes by a signed link, which names the school by its id."""
    return School.objects.filter(pk=pk).first()


def school_called(slug: str) -> School | None:
    """By the word in its addresses."""
    return School.objects.filter(slug=slug).first()
