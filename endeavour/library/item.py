from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class LibraryItem:
    """A kind of support to choose from. Its dose is where a provision starts; each provision has its own.

    `area` is one of the Code's four broad areas, or empty. `how_to_run` is read in lines.
    `in_every_lesson` says that it is done by everybody who teaches the child, and has no sessions.
    """

    key: str
    name: str
    purpose: str
    area: str
    minutes: int
    times_a_week: int
    weeks: int
    group_size: int
    measure: str
    unit: str
    run_by: str
    evidence: str
    how_to_run: str
    in_every_lesson: bool = False

    @property
    def steps(self) -> tuple[str, ...]:
        """How to run it, a line at a time."""
        return tuple(line.strip() for line in self.how_to_run.splitlines() if line.strip())
