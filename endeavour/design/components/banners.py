"""What has just happened, and how to stop it."""

from django.template import Context
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from endeavour.design.choice import one_of

from . import register

TONES = ("done", "info", "due", "overdue")


@register.simple_block_tag(takes_context=True)
def banner(
    context: Context,
    content: SafeString,
    *,
    tone: str = "done",
    stop_url: str = "",
    stop: str = "Stop",
    stop_about: str = "",
    link_url: str = "",
    link: str = "",
) -> SafeString:
    """A line in the flow of the page. With an address to stop at, the button posts there."""
    shown = {
        "content": content,
        "tone": one_of(TONES, tone, "tone of a banner"),
        "stop_url": stop_url,
        "stop": stop,
        "stop_about": stop_about,
        "link_url": link_url,
        "link": link,
        "csrf_token": context.get("csrf_token"),
    }
    return render_to_string("design/components/banner.html", shown)


@register.simple_block_tag
def warning(content: SafeString) -> SafeString:
    """A sentence nobody should miss before they act."""
    return render_to_string("design/components/warning.html", {"content": content})


@register.simple_block_tag
def inset(content: SafeString) -> SafeString:
    """A passage set apart: a quotation from the law, a note about what is not known."""
    return render_to_string("design/components/inset.html", {"content": content})
