"""Two people at one row: what each of them wrote, and neither lost."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Difference:
    """One field that both changed: what stands there now, and what the person asking wanted instead."""

    field: str
    theirs: object
    yours: object


class Clash(Exception):  # noqa: N818 - it reads as what happened: "except Clash"
    """The same fields were changed while this person was writing. Nothing has been saved.

    `last_by` is the label of whoever wrote what stands now, where the row knows.
    """

    def __init__(self, differences: tuple[Difference, ...], *, last_by: str = "") -> None:
        super().__init__("Changed meanwhile: " + ", ".join(d.field for d in differences))
        self.differences = differences
        self.last_by = last_by


def settle(
    *, now: Mapping[str, object], seen: Mapping[str, object], wanted: Mapping[str, object]
) -> dict[str, object]:
    """The values to write: what the person changed from what they saw.

    Fields that only others changed stay as they are. A field that both changed, differently, is a clash.
    """
    changed = {name: value for name, value in wanted.items() if value not in (seen[name], now[name])}
    clashing = [name for name in changed if now[name] != seen[name]]
    if clashing:
        raise Clash(tuple(Difference(name, now[name], changed[name]) for name in clashing))
    return changed
