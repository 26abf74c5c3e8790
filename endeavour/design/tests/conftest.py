import pytest
from pytest_django.fixtures import Settings

PLAIN = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}


@pytest.fixture(autouse=True)
def _this_room_alone(settings: Settings) -> None:
    """Pages of this room need no other room, no database, and no collected files."""
    settings.ROOT_URLCONF = "endeavour.design.tests.addresses"
    settings.STORAGES = {**settings.STORAGES, "staticfiles": PLAIN}
    settings.MIDDLEWARE = [
        "django.middleware.security.SecurityMiddleware",
        "csp.middleware.CSPMiddleware",
        "django.middleware.common.CommonMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
    ]
    processors = ["django.template.context_processors.request"]
    engine = settings.TEMPLATES[0]
    settings.TEMPLATES = [
        {**engine, "OPTIONS": {**engine["OPTIONS"], "context_processors": processors}},
    ]
