"""Reading the forms of a finished page, with the place of each control in it."""

import html
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import accumulate

from endeavour.journeys.drafts import Typed
from endeavour.journeys.machinery import MACHINERY

Attributes = list[tuple[str, str | None]]
Change = tuple[int, int, str]


@dataclass(frozen=True)
class Control:
    """`kind` is the type of an input, or textarea, option, button. `start` and `end` are where it is written: its tag,
    or the words inside a textarea."""

    kind: str
    name: str
    value: str
    start: int
    end: int
    tag: str = ""
    attributes: tuple[tuple[str, str | None], ...] = ()

    def with_text(self, text: str) -> Change:
        if self.kind == "textarea":
            return self.start, self.end, "\n" + html.escape(text)
        return self.start, self.end, self._written([*self._without("value"), ("value", text)])

    def with_mark(self, mark: str, *, on: bool) -> Change:
        return self.start, self.end, self._written([*self._without(mark), *([(mark, None)] if on else [])])

    def _without(self, name: str) -> Attributes:
        return [(known, value) for known, value in self.attributes if known != name]

    def _written(self, attributes: Attributes) -> str:
        words = "".join(f" {n}" if v is None else f' {n}="{html.escape(v)}"' for n, v in attributes)
        return f"<{self.tag}{words}>"


@dataclass
class FormOnPage:
    """A form that is sent by POST. `start` is where it begins, `inside` where its first field may stand."""

    action: str
    start: int
    inside: int
    controls: list[Control] = field(default_factory=list)

    def likeness(self, typed: Typed) -> int:
        names = {control.name for control in self.controls}
        hidden = [c for c in self.controls if c.kind in ("hidden", "button") and c.name not in MACHINERY]
        same = sum(c.value in typed.get(c.name, ()) for c in hidden)
        return len(names & typed.keys()) + 2 * same


class _Reader(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.page = page
        self._lines = [0, *accumulate(len(line) for line in page.split("\n"))]
        self.forms: list[FormOnPage] = []
        self._in: FormOnPage | None = None
        self._select = ""
        self._textarea: tuple[str, int] | None = None
        self.feed(page)

    @property
    def _here(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + line - 1 + column

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        given = {name: value or "" for name, value in attrs}
        start, end = self._here, self._here + len(self.get_starttag_text() or "")
        if tag == "form":
            posts = given.get("method", "").lower() == "post"
            self._in = FormOnPage(given.get("action", ""), start, end) if posts else None
            self.forms += [self._in] if self._in else []
        elif self._in is None:
            return
        elif tag == "select":
            self._select = given.get("name", "")
        elif tag == "textarea":
            self._textarea = given.get("name", ""), end
        else:
            self._control(tag, given, Control("", "", "", start, end, tag, tuple(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._in = None
        elif tag == "select":
            self._select = ""
        elif tag == "textarea" and self._textarea and self._in:
            name, start = self._textarea
            self._in.controls.append(Control("textarea", name, "", start, self._here))
            self._textarea = None

    def _control(self, tag: str, given: dict[str, str], at: Control) -> None:
        kinds = {"input": given.get("type", "text").lower(), "option": "option", "button": "button"}
        kind, name = kinds.get(tag, ""), self._select if tag == "option" else given.get("name", "")
        kind = "button" if kind in ("submit", "image", "reset") else kind
        if kind and name and self._in:
            value = given.get("value", "on" if kind in ("checkbox", "radio") else "")
            self._in.controls.append(Control(kind, name, value, at.start, at.end, at.tag, at.attributes))


def forms_on(page: str) -> list[FormOnPage]:
    return _Reader(page).forms
