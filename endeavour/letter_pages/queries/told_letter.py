"""The letter that extra help has started, as it is made."""

from typing import TYPE_CHECKING

from django.urls import reverse

from endeavour.access.actor import StaffActor
from endeavour.letter_pages.forms.told_words import PARTS
from endeavour.letter_pages.in_making import LetterInMaking
from endeavour.letter_pages.queries.letter_advice import advice_on_letter
from endeavour.pupil_pages.queries.letter_addresses import told_pages
from endeavour.pupils.queries import Families
from endeavour.register.notices import notice_of_start
from endeavour.register.telling_steps import PersonStep, telling_steps
from endeavour.schools.facts import calendar_of

if TYPE_CHECKING:
    from endeavour.pupils.models import Pupil


def told_letter(actor: StaffActor, pupil: "Pupil") -> LetterInMaking:
    school = actor.school
    letter = LetterInMaking(
        pupil=pupil,
        pages=told_pages(school.slug, pupil.pid),
        about=reverse("desk:pupil", args=[school.slug, pupil.pid]),
        parts=PARTS,
        notice=lambda: notice_of_start(pupil),
        steps=lambda family: _steps(pupil, family),
        advice=lambda notice: advice_on_letter(
            notice.as_words(),
            child=letter.child,
            young_person=letter.to_child,
            calendar=calendar_of(school.pk),
        ),
    )
    return letter


def _steps(pupil: "Pupil", family: Families) -> tuple[PersonStep, ...]:
    steps = telling_steps([pupil.pk], known=family, ahead=True).get(pupil.pid)
    return steps.people if steps else ()
