"""What an authenticator app shows for a key (RFC 6238, as such apps are set without being told)."""

import base64
import hashlib
import hmac
import struct
import time

STEP, DIGITS = 30, 6


def app_code(key: str) -> str:
    secret = base64.b32decode(key.replace(" ", "").upper())
    digest = hmac.new(secret, struct.pack(">Q", int(time.time()) // STEP), hashlib.sha1).digest()
    place = digest[-1] & 0x0F
    (number,) = struct.unpack(">I", digest[place : place + 4])
    return str((number & 0x7FFFFFFF) % 10**DIGITS).zfill(DIGITS)
