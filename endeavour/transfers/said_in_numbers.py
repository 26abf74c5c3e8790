"""What a file would do or did, in numbers of pupils and of what came with them; never with a nought."""

from collections.abc import Mapping

from endeavour.design.numbers import counted


def pupils_in_words(new: int, changed: int, same: int = 0) -> tuple[str, ...]:
    """Without those of whom there are none: “6 new pupils”, “306 the same”."""
    kinds = [
        (new, "new pupil", "new"),
        (changed, "changed pupil", "changed"),
        (same, "pupil the same", "the same"),
    ]
    there = [kind for kind in kinds if kind[0]]
    return tuple(
        f"{number:,} {short}" if place else counted(number, long, long.replace("pupil", "pupils"))
        for place, (number, long, short) in enumerate(there)
    )


def came_along(written: Mapping[str, int]) -> tuple[str, ...]:
    kinds = (("statuses", "SEN status", "SEN statuses"), ("needs", "need", ""), ("contacts", "contact", ""))
    return tuple(counted(written[kind], one, many) for kind, one, many in kinds if written.get(kind))
