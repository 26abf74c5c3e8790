"""Rows made of plain columns, with the rows that they name: as `select_related` would make them."""

from collections.abc import Iterator, Sequence
from typing import Any, Generic, TypeVar

from django.db import DEFAULT_DB_ALIAS
from django.db.models import Model

Row = TypeVar("Row", bound=Model)


class WholeRows(Generic[Row]):
    """`named`: paths from the row to others, each after the one that it goes on from. `under`: the path to the row."""

    def __init__(self, model: type[Row], *named: str, under: str = "") -> None:
        self.model, self.named = model, named
        self._models: list[type[Model]] = [model, *(_model_at(model, path) for path in named)]
        self._names = [[field.attname for field in one._meta.concrete_fields] for one in self._models]
        paths = [under, *(f"{under}{path}__" for path in named)]
        self.columns = [path + name for path, names in zip(paths, self._names, strict=True) for name in names]

    def made(self, values: Sequence[Any]) -> Row:
        """From the values of `columns`. Where a row names none, that is nothing."""
        row: Row
        row, *others = self._rows(values)
        known: dict[str, Any] = {"": row}
        for path, other in zip(self.named, others, strict=True):
            above, _, name = path.rpartition("__")
            known[path] = other
            if known[above] is not None:
                setattr(known[above], name, other)
        return row

    def _rows(self, values: Sequence[Any]) -> Iterator[Any]:
        at = 0
        for model, names in zip(self._models, self._names, strict=True):
            mine, at = values[at : at + len(names)], at + len(names)
            is_there = mine[0] is not None
            yield model.from_db(DEFAULT_DB_ALIAS, names, mine) if is_there else None


def _model_at(model: type[Model], path: str) -> type[Model]:
    for name in path.split("__"):
        found = model._meta.get_field(name).related_model
        if not isinstance(found, type) or not issubclass(found, Model):
            raise ValueError(f"{path} doesn't lead to a row.")
        model = found
    return model
