"""How far a school has come with its settings."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from endeavour.access.queries import headcount
from endeavour.design.dates import full_date
from endeavour.design.figures import Task
from endeavour.law.facts.school_rules import STARTING_RULES
from endeavour.schools.models import School
from endeavour.schools.readiness import Readiness, settings_complete
from endeavour.schools.rules import RuleChoices, choices_of
from endeavour.schools.senco import SencoToday

STARTING_CHOICES = RuleChoices(
    told_within=STARTING_RULES.family_told.school_days,
    plan_within=STARTING_RULES.plan_shared.school_days,
    concern_within=STARTING_RULES.concern_decided.school_days,
    parents_evening_counts=STARTING_RULES.parents_evenings_count.yes,
)


@dataclass(frozen=True)
class SettingsState:
    readiness: Readiness
    tasks: tuple[Task, ...]


def settings_of(school: School, today: date, *, manages_staff: bool) -> SettingsState:
    """Four statements, however many people work there."""
    readiness = settings_complete(school, today)
    tasks = [
        details_task(school, readiness),
        terms_task(school, readiness, today),
        rules_task(school),
        senco_task(school, readiness.senco),
    ]
    if manages_staff:
        tasks.append(staff_task(school, today))
    return SettingsState(readiness, tuple(tasks))


def details_task(school: School, readiness: Readiness) -> Task:
    missing = []
    if not readiness.phone:
        missing.append("phone")
    if not readiness.advice_service:
        missing.append("independent advice service")
    return Task(
        name="School details",
        status="Done" if not missing else f"Still needed: {' and '.join(missing)}",
        url=reverse("access:details", args=[school.slug]),
        hint="Address, phone, and the independent advice service: they stand in every letter",
        done=not missing,
    )


def terms_task(school: School, readiness: Readiness, today: date) -> Task:
    if readiness.terms_until is None:
        status = "No terms yet"
    elif readiness.terms_until < today:
        status = f"Ended on {full_date(readiness.terms_until)}"
    else:
        status = f"Known to {full_date(readiness.terms_until)}"
    return Task(
        name="Terms and closures",
        status=status,
        url=reverse("access:terms", args=[school.slug]),
        hint="School days can’t be counted without them",
        done=readiness.terms,
    )


def rules_task(school: School) -> Task:
    changed = choices_of(school.pk) != STARTING_CHOICES
    return Task(
        name="School’s rules",
        status="Set by the school" if changed else "As Endeavour starts with",
        url=reverse("access:rules", args=[school.slug]),
        hint="How many days the school gives itself where the law names no number",
        done=changed,
    )


def senco_task(school: School, senco: SencoToday | None) -> Task:
    return Task(
        name="SENCO",
        status=f"{senco.full_name}, since {full_date(senco.since)}" if senco else "Nobody is appointed",
        url=reverse("access:senco", args=[school.slug]),
        hint="Who is appointed, and what qualifies them",
        done=senco is not None,
    )


def staff_task(school: School, today: date) -> Task:
    count = headcount(today)
    waiting = count.never_signed_in
    status = f"{count.people} {'person' if count.people == 1 else 'people'}"
    return Task(
        name="Staff and roles",
        status=f"{status}, {waiting} not signed in yet" if waiting else status,
        url=reverse("access:people", args=[school.slug]),
        hint="Who can see what",
        done=count.people > 1 and not waiting,
    )
