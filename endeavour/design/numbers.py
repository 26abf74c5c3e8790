"""Counts in words."""

_WORDS = (
    *("none", "one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)


def in_words(number: int) -> str:
    """three; from thirteen on in figures, with a comma in thousands."""
    return _WORDS[number] if 0 <= number < len(_WORDS) else f"{number:,}"


def counted(number: int, one: str, many: str = "") -> str:
    """1 day, 3 days; 1 child, 3 children when told the plural."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
