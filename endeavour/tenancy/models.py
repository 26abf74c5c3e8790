"""What every row that belongs to a school has in common."""

from typing import Any, TypeVar

from django.db import models

from endeavour.tenancy.scope import schools_in_scope

Row = TypeVar("Row", bound=models.Model, covariant=True)


class ScopedManager(models.Manager[Row]):
    """Refuses to run without a scope, and puts the school into every statement."""

    def get_queryset(self) -> models.QuerySet[Row]:
        schools = schools_in_scope()
        rows = super().get_queryset()
        return rows.filter(school_id=schools[0]) if len(schools) == 1 else rows.filter(school_id__in=schools)


class TenantModel(models.Model):
    """A row of one school. Its migration also needs `TenantTable`, which builds the wall."""

    school_id = models.BigIntegerField(editable=False)

    objects: models.Manager[Any] = ScopedManager()

    class Meta:
        abstract = True
        base_manager_name = "objects"


class TenantForeignKey(models.ForeignKey[Any, Any]):
    """A key to a row of the same school. `TenantTable` adds the composite constraint (school_id, id)."""

    def __init__(self, to: Any, on_delete: Any = models.PROTECT, **options: Any) -> None:
        options["db_constraint"] = False
        options.setdefault("related_name", "+")
        super().__init__(to, on_delete, **options)

    def deconstruct(self) -> Any:
        name, path, args, options = super().deconstruct()
        options.pop("db_constraint", None)
        return name, path, args, options
