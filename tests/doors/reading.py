"""All that an answer says: its headers, its address, its page, or the text inside the file it hands over."""

import io
import json
import zipfile
from collections.abc import Iterator

from django.http.response import HttpResponseBase

from endeavour.documents.tests.pdf_text import text_of

UNSAID = {
    "content-security-policy",
    "x-frame-options",
    "vary",
    "referrer-policy",
    "cross-origin-opener-policy",
}


def said(response: HttpResponseBase) -> str:
    headers = [f"{name}: {value}" for name, value in response.items() if name.lower() not in UNSAID]
    cookies = [
        morsel.value for morsel in response.cookies.values() if morsel.key not in ("csrftoken", "sessionid")
    ]
    return "\n".join([*headers, *cookies, *_inside(_body(response))])


def _body(response: HttpResponseBase) -> bytes:
    if response.streaming:
        return b"".join(response.streaming_content)  # type: ignore[attr-defined]  # only streaming answers have it
    return bytes(response.content)  # type: ignore[attr-defined]  # and only the others this


def _inside(body: bytes) -> Iterator[str]:
    """A workbook and an exported package are archives; their members are read too."""
    if body.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            for name in archive.namelist():
                yield name
                yield from _inside(archive.read(name))
        return
    if body.startswith(b"%PDF"):
        yield text_of(body)
        return
    text = body.decode("utf-8", "replace")
    yield text
    if text.startswith(("{", "[")):
        try:
            yield json.dumps(json.loads(text), ensure_ascii=False)
        except ValueError:
            return
