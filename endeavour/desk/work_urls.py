"""Work and duties; the room's `urls.py` takes these in."""

from django.urls import path

from endeavour.desk.views import duties, setup, work

urlpatterns = [
    path("desk", work.page, name="work"),
    path("desk/duties", duties.page, name="duties"),
    path("setup", setup.page, name="setup"),
]
