"""Letters as PDF/UA-1, made by Typst from data; typed words are never markup."""

import json
import re
import threading
import unicodedata
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any, cast

import typst

from endeavour.documents.fonts import FAMILIES, characters, require_fonts
from endeavour.documents.letter import Letter
from endeavour.documents.letter_json import letter_as_json

TEMPLATE = Path(__file__).parent / "typst" / "letter.typ"
STANDARD = "ua-1"
# A word longer than a line can't be broken, and would run off the paper.
_LONG = re.compile(r"[^\s\u200b]{30}")
_threads = threading.local()


@dataclass(frozen=True)
class MadePdf:
    """`ua` says whether it keeps PDF/UA-1; `flagged` says in a sentence why it does not."""

    bytes: bytes
    ua: bool
    flagged: str | None = None


def letter_pdf(letter: Letter) -> MadePdf:
    """Accessible wherever our fonts have every character; else readable all the same, and flagged."""
    inputs = _inputs(letter)
    missing = characters_missing(letter)
    if not missing:
        try:
            return MadePdf(_compile(inputs, letter, STANDARD), ua=True)
        except typst.TypstError as problem:
            reason = f"This PDF does not keep the standard for screen readers: {problem.message}."
    else:
        reason = f"No font here has {_named(missing)}; they print as empty boxes."
    return MadePdf(_compile(inputs, letter), ua=False, flagged=reason)


def letters_pdf(letters: Iterable[Letter], *, threads: int = 2) -> list[MadePdf]:
    """Many letters, each a PDF of its own, in the order given."""
    with ThreadPoolExecutor(max_workers=threads) as pool:
        return list(pool.map(letter_pdf, letters))


def _compile(inputs: dict[str, str], letter: Letter, *standards: str) -> bytes:
    return cast(
        bytes,
        _compiler().compile(
            format="pdf",
            sys_inputs=inputs,
            pdf_standards=list(standards),  # type: ignore[arg-type]  # its literals, which mypy can't see through *
            timestamp=datetime.combine(letter.on, time(), UTC),
        ),
    )


def _compiler() -> typst.Compiler:
    """One for each thread: it keeps fonts and template, and may not be shared."""
    if not hasattr(_threads, "compiler"):
        fonts = typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(require_fonts())]
        )
        _threads.compiler = typst.Compiler(TEMPLATE, root=TEMPLATE.parent, font_paths=fonts)
    compiler: typst.Compiler = _threads.compiler
    return compiler


def _inputs(letter: Letter) -> dict[str, str]:
    language, _, region = letter.language.partition("-")
    ways = letter.reply.ways
    paper = {
        "fonts": FAMILIES,
        "language": language,
        "region": region or None,
        "date": {"year": letter.on.year, "month": letter.on.month, "day": letter.on.day},
        "page": [part for part in re.split(r"[{}]", letter.footer.page) if part],
        "square": ways.square.svg if ways else "",
    }
    breakable = _with_breaks(json.loads(letter_as_json(letter)))
    return {"letter": json.dumps(breakable), "paper": json.dumps(paper)}


def _with_breaks(value: Any) -> Any:
    if isinstance(value, str):
        return _LONG.sub(lambda run: f"{run.group()}\u200b", value)
    if isinstance(value, list):
        return [_with_breaks(each) for each in value]
    if isinstance(value, dict):
        return {key: _with_breaks(each) for key, each in value.items()}
    return value


def characters_missing(letter: Letter) -> tuple[str, ...]:
    """Characters of the letter that none of our fonts can draw."""
    known = characters()
    unknown = dict.fromkeys(char for char in letter_as_json(letter) if ord(char) not in known)
    return tuple(char for char in unknown if not char.isspace() and unicodedata.category(char) != "Cf")


def _named(characters_: tuple[str, ...]) -> str:
    shown = ", ".join(f"“{char}”" for char in characters_[:5])
    return shown if len(characters_) <= 5 else f"{shown} and {len(characters_) - 5} more"
