import os
from email.message import EmailMessage
from pathlib import Path

from endeavour import clock
from endeavour.messages.post.port import Envelope


class FolderPost:
    """The demo's mail: each message a file, which is the family's letter box too. None leaves the machine."""

    repeats_safely = True
    delivers = True

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def take(self, envelope: Envelope) -> None:
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        path = self.folder / f"{envelope.code}.eml"
        half = path.with_suffix(f".{os.getpid()}")
        half.write_bytes(as_email(envelope).as_bytes())
        os.utime(half, (clock.now().timestamp(),) * 2)  # the demo's clock, which may be another day
        half.replace(path)


def as_email(envelope: Envelope) -> EmailMessage:
    mail = EmailMessage()
    mail["Message-ID"] = f"<{envelope.code}@endeavour>"
    mail["From"], mail["To"], mail["Subject"] = envelope.sender, envelope.to, envelope.subject
    mail["Auto-Submitted"] = "auto-generated"
    mail.set_content(envelope.text)
    return mail
