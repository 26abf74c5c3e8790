"""S6: bringing in a whole school's transfer file, beside the least that parsing and copying the same rows costs."""

import io
import time

from django.db import connection
from lxml import etree

from endeavour.access.scope import school_scope
from tests.speed.figure import Figure
from tests.speed.school import Measured

TABLES = ("pupils_pupil", "pupils_contact", "pupils_relation", "register_statusperiod", "register_need")


def import_figures(measured: Measured, pupils: int) -> list[Figure]:
    least = _parse(measured.file) + _copy(measured)
    whole = measured.staged + measured.taken_over
    to = f"parse and COPY ({whole:.2f} s: staged {measured.staged:.2f}, taken over {measured.taken_over:.2f})"
    return [
        Figure("S6", f"import of {pupils:,} pupils", ratio=whole / least, to=to, promise="≤ 4"),
        Figure("S6", f"import of {pupils:,} pupils", ratio=whole / 2, to="of 2 s", promise="≤ 1"),
    ]


def _parse(file: bytes) -> float:
    """Every element seen and let go of, as the fastest reader must."""
    start = time.perf_counter()
    for _, element in etree.iterparse(io.BytesIO(file), huge_tree=False, resolve_entities=False):
        element.clear()
    return time.perf_counter() - start


def _copy(measured: Measured) -> float:
    """The same rows into tables with the same columns and a primary key, by COPY."""
    seconds = 0.0
    with school_scope(measured.senco.school_id), connection.cursor() as cursor:
        raw = cursor.cursor
        for table in TABLES:
            with raw.copy(f"COPY (SELECT * FROM {table}) TO STDOUT") as out:
                rows = b"".join(bytes(piece) for piece in out)
            raw.execute(f"CREATE TEMP TABLE copied (LIKE {table} INCLUDING INDEXES) ON COMMIT DROP")
            start = time.perf_counter()
            with raw.copy("COPY copied FROM STDIN") as into:
                into.write(rows)
            seconds += time.perf_counter() - start
            raw.execute("DROP TABLE copied")
    return seconds
