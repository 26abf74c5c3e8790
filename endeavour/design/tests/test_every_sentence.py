"""No sentence of any form is built from a label that doesn't fit into it."""

import importlib
import pkgutil
from collections.abc import Iterator

from django.forms.fields import Field

import endeavour
from endeavour.design.forms import FilterForm
from endeavour.design.plain_messages import named, speak_plainly

# Names of things: each reads well after "Enter" and "Choose". Read yours aloud before you add it.
NAMES = {
    *(
        "Authenticator code",
        "Class",
        "Code",
        "Course",
        "Day of the call",
        "Email address at work",
        "First day",
    ),
    *("First name", "Format of letters", "Interpreter", "Language to read", "Language to speak", "Last day"),
    *(
        "Colours",
        "Kind of file",
        "Kind of school",
        "Last name",
        "Letters",
        "Minutes each time",
        "Movement",
        "Name",
    ),
    *("Name of the school", "New password", "Parental responsibility", "Password", "Reading", "Role"),
    *("Place in the order of contact", "Pupils at once", "Size of the text", "Space between lines"),
    *("Statutory induction", "Surname", "Time", "Times a week", "Weeks", "Date of birth", "Email", "Address"),
}


def forms_of_the_house() -> list[type[FilterForm]]:
    for module in pkgutil.walk_packages(endeavour.__path__, "endeavour."):
        if "form" in module.name and ".tests" not in module.name:
            importlib.import_module(module.name)
    return [form for form in _below(FilterForm) if ".tests" not in form.__module__]


def _below(form: type[FilterForm]) -> Iterator[type[FilterForm]]:
    for one in form.__subclasses__():
        yield one
        yield from _below(one)


def test_a_label_stands_bare_in_a_sentence_only_where_it_is_a_name() -> None:
    forms = forms_of_the_house()
    assert len(forms) > 60
    for form in forms:
        for name, field in form.base_fields.items():
            own = set(_said(field))
            label = str(field.label or name.replace("_", " ").capitalize())
            speak_plainly(field, label, form.said_as.get(name, ""))
            built = [
                sentence for sentence in _said(field) if sentence not in own and f"“{label}”" not in sentence
            ]
            bare = any(named(label) in sentence for sentence in built)
            assert not bare or label in NAMES or field.widget.is_hidden, f"{form.__name__}.{name}: {built}"


def _said(field: Field) -> Iterator[str]:
    if field.required:
        yield getattr(field, "ask", "") or str(field.error_messages["required"])
    yield from (str(sentence) for code, sentence in field.error_messages.items() if code != "required")
