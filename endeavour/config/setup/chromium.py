"""The browser of the journeys: Debian's own. Nothing else may download one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

from endeavour.config.setup.refusal import refuse

NAMES = ("chromium", "chromium-browser")


def ensure_chromium() -> None:
    if any(shutil.which(name) for name in NAMES):
        return
    apt = shutil.which("apt-get")
    if os.geteuid() != 0 or not apt:
        refuse(
            "The tests drive Chromium, which is missing. As root: apt-get update && apt-get install chromium"
        )
    sys.stdout.write("Installing Chromium for the tests of pages…\n")
    sys.stdout.flush()
    for command in (["update"], ["install", "--yes", "--no-install-recommends", "chromium"]):
        done = subprocess.run(
            [apt, "-qq", *command],
            env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
            stdout=subprocess.DEVNULL,
            check=False,
        )
        if done.returncode != 0:
            refuse(f"Chromium could not be installed: apt-get {' '.join(command)} failed (above).")
