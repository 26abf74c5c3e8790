"""Which forms a day tries: another eighth each day, so that eight days running try them all."""

import os
from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import TypeVar

EIGHTHS = 8
NAMED = "FORMS_TURN"
Form = TypeVar("Form")


def turn(day: date) -> int:
    """The day's number, or the one that is asked for by name, to try again what another day tried."""
    return int(os.environ.get(NAMED) or day.toordinal()) % EIGHTHS


def turns_share(forms: Sequence[Form], *, ahead: int = 0) -> Sequence[Form]:
    """What is said here is shown where a test fails."""
    today = turn(datetime.now(UTC))
    print(f"{NAMED}={today} tries the same forms again")
    return forms[(today + ahead) % EIGHTHS :: EIGHTHS]
