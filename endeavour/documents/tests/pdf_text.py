"""The words of a PDF as a reader's software would take them out: through each font's own map to Unicode."""

import io
import re

import pikepdf
from pikepdf import Name, Object


def text_of(data: bytes) -> str:
    """All pages, lines and words run together with single spaces."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return re.sub(r"\s+", " ", " ".join(_page_text(page) for page in pdf.pages))


def _page_text(page: pikepdf.Page) -> str:
    maps = {str(name): _unicode_map(font) for name, font in page.resources.get(Name.Font, {}).items()}
    current: dict[bytes, str] = {}
    found: list[str] = []
    for instruction in pikepdf.parse_content_stream(page):
        operator, operands = str(instruction.operator), list(instruction.operands)
        if operator == "Tf":
            current = maps[str(operands[0])]
        elif operator in ("Tj", "TJ"):
            pieces = operands[0] if operator == "TJ" else operands
            found += [_decode(bytes(piece), current) for piece in pieces if isinstance(piece, pikepdf.String)]
        elif operator in ("ET", "BDC"):
            found.append(" ")
    return "".join(found)


def _decode(codes: bytes, to_unicode: dict[bytes, str]) -> str:
    return "".join(to_unicode.get(codes[i : i + 2], "\ufffd") for i in range(0, len(codes), 2))


def _unicode_map(font: Object) -> dict[bytes, str]:
    cmap = bytes(font.ToUnicode.read_bytes()).decode("latin-1")
    found: dict[bytes, str] = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", cmap, re.DOTALL):
        for code, words in re.findall(r"<(\w+)>\s*<(\w+)>", block):
            found[bytes.fromhex(code)] = _utf16(words)
    for block in re.findall(r"beginbfrange(.*?)endbfrange", cmap, re.DOTALL):
        for first, last, start in re.findall(r"<(\w+)>\s*<(\w+)>\s*<(\w+)>", block):
            for step in range(int(last, 16) - int(first, 16) + 1):
                found[(int(first, 16) + step).to_bytes(2, "big")] = chr(int(start, 16) + step)
    return found


def _utf16(words: str) -> str:
    return bytes.fromhex(words).decode("utf-16-be")
