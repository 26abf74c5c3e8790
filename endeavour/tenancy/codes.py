"""Opaque codes for addresses: nothing about a child can be read from one."""

import secrets

ALPHABET = (
    "23456789abcdefghjkmnpqrstuvwxyz"  # no 0 or o, no 1, i or l: codes are read aloud and copied by hand
)
LENGTH = 8
RUN = len(ALPHABET)
FAIR = 256 // RUN * RUN


def new_code() -> str:
    """Eight characters, about 8.5e11 possible; uniqueness is the database's to keep."""
    code = ""
    while len(code) < LENGTH:
        # Bytes beyond the last whole run of the alphabet are left out, so that every character is as likely.
        code += "".join(ALPHABET[byte % RUN] for byte in secrets.token_bytes(LENGTH) if byte < FAIR)
    return code[:LENGTH]
