"""The form around the fields, and the list of what must be put right."""

from dataclasses import dataclass
from uuid import uuid4

from django.forms import BaseForm
from django.template import Context
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from endeavour.design.field_view import target_of

from . import register


@dataclass(frozen=True)
class Mistake:
    sentence: str
    target: str


@register.simple_block_tag(takes_context=True)
def post_form(
    context: Context,
    content: SafeString,
    *,
    form: BaseForm | None = None,
    url: str = "",
    label: str = "",
    keep: bool | None = None,
) -> SafeString:
    """A form that posts: never validated by the browser, with its token and its operation id.

    `keep` lets what is typed be kept before it is sent; unless it is said here, the page says it.
    """
    kept = bool(form is not None and context.get("keeps_what_is_typed")) if keep is None else keep
    shown = {
        "content": content,
        "form": form,
        "url": url,
        "label": label,
        "keep": kept,
        "typist": context.get("typist"),
        "draft": request.POST.get("draft", "") if kept and (request := context.get("request")) else "",
        "csrf_token": context.get("csrf_token"),
        "operation": None if form and "operation" in form.fields else uuid4(),
    }
    return render_to_string("design/components/post_form.html", shown)


@register.inclusion_tag("design/components/form_fields.html")
def form_fields(*, form: BaseForm) -> dict[str, object]:
    """Every visible field in order, for a form that needs no arrangement of its own."""
    return {"fields": form.visible_fields()}


@register.inclusion_tag("design/components/error_summary.html")
def error_summary(*, form: BaseForm) -> dict[str, object]:
    """Shows nothing while there is nothing to put right."""
    return {"mistakes": mistakes_of(form)}


def mistakes_of(form: BaseForm) -> list[Mistake]:
    """Each sentence with the control it is about; one about the whole form has none."""
    found = [Mistake(str(sentence), "") for sentence in form.non_field_errors()]
    for bound in (*form.hidden_fields(), *form.visible_fields()):
        target = "" if bound.is_hidden else target_of(bound)
        found += [Mistake(str(sentence), target) for sentence in bound.errors]
    return found
