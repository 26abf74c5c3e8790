"""A letter as canonical JSON and back: what is stored, sealed and handed to Typst."""

import dataclasses
import hashlib
import json
from datetime import date
from functools import cache
from types import NoneType, UnionType
from typing import Any, cast, get_args, get_origin, get_type_hints

from endeavour.documents.letter import Letter


def letter_as_json(letter: Letter) -> str:
    """The same letter always gives the same text."""
    return canonical(dataclasses.asdict(letter))


def canonical(content: object) -> str:
    return json.dumps(content, default=_plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def letter_content(letter: Letter) -> dict[str, Any]:
    """The same as plain values, for a column of JSON."""
    content: dict[str, Any] = json.loads(letter_as_json(letter))
    return content


def letter_from_json(text: str) -> Letter:
    """Fields that came into being after it was stored take their defaults."""
    return cast(Letter, _read(Letter, json.loads(text)))


def fingerprint(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _plain(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"A letter can't hold {value!r}.")


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _read(kind: Any, value: Any) -> Any:
    if get_origin(kind) is UnionType:
        kind = next(each for each in get_args(kind) if each is not NoneType)
        return None if value is None else _read(kind, value)
    if get_origin(kind) is tuple:
        return tuple(_read(get_args(kind)[0], each) for each in value)
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        hints = _hints(kind)
        return kind(**{name: _read(hints[name], each) for name, each in value.items()})
    return date.fromisoformat(value) if kind is date else value
