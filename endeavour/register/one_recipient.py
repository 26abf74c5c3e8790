"""One person who is to be told: whether they may be, how they are reached, and what must not be in their letter."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from endeavour.access.actor import Actor
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.documents.letter import Letter
from endeavour.documents.words import letter_words, words_of_school
from endeavour.messages.guard import Escape, KeptDetail, escapes
from endeavour.messages.models import Channel
from endeavour.messages.writings import national
from endeavour.pupils.addressees import Addressee, addressees_of, details_kept_from
from endeavour.pupils.models import Pupil
from endeavour.pupils.queries import KnownPupil
from endeavour.register.models import Notice
from endeavour.register.notice_events import NoticeBlocked
from endeavour.register.recipients import name_among, recipients_among


class AddressEscaped(Refused):
    """The letter holds contact details of someone other than its reader. `escapes` are the words found."""

    def __init__(self, name: str, found: tuple[Escape, ...]) -> None:
        self.escapes = found
        words = "; ".join(f"{escape.kind} “{escape.words}”" for escape in found)
        super().__init__(
            f"The letter to {name} was not sent: it holds contact details of someone else: {words}."
        )


@dataclass(frozen=True)
class OneRecipient:
    """`adult` is nothing for the young person, who is handed the letter on paper. `kept` is what they may not learn of
    the others."""

    code: str
    name: str
    adult: Addressee | None
    kept: tuple[KeptDetail, ...]

    @property
    def channel(self) -> str:
        return self.adult.channel if self.adult else Channel.PAPER.value


def one_of(pupil: Pupil, code: str, name: str, adults: Sequence[Addressee]) -> OneRecipient:
    """An adult of the pupil, or the pupil as a young person. No statement."""
    adult = next((adult for adult in adults if adult.code == code), None)
    return OneRecipient(code, name, adult, details_kept_from(code, pupil, adults))


def the_recipient(pupil: Pupil, code: str, *, on: date) -> OneRecipient:
    """Refuses whoever hasn't the right to be told, or may not be contacted, saying why and who can change it. One
    statement."""
    adults = addressees_of([pupil.pk], on=on).get(pupil.pk, ())
    told = recipients_among(KnownPupil.of(pupil), adults, on=on)
    for person in told.must:
        if person.code == code:
            return one_of(pupil, code, person.name, adults)
    adult = next((adult for adult in adults if adult.code == code), None)
    if adult is None:
        raise Refused("This person isn't among the pupil's contacts.")
    if not adult.may_be_contacted:
        raise Refused(
            f"{adult.name} may not be contacted about {pupil.known_forename}. "
            "The safeguarding lead, the head or the SENCO can change that on the page of people."
        )
    if code in {person.code for person in told.to_confirm}:
        raise Refused(
            f"It isn't known whether {adult.name} has parental responsibility. Confirm it on the page of people first."
        )
    raise Refused(
        f"{adult.name} is not the one to be told: no parental responsibility, or the right has passed."
    )


def refuse_shared_reach(person: OneRecipient, pupil: Pupil, *, on: date) -> None:
    """A file may bring a restricted adult anew under another spelling; a household may share a mailbox or a number.
    Whatever the name on it, nothing goes where somebody is reached who may not be contacted. One statement.
    """
    reach = _reach(person.adult, person.channel) if person.adult else ""
    if person.adult is None or not reach:
        return
    adults = addressees_of([pupil.pk], on=on).get(pupil.pk, ())
    for other in adults:
        if not other.may_be_contacted and _reach(other, person.channel) == reach:
            what = "email address" if person.channel == Channel.EMAIL else "telephone number"
            raise Refused(
                f"The {what} of {person.name} is also that of {name_among(other, adults)}, "
                f"who may not be contacted about {pupil.known_forename}. "
                "Put it right on the page of people, or choose another way to reach them."
            )


def _reach(adult: Addressee, channel: str) -> str:
    """The mailbox or the number behind a channel, so written that two spellings are one. Nothing for paper."""
    if channel == Channel.EMAIL:
        return adult.email.strip().casefold()
    return national(adult.phone) if channel == Channel.PHONE else ""


def escapes_in(letter: Letter, person: OneRecipient) -> tuple[Escape, ...]:
    """The address guard: the letter is held against what is kept from its reader. No statement."""
    return escapes(letter_words(letter), person.kept, public=words_of_school(letter))


def refuse_escapes(letter: Letter, person: OneRecipient) -> None:
    found = escapes_in(letter, person)
    if found:
        raise AddressEscaped(person.name, found)


def note_blocked(notice: Notice, blocked: AddressEscaped, *, to: str, by: Actor) -> None:
    """Kept after the act was taken back: that something was blocked, without the words."""
    kinds = tuple(sorted({escape.kind.value for escape in blocked.escapes}))
    record(NoticeBlocked(pupil=notice.pupil.pid, notice=notice.code, recipient=to, kinds=kinds), by=by)
