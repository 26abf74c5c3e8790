"""Every row of the demo as text that is the same wherever it was made: by place in place of by key and code."""

import json
import re
from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import BinaryField, ForeignKey, Model

from endeavour.access.scope import school_scope
from endeavour.accounts.models import Person
from endeavour.schools.models import School
from endeavour.tenancy.models import TenantModel
from endeavour.transfers.models import LastSaid

# Made from codes, from keys, from the seal before, or by chance: a password that nobody can type.
NOT_COMPARED = {"id", "seal", "signature", "sha256", "password"}
TOKEN = re.compile(r"[a-z0-9]{8}")
LINK = re.compile(r"/f/[\w-]+")


def whole_content() -> list[str]:
    schools = list(School.objects.order_by("pk"))
    people = {person.pk: number for number, person in enumerate(Person.objects.order_by("pk"))}
    rows = list(_rows(schools))
    places = {(type(row), row.pk): f"{type(row).__name__} {number}" for number, row in enumerate(rows)}
    codes = {
        str(code): f"code {number}"
        for number, row in enumerate(rows)
        for code in (getattr(row, "code", None), getattr(row, "pid", None))
        if code
    }
    return [_as_text(row, places, codes, people) for row in rows]


def _rows(schools: list[School]) -> Iterator[Model]:
    yield from schools
    yield from Person.objects.order_by("pk")
    kept = [model for model in apps.get_models() if issubclass(model, TenantModel)]
    for school in schools:
        with school_scope(school.pk):
            for model in kept:
                yield from model.objects.order_by("pk")


def _as_text(
    row: Model, places: dict[tuple[type[Model], Any], str], codes: dict[str, str], people: dict[int, int]
) -> str:
    values: dict[str, object] = {}
    for field in row._meta.concrete_fields:
        value = getattr(row, field.attname)
        if field.name in NOT_COMPARED or isinstance(field, BinaryField):
            continue
        if field.name == "school_id":
            value = places[School, value]
        elif isinstance(field, ForeignKey) and value is not None:
            value = places[field.related_model, value]  # type: ignore[index]  # a class, once loaded
        if isinstance(row, LastSaid) and field.name == "said":
            value = sorted(_without_codes(key, codes) for key in value)  # its values are digests over codes
        values[field.name] = value
    text = json.dumps(values, cls=DjangoJSONEncoder, ensure_ascii=False, sort_keys=True)
    text = LINK.sub("/f/…", text)
    text = re.sub(r"staff:(\d+)", lambda found: f"staff {people[int(found[1])]}", text)
    text = re.sub(r'"person": "(\d+)"', lambda found: f'"person": "{people.get(int(found[1]))}"', text)
    return f"{type(row).__name__}: {_without_codes(text, codes)}"


def _without_codes(text: str, codes: dict[str, str]) -> str:
    return TOKEN.sub(lambda found: codes.get(found[0], found[0]), text)
