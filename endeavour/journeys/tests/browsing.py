"""A page and its form, as somebody at a browser has them: what stands in each field, and the same with other words."""

from django.test import Client

from endeavour.journeys.forms_on_page import forms_on

Fields = dict[str, list[str]]
LONG = "Maya reads well with Mr Reid.\n<b>She</b> & her friend “laugh”; 95% of the time."


def fields_on(page: str, *, named: str = "words") -> Fields:
    """Of the form that has a field of this name: what the browser would send."""
    form = next(form for form in forms_on(page) if any(c.name == named for c in form.controls))
    found: Fields = {}
    for control in form.controls:
        marks = {name for name, _value in control.attributes}
        if control.kind in ("button", "file"):
            continue
        if control.kind == "textarea":
            text = page[control.start : control.end].removeprefix("\n")
            found.setdefault(control.name, []).append(_plain(text))
        elif control.kind not in ("radio", "checkbox", "option") or marks & {"checked", "selected"}:
            found.setdefault(control.name, []).append(control.value)
    return found


def opened(client: Client, address: str) -> Fields:
    answer = client.get(address)
    assert answer.status_code == 200, answer
    return fields_on(answer.content.decode())


def typed(fields: Fields, **words: str | list[str]) -> Fields:
    return {**fields, **{name: [w] if isinstance(w, str) else w for name, w in words.items()}}


def _plain(text: str) -> str:
    import html

    return html.unescape(text)
