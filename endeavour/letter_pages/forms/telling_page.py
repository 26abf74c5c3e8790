"""The page on which the letter is written: one form, up to three rows of help, and what must be put right."""

from collections.abc import Mapping
from typing import Any

from django.forms import BaseForm
from django.forms.formsets import formset_factory
from django.http import QueryDict

from endeavour import clock
from endeavour.access.forms.rows import Rows, Together
from endeavour.design.numbers import whole_number
from endeavour.documents.told_fields import MOST_HELP
from endeavour.letter_pages.forms.told_words import HelpRow, as_typed, as_words, words_form
from endeavour.letter_pages.queries.letter_start import LetterStart
from endeavour.register.notice_words import NoticeWords
from endeavour.register.notices import PresentSupport

MORE = "more"
OUT_OF_DATE = {
    "missing_management_form": "This page was out of date. Check what you typed and send it again."
}
HelpRows = formset_factory(
    HelpRow, formset=Rows, extra=0, min_num=1, max_num=MOST_HELP, absolute_max=MOST_HELP
)


class TellingPage(Together):
    """Sent, it judges; asked for one more row of help, it keeps what was typed and judges nothing."""

    def __init__(
        self,
        posted: QueryDict | None,
        support: PresentSupport,
        start: LetterStart | None = None,
        *,
        child: str,
        to_child: bool,
    ) -> None:
        self.sent = posted is not None and MORE not in posted
        form = words_form(child=child, today=clock.today(), to_child=to_child)
        if posted is None:
            kept, first = _kept(support, start)
            self.words, self.help = form(initial=kept), _rows(initial=first)
        elif self.sent:
            self.words, self.help = form(posted), _rows(posted=posted)
        else:
            self.words, self.help = form(initial=_raw(form(), posted)), _rows(initial=_raw_rows(posted))
        super().__init__([self.words, self.help])

    def is_valid(self) -> bool:
        return self.sent and super().is_valid()

    @property
    def may_add(self) -> bool:
        return len(self.help.forms) < MOST_HELP

    @property
    def seen_version(self) -> int:
        return self.words.seen_version

    def answer(self) -> NoticeWords:
        """What was typed, once all of it is valid."""
        return as_words(self.words.cleaned_data, self.help.filled)

    def saw(self, version: int) -> None:
        self.words.saw(version)


def _kept(support: PresentSupport, start: LetterStart | None) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """The text that is kept; for a first one what is known already, and help that starts with the support."""
    if support.notice is None:
        known = start or LetterStart({}, [])
        return {**known.words, "version": 0}, known.help or [{"starting": support.starts_on}]
    words = support.notice.as_words()
    return {**as_typed(words), "version": support.notice.version}, [vars(one) for one in words.help]


def _rows(*, posted: QueryDict | None = None, initial: list[dict[str, Any]] | None = None) -> Rows:
    rows = HelpRows(posted, initial=initial, prefix="help", error_messages=OUT_OF_DATE)
    assert isinstance(rows, Rows)  # noqa: S101 - the factory makes what it is given
    return rows


def _raw(form: BaseForm, posted: Mapping[str, Any]) -> dict[str, Any]:
    """What was typed, as it was typed."""
    return {
        name: field.widget.value_from_datadict(posted, {}, form.add_prefix(name))
        for name, field in form.fields.items()
        if name != "operation"
    }


def _raw_rows(posted: QueryDict) -> list[dict[str, Any]]:
    """The rows that were sent, and one more."""
    total = whole_number(posted.get("help-TOTAL_FORMS", "1"))
    count = 1 if total is None else min(total, MOST_HELP)
    rows = [_raw(HelpRow(prefix=f"help-{number}"), posted) for number in range(count)]
    return [*rows, {}][:MOST_HELP]
