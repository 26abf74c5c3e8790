"""How set-up stops: one sentence on the error stream, and a code."""

from __future__ import annotations

import sys
from typing import NoReturn


def refuse(sentence: str, code: int = 1) -> NoReturn:
    sys.stderr.write(sentence.rstrip() + "\n")
    sys.exit(code)
