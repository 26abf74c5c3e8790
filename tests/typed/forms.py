"""Every form with something to type in it, derived from the routes, filled with words that stand nowhere else."""

import html
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from django.test import Client

from endeavour.journeys.forms_on_page import Control, FormOnPage, forms_on
from tests.doors.actors import Visitor
from tests.doors.calls import Call
from tests.doors.statement import verbs_of
from tests.doors.world import World
from tests.once.filling import Fields
from tests.once.posts import posts, visitor_for

TEXTS = ("text", "textarea", "search", "email", "tel")
NOT_SENT = ("button", "file")
BY_BROWSER = ("csrfmiddlewaretoken", "operation", "typist", "draft", "keep", "labels")
AWKWARD = " “quoted” & <b>bold</b>"


@dataclass
class Typing:
    """A form of one page, as somebody has typed into it. `words` are those that stand nowhere else; `keeps` says that
    the form is kept as one types; `second` is a browser of somebody with the same rights. `page` is where the form
    stands: its own address, or a page above that of a button."""

    call: Call
    page: str
    visitor: Visitor
    fields: Fields
    words: tuple[str, ...]
    keeps: bool = False
    second: Client | None = None

    @property
    def sent_to(self) -> str:
        return self.call.path


def every_typing(world: World, *, first: int = 0) -> Iterator[Typing]:
    """Of a school's pages, round after round, with other ids and other words, for as long as somebody asks. The rounds
    before the first are passed over, each of which began one page later than the one before; and a page that turned
    out to have no form isn't opened again."""
    waiting = [(route, calls, who) for route, calls, who in posts(world) if route.of_school]
    # Those of a page with several forms first: they are few.
    waiting.sort(key=lambda one: "GET" in verbs_of(one[0].name))
    bare, number = set[str](), 0
    for turn in count(first):
        found, begin = False, turn % len(waiting)
        for route, calls, who in [*waiting[begin:], *waiting[:begin]]:
            call = calls[turn % len(calls)]
            if call.path in bare:
                continue
            visitor = visitor_for(call, who[0], world)
            own = "GET" in verbs_of(route.name)
            pages = [call.path] if own else _above(call.path)
            form, page = next(_forms_to(visitor.client, call.path, pages), (None, ""))
            if form is None:
                bare.add(call.path)
                continue
            found, number = True, number + 1
            yield _typed(form, call, page, visitor, number)
        assert found, "no page has a form to type in"


def shown_in(page: str, words: str) -> bool:
    return words in html.unescape(page)


def _above(path: str) -> list[str]:
    """The pages above an address of a school, the nearest first."""
    parts = path.split("/")
    return ["/".join(parts[:end]) for end in range(len(parts) - 1, 3, -1)]


def fields_of(page: str, address: str) -> list[Fields]:
    """What stands in the forms that lead to an address."""
    return [_as_it_stands(form, page) for form in forms_on(page) if _leads_to(form, address)]


def _forms_to(client: Client, address: str, pages: list[str]) -> Iterator[tuple[FormOnPage, str]]:
    """With something to type in them, and the page on which each stands."""
    for page in pages:
        shown = client.get(page).content.decode("utf-8", "replace")
        for form in forms_on(shown):
            leads = _leads_to(form, address) and (form.action or page == address)
            if leads and any(_is_text(c) for c in form.controls):
                yield form, page


def _typed(form: FormOnPage, call: Call, page: str, visitor: Visitor, number: int) -> Typing:
    fields, words = dict[str, list[str]](), list[str]()
    for place, control in enumerate(form.controls):
        if control.kind in NOT_SENT:
            continue
        if _is_text(control):
            words.append(f"zw{number}x{place}y{AWKWARD}")
            fields.setdefault(control.name, []).append(words[-1])
        elif control.kind not in ("radio", "checkbox", "option"):
            fields.setdefault(control.name, []).append(control.value)
        elif control.value and (control.kind != "checkbox" or place % 2):
            fields[control.name] = [control.value]
    keeps = any(control.name == "keep" for control in form.controls)
    return Typing(call, page, visitor, fields, tuple(words), keeps)


def _as_it_stands(form: FormOnPage, page: str) -> Fields:
    found: Fields = {}
    for control in form.controls:
        chosen = {"checked", "selected"} & {name for name, _value in control.attributes}
        if control.kind == "textarea":
            text = html.unescape(page[control.start : control.end]).removeprefix("\n")
            found.setdefault(control.name, []).append(text)
        elif control.kind not in ("radio", "checkbox", "option", *NOT_SENT) or chosen:
            found.setdefault(control.name, []).append(control.value)
    return found


def _leads_to(form: FormOnPage, address: str) -> bool:
    return form.action.partition("?")[0] in ("", address)


def _is_text(control: Control) -> bool:
    return control.kind in TEXTS and control.name not in BY_BROWSER
