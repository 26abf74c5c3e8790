"""What the layouts need from the request, whether there is one or not."""

from urllib.parse import urlencode

from django.http import HttpRequest
from django.template import Context
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from endeavour.design.display import Display, display_of

from . import register

DENSITIES = {"staff": "", "calm": "calm paper", "thumb": "thumb"}


@register.simple_tag(takes_context=True)
def display_attributes(context: Context, *, density: str = "staff") -> SafeString:
    """Classes and data attributes of <html>: how tight the page is, and what the reader chose."""
    display = _display(context)
    classes = DENSITIES[density]
    pairs = format_html_join("", ' data-{}="{}"', display.attributes())
    return format_html(' class="{}"{}', classes, pairs) if classes else pairs


@register.simple_tag(takes_context=True)
def display_url(context: Context) -> str:
    """The page of display settings, told where to come back to: the path only, never a query."""
    request = context.get("request")
    if not isinstance(request, HttpRequest):
        return reverse("design:display")
    return f"{reverse('design:display')}?{urlencode({'next': request.path})}"


def _display(context: Context) -> Display:
    """Given by pages that are drawn without their request; read from the request otherwise."""
    given, request = context.get("display"), context.get("request")
    if isinstance(given, Display):
        return given
    return display_of(request) if isinstance(request, HttpRequest) else Display()
