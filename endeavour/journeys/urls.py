from django.urls import path

from endeavour.journeys import views

app_name = "journeys"

urlpatterns = [
    path("drafts", views.begun, name="begun"),
    path("drafts/<str:code>", views.read, name="read"),
    path("drafts/<str:code>/forget", views.forget, name="forget"),
]
