"""Whether a port of this machine is free, asked before anything is started. Standard library only."""

from __future__ import annotations

import errno
import socket

from endeavour.config.setup.refusal import refuse

HOST = "127.0.0.1"


def must_be_free(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as problem:
            if problem.errno == errno.EACCES:
                refuse(f"Port {port} is kept for root. Choose one above 1023, for example: ./run --port 8123")
            refuse(f"Port {port} is used by another program. Choose another, for example: ./run --port 8123")
