"""What a mail server's answers mean: try again, or never."""

import smtplib
from typing import NoReturn

import pytest

from endeavour.messages.post.port import CannotNowError, Envelope, RefusedError
from endeavour.messages.post.smtp import SmtpPost

ENVELOPE = Envelope("abcd2345", "school@oakfield.example", "ada@example.org", "A letter for you", "Open it.")


class Server:
    """In place of a mail server: answers with what the test says."""

    trouble: Exception

    def __init__(self, host: str, port: int, timeout: float) -> None:
        assert (host, port, timeout) == ("mail.example", 587, 20)

    def __enter__(self) -> "Server":
        return self

    def __exit__(self, *ended: object) -> None:
        """Nothing is open."""

    def send_message(self, mail: object) -> NoReturn:
        raise self.trouble


def _take(envelope: Envelope = ENVELOPE) -> None:
    SmtpPost("mail.example", 587, "", "", starttls=False).take(envelope)


@pytest.mark.parametrize(
    ("trouble", "meant"),
    [
        (smtplib.SMTPRecipientsRefused({"ada@example.org": (550, b"unknown")}), RefusedError),
        (smtplib.SMTPRecipientsRefused({"ada@example.org": (451, b"later")}), CannotNowError),
        (smtplib.SMTPDataError(554, b"looks like spam"), RefusedError),
        (smtplib.SMTPDataError(452, b"disk full"), CannotNowError),
        (smtplib.SMTPSenderRefused(553, b"not you", "school@oakfield.example"), RefusedError),
        (smtplib.SMTPServerDisconnected("gone"), CannotNowError),
        (ConnectionRefusedError(), CannotNowError),
    ],
)
def test_a_servers_answer(
    monkeypatch: pytest.MonkeyPatch, trouble: Exception, meant: type[Exception]
) -> None:
    monkeypatch.setattr(smtplib, "SMTP", Server)
    monkeypatch.setattr(Server, "trouble", trouble, raising=False)
    with pytest.raises(meant) as said:
        _take()
    assert "ada@example.org" not in str(said.value)


def test_what_can_not_stand_in_an_email_is_refused_and_holds_up_nobody() -> None:
    with pytest.raises(RefusedError):
        _take(Envelope("abcd2345", "school@oakfield.example", "ada@example.org", "Two\nlines", "Open it."))
