"""Opaque codes for addresses: nothing about a child can be read from one."""

import secrets

ALPHABET = (
    "23456789abcdefghjkmnpqrstuvwxyz"  # no 0 or o, no 1, i or l: codes are read aloud and copied by hand
)
LENGTH = 8


def new_code() -> str:
    """Eight characters, about 8.5e11 possible; uniqueness is the database's to keep."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
