"""The letter that a child may have SEN, as it is made."""

from typing import TYPE_CHECKING

from django.urls import reverse

from endeavour.access.actor import StaffActor
from endeavour.concern_pages.forms.may_words import PARTS
from endeavour.letter_pages.in_making import LetterInMaking
from endeavour.letter_pages.queries.letter_advice import advice_on_sentences
from endeavour.pupil_pages.queries.letter_addresses import may_pages
from endeavour.register.may_steps import may_notice, may_steps, not_asked

if TYPE_CHECKING:
    from endeavour.register.models import Concern


def may_letter(actor: StaffActor, concern: "Concern") -> LetterInMaking:
    """Not once it was decided that this is not SEN: then the concern says who was told before."""
    slug = actor.school.slug
    return LetterInMaking(
        pupil=concern.pupil,
        pages=may_pages(slug, concern.code),
        about=reverse("desk:concern", args=[slug, concern.code]),
        parts=PARTS,
        notice=lambda: may_notice(concern),
        steps=lambda family: may_steps(concern, family).people,
        advice=lambda notice: advice_on_sentences(notice.as_may_words(), PARTS),
        why_not=lambda: not_asked(concern),
    )
