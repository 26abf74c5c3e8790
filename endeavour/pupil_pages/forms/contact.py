import re
from typing import Any

from django import forms
from django.core.validators import RegexValidator

from endeavour.documents.languages import LANGUAGES
from endeavour.journeys.shared_row import SharedRowForm
from endeavour.pupils.as_text import from_text
from endeavour.pupils.choices import CHANNELS, FORMATS, INTERPRETERS, READS, RESPONSIBILITIES
from endeavour.pupils.details import ContactDetails, RelationDetails
from endeavour.pupils.relationships import RELATIONSHIPS

ENGLISH = "en"
LANGUAGE_CHOICES = [(ENGLISH, "English"), *((x.code, x.english) for x in LANGUAGES if x.english != "English")]
# As wide as what a school's file may bring: whoever corrects another field isn't held up by a number that stands.
PHONE = RegexValidator(
    r"^\+?[0-9][0-9 ()\-./]{4,}(?: ?(?:ext?|x)\.? ?[0-9]{1,6})?$",
    "Enter a telephone number with its area code, like 01632 960001",
    flags=re.IGNORECASE,
)


class ContactForm(SharedRowForm):
    """P17: an adult, how to reach them, and how they are tied to the pupil."""

    title = forms.CharField(label="Title", required=False, max_length=20)
    forename = forms.CharField(label="First name", required=False, max_length=100)
    surname = forms.CharField(label="Surname", max_length=100)
    relationship = forms.ChoiceField(
        label="Relationship to the pupil", required=False, choices=[("", "Not said"), *RELATIONSHIPS.items()]
    )
    responsibility = forms.ChoiceField(
        label="Parental responsibility",
        choices=RESPONSIBILITIES,
        widget=forms.RadioSelect,
        help_text="In law. A parent at another address often has it; a partner or grandparent often hasn’t.",
    )
    order = forms.IntegerField(
        label="Place in the order of contact", min_value=1, max_value=99, help_text="1 is asked first"
    )
    email = forms.EmailField(label="Email address", required=False, max_length=254)
    mobile = forms.CharField(label="Mobile number", required=False, max_length=30, validators=[PHONE])
    home_phone = forms.CharField(label="Home telephone", required=False, max_length=30, validators=[PHONE])
    work_phone = forms.CharField(label="Work telephone", required=False, max_length=30, validators=[PHONE])
    address = forms.CharField(
        label="Address", required=False, max_length=500, widget=forms.Textarea(attrs={"rows": 3})
    )
    postcode = forms.CharField(label="Postcode", required=False, max_length=10)
    channel = forms.ChoiceField(
        label="First choice",
        required=False,
        choices=[*CHANNELS, ("", "Nobody has chosen yet")],
        widget=forms.RadioSelect,
    )
    best_times = forms.CharField(
        label="Best times", required=False, max_length=120, help_text="For example, after 3 pm, not Fridays"
    )
    speaks_language = forms.ChoiceField(label="Language to speak", choices=LANGUAGE_CHOICES)
    interpreter = forms.ChoiceField(label="Interpreter", choices=INTERPRETERS, widget=forms.RadioSelect)
    reads_language = forms.ChoiceField(label="Language to read", choices=LANGUAGE_CHOICES)
    reads = forms.ChoiceField(label="Reading", choices=READS, widget=forms.RadioSelect)
    format = forms.ChoiceField(label="Format of letters", choices=FORMATS)

    said_as = {"order": "the place in the order of contact"}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("speaks_language", "reads_language"):
            self._keep_unlisted(name)

    def wanted(self) -> tuple[ContactDetails, RelationDetails]:
        return _pair({name: str(value) for name, value in self.typed().items()})

    def seen_details(self) -> tuple[ContactDetails, RelationDetails]:
        return _pair(self.cleaned_data["seen"])

    def clean_address(self) -> str:
        return "\n".join(
            line.strip() for line in str(self.cleaned_data["address"]).splitlines() if line.strip()
        )

    def _keep_unlisted(self, name: str) -> None:
        """A file may have brought a language that isn't on our list: it isn't lost by saving the page."""
        recorded = self.initial.get(name, ENGLISH)
        field = self.fields[name]
        if isinstance(field, forms.ChoiceField) and recorded not in dict(LANGUAGE_CHOICES):
            field.choices = [*LANGUAGE_CHOICES, (recorded, recorded)]


def _pair(text: dict[str, str]) -> tuple[ContactDetails, RelationDetails]:
    return from_text(ContactDetails, text), from_text(RelationDetails, text)
