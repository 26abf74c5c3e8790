"""Reading a page and sending a form, as a test does it."""

import re
from collections.abc import Callable, Iterable
from typing import Any
from uuid import uuid4

from django.test import Client

from endeavour.access.actor import StaffActor

SignIn = Callable[[StaffActor], Client]


def words(response: Any) -> str:
    """What the page says, tags and white space aside."""
    text = re.sub(r"<[^>]+>", " ", response.content.decode()).replace("&#x27;", "'")
    return re.sub(r"\s+([.,])", r"\1", " ".join(text.split()))


def send(client: Client, url: str, **answers: str | list[str]) -> Any:
    """Post with an operation id, as each form of ours does."""
    return client.post(url, {"operation": str(uuid4()), **answers})


def asked(statements: Iterable[dict[str, str]]) -> list[str]:
    """The statements that a page costs outside of a test: no savepoints, no putting back of the outer scope."""
    texts = [statement["sql"] for statement in statements]
    return [text for text in texts if "SAVEPOINT" not in text and "set_config('app.schools', ''," not in text]


def day(name: str, when: str) -> dict[str, str]:
    """The three boxes of a date: `day("on", "23 11 2026")`."""
    return dict(zip((f"{name}_day", f"{name}_month", f"{name}_year"), when.split(), strict=True))
