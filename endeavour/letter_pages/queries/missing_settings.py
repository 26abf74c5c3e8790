"""What a letter needs of the school's settings and doesn't find there."""

from dataclasses import dataclass

from django.urls import reverse

from endeavour.access.actor import StaffActor
from endeavour.schools.senco import SencoToday


@dataclass(frozen=True)
class Missing:
    """A sentence, and where it is put right; no address for whoever may not change settings."""

    sentence: str
    link: str
    url: str


def missing_for_letters(actor: StaffActor, senco: SencoToday | None) -> tuple[Missing, ...]:
    """No statement."""
    school, where = actor.school, [actor.school.slug]
    wanted = (
        (
            school.phone,
            Missing(
                "The letter needs the school’s phone number.",
                "Enter the phone number",
                reverse("access:details", args=where),
            ),
        ),
        (
            school.advice_service,
            Missing(
                "The letter needs the name of the independent advice service.",
                "Enter the advice service",
                reverse("access:details", args=where),
            ),
        ),
        (
            senco,
            Missing(
                "The letter needs the SENCO’s name: who signs it, and whom the family can ring.",
                "Appoint the SENCO",
                reverse("access:senco", args=where),
            ),
        ),
    )
    return tuple(missing for there, missing in wanted if not there)
