"""Marks on views that need no post at a school. The route tests read them, and so does the sign-in wall."""

from collections.abc import Callable

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse

View = Callable[..., HttpResponse]


def open_to_all(reason: str) -> Callable[[View], View]:
    """A public page, with the reason why it may be one."""

    def door(view: View) -> View:
        opened = login_not_required(view)
        opened.open_to_all = reason  # type: ignore[attr-defined]  # read by the route tests
        return opened

    return door


def signed_in(view: View) -> View:
    """A page about the person themselves: any signed-in person, no school."""
    view.signed_in = True  # type: ignore[attr-defined]  # read by the route tests
    return view


def before_second_step(view: View) -> View:
    """A page on which a person with only a password sets up their second step. Nothing else opens to them."""
    view.before_second_step = True  # type: ignore[attr-defined]  # read by the sign-in wall
    return signed_in(view)
