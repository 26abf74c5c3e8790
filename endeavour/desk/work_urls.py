"""Work and duties; the room's `urls.py` takes these in."""

from django.urls import path

from endeavour.desk.views import duties, lesson_notes, setup, work

urlpatterns = [
    path("desk", work.page, name="work"),
    path("desk/duties", duties.page, name="duties"),
    path("desk/lesson-notes/<str:pid>/<int:number>/read", lesson_notes.read, name="lesson_note_read"),
    path("setup", setup.page, name="setup"),
]
