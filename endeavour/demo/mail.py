"""The letter box: what the demo would have sent by email to families and staff, so that whoever tries it opens it."""

import re
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from endeavour import clock
from endeavour.accounts.doors import open_to_all
from endeavour.demo.sign_ins import offered_to
from endeavour.messages.family_links import LASTS
from endeavour.messages.post.office import mail_folder

NEWEST = 200
WHY = "Only in a demo and over loopback; elsewhere there is no such page"


@dataclass(frozen=True)
class Mail:
    """One email in the box, come at `at` by the demo's clock. `link` is the path of the link in it, a family's own or
    that of a teacher's page, so that it opens on this machine."""

    code: str
    to: str
    subject: str
    at: datetime
    paragraphs: tuple[str, ...]
    link: str

    @property
    def has_ended(self) -> bool:
        """A family's own link does; a page of the school's asks who comes."""
        return self.link.startswith("/f/") and clock.now() - self.at > LASTS


@open_to_all(WHY)
@never_cache
@require_safe
def mail(request: HttpRequest) -> HttpResponse:
    _only_here(request)
    return render(request, "demo/mail.html", {"box": [_read(path) for path in _files()]})


@open_to_all(WHY)
@never_cache
@require_safe
def one_mail(request: HttpRequest, code: str) -> HttpResponse:
    _only_here(request)
    path = next((path for path in _files() if path.stem == code), None)
    if path is None:
        raise Http404
    return render(request, "demo/one_mail.html", {"mail": _read(path)})


def _only_here(request: HttpRequest) -> None:
    if not offered_to(request):
        raise Http404


def _files() -> list[Path]:
    """The newest first. A half-written one has another ending."""
    found = sorted(mail_folder().glob("*.eml"), key=lambda path: path.stat().st_mtime, reverse=True)
    return found[:NEWEST]


def _read(path: Path) -> Mail:
    message = message_from_bytes(path.read_bytes(), policy=policy.default)
    assert isinstance(message, EmailMessage)  # noqa: S101 - the default policy makes these
    body = message.get_body(("plain",))
    text = body.get_content() if body else ""
    link = re.search(r"https?://[^\s/]+(/f/[\w-]+|/s/[\w-]+/reviews)", text)
    return Mail(
        code=path.stem,
        to=str(message["To"]),
        subject=str(message["Subject"]),
        at=datetime.fromtimestamp(path.stat().st_mtime, clock.LONDON),
        paragraphs=tuple(part.strip() for part in text.split("\n\n") if part.strip()),
        link=link[1] if link else "",
    )
