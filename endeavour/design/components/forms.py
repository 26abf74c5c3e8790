"""The form around the fields, and the list of what must be put right."""

from dataclasses import dataclass
from uuid import uuid4

from django.forms import BaseForm
from django.http import HttpRequest
from django.template import Context
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from endeavour.design.field_view import target_of
from endeavour.design.labels import labels_in, labels_of

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
    carries: bool = False,
) -> SafeString:
    """A form that posts: never validated by the browser, with its token and its operation id.

    `keep` lets what is typed be kept before it is sent; unless it is said here, the page says it. `carries` says that
    it goes on with the form that was sent, and so with the draft of it.
    """
    kept = bool(form is not None and context.get("keeps_what_is_typed")) if keep is None else keep
    shown = {
        "content": content,
        "form": form,
        "url": url,
        "label": label,
        "keep": kept,
        "was_sent": carries or bool(form and form.is_bound and not url),
        "typist": context.get("typist"),
        "draft": _draft_of(context) if kept or carries or (form and form.is_bound) else "",
        "labels": _labels(form, content) if context.get("typist") else "",
        "csrf_token": context.get("csrf_token"),
        "operation": None if form and "operation" in form.fields else uuid4(),
    }
    return render_to_string("design/components/post_form.html", shown)


def _labels(form: BaseForm | None, content: str) -> str:
    return labels_of(form) if form is not None and form.visible_fields() else labels_in(content)


def _draft_of(context: Context) -> str:
    """Which draft the form that was sent carried on, and the number of the form that last kept it (CODE.NUMBER)."""
    request: HttpRequest | None = context.get("request")
    given = request.POST.get("draft", "") if request else ""
    return f"{given}.{request.POST.get('operation', '')}" if request and given and "." not in given else given


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
