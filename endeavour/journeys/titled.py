"""What a page is called goes along in its forms, beside the words of their fields: a draft is found again by it."""

import html
import json
import re

from django.http import HttpResponse

from endeavour.design.labels import LABELS
from endeavour.journeys.drafts import Typed
from endeavour.journeys.typed_words import labels_in

# Among the labels, which are by the names of fields, the one of no field.
OF_THE_PAGE = ""
TITLE = re.compile(r"<title>(?:Error: )?(.*?)(?: – Endeavour)?</title>", re.DOTALL)
START_OF_LABELS = f'name="{LABELS}" value="{{'


def with_title(response: HttpResponse) -> HttpResponse:
    """The finished page; a part of one, or one without such a form, stays as it is."""
    if response.streaming or START_OF_LABELS.encode() not in response.content:
        return response
    page = response.content.decode()
    found = TITLE.search(page)
    if found:
        title = json.dumps(html.unescape(found[1]).strip(), ensure_ascii=False)
        said = html.escape(f"{json.dumps(OF_THE_PAGE)}:[{title}],")
        response.content = page.replace(START_OF_LABELS, START_OF_LABELS + said).encode()
    return response


def title_in(typed: Typed) -> str:
    """Empty where the form did not say it."""
    title, _choices = labels_in(typed).get(OF_THE_PAGE, ("", {}))
    return title
