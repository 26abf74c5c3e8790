from pathlib import Path

from django import forms
from django.core.files.uploadedfile import TemporaryUploadedFile, UploadedFile

from endeavour.design.forms import EndeavourForm
from endeavour.school_files.caged import LARGEST
from endeavour.school_files.kinds import MOST_BYTES
from endeavour.school_files.limits import MIB

MOST = MOST_BYTES[LARGEST]


class UploadForm(EndeavourForm):
    """Shape only: what is in the file, the readers say."""

    file = forms.FileField(
        label="The file from your school’s system",
        help_text="A Common Transfer File (XML), a list saved as CSV, or an Excel workbook",
        allow_empty_file=True,
    )
    whole_school = forms.ChoiceField(
        label="Does it hold the whole school?",
        choices=[("yes", "Yes, everybody who is on the roll"), ("no", "No, only some pupils")],
        widget=forms.RadioSelect,
        error_messages={"required": "Say whether the file holds the whole school"},
    )
    choice_hints = {
        "whole_school": {
            "yes": "Whoever is on the roll here and not in the file is then shown as missing. Nobody is taken off."
        }
    }

    def clean_file(self) -> UploadedFile:
        given: UploadedFile = self.cleaned_data["file"]
        if (given.size or 0) > MOST:
            raise forms.ValidationError(
                f"The file is too large: found {(given.size or 0) / MIB:,.0f} MB, expected at most {MOST // MIB} MB. "
                "Export the pupils alone."
            )
        return given

    def content(self) -> Path | bytes:
        given: UploadedFile = self.cleaned_data["file"]
        return Path(given.temporary_file_path()) if isinstance(given, TemporaryUploadedFile) else given.read()
