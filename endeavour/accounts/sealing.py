"""Secrets of authenticator apps and recovery codes are kept locked: a stolen database doesn't open a sign-in."""

import base64
import hashlib

from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings


def seal(text: str) -> str:
    return _lock().encrypt(text.encode()).decode()


def open_sealed(sealed: str) -> str:
    return _lock().decrypt(sealed.encode()).decode()


def _lock() -> MultiFernet:
    """Made from the installation's key; former keys still open."""
    return MultiFernet(
        [Fernet(_key_from(key)) for key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)]
    )


def _key_from(secret: str | bytes) -> bytes:
    told = secret.encode() if isinstance(secret, str) else secret
    return base64.urlsafe_b64encode(hashlib.sha256(b"endeavour.accounts.sealing" + told).digest())
