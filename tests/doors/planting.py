"""Putting a canary into every text field of every row that has none yet, and saying whose it is."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.apps import apps
from django.db import models

from endeavour.access.scope import school_scope
from endeavour.pupils.models import Contact, Relation
from endeavour.schools.models import School
from endeavour.tenancy.models import TenantModel
from endeavour.transfers.models import Import, ImportRow
from tests.doors.canaries import Canaries, Canary, texts_of
from tests.doors.kinds import CODED, KINDS, PHONES


def tenant_models() -> list[type[TenantModel]]:
    return [model for model in apps.get_models() if issubclass(model, TenantModel)]


# The database keeps the one only with the other.
GO_TOGETHER = {
    ("cycle.Review", "specialist"): {
        "specialist_by": date(2026, 12, 4),
        "parents_agree": "no",
        "parents_said_on": date(2026, 11, 23),
        "parents_said_by": "nobody00",
        "parents_said_how": "phone",
    }
}


@dataclass
class Planter:
    """Knows one school's pupils by code, and plants in its rows."""

    school: School
    canaries: Canaries
    klass_of: dict[str, str] = field(default_factory=dict)

    def plant_everywhere(self) -> None:
        with school_scope(self.school.pk):
            self.plant(self.school)
            for model in tenant_models():
                for row in model.objects.all():
                    self.plant(row)

    def plant(self, row: models.Model, **whose: Any) -> None:
        """Fill what holds no canary yet; refuse a field that nobody has explained."""
        label = row._meta.label
        empty = [name for name, text in texts_of(row).items() if not self.canaries.found_in(text)]
        filled: dict[str, Any] = {}
        for name in empty:
            if name in CODED.get(label, ()):
                continue
            kind = KINDS.get(label, {}).get(name)
            assert kind, f"teach the world what {label}.{name} holds: a kind in kinds.py, or why it is a code"
            pid, adult = about(row)
            canary = Canary(
                f"{label}.{name}",
                kind,
                frozenset(whose.get("schools", {self.school.slug})),
                self.klass_of.get(pid, "none" if pid else ""),
                pid,
                adult,
                whose.get("person", 0),
            )
            filled[name] = self._word_for(row, name, canary)
            filled |= GO_TOGETHER.get((label, name), {})
        for name, word in filled.items():
            setattr(row, name, word)
        if filled:
            row.save(update_fields=[*filled, *(["name_key"] if label == "pupils.Pupil" else [])])

    def _word_for(self, row: models.Model, name: str, canary: Canary) -> str:
        kept = row._meta.get_field(name)
        assert not isinstance(kept, models.JSONField), f"make {canary.field} with a canary in it"
        if name in PHONES:
            return self.canaries.phone(canary)
        if name == "upn":
            return self.canaries.upn(canary)
        word = self.canaries.word(canary)
        if isinstance(kept, models.EmailField):
            return f"{word}@{self.school.slug}.example"
        if isinstance(kept, models.URLField):
            return f"https://{word}.example"
        return word.capitalize() if "name" in name else word


def about(row: models.Model) -> tuple[str, str]:
    """The codes of the pupil and of the adult whom a row is about; empty for the school's own rows."""
    if isinstance(row, Import | ImportRow):
        return "", ""
    if isinstance(row, Contact):
        tie: Relation | None = row.relations.select_related("pupil").first()
        return (tie.pupil.pid if tie else ""), row.code
    relation = getattr(row, "relation", None)
    if relation is not None:
        return relation.pupil.pid, relation.contact.code
    notice = getattr(row, "notice", None)
    pupil = getattr(getattr(row, "concern", None) or notice or _cycle_of(row) or row, "pupil", None)
    pid = getattr(pupil, "pid", "") or getattr(row, "pid", "") or getattr(row, "about", "")
    return str(pid), str(getattr(row, "recipient", "") or "")


def _cycle_of(row: models.Model) -> models.Model | None:
    """A row of a cycle is about its pupil, however far from it."""
    for name in ("outcome", "version", "review", "asked"):
        further = getattr(row, name, None)  # some rows have a number for a version, and rows that are asked
        row = further if isinstance(further, models.Model) else row
    cycle: models.Model | None = getattr(row, "cycle", None)
    return cycle
