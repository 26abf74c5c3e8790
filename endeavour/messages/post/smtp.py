import smtplib
import ssl
from dataclasses import dataclass
from email.message import EmailMessage

from endeavour.messages.post.folder import as_email
from endeavour.messages.post.port import CannotNowError, Envelope, RefusedError


@dataclass(frozen=True)
class SmtpPost:
    """A mail server. It says only that it took the message: such a message is sent, not delivered."""

    host: str
    port: int
    user: str
    password: str
    starttls: bool
    repeats_safely: bool = False
    delivers: bool = False

    def take(self, envelope: Envelope) -> None:
        mail = _written(envelope)
        try:
            with smtplib.SMTP(self.host, self.port, timeout=20) as server:
                if self.starttls:
                    server.starttls(context=ssl.create_default_context())
                if self.user:
                    server.login(self.user, self.password)
                server.send_message(mail)
        except smtplib.SMTPRecipientsRefused as refusal:
            code = next(iter(refusal.recipients.values()))[0]
            if 400 <= code < 500:
                raise CannotNowError(f"The mail server said {code}.") from refusal
            raise RefusedError(f"The mail server refused this address ({code}).") from refusal
        except (smtplib.SMTPDataError, smtplib.SMTPSenderRefused) as refusal:
            if refusal.smtp_code < 500:
                raise CannotNowError(f"The mail server said {refusal.smtp_code}.") from refusal
            raise RefusedError(f"The mail server refused this message ({refusal.smtp_code}).") from refusal
        except (OSError, smtplib.SMTPException) as trouble:
            raise CannotNowError(
                f"The mail server could not be reached ({type(trouble).__name__})."
            ) from trouble


def _written(envelope: Envelope) -> EmailMessage:
    """What can't be put into an email never will be; trying again each minute would hold up all the others."""
    try:
        return as_email(envelope)
    except ValueError as trouble:
        raise RefusedError("The address or the subject can't stand in an email.") from trouble
