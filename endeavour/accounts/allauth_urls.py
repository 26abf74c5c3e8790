"""The addresses that django-allauth looks up by its own names. None of its other pages exist here."""

from django.urls import path

from endeavour.accounts.views import own, sign_in

urlpatterns = [
    path("sign-in", sign_in.sign_in, name="account_login"),
    path("sign-in/check", sign_in.check, name="mfa_authenticate"),
    path("sign-in/again", own.again, name="account_reauthenticate"),
]
