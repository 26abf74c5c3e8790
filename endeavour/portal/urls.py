from django.urls import path

from endeavour.portal import views

app_name = "portal"

urlpatterns = [
    path("f/<slug:key>", views.letter, name="letter"),
    path("f/<slug:key>/opened", views.opened, name="opened"),
    path("f/<slug:key>/not-for-me", views.not_mine, name="not_mine"),
]
