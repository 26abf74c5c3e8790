"""One tag for every kind of form field; the field's widget decides how it looks."""

from django.forms.boundfield import BoundField
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from endeavour.design.choice import one_of
from endeavour.design.field_view import date_parts_of, described_by, kind_of, options_of

from . import register

WIDTHS = ("", "2", "3", "4", "5", "10", "20", "30")
CLASSES = {
    "text": "govuk-input",
    "textarea": "govuk-textarea",
    "select": "govuk-select",
    "file": "govuk-file-upload",
}


@register.simple_tag
def field(
    *, field: BoundField, heading: bool = False, width: str = "", inline: bool = False, prefix: str = ""
) -> SafeString:
    """A label, a hint, the errors and the control. `heading` makes the label the page's h1."""
    kind = kind_of(field)
    if inline and kind != "radios":
        raise ValueError(f"Only radios can stand in one line; “{field.name}” is shown as {kind}.")
    shown: dict[str, object] = {
        "field": field,
        "id": field.auto_id,
        "heading": heading,
        "inline": inline,
        "prefix": prefix,
        "described_by": described_by(field),
    }
    if kind in ("radios", "checkboxes"):
        shown["options"] = options_of(field)
    elif kind == "date":
        shown["parts"] = date_parts_of(field)
    elif kind in CLASSES:
        shown["control"] = _control(field, CLASSES[kind], one_of(WIDTHS, width, "width of a field"))
    return render_to_string(f"design/fields/{kind}.html", shown)


def _control(bound: BoundField, css: str, width: str) -> SafeString:
    classes = [css]
    if width:
        classes.append(f"govuk-input--width-{width}")
    if bound.errors:
        classes.append(f"{css}--error")
    attrs: dict[str, str | bool] = {"class": " ".join(classes)}
    if words := described_by(bound):
        attrs["aria-describedby"] = words
    return bound.as_widget(attrs=attrs)
