from django import forms

from endeavour.design.forms import EndeavourForm

CSV, EXCEL = "CSV", "Excel"


class ExportForm(EndeavourForm):
    kind = forms.ChoiceField(
        label="Kind of file",
        choices=[(CSV, "CSV"), (EXCEL, "Excel workbook")],
        widget=forms.RadioSelect,
        error_messages={"required": "Choose the kind of file"},
    )
    choice_hints = {"kind": {CSV: "In a zip, with a description of its columns for other programs."}}
