"""A page of choices: two texts of the same, and one is chosen. It can be drawn again from what it carries along.

What it carries is signed for one person, one school and one address, so it settles nothing anywhere else.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from django import forms
from django.core import signing
from django.http import HttpResponse
from django.shortcuts import render

from endeavour.access.authors import names_of
from endeavour.access.needs import SchoolRequest
from endeavour.design.forms import EndeavourForm
from endeavour.journeys.seen_version import BY_ONESELF

CARRIED, KEEP = "carried", "keep_"
SALT = "endeavour.journeys.choosing"
NOTHING = "nothing"
Lines = list[tuple[str, str]]


@dataclass(frozen=True, kw_only=True)
class Choosing:
    """`asked` has for each question its name: label, their text, yours. `besides` is what else was typed, in words.

    `last_by` is the label of whoever wrote what stands; it may be the one who chooses, in another tab.
    """

    asked: dict[str, tuple[str, str, str]]
    back: str
    back_to: str
    title: str
    last_by: str = ""
    besides: Lines = field(default_factory=list)
    data: dict[str, Any] = field(default_factory=dict)

    def in_lines(self) -> Lines:
        return [*((label, yours) for label, _theirs, yours in self.asked.values()), *self.besides]


class ChooseForm(EndeavourForm):
    """One question for each part that both changed. Nothing is chosen beforehand."""

    def __init__(self, asked: Mapping[str, tuple[str, str, str]], sent: Any = None) -> None:
        super().__init__(sent)
        for name, (label, theirs, yours) in asked.items():
            self.fields[f"{KEEP}{name}"] = forms.ChoiceField(
                label=label,
                choices=[
                    ("yours", f"Keep what you typed: {yours or NOTHING}"),
                    ("theirs", f"Keep what stands now: {theirs or NOTHING}"),
                ],
                widget=forms.RadioSelect,
                error_messages={"required": f"Choose which to keep: {label}"},
            )


def words_around(back: str, shown: Mapping[str, Any]) -> dict[str, Any]:
    """What the page says besides its questions, from what the page before it said."""
    head = shown.get("head")
    back_to = shown.get("back_to") or (head.pupil.full_name if head else "Pupils")
    return {"back": back, "back_to": str(back_to), "title": head.pupil.short_name if head else ""}


def page_of(request: SchoolRequest, choosing: Choosing, kept: Mapping[str, list[str]]) -> HttpResponse:
    """`kept` are the fields that go along unseen. Nothing has been saved."""
    signed = signing.dumps(
        asdict(choosing), salt=_salt(request.school.pk, request.actor.label, request.path), compress=True
    )
    own = choosing.last_by == request.actor.label
    page = {
        "choosing": choosing,
        "own": BY_ONESELF if own else (),
        "last_by": "" if own or not choosing.last_by else names_of([choosing.last_by])[choosing.last_by],
        "form": ChooseForm(choosing.asked, request.POST if CARRIED in request.POST else None),
        "kept": [(name, value) for name, values in kept.items() for value in values],
        "carried": signed,
    }
    return render(request, "journeys/clash.html", page, status=409)


def unseen_in(typed: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """What a page of choices sent besides its questions."""
    return {n: values for n, values in typed.items() if n != CARRIED and not n.startswith(KEEP)}


def choosing_in(carried: str, *, school_id: int, owner: str, address: str) -> Choosing | None:
    """What a page of choices carried along; nothing unless it was made for this person, school and address."""
    try:
        held = signing.loads(carried, salt=_salt(school_id, owner, address))
    except signing.BadSignature:
        return None
    asked = {name: (label, theirs, yours) for name, (label, theirs, yours) in held.pop("asked").items()}
    besides = [(label, words) for label, words in held.pop("besides")]
    return Choosing(asked=asked, besides=besides, **held)


def _salt(school_id: int, owner: str, address: str) -> str:
    return f"{SALT}|{school_id}|{owner}|{address}"
