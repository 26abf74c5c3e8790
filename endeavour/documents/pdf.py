"""Letters and sheets as PDF/UA-1, made by Typst from data; typed words are never markup."""

import json
import re
import threading
import unicodedata
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any, cast

import typst

from endeavour.documents.fonts import FAMILIES, characters, require_fonts
from endeavour.documents.letter import Letter
from endeavour.documents.letter_json import canonical, letter_as_json
from endeavour.documents.plot import plot_of
from endeavour.documents.sheet import Sheet

TEMPLATES = Path(__file__).parent / "typst"
LETTER, SHEET = "letter", "sheet"
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
    ways = letter.reply.ways
    paper = {**_paper(letter, letter.footer.page), "square": ways.square.svg if ways else ""}
    return _made(LETTER, letter_as_json(letter), paper, letter.on)


def sheet_pdf(sheet: Sheet) -> MadePdf:
    """The same for a sheet: pictures are drawn from their numbers."""
    content = asdict(sheet)
    for part, shown in zip(sheet.parts, content["parts"], strict=True):
        for goal, drawn in zip(part.goals, shown["goals"], strict=True):
            del drawn["picture"]
            drawn["plot"] = plot_of(goal.picture) if goal.picture and goal.picture.dots else None
    return _made(SHEET, canonical(content), _paper(sheet, sheet.footer.page), sheet.on)


def _made(template: str, content: str, paper: dict[str, Any], on: date) -> MadePdf:
    inputs = {template: json.dumps(_with_breaks(json.loads(content))), "paper": json.dumps(paper)}
    missing = _missing(content)
    if not missing:
        try:
            return MadePdf(_compile(template, inputs, on, STANDARD), ua=True)
        except typst.TypstError as problem:
            reason = f"This PDF does not keep the standard for screen readers: {problem.message}."
    else:
        reason = f"No font here has {_named(missing)}; they print as empty boxes."
    return MadePdf(_compile(template, inputs, on), ua=False, flagged=reason)


def letters_pdf(letters: Iterable[Letter], *, threads: int = 2) -> list[MadePdf]:
    """Many letters, each a PDF of its own, in the order given."""
    with ThreadPoolExecutor(max_workers=threads) as pool:
        return list(pool.map(letter_pdf, letters))


def _compile(template: str, inputs: dict[str, str], on: date, *standards: str) -> bytes:
    return cast(
        bytes,
        _compiler(template).compile(
            format="pdf",
            sys_inputs=inputs,
            pdf_standards=list(standards),  # type: ignore[arg-type]  # its literals, which mypy can't see through *
            timestamp=datetime.combine(on, time(), UTC),
        ),
    )


def _compiler(template: str) -> typst.Compiler:
    """One for each thread and template: it keeps fonts and template, and may not be shared."""
    made: dict[str, typst.Compiler] = _threads.__dict__.setdefault("compilers", {})
    if template not in made:
        fonts = typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(require_fonts())]
        )
        made[template] = typst.Compiler(TEMPLATES / f"{template}.typ", root=TEMPLATES, font_paths=fonts)
    return made[template]


def _paper(document: Letter | Sheet, page: str) -> dict[str, Any]:
    language, _, region = document.language.partition("-")
    return {
        "fonts": FAMILIES,
        "language": language,
        "region": region or None,
        "date": {"year": document.on.year, "month": document.on.month, "day": document.on.day},
        "page": [part for part in re.split(r"[{}]", page) if part],
    }


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
    return _missing(letter_as_json(letter))


def _missing(content: str) -> tuple[str, ...]:
    known = characters()
    unknown = dict.fromkeys(char for char in content if ord(char) not in known)
    return tuple(char for char in unknown if not char.isspace() and unicodedata.category(char) != "Cf")


def _named(characters_: tuple[str, ...]) -> str:
    shown = ", ".join(f"“{char}”" for char in characters_[:5])
    return shown if len(characters_) <= 5 else f"{shown} and {len(characters_) - 5} more"
