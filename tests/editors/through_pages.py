"""Two people at the pages themselves: each sends the form of a page that they opened before the other acted."""

import html
import random
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any
from uuid import uuid4

from django.apps import apps
from django.db import connection
from django.test import Client

from endeavour.access.scope import school_scope
from endeavour.tenancy.models import TenantModel
from tests.editors.moves import Form, Move, form_on

STEPS, OPENS = 12, 0.5
# Not where a school looks for what it wrote: what was kept while typing, the numbers of forms, the audit.
ELSEWHERE = ("journeys", "access", "audit")
SAYS_WHY = (
    "govuk-error-summary",
    "Choose what to keep",
    "read what you typed",
    "was not saved",
    "This is not saved",
)


@dataclass
class Tally:
    """`met`: forms sent from a page that was out of date. `told`: those that were refused, or asked to choose."""

    met: int = 0
    saved: int = 0
    told: int = 0
    broken: list[str] = field(default_factory=list)

    def figures(self) -> dict[str, int]:
        return {
            "pages out of date": self.met,
            "saved": self.saved,
            "told": self.told,
            "lost": len(self.broken),
        }


@dataclass
class Editor:
    """`unseen`: what the other has written since this one opened each page."""

    name: str
    client: Client
    opened: dict[Move, Form] = field(default_factory=dict)
    unseen: dict[Move, list[str]] = field(default_factory=dict)

    def open(self, move: Move) -> bool:
        page = self.client.get(move.page)
        form = form_on(page.content.decode(), move.page, move.has) if page.status_code == 200 else None
        if form is None:
            return False
        self.opened[move], self.unseen[move] = form, []
        return True

    def hear(self, texts: Sequence[str]) -> None:
        for move in self.unseen:
            self.unseen[move] += texts

    def send(self, to: str, fields: dict[str, list[str]]) -> Any:
        self.client.raise_request_exception = False
        return self.client.post(to, {**fields, "operation": [str(uuid4())]})


@dataclass(frozen=True)
class Table:
    """At which the two sit: what they type is looked for in the school's rows, and in what they can read."""

    school_id: int
    tally: Tally = field(default_factory=Tally)

    def one_after_the_other(
        self, editors: tuple[Editor, Editor], moves: tuple[Move, Move], mark: str
    ) -> None:
        """Both open their pages; the first acts, then the second on what is by now an old page."""
        (one, two), (first, second) = editors, moves
        if not (one.open(first) and two.open(second)):
            self.tally.broken.append(f"{first.name} or {second.name}: the page has no such form")
        elif self.acts(one, first, two, f"{mark}one"):
            self.acts(two, second, one, f"{mark}two")
        else:
            self.tally.broken.append(f"{first.name}: not saved though nobody else was there")

    def at_random(
        self, editors: tuple[Editor, Editor], moves: Sequence[Move], dice: random.Random, mark: str
    ) -> None:
        """Several steps of both, who have a page open each before either acts. A step is to open one more, or to send
        the form of one as it was when it was opened."""
        for step in range(STEPS):
            is_first = step == 0 or (step > 1 and dice.random() < 0.5)
            one, two = editors if is_first else editors[::-1]
            closed = [move for move in moves if move not in one.opened]
            if not one.opened or (closed and dice.random() < OPENS):
                one.open(dice.choice(closed))
                continue
            move = dice.choice(list(one.opened))
            self.acts(one, move, two, f"{mark}s{step}e")
            del one.opened[move], one.unseen[move]

    def acts(self, editor: Editor, move: Move, other: Editor, mark: str) -> bool:
        """Sends what was opened. True where it was saved as typed; what went wrong stands in the tally."""
        form, unseen, own = editor.opened[move], editor.unseen[move], move.own(mark)
        stood = self.standing(unseen)  # of what the other wrote they may have written over some themselves
        answer = editor.send(form.to, {**form.fields, **move.words(mark)})
        shown = _shown(editor, answer)
        here = f"{editor.name} {move.name} ({answer.status_code}) after {unseen}"
        saved = answer.status_code == 302 and set(own) <= self.standing(own)
        self.tally.met += bool(unseen)
        self.tally.saved += saved
        self.tally.told += not saved
        if not saved and not any(words in shown for words in SAYS_WHY):
            self.tally.broken.append(f"{here}: no sentence says why")
        self._nothing_is_lost(sorted(stood), shown, f"{here}, of the other")
        if answer.status_code == 409 and not _keeps_ones_own(editor, form, answer):
            self.tally.broken.append(f"{here}: what was chosen was not saved")
        self._nothing_is_lost(own, shown, f"{here}, of their own")
        other.hear([text for text in own if text in self.standing(own)])
        return saved

    def _nothing_is_lost(self, texts: Sequence[str], shown: str, whose: str) -> None:
        found = self.standing(texts)
        lost = [text for text in texts if text not in found and text not in shown]
        self.tally.broken += [f"{whose}: “{text}” is lost" for text in lost]

    def standing(self, texts: Sequence[str]) -> set[str]:
        """Which of them stand somewhere in the school's rows."""
        rows = " UNION ALL ".join(f'SELECT to_jsonb(t)::text FROM "{table}" t' for table in _tables())
        with school_scope(self.school_id), connection.cursor() as cursor:
            cursor.execute(
                f"SELECT w FROM unnest(%s::text[]) w WHERE EXISTS (SELECT FROM ({rows}) r(row) WHERE r.row LIKE w)",
                [[f"%{text}%" for text in texts]],
            )
            return {str(row[0])[1:-1] for row in cursor.fetchall()}


def _shown(editor: Editor, answer: Any) -> str:
    """What they can read now: the page, or the one that it leads on to, and from there what was not saved."""
    page = editor.client.get(answer.headers["Location"]) if answer.status_code == 302 else answer
    shown = html.unescape(page.content.decode()) if page.status_code < 500 else ""
    offered = re.search(r'href="([^"]+)">read what you typed', shown)
    return shown + (html.unescape(editor.client.get(offered[1]).content.decode()) if offered else "")


def _keeps_ones_own(editor: Editor, form: Form, clash: Any) -> bool:
    """Where both texts are shown, "keep what you typed" is pressed for each of them."""
    choosing = form_on(clash.content.decode(), form.to, "keep_")
    if choosing is None:
        return False
    answer = editor.send(choosing.to, {**choosing.fields, **{name: ["yours"] for name in choosing.asked}})
    return bool(answer.status_code == 302)


@cache
def _tables() -> tuple[str, ...]:
    models = [
        m for m in apps.get_models() if issubclass(m, TenantModel) and m._meta.app_label not in ELSEWHERE
    ]
    return tuple(sorted(model._meta.db_table for model in models))
