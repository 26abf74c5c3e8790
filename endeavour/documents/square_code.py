"""The square code (QR) of a reply link, as one SVG path for the page and for the PDF."""

from dataclasses import dataclass

import segno


@dataclass(frozen=True)
class SquareCode:
    side: int
    path: str

    @property
    def svg(self) -> str:
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.side} {self.side}" '
            f'shape-rendering="crispEdges"><path d="{self.path}"/></svg>'
        )


def square_code(link: str) -> SquareCode:
    """Each row's runs of dark squares, so that the path is short."""
    rows = segno.make(link, error="m", micro=False).matrix
    runs = (
        f"M{start} {y}h{length}v1h-{length}z"
        for y, row in enumerate(rows)
        for start, length in _runs(bytes(row))
    )
    return SquareCode(len(rows), "".join(runs))


def _runs(row: bytes) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for x, dark in enumerate(row):
        if dark and runs and sum(runs[-1]) == x:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        elif dark:
            runs.append((x, 1))
    return runs
