"""The letter that a child may have SEN, before it goes."""

from typing import TYPE_CHECKING, Any

from endeavour.access.actor import StaffActor
from endeavour.documents.wording import advice_on
from endeavour.letter_pages.queries.letter_advice import Advised
from endeavour.letter_pages.queries.letter_check import LetterCheck, check_of
from endeavour.pupil_pages.queries.letter_addresses import may_pages
from endeavour.register.may_steps import may_steps

if TYPE_CHECKING:
    from endeavour.register.models import Notice

FIELDS = {"seen": "What you see", "doing": "What you do now"}
MOST_WORDS = 25


def may_check_of(actor: StaffActor, notice: "Notice", *, shown: str) -> LetterCheck:
    words = notice.as_may_words()
    assert notice.concern is not None  # noqa: S101 - a notice of this kind is of a concern
    advice = tuple(
        Advised(label, each.sentence)
        for name, label in FIELDS.items()
        for each in advice_on(getattr(words, name), at_most=MOST_WORDS)
    )
    steps = may_steps(notice.concern).people
    pages = may_pages(actor.school.slug, notice.concern.code)
    return check_of(actor, notice, steps, pages=pages, advice=advice, shown=shown)


def typed_of(notice: "Notice | None") -> dict[str, Any]:
    """The fields of the form, filled from the text that is kept."""
    return {} if notice is None else {**vars(notice.as_may_words()), "version": notice.version}
