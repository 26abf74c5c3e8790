"""What a form carries for its own working, beside what somebody typed into it."""

from django.http import QueryDict

MACHINERY = frozenset(
    ("csrfmiddlewaretoken", "typist", "operation", "keep", "draft", "confirmed", "change"),
)


def answers(sent: QueryDict) -> dict[str, list[str]]:
    """Every field as it was sent, with all of its values."""
    return {name: [str(v) for v in values] for name, values in sent.lists() if name not in MACHINERY}
