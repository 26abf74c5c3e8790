"""Logs: one line an event, with the request's id, never a name, an address or a query string."""

import logging.config
import re
import sys
import traceback
from collections.abc import Iterator, MutableMapping
from typing import Any

import structlog

# A family's link opens without a password, and an invitation sets one: neither ever stands whole in a log.
# It may be part of another address, as where Display leads back to: there its slashes are written in code.
SECRET_LINK = re.compile(
    r"((?:/|%2F)(?:f(?:/|%2F)[0-9]{1,9}-|invitation(?:/|%2F)))[A-Za-z0-9_.-]+", re.IGNORECASE
)
MOST_FRAMES, MOST_KINDS = 12, 4


def hide_keys(_: Any, __: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Cut the secret part of a link off whatever is logged."""
    for name, value in event.items():
        if isinstance(value, str):
            event[name] = SECRET_LINK.sub(r"\1…", value)
    return event


def cut_query(_: Any, __: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """What somebody searched for stands behind the question mark: a child's name, as a rule."""
    if isinstance(request := event.get("request"), str):
        event["request"] = request.partition("?")[0]
    return event


def say_where(_: Any, __: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Of a fault its kind and its place: its words repeat the row that was refused, name, address and all."""
    raised = event.pop("exc_info", None)
    if raised is True:
        raised = sys.exc_info()
    fault = raised[1] if isinstance(raised, tuple) else raised
    event.pop("exception", None)
    if isinstance(fault, BaseException):
        event["fault"] = " < ".join(_kinds(fault))
        frames = traceback.extract_tb(fault.__traceback__)[-MOST_FRAMES:]
        event["where"] = " > ".join(f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames)
    return event


def _kinds(fault: BaseException | None) -> Iterator[str]:
    """The fault and those it came from."""
    for _ in range(MOST_KINDS):
        if fault is None:
            return
        yield type(fault).__name__
        fault = fault.__cause__ or fault.__context__


def configure(_: Any) -> None:
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        cut_query,
        say_where,
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
