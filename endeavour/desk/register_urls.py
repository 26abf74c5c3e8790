"""The list of pupils; the room's `urls.py` takes these in."""

from django.urls import path

from endeavour.desk.views import export, register, search

urlpatterns = [
    path("pupils", register.register, name="register"),
    path("pupils/search", search.search, name="search"),
    path("pupils/print", register.register_print, name="register_print"),
    path("pupils/export", export.register_export, name="register_export"),
]
