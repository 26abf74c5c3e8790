from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Figure:
    """One measured line. `ratio` is to the limit or peer named by `to`.

    `cpu_ms` is the program's own, of one page or of the whole run; `wall_ms` what somebody waits, the database's
    planning and reading with it, so that no work is moved out of sight.
    """

    measure: str
    page: str
    cpu_ms: float | None = None
    wall_ms: float | None = None
    statements: int | None = None
    ratio: float | None = None
    to: str = ""
    promise: str = ""

    def as_dict(self) -> dict[str, object]:
        return {name: value for name, value in asdict(self).items() if value not in (None, "")}

    def line(self) -> str:
        cells = [
            f"{self.measure:<4}",
            f"{self.page:<46}",
            f"{self.cpu_ms:>10.1f} ms CPU" if self.cpu_ms is not None else " " * 17,
            f"{self.wall_ms:>7.1f} ms" if self.wall_ms is not None else " " * 10,
            f"{self.statements:>4} SQL" if self.statements is not None else " " * 8,
            f"{self.ratio:>8.2f} × {self.to}" if self.ratio is not None else self.to,
            f"({self.promise})" if self.promise else "",
        ]
        return "  ".join(cells).rstrip()
