"""An answer that can be right, but seldom is, is asked about once: sent again as it was, it is taken."""

from django import forms
from django.utils.datastructures import MultiValueDict

from endeavour.design.forms import EndeavourForm


class SureForm(EndeavourForm):
    sure = forms.CharField(required=False, widget=forms.HiddenInput)

    def ask_if_sure(self, name: str, sentence: str) -> None:
        """Of a field that is valid. What was asked about goes along with the form, hidden."""
        answer = f"{name}={self.cleaned_data[name]}"
        asked = self.cleaned_data.get("sure", "").split()
        if answer in asked:
            return
        self.add_error(name, sentence)
        again = (
            MultiValueDict(dict(self.data.lists()))
            if isinstance(self.data, MultiValueDict)
            else {**self.data}
        )
        again["sure"] = self.cleaned_data["sure"] = " ".join([*asked, answer])
        self.data = again
