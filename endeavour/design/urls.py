from django.urls import path

from endeavour.design import pages

app_name = "design"

urlpatterns = [
    path("display", pages.display, name="display"),
    path("help", pages.help_page, name="help"),
    path("help/words", pages.words, name="words"),
    path("accessibility", pages.accessibility, name="accessibility"),
    path("privacy", pages.privacy, name="privacy"),
]
