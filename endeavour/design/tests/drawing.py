"""Draw a piece of template as a page would."""

from django.template import engines
from django.test import RequestFactory


def drawn(source: str, **context: object) -> str:
    return engines["django"].from_string(source).render(context, RequestFactory().get("/here"))
