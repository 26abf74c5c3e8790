from django.urls import path

from endeavour.accounts.views import invitation, own, second_step, sign_in

app_name = "accounts"

urlpatterns = [
    path("sign-in/passkey", sign_in.with_passkey, name="sign_in_with_passkey"),
    path("sign-in/second-step", second_step.choose, name="second_step"),
    path("sign-in/second-step/app", second_step.app, name="app"),
    path("sign-in/second-step/passkey", second_step.passkey, name="passkey"),
    path("sign-in/recovery-codes", second_step.recovery_codes, name="recovery_codes"),
    path("sign-in/recovery-codes/new", second_step.new_recovery_codes, name="new_recovery_codes"),
    path("sign-out", sign_in.sign_out, name="sign_out"),
    path("my-sign-in", own.own, name="own"),
    path("my-sign-in/stay", own.stay, name="stay"),
    path("my-sign-in/password", own.password, name="password"),
    path("my-sign-in/app/remove", own.remove_app, name="remove_app"),
    path("my-sign-in/passkeys/<int:passkey>/remove", own.remove_passkey, name="remove_passkey"),
    path("invitation/<str:token>", invitation.invitation, name="invitation"),
]
