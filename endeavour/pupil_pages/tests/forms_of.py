"""Filling in the forms that are on a page, as a browser would send them."""

from html.parser import HTMLParser
from typing import Any


class _Fields(HTMLParser):
    """What stands in the boxes of the page's last posting form with a `seen`, or of its only one."""

    def __init__(self) -> None:
        super().__init__()
        self.values: dict[str, str] = {}
        self._select = self._area = ""
        self._posting = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._posting = given.get("method") == "post" and "foot__form" not in given.get("class", "")
        if not self._posting:
            return
        name = given.get("name", "")
        if tag == "input" and (given.get("type") not in ("radio", "checkbox") or "checked" in given):
            self.values[name] = given.get("value", "")
        elif tag == "select":
            self._select = name
        elif tag == "option" and self._select and ("selected" in given or self._select not in self.values):
            self.values[self._select] = given.get("value", "")
        elif tag == "textarea":
            self._area = name
            self.values[name] = ""

    def handle_data(self, data: str) -> None:
        if self._area:
            self.values[self._area] += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self._area = ""
        elif tag == "select":
            self._select = ""
        elif tag == "form":
            self._posting = False


def filled_in(page: Any) -> dict[str, str]:
    """All fields of the page's form with what stands in them, token and operation id included."""
    fields = _Fields()
    fields.feed(page.content.decode())
    return {name: value.lstrip("\n") for name, value in fields.values.items() if name}
