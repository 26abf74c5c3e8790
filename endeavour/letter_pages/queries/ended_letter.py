"""The letter that SEN support has ended, as it is made."""

from typing import TYPE_CHECKING

from django.urls import reverse

from endeavour.access.actor import StaffActor
from endeavour.letter_pages.forms.ended_words import PARTS
from endeavour.letter_pages.in_making import LetterInMaking
from endeavour.letter_pages.queries.letter_advice import advice_on_sentences
from endeavour.pupil_pages.queries.letter_addresses import ended_pages
from endeavour.pupils.queries import Families
from endeavour.register.ended_support import ended_notice, ended_of
from endeavour.register.telling_steps import PersonStep

if TYPE_CHECKING:
    from endeavour.pupils.models import Pupil


def ended_letter(actor: StaffActor, pupil: "Pupil") -> LetterInMaking:
    slug = actor.school.slug
    return LetterInMaking(
        pupil=pupil,
        pages=ended_pages(slug, pupil.pid),
        about=reverse("desk:pupil", args=[slug, pupil.pid]),
        parts=PARTS,
        notice=lambda: ended_notice(pupil),
        steps=lambda family: _steps(pupil, family),
        advice=lambda notice: advice_on_sentences(notice.as_ended_words(), PARTS),
    )


def _steps(pupil: "Pupil", family: Families) -> tuple[PersonStep, ...]:
    known = ended_of(pupil, family)
    return known.people if known else ()
