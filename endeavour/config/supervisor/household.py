"""The children of `./run`: the pages and the worker."""

import os
import sys
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from endeavour.config.supervisor.child import Child
from endeavour.config.supervisor.port import HOST

WEB_OPTIONS = [
    "--interface=wsgi",
    f"--host={HOST}",
    "--workers=2",
    "--blocking-threads=4",
    "--blocking-threads-idle-timeout=600",
    # A stop while a worker is still starting hangs without it.
    "--workers-kill-timeout=2",
    "--respawn-failed-workers",
    "--no-ws",
]


def address_at(port: int) -> str:
    """By name, because a passkey belongs to a name and never to a number."""
    return f"http://localhost:{port}"


def web(port: int, logs: Path) -> Child:
    command = [
        sys.executable,
        "-m",
        "granian",
        *WEB_OPTIONS,
        f"--port={port}",
        "endeavour.config.wsgi:application",
    ]
    return Child("web", command, environment(port), logs / "web.log")


def worker(port: int, logs: Path) -> Child:
    command = [sys.executable, "-m", "endeavour.config", "worker"]
    return Child("worker", command, environment(port), logs / "worker.log")


def answers(port: int) -> bool:
    """Whether the first page comes, or sends the reader on to another one."""
    ask = HTTPConnection(HOST, port, timeout=5)
    try:
        ask.request("GET", "/", headers={"Host": f"localhost:{port}"})
        return ask.getresponse().status < 500
    except (OSError, HTTPException):
        return False
    finally:
        ask.close()


def environment(port: int) -> dict[str, str]:
    """What each of our programs is told of the others."""
    return {
        "DJANGO_SETTINGS_MODULE": "endeavour.config.settings",
        "PUBLIC_ADDRESS": os.environ.get("PUBLIC_ADDRESS") or address_at(port),
        "PYTHONUNBUFFERED": "1",
    }
