from collections.abc import Sequence


def one_of(allowed: Sequence[str], given: str, what: str) -> str:
    """Refuse a word the kit doesn't know, in a sentence for whoever writes the page."""
    if given in allowed:
        return given
    raise ValueError(f"“{given}” is no {what}. Expected one of: {', '.join(allowed)}.")
