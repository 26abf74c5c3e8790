"""Lists that are typed as rows of short fields. Empty rows say nothing; a row that is emptied is taken out."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from django import forms
from django.forms.boundfield import BoundField
from django.forms.formsets import BaseFormSet, formset_factory
from django.utils.datastructures import MultiValueDict

# The stubs know what kind of forms a set holds; the class itself doesn't.
if TYPE_CHECKING:
    FormSet = BaseFormSet[forms.Form]
else:
    FormSet = BaseFormSet
MOST_ROWS = 40
SPARE_ROWS = 2


class Rows(FormSet):
    """Every row may be left empty, also one that was shown filled in."""

    def initial_form_count(self) -> int:
        return 0 if self.is_bound else super().initial_form_count()

    @property
    def filled(self) -> list[dict[str, Any]]:
        """What was typed, row by row. Only once they are valid."""
        return [row.cleaned_data for row in self.forms if row.has_changed()]


def rows(
    form: type[forms.Form],
    *,
    prefix: str,
    posted: MultiValueDict[str, str] | None,
    known: Sequence[Mapping[str, Any]] = (),
    spare: int = SPARE_ROWS,
) -> Rows:
    """The rows as they were posted, or those that are known with a few empty ones below."""
    kind = formset_factory(
        form, formset=Rows, extra=spare, max_num=MOST_ROWS, absolute_max=MOST_ROWS + SPARE_ROWS
    )
    made = kind(posted, prefix=prefix) if posted is not None else kind(initial=known, prefix=prefix)
    assert isinstance(made, Rows)  # noqa: S101 - the factory makes what it is given
    return made


class Together:
    """Several forms on one page, as one to the list of what must be put right."""

    def __init__(self, parts: Iterable[forms.BaseForm | Rows]) -> None:
        self.parts = list(parts)
        self.refused: list[str] = []

    def is_valid(self) -> bool:
        valid = [part.is_valid() for part in self.parts]  # each is asked, so that every mistake shows
        return all(valid)

    def refuse(self, sentence: str) -> None:
        self.refused.append(sentence)

    @property
    def errors(self) -> bool:
        return bool(self.refused or self.non_field_errors() or any(form.errors for form in self._bound()))

    def non_field_errors(self) -> list[str]:
        lists = [part.non_form_errors() for part in self.parts if isinstance(part, Rows) and part.is_bound]
        return [*self.refused, *(str(error) for found in lists for error in found), *self._of_whole_forms()]

    def hidden_fields(self) -> list[BoundField]:
        return [field for form in self._bound() for field in form.hidden_fields()]

    def visible_fields(self) -> list[BoundField]:
        return [field for form in self._bound() for field in form.visible_fields()]

    def _of_whole_forms(self) -> list[str]:
        return [str(error) for form in self._bound() for error in form.non_field_errors()]

    def _bound(self) -> list[forms.BaseForm]:
        """Only what was sent has mistakes."""
        all_forms = [
            form for part in self.parts for form in (part.forms if isinstance(part, Rows) else [part])
        ]
        return [form for form in all_forms if form.is_bound]
