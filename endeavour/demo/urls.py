from django.urls import path

from endeavour.demo import mail, views

app_name = "demo"

urlpatterns = [
    path("", views.start, name="start"),
    path("demo/sign-in/<int:person>", views.sign_in, name="sign_in"),
    path("demo/mail", mail.mail, name="mail"),
    path("demo/mail/<slug:code>", mail.one_mail, name="one_mail"),
]
