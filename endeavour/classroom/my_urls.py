from django.urls import path

import endeavour.access.converters  # noqa: F401 - so that addresses know `code`
from endeavour.classroom.views import my_pupils

urlpatterns = [
    path("my-pupils", my_pupils.page, name="my_pupils"),
    path("my-pupils/class/<int:pk>", my_pupils.sheet, name="class_sheet"),
    path("my-pupils/<code:pid>/read", my_pupils.read, name="read"),
]
