"""Shape of what people type when they sign in."""

from typing import Any

from allauth.account.forms import LoginForm
from allauth.core.internal.cryptokit import normalize_user_code
from allauth.mfa.app_settings import TOTP_PERIOD, TOTP_TOLERANCE
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm
from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.cache import cache
from django.core.exceptions import ValidationError

from endeavour.accounts.adapter import WRONG_CODE
from endeavour.accounts.models import Person
from endeavour.design.forms import EndeavourForm

NOT_THIS_KEY = (
    "That code doesn’t fit this key. Wait for the next one. If it still doesn’t fit, add the key once more."
)
# A code must be refused for as long as it could still be right, and a little longer.
CODE_LIVES = TOTP_PERIOD * (2 * TOTP_TOLERANCE + 2)


class SignInForm(EndeavourForm, LoginForm):  # type: ignore[misc]  # allauth has no types
    field_order = ["login", "password"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _tell(self, "login", "Email address", autocomplete="username")
        _tell(self, "password", "Password", autocomplete="current-password")


class CodeForm(EndeavourForm, AuthenticateForm):  # type: ignore[misc]  # allauth has no types
    """The code of the authenticator app, or a recovery code. Each is taken once."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _tell(
            self,
            "code",
            "Code from your authenticator app",
            autocomplete="one-time-code",
            inputmode="numeric",
        )
        self.fields[
            "code"
        ].help_text = "Six digits. No phone with you? Type one of your recovery codes instead."

    def clean_code(self) -> str:
        code: str = super().clean_code()
        if not _first_time(self.user, code):
            raise ValidationError(WRONG_CODE, code="incorrect_code")
        return code


class AppForm(EndeavourForm, ActivateTOTPForm):  # type: ignore[misc]  # allauth has no types
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _tell(self, "code", "Code that the app shows now", autocomplete="one-time-code", inputmode="numeric")
        self.fields["code"].help_text = "Six digits. They change every half minute."

    def clean_code(self) -> str:
        try:
            code: str = super().clean_code()
        except ValidationError as wrong:
            raise (
                ValidationError(NOT_THIS_KEY, wrong.code) if wrong.code == "incorrect_code" else wrong
            ) from None
        _first_time(self.user, code)
        return code


class PasskeyForm(EndeavourForm, AddWebAuthnForm):  # type: ignore[misc]  # allauth has no types
    """Every passkey of ours opens without a password, so it must check who holds it: a PIN, a finger, a face."""

    passwordless = forms.BooleanField(initial=True, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].label = "Name of this passkey"
        self.fields["name"].help_text = "So that you know it again, like “Work laptop”."


class PasswordAgainForm(EndeavourForm):
    password = forms.CharField(
        label="Password", strip=False, widget=forms.PasswordInput({"autocomplete": "current-password"})
    )

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.person = person

    def clean_password(self) -> str:
        given: str = self.cleaned_data["password"]
        if not self.person.check_password(given):
            raise ValidationError("That is not your password. Check it and type it again.")
        return given


class NewPasswordForm(EndeavourForm):
    password = forms.CharField(
        label="New password",
        strip=False,
        help_text="At least 12 characters. Three or four words that don’t belong together are good.",
        widget=forms.PasswordInput({"autocomplete": "new-password"}),
    )

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.person = person

    def clean_password(self) -> str:
        given: str = self.cleaned_data["password"]
        validate_password(given, self.person)
        return given


class InvitationForm(NewPasswordForm):
    title = forms.CharField(
        label="Title", max_length=20, required=False, help_text="Mr, Mrs, Ms, Dr, Mx. You can leave it empty."
    )
    forename = forms.CharField(label="First name", max_length=100)
    surname = forms.CharField(label="Last name", max_length=100)
    field_order = ["title", "forename", "surname", "password"]


def _tell(form: forms.Form, name: str, label: str, **attrs: str) -> None:
    field = form.fields[name]
    field.label, field.help_text = label, ""
    field.error_messages["required"] = f"Enter your {label[0].lower()}{label[1:]}"
    field.widget.attrs.pop("placeholder", None)
    field.widget.attrs.update(attrs)


def _first_time(person: Person, code: str) -> bool:
    """Whether nobody has used this code of this person before. The answer is kept where all processes see it."""
    return cache.add(f"endeavour.code:{person.pk}:{normalize_user_code(code)}", "used", timeout=CODE_LIVES)
