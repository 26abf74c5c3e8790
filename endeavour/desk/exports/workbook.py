"""The register as an Excel workbook: text stays text, days are days."""

from collections.abc import Iterable
from datetime import date
from io import BytesIO

import xlsxwriter

from endeavour.desk.exports.register_table import COLUMNS, Cell

# What somebody typed is never a formula, an address or a number.
PLAIN = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def workbook(rows: Iterable[list[Cell]]) -> bytes:
    written = BytesIO()
    book = xlsxwriter.Workbook(written, PLAIN)
    sheet = book.add_worksheet("Register")
    bold, day = book.add_format({"bold": True}), book.add_format({"num_format": "dd/mm/yyyy"})
    sheet.write_row(0, 0, [column.title for column in COLUMNS], bold)
    sheet.set_column(0, len(COLUMNS) - 1, 16)
    sheet.freeze_panes(1, 0)
    for place, row in enumerate(rows, start=1):
        for column, cell in enumerate(row):
            if isinstance(cell, date):
                sheet.write_datetime(place, column, cell, day)
            else:
                sheet.write_string(place, column, cell or "")
    book.close()
    return written.getvalue()
