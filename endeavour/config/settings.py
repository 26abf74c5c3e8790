"""Settings. Everything that differs between installations comes from the environment."""

import contextlib
import os
import secrets
from pathlib import Path

from csp.constants import NONE, SELF
from environs import Env

from endeavour.config.database import data_folder, database_settings
from endeavour.config.places import make_folder

env = Env()
BASE_DIR = Path(__file__).resolve().parents[2]
DATA = data_folder()


def _secret() -> str:
    """The key from the environment, or one made once and kept in the data folder, readable by us alone."""
    given = env.str("SECRET_KEY", "")
    kept = DATA / "secret-key"
    if given:
        return str(given)
    if not kept.exists():
        _keep_a_new_secret(kept)
    return kept.read_text()


def _keep_a_new_secret(kept: Path) -> None:
    """Whole before anybody can read it; where two programs start at once, the first one's stays."""
    make_folder(kept.parent)
    half = kept.with_name(f"{kept.name}.{os.getpid()}")
    half.touch(mode=0o600)
    half.write_text(secrets.token_urlsafe(50))
    with contextlib.suppress(FileExistsError):
        kept.hardlink_to(half)
    half.unlink()


SECRET_KEY = _secret()
# Former keys: they still open sessions and authenticators, and sign nothing new.
SECRET_KEY_FALLBACKS: list[str] = env.list("SECRET_KEY_FALLBACKS", [])
DEBUG = False
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", ["localhost", "127.0.0.1", "[::1]"])


def _public_address() -> str:
    """As given; else where `./run` serves this data folder or did last, so that a command's links lead there."""
    started = DATA / "run.lock"
    served = started.read_text() if started.exists() else ""
    return str(env.str("PUBLIC_ADDRESS", "")) or (
        served if served.startswith("http") else "http://localhost:8000"
    )


PUBLIC_ADDRESS = _public_address()
HTTPS = PUBLIC_ADDRESS.startswith("https://")
CSRF_TRUSTED_ORIGINS = [PUBLIC_ADDRESS] if HTTPS else []

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django_htmx",
    "template_partials",
    "procrastinate.contrib.django",
    "endeavour.tenancy",
    "endeavour.audit",
    "endeavour.design",
    "endeavour.accounts",
    "endeavour.schools",
    "endeavour.access",
    "endeavour.journeys",
    "endeavour.documents",
    "endeavour.messages",
    "endeavour.pupils",
    "endeavour.register",
    "endeavour.library",
    "endeavour.provision",
    "endeavour.cycle",
    "endeavour.duties",
    "endeavour.pupil_pages",
    "endeavour.letter_pages",
    "endeavour.plan_pages",
    "endeavour.review_pages",
    "endeavour.concern_pages",
    "endeavour.provision_pages",
    "endeavour.desk",
    "endeavour.classroom",
    "endeavour.portal",
    "endeavour.transfers",
    "endeavour.demo",
    "endeavour.config",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_structlog.middlewares.RequestMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "endeavour.journeys.not_like_a_page.SayWhereItBelongs",
    "endeavour.journeys.parking.ParkWhatWasSent",
    "endeavour.accounts.walls.SignInFirst",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "endeavour.access.scope.SchoolScope",
    "endeavour.journeys.parking.PutBackWhatWasTyped",
]

ROOT_URLCONF = "endeavour.config.urls"
WSGI_APPLICATION = "endeavour.config.wsgi.application"
APPEND_SLASH = False

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "endeavour.access.navigation.staff_layout",
            ],
            "builtins": [
                "template_partials.templatetags.partials",
                "endeavour.design.templatetags.endeavour",
            ],
        },
    }
]

DATABASES = {"default": database_settings()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "accounts.Person"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
LOGIN_URL = "/sign-in"
LOGIN_REDIRECT_URL = "/"

ACCOUNT_ADAPTER = "endeavour.accounts.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_REAUTHENTICATION_TIMEOUT = 10 * 60
# A school sits behind one address, so attempts are counted mostly per person. `login` also counts the right ones.
ACCOUNT_RATE_LIMITS = {
    "login": "120/m/ip",
    "login_failed": "30/m/ip,5/5m/key",
    "login_failed_known_browser": "5/5m/key",
    "reauthenticate": "10/m/user",
    "invitation": "30/m/ip",
}
MFA_ADAPTER = "endeavour.accounts.adapter.MfaAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_USER_VERIFICATION = "required"
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_RATE_LIMITS = {"webauthn_login": "120/m/ip"}
# A phone's clock may be half a minute off; a code is refused the second time for as long as it could be right.
MFA_TOTP_TOLERANCE = 1
# How many proxies of ours stand before the program: then the address behind them is the one that is counted.
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXIES", 0)
# Attempts are counted, and used codes remembered, where every process sees them.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "accounts_cache",
        "OPTIONS": {"MAX_ENTRIES": 20_000},
    }
}

SESSION_COOKIE_AGE = 20 * 60
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_REFERRER_POLICY = "same-origin"  # with no-referrer, browsers send no Origin, and forms are refused
CSRF_FAILURE_VIEW = "endeavour.journeys.parking.not_from_our_page"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "font-src": [SELF],
        "img-src": [SELF, "data:"],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_TZ = True
USE_I18N = True
USE_THOUSAND_SEPARATOR = False

STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / "build" / "collected"
STATICFILES_DIRS = [BASE_DIR / "build" / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024

PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "jobs"
# A machine that was off at night does the night's work when it is on again, that day.
PROCRASTINATE_PERIODIC_DEFAULTS = {"max_delay": 24 * 60 * 60}

MAIL_FROM = env.str("MAIL_FROM", "school@localhost")
SMTP_HOST = env.str("SMTP_HOST", "")
SMTP_PORT = env.int("SMTP_PORT", 587)
SMTP_USER = env.str("SMTP_USER", "")
SMTP_PASSWORD = env.str("SMTP_PASSWORD", "")
SMTP_STARTTLS = env.bool("SMTP_STARTTLS", True)
LOGGING_CONFIG = "endeavour.config.logs.configure"
# Django calls the function above only if there is something here; it decides everything itself.
LOGGING = {"version": 1}
