"""What `./run` does first, in whatever Python the machine has."""

from __future__ import annotations

import sys

from endeavour.config.places import data_folder
from endeavour.config.setup.arguments import for_run
from endeavour.config.setup.boot import in_our_python
from endeavour.config.supervisor.claim import Claim
from endeavour.config.supervisor.port import must_be_free


def main() -> None:
    arguments = for_run(sys.argv[1:])
    claim = Claim(data_folder())
    if running := claim.taken_by():
        sys.stdout.write(f"Endeavour already runs on {data_folder()}: {running}\n")
        return
    must_be_free(arguments.port)
    in_our_python(for_tests=False)

    # Only now are these there to be imported.
    from endeavour.config.setup.front import ensure_front
    from endeavour.config.supervisor.household import address_at
    from endeavour.config.supervisor.run import supervise

    ensure_front()
    if not claim.take(address_at(arguments.port)):
        sys.stdout.write(f"Endeavour already runs on {data_folder()}: {claim.taken_by()}\n")
        return
    supervise(arguments)
