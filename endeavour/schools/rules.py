"""The school's own choices where the law leaves one, as they are set."""

from dataclasses import dataclass, fields

from endeavour.schools.models import SchoolRules


@dataclass(frozen=True)
class RuleChoices:
    told_within: int
    plan_within: int
    concern_within: int
    parents_evening_counts: bool


def choices_of(school_id: int) -> RuleChoices:
    row: SchoolRules | None = SchoolRules.objects.filter(school_id=school_id).first()
    return _as_chosen(row or SchoolRules(school_id=school_id))


def choose_rules(school_id: int, chosen: RuleChoices) -> tuple[str, ...]:
    """Write the choices down; answers the names of those that changed."""
    SchoolRules.objects.bulk_create([SchoolRules(school_id=school_id)], ignore_conflicts=True)
    row: SchoolRules = SchoolRules.objects.select_for_update().get(school_id=school_id)
    before = _as_chosen(row)
    changed = tuple(
        field.name
        for field in fields(RuleChoices)
        if getattr(before, field.name) != getattr(chosen, field.name)
    )
    for name in changed:
        setattr(row, name, getattr(chosen, name))
    row.save(update_fields=changed) if changed else None
    return changed


def _as_chosen(row: SchoolRules) -> RuleChoices:
    return RuleChoices(row.told_within, row.plan_within, row.concern_within, row.parents_evening_counts)
