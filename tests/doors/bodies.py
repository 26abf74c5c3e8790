"""What is sent: nothing but the form's number; the form filled in as its page shows it; and the same with other
ids, of this school and of others, in every place that holds one."""

import html
import re
from html.parser import HTMLParser
from uuid import uuid4

Fields = list[tuple[str, str]]
# Names by which addresses and forms speak of rows, whether or not a page uses them.
ID_NAMES = (
    "pupil",
    "pupils",
    "pid",
    "to",
    "recipient",
    "person",
    "contact",
    "school",
    "school_id",
    "code",
    "notice",
    "draft",
    "concern",
    "told",
)
# Where nobody may be sent on to.
ELSEWHERE = "https://elsewhere.example/"
# More digits than Python makes a number of.
ENDLESS = "9" * 5_000
TYPED = {"email": "someone@example.org", "number": "1", "date": "2026-11-23", "tel": "01632 960001"}
# What a browser adds by itself; and the button that keeps a form instead of sending it, which is a kind of its own.
MACHINERY = ("operation", "csrfmiddlewaretoken", "typist", "keep", "labels")
# Which writing was on the page: swapped too, it would be refused before anybody asks whom it is for.
SEEN = ("seen", "version")
DATE_PARTS = {"day": "23", "month": "11", "year": "2026"}


class _Form(HTMLParser):
    """The fields of the forms that are sent by POST to an address, with what they hold; choices take their first."""

    def __init__(self, address: str) -> None:
        super().__init__()
        self.address = address
        self.fields: dict[str, list[str]] = {}
        self.choices: set[str] = set()
        self.files: set[str] = set()
        self.buttons: set[tuple[str, str]] = set()
        self._posting = False
        self._select = self._textarea = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        name, value = given.get("name", ""), given.get("value", "")
        if tag == "form":
            here = given.get("action", "").partition("?")[0] in ("", self.address)
            self._posting = here and given.get("method", "").lower() == "post"
        elif not self._posting:
            return
        elif tag == "input" and name:
            self._input(given, name, value)
        elif tag == "textarea":
            self._textarea = name
            self.fields.setdefault(name, [""])
        elif tag == "select":
            self._select = name
            self.choices.add(name)
        elif tag == "option" and self._select:
            known = self.fields.setdefault(self._select, [""])
            if "selected" in given or (not known[0] and value):
                known[0] = value
        elif tag == "button" and name:
            self.fields.setdefault(name, [value])
            self.buttons.add((name, value))

    def handle_data(self, data: str) -> None:
        if self._textarea:
            self.fields[self._textarea][0] += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self._textarea = ""
        elif tag == "select":
            self._select = ""
        elif tag == "form":
            self._posting = False

    def _input(self, given: dict[str, str], name: str, value: str) -> None:
        kind = given.get("type", "text")
        if kind == "file":
            self.files.add(name)
        elif kind in ("radio", "checkbox"):
            self.choices.add(name)
            known = self.fields.get(name)
            if known is None or "checked" in given:
                self.fields[name] = [value]
        elif kind == "hidden":
            self.choices.add(name)
            self.fields.setdefault(name, []).append(value)
        else:
            self.fields[name] = [value or _typed(name, kind)]


def filled(page: str, address: str) -> tuple[Fields, Fields]:
    """The form of an address filled in, and the part of it that holds ids: choices and hidden fields."""
    form = _Form(address)
    form.feed(page)
    fields = [
        (name, value.strip() or _typed(name, "text"))
        for name, values in form.fields.items()
        for value in values
    ]
    sent = [(name, value) for name, value in fields if name not in MACHINERY]
    return sent, [(name, value) for name, value in sent if name in form.choices and name not in SEEN]


def file_fields(page: str, address: str) -> set[str]:
    form = _Form(address)
    form.feed(page)
    return form.files


def with_endless_numbers(page: str, address: str, fields: Fields) -> Fields:
    """Every number, hidden field and place that a button names is one without end instead."""
    form = _Form(address)
    form.feed(page)
    swapped = [(name, ENDLESS if value.isdecimal() or name == "seen" else value) for name, value in fields]
    places = (
        (name, f"{what}:{ENDLESS}")
        for name, (what, _, place) in ((name, value.partition(":")) for name, value in sorted(form.buttons))
        if place.isdecimal()
    )
    return [*swapped, *places]


def own_links(page: str, address: str) -> list[str]:
    """The queries of the links by which a page leads to other parts of itself."""
    found = re.findall(r'href="([^"#]*)\?([^"#]+)', page)
    return [f"?{html.unescape(query)}" for path, query in found if path in ("", address)]


def first_of_each(fields: Fields) -> Fields:
    """A page may hold the same form for several people; the first one's is sent."""
    return list({name: (name, value) for name, value in reversed(fields)}.values())


def with_ids(fields: Fields, holding_ids: Fields, slipped_in: str) -> Fields:
    """Every choice and hidden field names another id instead, and so do the names that pages use for ids."""
    swapped = [(name, slipped_in if (name, value) in holding_ids else value) for name, value in fields]
    return [*swapped, *((name, slipped_in) for name in ID_NAMES), ("next", ELSEWHERE)]


def numbered(fields: Fields) -> Fields:
    """With an operation id of its own, as each opened page has one."""
    return [*fields, ("operation", str(uuid4()))]


def in_query(slipped_in: str) -> str:
    """Under every name, with the filters of lists wide open and a way on that leads to another site."""
    named = "&".join(f"{name}={slipped_in}" for name in ID_NAMES)
    return f"{named}&page=2&sort=-name&status=all&stands=all&class={slipped_in}&next={ELSEWHERE}"


def _typed(name: str, kind: str) -> str:
    part = name.rsplit("_", 1)[-1]
    if part in DATE_PARTS:
        return DATE_PARTS[part]
    return TYPED.get(kind, "someone@example.org" if "email" in name else "A few words")
