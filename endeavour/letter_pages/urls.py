"""Letters to families, and the outbox; the room's `urls.py` takes these in."""

from django.urls import URLPattern, path

import endeavour.access.converters  # noqa: F401 - so that addresses know `code`
from endeavour.letter_pages.views import (
    ended_letter,
    letter_copy,
    outbox,
    responsibility,
    told_before,
    told_letter,
)

ONE = "pupils/<code:pid>"
TOLD = f"{ONE}/letters/told"
ENDED = f"{ONE}/letters/ended"
LETTER = f"{ONE}/letters/<code:document>"

urlpatterns: list[URLPattern] = [
    path("desk/outbox", outbox.outbox, name="outbox"),
    path("desk/outbox/letters.pdf", letter_copy.paper_round, name="paper_round"),
    path("desk/outbox/<code:code>/stop", outbox.message_stop, name="message_stop"),
    path("desk/outbox/<code:code>/delivered", outbox.message_delivered, name="message_delivered"),
    path("pupils/told-before", told_before.told_before, name="told_before"),
    path("pupils/responsibility", responsibility.responsibility, name="responsibility"),
    path(f"{TOLD}/new", told_letter.told_new, name="told_new"),
    path(f"{TOLD}/check", told_letter.told_check, name="told_check"),
    path(f"{TOLD}/send", told_letter.told_send, name="told_send"),
    path(f"{TOLD}/ring/<code:code>", told_letter.told_ring, name="told_ring"),
    path(f"{ENDED}/new", ended_letter.ended_new, name="ended_new"),
    path(f"{ENDED}/check", ended_letter.ended_check, name="ended_check"),
    path(f"{ENDED}/send", ended_letter.ended_send, name="ended_send"),
    path(f"{ENDED}/ring/<code:code>", ended_letter.ended_ring, name="ended_ring"),
    path(f"{ONE}/documents", letter_copy.documents, name="documents"),
    path(LETTER, letter_copy.letter, name="letter"),
    path(f"{LETTER}/print", letter_copy.letter_print, name="letter_print"),
    path(f"{LETTER}.pdf", letter_copy.letter_download, name="letter_download"),
]
