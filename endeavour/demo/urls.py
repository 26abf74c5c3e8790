from django.urls import path

from endeavour.demo import views

app_name = "demo"

urlpatterns = [
    path("", views.start, name="start"),
    path("demo/sign-in/<int:person>", views.sign_in, name="sign_in"),
]
