"""A `ReadFile` as bytes and back, between the cage and us.

JSON, never pickle: what comes out of the cage may have been written by a hostile file, so every value is
checked against the type that its dataclass declares.
"""

import json
from collections.abc import Callable
from dataclasses import is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from endeavour.school_files.said import ReadFile

Build = Callable[[Any], Any]
_AS_THEY_ARE = frozenset((str, int, bool, NoneType))


class BrokenWireError(Exception):
    """Something other than a `ReadFile` came through."""


def to_bytes(file: ReadFile) -> bytes:
    return json.dumps(_plain(file), separators=(",", ":")).encode()


def from_bytes(content: bytes) -> ReadFile:
    try:
        file = _builder(ReadFile)(json.loads(content))
    except (ValueError, RecursionError) as trouble:
        raise BrokenWireError from trouble
    if not isinstance(file, ReadFile):
        raise BrokenWireError
    return file


def _plain(value: Any) -> Any:
    """A dataclass becomes the list of its values, in the order in which it declares them."""
    if type(value) in _AS_THEY_ARE or isinstance(value, str):
        return value
    if type(value) is tuple:
        return [_plain(item) for item in value]
    if isinstance(value, date):
        return value.isoformat()
    return [_plain(getattr(value, name)) for name in value.__dataclass_fields__]


@cache
def _builder(hint: Any) -> Build:
    if get_origin(hint) is UnionType:
        return _optional(next(option for option in get_args(hint) if option is not NoneType))
    if get_origin(hint) is tuple:
        return _tuple_of(get_args(hint)[0])
    if is_dataclass(hint) and isinstance(hint, type):
        return _dataclass(hint)
    if hint in (date, datetime):
        return lambda value: hint.fromisoformat(_checked(value, str))
    if issubclass(hint, Enum):
        return lambda value: hint(_checked(value, str))
    return lambda value: _checked(value, hint)


def _optional(hint: Any) -> Build:
    build = _builder(hint)
    return lambda value: None if value is None else build(value)


def _tuple_of(hint: Any) -> Build:
    build = _builder(hint)
    return lambda value: tuple([build(item) for item in _checked(value, list)])


def _dataclass(kind: type) -> Build:
    hints = get_type_hints(kind)
    # Most values pass as they are; a call for each of a whole school's would double the time.
    builders = [(_as_it_is(hint), _builder(hint)) for hint in hints.values()]

    def build(value: Any) -> Any:
        if type(value) is not list:
            raise BrokenWireError
        return kind(
            *[
                item if type(item) in plain else build_one(item)
                for (plain, build_one), item in zip(builders, value, strict=True)
            ]
        )

    return build


def _as_it_is(hint: Any) -> frozenset[type]:
    options = get_args(hint) if get_origin(hint) is UnionType else (hint,)
    return frozenset(option for option in options if option in _AS_THEY_ARE)


def _checked(value: Any, kind: type) -> Any:
    if type(value) is not kind:
        raise BrokenWireError
    return value
