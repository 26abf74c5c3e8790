"""The way out: whatever takes an email off our hands."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class Envelope:
    """One email. `code` is its own for ever: the Message-ID is made of it."""

    code: str
    sender: str
    to: str
    subject: str
    text: str


class CannotNowError(Exception):
    """The way out is shut at the moment; try again later."""


class RefusedError(Exception):
    """It will never take this message; the message says why."""


class Post(Protocol):
    """`repeats_safely`: a code taken twice is delivered once. `delivers`: taken, it has reached the box."""

    @property
    def repeats_safely(self) -> bool: ...
    @property
    def delivers(self) -> bool: ...

    def take(self, envelope: Envelope) -> None: ...
