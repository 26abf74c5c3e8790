"""Workbooks that go wrong: a good one mutated at random but repeatably, and ones built to do harm."""

import io
import random
import zipfile
from collections.abc import Iterator
from datetime import date

from endeavour.school_files.lists.table import column_letter
from endeavour.school_files.tests.hostile_files import File, cut, flip_bytes, swap_blocks
from endeavour.school_files.tests.school_files import HEADINGS, upn, workbook

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
ODS_HEAD = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
    '<table:table table:name="Pupils">'
)
ODS_TAIL = "</table:table></office:spreadsheet></office:body></office:document-content>"


def hostile_workbooks(number: int, seed: int = 1) -> Iterator[File]:
    """`number` mutations of a good workbook, after those that were built to do harm."""
    chance = random.Random(seed)
    born = date(2017, 3, 9)
    rows = [
        [upn(n), "Okafor", f"Maya{n}", born, 4, "4B", "K", date(2025, 1, 11), "SLCN", ""] for n in range(12)
    ]
    good = workbook([HEADINGS.split(","), *rows])
    yield from built_workbooks(good)
    for count in range(number):
        mutation = (cut, flip_bytes, swap_blocks, spoil_a_part, lose_a_part)[count % 5]
        yield f"workbook {mutation.__name__} {count}", mutation(chance, good)


def built_workbooks(good: bytes) -> Iterator[File]:
    yield "cell in the last corner", stray_cell(1_048_575, 16_383)
    yield "cell in the last row", stray_cell(1_048_575, 300)
    yield "cell in the last column", stray_cell(3, 16_383)
    yield "250 MB in one string", with_a_long_string(good, 250)
    yield "unpacks to half a gigabyte", unpacks_to(500_000_000)
    row = b'<row r="1"><c r="A1"><v>1</v></c></row>' * 300_000
    sheet = f'<worksheet xmlns="{MAIN}"><sheetData>'.encode() + row + b"</sheetData></worksheet>"
    yield "the same row again and again", repacked(good, {"xl/worksheets/sheet1.xml": sheet})
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha"}">' for n in range(10))
    bomb = f'<!DOCTYPE sst [{laughs}]><sst xmlns="{MAIN}"><si><t>&l9;</t></si></sst>'.encode()
    yield "laughs in the strings", repacked(good, {"xl/sharedStrings.xml": bomb})
    yield "a workbook in a zip", zipped({"list.xlsx": good})
    yield "repeated rows and cells", open_document(cell("x", 16_384), rows=1_048_576)
    yield "repeated cells beyond counting", open_document(cell("x", 2_000_000_000))
    yield "repeated less than never", open_document(cell("x", -1), rows=-1)
    yield "an old workbook of noughts", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 4_096
    yield "an old workbook of ones", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\xff" * 4_096


def spoil_a_part(chance: random.Random, good: bytes) -> bytes:
    names = zipfile.ZipFile(io.BytesIO(good)).namelist()
    name = chance.choice([n for n in names if n.startswith("xl/")])
    part = zipfile.ZipFile(io.BytesIO(good)).read(name)
    return repacked(good, {name: chance.choice((cut, flip_bytes, swap_blocks, huge_number))(chance, part)})


def huge_number(chance: random.Random, part: bytes) -> bytes:
    return part.replace(
        b"1", chance.choice((b"-1", b"99999999999999999999", b"1e308", b"NaN", b"A1:XFD1048576"))
    )


def lose_a_part(chance: random.Random, good: bytes) -> bytes:
    parts = zipfile.ZipFile(io.BytesIO(good))
    lost = chance.choice(parts.namelist())
    return zipped({name: parts.read(name) for name in parts.namelist() if name != lost})


def stray_cell(row: int, column: int) -> bytes:
    rows: list[list[object]] = [["Surname", "Forename"], ["Okafor", "Maya"]]
    spot = f'<row r="{row + 1}"><c r="{column_letter(column)}{row + 1}"><v>1</v></c></row></sheetData>'
    plain = workbook(rows)
    name = "xl/worksheets/sheet1.xml"
    sheet = zipfile.ZipFile(io.BytesIO(plain)).read(name)
    return repacked(plain, {name: sheet.replace(b"</sheetData>", spot.encode())})


def repacked(good: bytes, parts: dict[str, bytes]) -> bytes:
    old = zipfile.ZipFile(io.BytesIO(good))
    return zipped({name: parts.get(name, old.read(name)) for name in old.namelist()})


def with_a_long_string(good: bytes, megabytes: int) -> bytes:
    """Written piece by piece: whoever builds a bomb need not hold it."""
    old, content = zipfile.ZipFile(io.BytesIO(good)), io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name in old.namelist():
            with archive.open(name, "w") as part:
                if name != "xl/sharedStrings.xml":
                    part.write(old.read(name))
                    continue
                part.write(f'<sst xmlns="{MAIN}"><si><t>'.encode())
                for _ in range(megabytes):
                    part.write(b"a" * 1_048_576)
                part.write(b"</t></si></sst>")
    return content.getvalue()


def zipped(parts: dict[str, bytes]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return content.getvalue()


def unpacks_to(size: int) -> bytes:
    """Says so in its list of contents; what is inside is small."""
    small = bytearray(zipped({"xl/workbook.xml": b"<x/>"}))
    entry = small.rindex(b"PK\x01\x02")
    small[entry + 24 : entry + 28] = size.to_bytes(4, "little")
    return bytes(small)


def open_document(cells: str, rows: int = 1) -> bytes:
    head = f"<table:table-row>{cell('Surname')}{cell('Forename')}</table:table-row>"
    row = f'<table:table-row table:number-rows-repeated="{rows}">{cells}</table:table-row>'
    return zipped(
        {
            "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": b'<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
            "content.xml": (ODS_HEAD + head + row + ODS_TAIL).encode(),
        }
    )


def cell(text: str, times: int = 1) -> str:
    repeated = f'table:number-columns-repeated="{times}"' if times != 1 else ""
    return (
        f'<table:table-cell office:value-type="string" {repeated}><text:p>{text}</text:p></table:table-cell>'
    )
