"""Which way out this installation has."""

from pathlib import Path

from django.conf import settings

from endeavour.accounts.installation import is_demo
from endeavour.messages.post.folder import FolderPost
from endeavour.messages.post.port import Post
from endeavour.messages.post.smtp import SmtpPost


def mail_folder() -> Path:
    return Path(settings.DATA) / "mail"


def post() -> Post | None:
    """The folder in the demo; the mail server that the settings name; nothing where none is set up."""
    if is_demo():
        return FolderPost(mail_folder())
    if not settings.SMTP_HOST:
        return None
    return SmtpPost(
        settings.SMTP_HOST,
        settings.SMTP_PORT,
        settings.SMTP_USER,
        settings.SMTP_PASSWORD,
        settings.SMTP_STARTTLS,
    )
