"""CSV in UTF-8 with ISO dates, and beside it the metadata of "CSV on the Web", in one zip."""

import csv
import json
from collections.abc import Iterable
from datetime import date
from io import BytesIO, StringIO
from zipfile import ZIP_DEFLATED, ZipFile

from endeavour.desk.exports.register_table import COLUMNS, Cell, harmless


def csv_package(rows: Iterable[list[Cell]], *, name: str, school: str, on: date) -> bytes:
    """`name` is that of the CSV without its ending; the metadata file is named after it, as the standard says."""
    package = BytesIO()
    with ZipFile(package, "w", ZIP_DEFLATED) as zipped:
        zipped.writestr(f"{name}.csv", _csv(rows))
        zipped.writestr(f"{name}.csv-metadata.json", _metadata(name, school, on))
    return package.getvalue()


def _csv(rows: Iterable[list[Cell]]) -> bytes:
    text = StringIO()
    writer = csv.writer(text)
    writer.writerow([column.name for column in COLUMNS])
    writer.writerows([_plain(cell) for cell in row] for row in rows)
    return text.getvalue().encode()


def _plain(cell: Cell) -> str:
    if isinstance(cell, date):
        return cell.isoformat()
    return harmless(cell or "")


def _metadata(name: str, school: str, on: date) -> str:
    described = {
        "@context": "http://www.w3.org/ns/csvw",
        "url": f"{name}.csv",
        "dc:title": f"SEN register of {school} as of {on.isoformat()}",
        "dialect": {"encoding": "utf-8", "delimiter": ",", "header": True},
        "tableSchema": {
            "columns": [
                {
                    "name": column.name,
                    "titles": column.title,
                    "datatype": column.datatype,
                    "dc:description": column.description,
                }
                for column in COLUMNS
            ]
        },
    }
    return json.dumps(described, ensure_ascii=False, indent=2)
