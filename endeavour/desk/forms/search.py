from django import forms

from endeavour.design.forms import EndeavourForm


class SearchForm(EndeavourForm):
    """Posted, so that no name ever stands in an address."""

    words = forms.CharField(
        label="Name or UPN",
        help_text="The first letters are enough",
        max_length=100,
        error_messages={"required": "Enter the beginning of a name, or a UPN"},
    )
