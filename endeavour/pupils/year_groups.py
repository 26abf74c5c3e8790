"""Year groups in the order a child passes through them."""

YEAR_GROUPS = ("E1", "E2", "N1", "N2", "R", *(str(year) for year in range(1, 15)), "M", "X")
_NAMES = {
    "E1": "Early years 1",
    "E2": "Early years 2",
    "N1": "Nursery 1",
    "N2": "Nursery 2",
    "R": "Reception",
    "M": "Mixed years",
    "X": "No year group",
}


def year_in_words(year_group: str) -> str:
    """Year 3, Reception; nothing where no year is recorded."""
    if not year_group:
        return ""
    return _NAMES.get(year_group, f"Year {year_group}")
