"""Saying a word for each outcome, and how the delivery is mended: what stands now, and the acts of what was typed."""

from collections.abc import Callable
from functools import partial

from endeavour.access.actor import StaffActor
from endeavour.cycle.access import outcome_seen_by
from endeavour.cycle.actions.note_delivery import note_delivery
from endeavour.cycle.actions.say_outcome_word import say_outcome_word
from endeavour.cycle.queries.review_sheet import ReviewedOutcome, ReviewSheet
from endeavour.review_pages.forms import WordsForm


def asks_for_mending(sheet: ReviewSheet) -> bool:
    return bool(sheet.under_half or sheet.review.delivery_note)


def standing(sheet: ReviewSheet) -> dict[str, str]:
    """What is saved now, by the names of the form's fields."""
    words = {f"word_{one.line.code}": one.word for one in sheet.outcomes}
    notes = {f"note_{one.line.code}": one.note for one in sheet.outcomes}
    mending = {"delivery_note": sheet.review.delivery_note} if asks_for_mending(sheet) else {}
    return {**words, **notes, **mending}


def acts_of(form: WordsForm, sheet: ReviewSheet, *, by: StaffActor) -> list[Callable[[], object]]:
    """Of a valid form: one act for each outcome that has a word, and one for the note."""
    said = [one for one in sheet.outcomes if form.cleaned_data[f"word_{one.line.code}"]]
    acts: list[Callable[[], object]] = [partial(_say, form, sheet, one, by) for one in said]
    return [*acts, partial(_mend, form, sheet, by)] if "delivery_note" in form.fields else acts


def _say(form: WordsForm, sheet: ReviewSheet, one: ReviewedOutcome, by: StaffActor) -> None:
    code, given, seen = one.line.code, form.cleaned_data, form.cleaned_data["seen"]
    say_outcome_word(
        sheet.review,
        outcome_seen_by(by, sheet.review.cycle.pupil, code),
        word=given[f"word_{code}"],
        note=given[f"note_{code}"],
        suggested=one.suggested,
        seen={"word": seen[f"word_{code}"], "note": seen[f"note_{code}"]},
        by=by,
    )


def _mend(form: WordsForm, sheet: ReviewSheet, by: StaffActor) -> None:
    given = form.cleaned_data
    note_delivery(sheet.review, note=given["delivery_note"], seen=given["seen"]["delivery_note"], by=by)
