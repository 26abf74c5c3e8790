from typing import Any

from django import forms

from endeavour.design.forms import EndeavourForm
from endeavour.transfers.comparing.finding import KEEP, REPLACE, SKIP
from endeavour.transfers.queries import RowShown
from endeavour.transfers.rows import LEFT_OUT, NEW


class DecideForm(EndeavourForm):
    """What only a person can say of one row: who is meant, or which of two values is right."""

    def __init__(self, row: RowShown, data: Any = None) -> None:
        self.row = row
        super().__init__(data, auto_id=f"row_{row.place}_%s")
        if row.question:
            self.fields["who"] = self._who()
        for place, difference in enumerate(row.clashes):
            self.fields[f"clash_{place}"] = self._clash(difference, row.chosen.get(difference["field"], ""))

    def _who(self) -> forms.ChoiceField:
        here = [(one["pid"], f"The same pupil as {_about(one)}") for one in self.row.suggestions]
        return forms.ChoiceField(
            label="Who is this?",
            choices=[*here, (NEW, "Somebody new"), (LEFT_OUT, "Leave this row out")],
            widget=forms.RadioSelect,
            error_messages={"required": f"Say who {self.row.name} is"},
        )

    def _clash(self, difference: dict[str, Any], chosen: str) -> forms.ChoiceField:
        offered = [(KEEP, f"Keep what is here: {difference['old']}")]
        if difference["replaceable"]:
            offered.append((REPLACE, f"Replace it by the file’s: {difference['new']}"))
        offered.append((SKIP, "Skip it this time: keep what is here, and ask again with the next file"))
        return forms.ChoiceField(
            label=difference["label"],
            help_text=difference["note"],
            choices=offered,
            initial=chosen or KEEP,
            widget=forms.RadioSelect,
        )

    def who(self) -> str:
        return str(self.cleaned_data.get("who", ""))

    def clashes(self) -> dict[str, str]:
        return {
            difference["field"]: str(self.cleaned_data[f"clash_{place}"])
            for place, difference in enumerate(self.row.clashes)
        }


def _about(one: dict[str, str]) -> str:
    return ", ".join(part for part in (one["name"], f"born {one['born']}", one["year"]) if part)
