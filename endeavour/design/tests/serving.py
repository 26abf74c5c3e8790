"""Serve pages of this room, with their static files, to a real browser."""

import contextlib
import socketserver
import threading
from collections.abc import Iterator
from pathlib import Path
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from django.core.handlers.wsgi import WSGIHandler
from whitenoise import WhiteNoise  # type: ignore[import-untyped]  # ships no types

from endeavour.design.assets import BUILT, ROOM, build

CHROMIUM = "/usr/bin/chromium"
AXE = ROOM.parents[1] / "node_modules" / "axe-core" / "axe.min.js"


class _Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the name is the library's
        """Say nothing: the tests say what matters."""


class _Server(socketserver.ThreadingMixIn, WSGIServer):
    daemon_threads = True


def application() -> WhiteNoise:
    files = WhiteNoise(WSGIHandler(), root=BUILT.parent, prefix="static")
    files.add_files(ROOM / "static", prefix="static")
    return files


@contextlib.contextmanager
def served() -> Iterator[str]:
    build()
    server = make_server("127.0.0.1", 0, application(), server_class=_Server, handler_class=_Quiet)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def axe_source() -> str:
    return Path(AXE).read_text()
