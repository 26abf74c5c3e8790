"""Finding a school by what people call it, and its classes by name: making those that aren't there yet."""

from collections.abc import Mapping

from endeavour.schools.models import School, SchoolClass


def schools_called(text: str) -> list[School]:
    """By DfE number, however written, or by its name in addresses; all of them where nothing is said."""
    if not text:
        return list(School.objects.order_by("name"))
    bare = "".join(c for c in text if c.isalnum())
    number = f"{bare[:3]}/{bare[3:]}"
    return list(School.objects.filter(dfe_number=number) or School.objects.filter(slug=text.lower()))


def classes_of_year(school_id: int, school_year: int, wanted: Mapping[str, str]) -> dict[str, int]:
    """Keys of classes by name; `wanted` gives each its year group. Those that aren't there are made."""
    rows = SchoolClass.objects.filter(school_id=school_id, school_year=school_year, name__in=wanted)
    known = dict(rows.values_list("name", "pk"))
    missing = [
        SchoolClass(school_id=school_id, name=name, year_group=year_group, school_year=school_year)
        for name, year_group in wanted.items()
        if name not in known
    ]
    SchoolClass.objects.bulk_create(missing)
    return known | {row.name: row.pk for row in missing}


def school_number_of(school_id: int) -> str:
    """The DfE number, as files are addressed: 823/5678."""
    return str(School.objects.values_list("dfe_number", flat=True).get(pk=school_id))
