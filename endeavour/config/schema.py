"""The state of the migration files, as one short text: when it changes, there is something to migrate."""

import hashlib
from importlib.metadata import version

from endeavour.config.places import PROJECT

# Packages that bring migrations of their own.
PACKAGES = ("django", "django-allauth", "procrastinate")


def schema_state() -> str:
    state = hashlib.sha256()
    for package in PACKAGES:
        state.update(f"{package} {version(package)}\n".encode())
    # The operations of `tenancy` are part of every migration that uses them.
    files = [*PROJECT.glob("endeavour/*/migrations/*.py"), *PROJECT.glob("endeavour/tenancy/*.py")]
    for path in sorted(files):
        state.update(str(path.relative_to(PROJECT)).encode() + b"\0" + path.read_bytes())
    return state.hexdigest()[:16]
