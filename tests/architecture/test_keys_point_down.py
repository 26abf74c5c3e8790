"""Foreign keys written as strings escape the import linter; here they don't."""

import pytest
from django.apps import apps
from django.db import models

from endeavour.tenancy.models import TenantModel
from tests.architecture.source import storeys


def _room(model: type[models.Model]) -> str:
    return model.__module__.split(".")[1]


def _models() -> list[type[models.Model]]:
    return [m for m in apps.get_models() if m.__module__.startswith("endeavour.")]


def _keys() -> list[tuple[type[models.Model], str, type[models.Model]]]:
    """Every key between our models: from, its name, to."""
    return [
        (model, field.name, field.remote_field.model)
        for model in _models()
        for field in model._meta.local_fields
        if isinstance(field, models.ForeignKey)
    ]


def test_every_key_points_to_the_same_room_or_a_lower_one() -> None:
    height = storeys()
    upwards = [
        f"{model.__name__}.{name} -> {far.__name__}"
        for model, name, far in _keys()
        if height[_room(far)] > height[_room(model)]
    ]
    assert not upwards, upwards


def test_it_would_notice_a_key_that_points_up() -> None:
    height = storeys()
    assert height["register"] > height["pupils"] > height["access"] > height["tenancy"] > height["clock"]


@pytest.mark.parametrize("model", _models(), ids=lambda m: m._meta.label)
def test_every_model_of_a_school_is_a_tenant_model(model: type[models.Model]) -> None:
    names = {field.name for field in model._meta.local_fields}
    assert issubclass(model, TenantModel) == ("school_id" in names), "school_id comes only with TenantModel"
