"""A school that joins: its row, its address in the program, its starting rules."""

import re

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.text import slugify

from endeavour.schools.models import School, SchoolRules

DFE_NUMBER = re.compile(r"\d{3}/?\d{4}")
TYPES: dict[str, str] = dict(School.Type.choices)
# These would read like something else in an address.
RESERVED = {"new", "list", "library", "cover", "send", "edit", "in", "contact", "settings", "setup"}


class NotASchoolError(ValueError):
    """What was given can't make a school; the sentence says what was found and what is expected."""


def found(*, dfe_number: str, name: str, kind: str = School.Type.MAINTAINED, slug: str = "") -> School:
    """A new school. Its starting rules are set inside its scope, by `start_rules`."""
    if not DFE_NUMBER.fullmatch(dfe_number):
        raise NotASchoolError(f"“{dfe_number}” is not a DfE number. It has seven digits, like 823/5678.")
    if kind not in TYPES:
        raise NotASchoolError(f"“{kind}” is not a type of school. Choose from: {', '.join(TYPES)}.")
    number = f"{dfe_number[:3]}/{dfe_number[-4:]}"
    school = School(dfe_number=number, name=name.strip(), type=kind, slug=slug or _free_slug(name))
    try:
        school.full_clean(exclude=["address", "phone"])
    except ValidationError as wrong:
        raise NotASchoolError(_as_sentence(number, wrong)) from wrong
    try:
        with transaction.atomic():
            school.save()
    except IntegrityError as taken:
        raise NotASchoolError(f"The school {number} is here already.") from taken
    return school


def start_rules(school: School) -> None:
    SchoolRules.objects.create(school_id=school.pk)


def _free_slug(name: str) -> str:
    slug = slugify(name)[:50].strip("-") or "school"
    taken = set(School.objects.filter(slug__startswith=slug).values_list("slug", flat=True)) | RESERVED
    return (
        slug
        if slug not in taken
        else next(f"{slug}-{n}" for n in range(2, 10_000) if f"{slug}-{n}" not in taken)
    )


def _as_sentence(number: str, wrong: ValidationError) -> str:
    if "dfe_number" in wrong.message_dict:
        return f"The school {number} is here already."
    field, sentences = next(iter(wrong.message_dict.items()))
    return f"{field.capitalize()}: {' '.join(sentences)}"
