"""What a form says when something is missing or can't be read: what to type and where, never "invalid"."""

from django import forms
from django.forms.fields import Field

from endeavour.design.date_field import MemorableDateField


def speak_plainly(field: Field, label: str, said_as: str = "") -> None:
    """Put our sentences in place of Django's, except where the form has its own.

    `said_as` is how the field is called inside a sentence, like "the goal". Without it the label is quoted: only
    a label that is a plain name can stand in a sentence as it is.
    """
    for code, sentence in _sentences(field, label, said_as).items():
        if field.error_messages.get(code) == _django_says(field, code):
            field.error_messages[code] = sentence
    if isinstance(field, MemorableDateField) and not field.ask:
        field.ask = f"{_asked(label, said_as)}, like {field.example}"


def _django_says(field: Field, code: str) -> object:
    for kind in type(field).__mro__:
        if code in getattr(kind, "default_error_messages", {}):
            return kind.default_error_messages[code]  # type: ignore[attr-defined]  # every Field has it
    return None


def _asked(label: str, said_as: str) -> str:
    if said_as:
        return f"Enter {said_as}"
    return f"Answer “{label}”" if label.endswith("?") else f"Enter {named(label)}"


def _sentences(field: Field, label: str, said_as: str) -> dict[str, str]:
    what = said_as or f"“{label}”"
    sentences = {"required": _asked(label, said_as)}
    match field:
        case MemorableDateField():
            return {}
        case forms.EmailField():
            sentences["invalid"] = "Enter an email address in full, like name@school.org.uk"
        case forms.FileField():
            sentences = {
                "required": f"Choose a file for “{label}”",
                "missing": f"Choose a file for “{label}”",
                "empty": "That file is empty. Choose another one.",
                "invalid": "The file did not arrive. Choose it again.",
            }
        case forms.DecimalField() | forms.FloatField():
            sentences["invalid"] = f"Enter {what} as a number, like 4 or 4.5"
        case forms.IntegerField():
            sentences["invalid"] = f"Enter {what} as a whole number, like 4"
        case forms.MultipleChoiceField():
            sentences = {
                "required": f"Choose at least one of “{label}”",
                "invalid_choice": f"“%(value)s” is not on the list of “{label}”. Choose from the list.",
            }
        case forms.ChoiceField() | forms.ModelChoiceField():
            sentences |= {
                "required": sentences["required"].replace("Enter", "Choose"),
                "invalid_choice": f"That answer to “{label}” is not on the list. Choose one from the list.",
            }
        case forms.BooleanField():
            sentences["required"] = f"Tick “{label}” to go on"
    return sentences | {
        "max_length": f"Make {what} %(limit_value)s letters or fewer. It has %(show_value)s now.",
        "min_length": f"Make {what} %(limit_value)s letters or more. It has %(show_value)s now.",
        "max_value": f"Enter {what} as %(limit_value)s or less.",
        "min_value": f"Enter {what} as %(limit_value)s or more.",
        "max_digits": f"Enter {what} with %(max)s digits or fewer.",
        "max_decimal_places": f"Enter {what} with %(max)s decimal places or fewer.",
        "max_whole_digits": f"Enter {what} with %(max)s digits or fewer before the point.",
    }


def named(label: str) -> str:
    """The label inside a sentence: "First name" becomes "the first name", "Your name" "your name"."""
    first, _, rest = label.partition(" ")
    if first.lower() in ("your", "their", "the", "a", "an"):
        return f"{first.lower()} {rest}"
    lowered = first.lower() if first[1:].islower() else first
    return f"the {lowered} {rest}".rstrip()
