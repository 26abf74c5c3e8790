"""The personal link in a message. Nothing is stored: the key is the message's code under our signature."""

import hashlib
import hmac
import re
from dataclasses import dataclass

from django.conf import settings

LINK = "{link}"  # stands in a text where the personal link comes
SIGNED = 16  # characters of signature: 80 bits
ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789"  # 32, so that five bits make a character
_KEY = re.compile(rf"(?P<school>[0-9]{{1,9}})-(?P<code>[a-z0-9]{{8}})(?P<signature>[{ALPHABET}]{{{SIGNED}}})")


@dataclass(frozen=True)
class LinkedMessage:
    """Which message a key opens, and at which school: not yet that it may still be opened."""

    school_id: int
    code: str


def key_of(school_id: int, code: str) -> str:
    return f"{school_id}-{code}{_signature(school_id, code)}"


def link_of(school_id: int, code: str) -> str:
    return f"{settings.PUBLIC_ADDRESS}/f/{key_of(school_id, code)}"


def message_of(key: str) -> LinkedMessage | None:
    """The message that a key names, if the signature is ours."""
    found = _KEY.fullmatch(key)
    if found is None:
        return None
    school_id, code = int(found["school"]), found["code"]
    if not hmac.compare_digest(found["signature"], _signature(school_id, code)):
        return None
    return LinkedMessage(school_id, code)


def _signature(school_id: int, code: str) -> str:
    secret = hashlib.sha256(f"family link {settings.SECRET_KEY}".encode()).digest()
    digest = hmac.new(secret, f"{school_id}:{code}".encode(), hashlib.sha256).digest()
    return "".join(ALPHABET[byte % len(ALPHABET)] for byte in digest[:SIGNED])
