"""The key opens without a password, so no log may hold it."""

import logging

import pytest
import structlog
from django.conf import settings

from endeavour.config.logs import configure, hide_keys

PATH = "/f/7-ezwef6v6anvayxxw7avcfa3k"


def test_the_key_is_cut_off() -> None:
    logged = hide_keys(None, "info", {"request": f"GET {PATH}/opened", "code": 410, "other": "/s/oakfield"})
    assert logged == {"request": "GET /f/7-…/opened", "code": 410, "other": "/s/oakfield"}


@pytest.mark.parametrize("name", ["django.security.csrf", "django_structlog.middlewares.request"])
def test_django_and_ours_log_without_it(name: str, capfd: pytest.CaptureFixture[str]) -> None:
    handlers, level = list(logging.root.handlers), logging.root.level
    configure(settings)
    try:
        logging.getLogger(name).warning("Forbidden (%s): %s", "CSRF cookie not set.", PATH)
        structlog.get_logger(name).warning("request_finished", request=f"POST {PATH}")
    finally:
        logging.root.handlers, logging.root.level = handlers, level
        structlog.reset_defaults()
    written = capfd.readouterr().err
    assert written.count("/f/7-…") == 2
    assert "ezwef6v6" not in written
