"""A passkey in software: it answers as a phone would, so that the whole dialogue is tested."""

import hashlib
import json
import secrets
import struct
from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from fido2 import cbor
from fido2.cose import ES256
from fido2.utils import websafe_encode

ORIGIN = "http://localhost"
PRESENT, CHECKED, WITH_KEY = 0x01, 0x04, 0x40


class SoftPasskey:
    """`checks` is whether the device asks for a finger, a face or a PIN."""

    def __init__(self, *, checks: bool = True, origin: str = ORIGIN) -> None:
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.id = secrets.token_bytes(16)
        self.flags = PRESENT | (CHECKED if checks else 0)
        self.origin = origin
        self.user = ""

    def create(self, options: dict[str, Any]) -> str:
        public = options["publicKey"]
        self.user = public["user"]["id"]
        told = self._client_data("webauthn.create", public["challenge"])
        held = bytes(16) + struct.pack(">H", len(self.id)) + self.id
        made = self._about(public["rp"]["id"], WITH_KEY) + held + self._public_key()
        attested = cbor.encode({"fmt": "none", "attStmt": {}, "authData": made})
        return self._answer({"clientDataJSON": told, "attestationObject": attested})

    def get(self, options: dict[str, Any]) -> str:
        public = options["publicKey"]
        told = self._client_data("webauthn.get", public["challenge"])
        about = self._about(public["rpId"])
        signature = self.key.sign(about + hashlib.sha256(told).digest(), ec.ECDSA(SHA256()))
        parts = {"clientDataJSON": told, "authenticatorData": about, "signature": signature}
        return self._answer(parts, userHandle=self.user)

    def _client_data(self, kind: str, challenge: str) -> bytes:
        return json.dumps({"type": kind, "challenge": challenge, "origin": self.origin}).encode()

    def _about(self, site: str, more: int = 0) -> bytes:
        return hashlib.sha256(site.encode()).digest() + struct.pack(">BI", self.flags | more, 1)

    def _public_key(self) -> bytes:
        key = ES256.from_cryptography_key(self.key.public_key())  # type: ignore[no-untyped-call]  # fido2's gap
        return bytes(cbor.encode(dict(key)))

    def _answer(self, parts: dict[str, bytes], **more: str) -> str:
        response = {name: websafe_encode(part) for name, part in parts.items()} | more
        name = websafe_encode(self.id)
        told = {"id": name, "rawId": name, "type": "public-key", "response": response}
        return json.dumps({**told, "clientExtensionResults": {}})
