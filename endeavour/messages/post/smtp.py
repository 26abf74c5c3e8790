import smtplib
import ssl
from dataclasses import dataclass

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
        try:
            with smtplib.SMTP(self.host, self.port, timeout=20) as server:
                if self.starttls:
                    server.starttls(context=ssl.create_default_context())
                if self.user:
                    server.login(self.user, self.password)
                server.send_message(as_email(envelope))
        except smtplib.SMTPRecipientsRefused as refusal:
            code = next(iter(refusal.recipients.values()))[0]
            if 400 <= code < 500:
                raise CannotNowError(f"The mail server said {code}.") from refusal
            raise RefusedError(f"The mail server refused this address ({code}).") from refusal
        except (OSError, smtplib.SMTPException) as trouble:
            raise CannotNowError(
                f"The mail server could not be reached ({type(trouble).__name__})."
            ) from trouble
