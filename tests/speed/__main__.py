"""`./bench`: what pages, imports, letters and rules cost, side by side with their limits."""

import argparse
import json
import os
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "data" / "bench"


def main() -> None:
    asked = argparse.ArgumentParser(prog="./bench", description=__doc__)
    asked.add_argument("--json", action="store_true", help="print a list of measures instead of the table")
    asked.add_argument("--pupils", type=int, default=1500, help="pupils on roll (1500)")
    options = asked.parse_args()
    os.environ["ENDEAVOUR_DATA"] = str(DATA)
    os.environ["DJANGO_SETTINGS_MODULE"] = "endeavour.config.settings"
    os.environ.pop("DATABASE_URL", None)
    shutil.rmtree(DATA, ignore_errors=True)
    from endeavour.config.database import engine

    with engine():
        figures = _measured(options.pupils)
    shutil.rmtree(DATA, ignore_errors=True)
    print(json.dumps([figure.as_dict() for figure in figures], indent=1) if options.json else _table(figures))


def _measured(pupils: int) -> list:  # type: ignore[type-arg]  # Figure is imported once Django is set up
    import subprocess

    subprocess.run([sys.executable, "-m", "endeavour.config", "migrate", "--verbosity", "0"], check=True)
    import django

    django.setup()
    from endeavour.config.collector import collect_rarely
    from tests.speed.everything import everything

    collect_rarely()
    return everything(pupils)


def _table(figures: list) -> str:  # type: ignore[type-arg]  # likewise
    return "\n".join(figure.line() for figure in figures)


main()
