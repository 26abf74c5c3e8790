"""After SEN support has ended; the room's `urls.py` takes these in."""

from django.urls import URLPattern, path

import endeavour.access.converters  # noqa: F401 - so that addresses know `code`
from endeavour.desk.ended import views

ONE = "pupils/<code:pid>"

urlpatterns: list[URLPattern] = [
    path(f"{ONE}/letters/ended/new", views.ended_new, name="ended_new"),
    path(f"{ONE}/letters/ended/check", views.ended_check, name="ended_check"),
    path(f"{ONE}/letters/ended/send", views.ended_send, name="ended_send"),
    path(f"{ONE}/letters/ended/ring/<code:code>", views.ended_ring, name="ended_ring"),
    path(f"{ONE}/support/ended/told", views.end_told, name="end_told"),
    path(f"{ONE}/support/ended/look-back", views.look_back, name="look_back"),
]
