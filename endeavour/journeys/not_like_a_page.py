"""An address that was asked in a way it doesn't take: our own page, with the way to the page it belongs to."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from endeavour.design.errors import not_like_this
from endeavour.journeys.standing import nearest_page

NOT_LIKE_THIS = 405


class SayWhereItBelongs:
    """Middleware. The answer stays what it was (its headers too) but for the words."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if response.status_code == NOT_LIKE_THIS and isinstance(response, HttpResponse):
            response.content = not_like_this(request, page=nearest_page(request.path)).content
            response.headers["Content-Type"] = "text/html; charset=utf-8"
        return response
