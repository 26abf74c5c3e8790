"""Buttons: what one does here. The words name the real act: "Ring Mrs Rahimi"."""

from uuid import uuid4

from endeavour.design.choice import one_of

from . import register

KINDS = ("main", "secondary", "warning")


@register.inclusion_tag("design/components/button.html")
def button(
    *, text: str, kind: str = "main", about: str = "", name: str = "", value: str = ""
) -> dict[str, object]:
    """A button of the form around it. `about` is heard but not seen: " for Zara P"."""
    return {
        "text": text,
        "kind": one_of(KINDS, kind, "kind of button"),
        "about": about,
        "name": name,
        "value": value,
    }


@register.inclusion_tag("design/components/link_button.html")
def link_button(*, text: str, url: str, kind: str = "main", about: str = "") -> dict[str, object]:
    """A link that looks like a button, for a page on which the act itself is done."""
    return {"text": text, "url": url, "kind": one_of(KINDS, kind, "kind of button"), "about": about}


@register.inclusion_tag("design/components/form_button.html", takes_context=True)
def form_button(
    context: dict[str, object],
    *,
    text: str,
    url: str,
    kind: str = "main",
    about: str = "",
    values: dict[str, str] | None = None,
) -> dict[str, object]:
    """A form that is nothing but its button: it posts, with an operation id and hidden values."""
    return {
        "text": text,
        "url": url,
        "kind": one_of(KINDS, kind, "kind of button"),
        "about": about,
        "values": values or {},
        "operation": uuid4(),
    }
