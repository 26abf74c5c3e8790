"""Ways of filling in a form, as somebody might who has the page before them. One of them is likely to be accepted."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product

from endeavour.journeys.forms_on_page import Control, FormOnPage, forms_on
from tests.cast.people import MONDAY

Fields = dict[str, list[str]]
TODAY = MONDAY.date()
DAYS = (TODAY, TODAY + timedelta(days=42), TODAY - timedelta(days=42), date(2018, 5, 14))
ADDED_BY_BROWSER = ("csrfmiddlewaretoken", "operation", "typist", "keep", "labels")
# What is typed into an empty field, by a part of its name.
TYPED = {
    "email": "someone@example.org",
    "phone": "01632 960001",
    "mobile": "07700 900001",
    "postcode": "ZZ99 1AA",
    "minutes": "20",
    "order": "1",
    "year": "3",
    "value": "42",
    "password": "four quiet herons fly",
}
# Carrying on takes none of what belongs to asking a specialist, or to the end.
OF_OTHER_CHOICES = (
    *("specialist", "parents_agree", "parents_said_by", "parents_said_how", "watch_for"),
    *(
        f"{day}_{part}"
        for day in ("specialist_by", "parents_said_on", "look_back_on")
        for part in ("day", "month", "year")
    ),
)
# What a form needs that changes nothing as it stands, or asks for one thing only.
FITTING: dict[str, Fields] = {
    "desk:asked_correct": {"who": ["Mr Cole"]},
    "desk:concern_seen": {"seen": ["1"]},
    "desk:need_order": {"SPLD": ["2"], "SLCN": ["1"]},
    "desk:place_new": {"ordinary": ["on"]},
    "desk:pupil_add": {"upn": [""]},
    "access:rules": {"told_within": ["3"]},
    "desk:review_decide": {name: [""] for name in OF_OTHER_CHOICES},
    "transfers:decide": {"who": ["new"], "clash_0": ["keep"]},
}


def fillings(page: str, address: str, fitting: Fields) -> Iterator[Fields]:
    """The likeliest first, with what fits this form alone. Each button with a name is pressed in turn; so is none."""
    for form in forms_on(page):
        if form.action.partition("?")[0] not in ("", address):
            continue
        names = [
            (c.name, c.value) for c in form.controls if c.kind == "button" and c.name not in ADDED_BY_BROWSER
        ]
        for button, empty, last, day in product([None, *names], (False, True), (False, True), DAYS):
            filled = _filled(form, day=day, fill=not empty, last=last)
            yield {**filled, **fitting, "confirmed": ["yes"], **({button[0]: [button[1]]} if button else {})}


def _filled(form: FormOnPage, *, day: date, fill: bool, last: bool) -> Fields:
    found: Fields = {}
    for name, controls in _by_name(form).items():
        if name in ADDED_BY_BROWSER or controls[0].kind in ("button", "file"):
            continue
        if controls[0].kind in ("radio", "checkbox", "option"):
            chosen = [
                c.value
                for c in controls
                if {"checked", "selected"} & {n for n, _v in c.attributes} and c.value
            ]
            rest = [c.value for c in controls if c.value]
            if chosen and not last:
                found[name] = chosen
            elif rest and last:
                found[name] = rest if controls[0].kind == "checkbox" else rest[-1:]
            elif rest:
                found[name] = rest[:1]
        else:
            found[name] = [c.value or (_typed(name, c.kind, day) if fill else "") for c in controls]
    return found


def _by_name(form: FormOnPage) -> dict[str, list[Control]]:
    found: dict[str, list[Control]] = {}
    for control in form.controls:
        found.setdefault(control.name, []).append(control)
    return found


def _typed(name: str, kind: str, day: date) -> str:
    parts = {"day": str(day.day), "month": str(day.month), "year": str(day.year)}
    part = name.rpartition("_")[2]
    if part in parts and "_" in name:
        return parts[part]
    if kind == "hidden":
        return ""
    return next((words for known, words in TYPED.items() if known in name), "A few words")
