from collections.abc import Sequence
from typing import Any

from django import forms

from endeavour.design.forms import EndeavourForm
from endeavour.transfers.columns import Column, choices


class ColumnsForm(EndeavourForm):
    """One question for each column: what stands in it. Asked by its letter, so that an answer means the column it was
    given for, though a colleague has answered others meanwhile.
    """

    def __init__(self, *args: Any, columns: Sequence[Column], **kwargs: Any) -> None:
        self.columns = list(columns)
        super().__init__(*args, **kwargs)
        offered = choices()
        for column in self.columns:
            shown = ", ".join(column.samples)
            self.fields[f"column_{column.letter}"] = forms.ChoiceField(
                label=f"Column {column.letter}: {column.heading[:100]}",
                help_text=f"For example: {shown}" if shown else "Nothing stands in its first rows",
                required=False,
                choices=offered,
                initial=column.field,
            )

    def chosen(self) -> dict[str, str]:
        """Heading to our field, "" for not read."""
        return {column.heading: str(self.cleaned_data[f"column_{column.letter}"]) for column in self.columns}
