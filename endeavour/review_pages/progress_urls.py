"""Addresses of one outcome and of a pupil's timeline."""

from django.urls import URLPattern, path

import endeavour.access.converters  # noqa: F401 - so that addresses know `code` and `day`
from endeavour.review_pages.views import check, outcome, timeline

ONE = "pupils/<code:pid>"
OUTCOME = f"{ONE}/outcomes/<code:code>"

urlpatterns: list[URLPattern] = [
    path(OUTCOME, outcome.page, name="outcome"),
    path(f"{OUTCOME}/checks/add", check.add, name="check_add"),
    path(f"{OUTCOME}/checks/<day:on>/correct", check.correct, name="check_correct"),
    path(f"{OUTCOME}/checks/<day:on>/take-back", check.take_back, name="check_take_back"),
    path(f"{ONE}/timeline", timeline.page, name="timeline"),
]
