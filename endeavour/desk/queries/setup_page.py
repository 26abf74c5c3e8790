"""The first day: what a school sets up before Work is of use, in any order, each with how far it is."""

from dataclasses import dataclass, replace

from django.urls import reverse

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.permissions import Permission
from endeavour.access.settings_state import details_task, senco_task, staff_task, terms_task
from endeavour.design.figures import Task
from endeavour.design.numbers import counted
from endeavour.pupils.access import pupils_seen_by
from endeavour.register.telling_steps import TellingSteps, telling_steps
from endeavour.schools.readiness import settings_complete

LIST_PAGE = "transfers:new"
FOR_ANOTHER = "Your SENCO does this"


@dataclass(frozen=True)
class SetupPage:
    tasks: tuple[Task, ...]
    families: int
    without_word: int

    @property
    def done(self) -> int:
        return sum(task.done for task in self.tasks)

    @property
    def left(self) -> int:
        return len(self.tasks) - self.done


def setup_page(actor: StaffActor) -> SetupPage:
    """Eight statements, however many pupils."""
    today, school = clock.today(), actor.school
    readiness = settings_complete(school, today)
    pupils = pupils_seen_by(actor).on_roll(today).count()
    steps = list(telling_steps().values())
    asked = [
        (Permission.CHANGE_SETTINGS, details_task(school, readiness)),
        (Permission.CHANGE_SETTINGS, terms_task(school, readiness, today)),
        (Permission.IMPORT_PUPILS, _list_task(school.slug, pupils)),
        (Permission.CHANGE_SETTINGS, senco_task(school, readiness.senco)),
        (Permission.MANAGE_STAFF, staff_task(school, today)),
        (Permission.SEE_PUPILS, _support_task(school.slug, steps)),
        (Permission.WRITE_LETTERS, _told_task(school.slug, steps)),
        (Permission.EDIT_CONTACTS, _contacts_task(school.slug, steps)),
    ]
    return SetupPage(
        tasks=tuple(task if actor.may(right) else _for_another(task) for right, task in asked),
        families=len(steps),
        without_word=sum(not step.is_told for step in steps),
    )


def _for_another(task: Task) -> Task:
    return replace(task, url="", hint=FOR_ANOTHER)


def _list_task(school: str, pupils: int) -> Task:
    return Task(
        name="Bring in the school’s list",
        status=counted(pupils, "pupil") if pupils else "No pupils yet",
        url=reverse(LIST_PAGE, args=[school]),
        hint="The file your office can save: a CTF, or a class list as CSV or Excel",
        done=pupils > 0,
    )


def _support_task(school: str, steps: list[TellingSteps]) -> Task:
    return Task(
        name="Who gets support",
        status=counted(len(steps), "pupil") if steps else "Nobody yet",
        url=reverse("desk:register", args=[school]),
        hint="Check the register: who gets SEN support, since when, for which need",
        done=bool(steps),
    )


def _told_task(school: str, steps: list[TellingSteps]) -> Task:
    told = sum(step.is_told for step in steps)
    return Task(
        name="Who was told before",
        status=f"{told} of {counted(len(steps), 'family', 'families')} told"
        if steps
        else "Nobody to tell yet",
        url=reverse("desk:told_before", args=[school]),
        hint="Families you told on paper or in person before Endeavour: say so once, with the date",
        done=bool(steps) and told == len(steps),
    )


def _contacts_task(school: str, steps: list[TellingSteps]) -> Task:
    open_questions = sum(bool(step.to_confirm) for step in steps)
    nobody = sum(not step.people and not step.to_confirm for step in steps)
    status = ", ".join(
        words
        for number, words in (
            (open_questions, f"{open_questions} to confirm"),
            (nobody, f"{nobody} with nobody to tell"),
        )
        if number
    )
    return Task(
        name="Contacts for letters",
        status=status or ("Done" if steps else "No pupils with support yet"),
        url=reverse("desk:responsibility", args=[school]),
        hint="Who has parental responsibility, and so gets the letter",
        done=bool(steps) and not status,
    )
