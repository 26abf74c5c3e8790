"""What the columns of a list are: what a school has told us of its own headings, and what it may still be asked."""

from collections.abc import Mapping
from dataclasses import dataclass

from endeavour.school_files import FIELD_LABELS, FIELDS
from endeavour.transfers.models import ColumnMapping, Import


@dataclass(frozen=True, slots=True)
class Column:
    letter: str
    heading: str
    field: str
    samples: tuple[str, ...]
    is_known: bool

    @property
    def label(self) -> str:
        return FIELD_LABELS.get(self.field, "not read")


def mapping_of(school_id: int) -> dict[str, str]:
    """Heading to our field; "" for a column that is not to be read."""
    kept: dict[str, str] | None = (
        ColumnMapping.objects.filter(school_id=school_id).values_list("fields", flat=True).first()
    )
    return dict(kept or {})


def remember(school_id: int, chosen: Mapping[str, str]) -> None:
    """On top of what was said before."""
    row = ColumnMapping.objects.select_for_update().filter(school_id=school_id).first()
    if row is None:
        row = ColumnMapping(school_id=school_id)
    row.fields = {**row.fields, **{h: f for h, f in chosen.items() if not f or f in FIELDS}}
    row.save()


def columns_of(file: Import, known: Mapping[str, str]) -> list[Column]:
    """All columns with a heading; unknown are those that mean nothing to us and of which nobody has said anything."""
    return [
        Column(
            letter=column["letter"],
            heading=column["heading"],
            field=column["field"] or "",
            samples=tuple(column["samples"]),
            is_known=column["field"] is not None or known.get(column["heading"]) == "",
        )
        for column in file.columns
        if column["heading"].strip()
    ]


def choices() -> list[tuple[str, str]]:
    """Our fields in words, those of one kind together."""
    return [("", "Don’t read this column"), *((field, FIELD_LABELS[field]) for field in FIELDS)]


def asks_about_columns(file: Import) -> bool:
    """Some heading means nothing to us, and nobody of the school has said yet that it need not."""
    return any(not column.is_known for column in columns_of(file, mapping_of(file.school_id)))
