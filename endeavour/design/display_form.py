from django import forms

from endeavour.design.display import COLOURS, LETTERS, MOVEMENT, SIZES, SPACING
from endeavour.design.forms import EndeavourForm


class DisplayForm(EndeavourForm):
    colours = forms.ChoiceField(label="Colours", choices=COLOURS, widget=forms.RadioSelect)
    size = forms.ChoiceField(label="Size of the text", choices=SIZES, widget=forms.RadioSelect)
    spacing = forms.ChoiceField(label="Space between lines", choices=SPACING, widget=forms.RadioSelect)
    letters = forms.ChoiceField(label="Letters", choices=LETTERS, widget=forms.RadioSelect)
    movement = forms.ChoiceField(label="Movement", choices=MOVEMENT, widget=forms.RadioSelect)
    next = forms.CharField(required=False, widget=forms.HiddenInput)
