"""Logs: one line an event, with the request's id, never a name, an address or a query string."""

import logging.config
import re
from collections.abc import MutableMapping
from typing import Any

import structlog

# A family's link opens without a password, and an invitation sets one: neither ever stands whole in a log.
SECRET_LINK = re.compile(r"(/f/[0-9]{1,9}-|/invitation/)[A-Za-z0-9_.-]+")


def hide_keys(_: Any, __: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Cut the secret part of a link off whatever is logged."""
    for name, value in event.items():
        if isinstance(value, str):
            event[name] = SECRET_LINK.sub(r"\1…", value)
    return event


def configure(_: Any) -> None:
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        hide_keys,
    ]
    logging.config.dictConfig(
        {
            "version": 1,
            "disable_existing_loggers": False,
            "formatters": {
                "line": {
                    "()": structlog.stdlib.ProcessorFormatter,
                    "processor": structlog.processors.LogfmtRenderer(
                        key_order=["timestamp", "level", "event"]
                    ),
                    "foreign_pre_chain": shared,
                }
            },
            "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
            "root": {"handlers": ["stderr"], "level": "WARNING"},
            "loggers": {"endeavour": {"level": "INFO"}, "procrastinate": {"level": "WARNING"}},
        }
    )
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
