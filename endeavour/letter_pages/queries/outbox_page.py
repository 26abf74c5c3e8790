"""S3: what leaves for families, and what became of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.design.dates import clock_time, full_date, short_day
from endeavour.documents.may import KIND as MAY
from endeavour.letter_pages.queries.whose import pages_of
from endeavour.messages.actions.confirm_delivery import HOW
from endeavour.messages.queries import MessageLine, open_messages, outbox
from endeavour.messages.state import State
from endeavour.pupil_pages.queries.letter_addresses import LetterPages
from endeavour.pupils.access import pupils_seen_by
from endeavour.pupils.queries import names_of_contacts
from endeavour.register.may_steps import concerns_of_letters

RECENT = 100
NOT_THEIRS = "Whoever opened the link says that it isn’t for them. Check the address, then send it again."
PHONE, PAPER, EMAIL = "phone", "paper", "email"
WAYS = {EMAIL: "by email", PAPER: "on paper", PHONE: "by phone"}


@dataclass(frozen=True)
class OutboxLine:
    """One message. `stands` says how far it has come; `why` what went wrong and what to do; `pages`: its letter's."""

    code: str
    pid: str
    pupil: str
    name: str
    recipient: str
    document: str
    channel: str
    stands: str
    why: str
    pages: LetterPages

    @property
    def ring_url(self) -> str:
        return self.pages.ring(self.recipient)

    @property
    def way(self) -> str:
        return WAYS[self.channel]

    @property
    def about_letter(self) -> str:
        """Heard, not seen: which letter a button is about."""
        return f" the letter to {self.name} about {self.pupil}"


@dataclass(frozen=True)
class OutboxPage:
    held: tuple[OutboxLine, ...]
    failed: tuple[OutboxLine, ...]
    to_print: tuple[OutboxLine, ...]
    to_ring: tuple[OutboxLine, ...]
    going: tuple[OutboxLine, ...]
    sent: tuple[OutboxLine, ...]
    arrived: tuple[OutboxLine, ...]
    taken_back: tuple[OutboxLine, ...]

    @property
    def for_you(self) -> int:
        return len(self.failed) + len(self.to_print) + len(self.to_ring)

    @property
    def nothing_waits(self) -> bool:
        return not self.for_you and not self.held

    @property
    def is_empty(self) -> bool:
        return not any(vars(self).values())


def outbox_page(actor: StaffActor) -> OutboxPage:
    """Four statements, five with early letters, however many. Open ones are all shown; of others the newest."""
    waiting = open_messages(actor)
    known = {line.code for line in waiting}
    ended = [line for line in outbox(actor, limit=RECENT) if line.code not in known]
    lines = _Lines.of(actor, [*waiting, *ended])
    return OutboxPage(
        held=lines.of_state(waiting, State.HELD, EMAIL),
        failed=lines.of_state(waiting, State.FAILED),
        to_print=lines.of_state(waiting, State.HELD, PAPER) + lines.of_state(waiting, State.WAITING, PAPER),
        to_ring=lines.of_state(waiting, State.HELD, PHONE) + lines.of_state(waiting, State.WAITING, PHONE),
        going=lines.of_state(waiting, State.GOING),
        sent=lines.of_state(ended, State.SENT),
        arrived=lines.of_state(ended, State.OPENED) + lines.of_state(ended, State.DELIVERED),
        taken_back=lines.of_state(ended, State.STOPPED)
        + lines.of_state(ended, State.CANCELLED)
        + lines.of_state(ended, State.FAILED),
    )


@dataclass(frozen=True)
class _Lines:
    """Names of pupils and of adults, by code; and which concern an early letter is about."""

    school: str
    pupils: dict[str, str]
    adults: dict[str, str]
    concerns: dict[str, str]

    @classmethod
    def of(cls, actor: StaffActor, lines: Iterable[MessageLine]) -> "_Lines":
        rows = list(lines)
        seen = pupils_seen_by(actor).filter(pid__in={line.about for line in rows})
        pupils = {pupil.pid: pupil for pupil in seen}
        adults = names_of_contacts(line.recipient for line in rows)
        grown = {pid: pupil.full_name for pid, pupil in pupils.items()}
        short = {pid: pupil.short_name for pid, pupil in pupils.items()}
        early = concerns_of_letters([line.document for line in rows if line.kind == MAY])
        return cls(actor.school.slug, short, {**grown, **adults}, early)

    def of_state(
        self, lines: Iterable[MessageLine], state: State, channel: str = ""
    ) -> tuple[OutboxLine, ...]:
        wanted = [line for line in lines if line.state is state and channel in ("", line.channel)]
        return tuple(self._line(line) for line in wanted)

    def _line(self, line: MessageLine) -> OutboxLine:
        return OutboxLine(
            code=line.code,
            pid=line.about,
            pupil=self.pupils.get(line.about, ""),
            name=self.adults.get(line.recipient, ""),
            recipient=line.recipient,
            document=line.document,
            channel=line.channel,
            stands=stands(line),
            why=why(line),
            pages=pages_of(
                self.school, kind=line.kind, about=line.about, concern=self.concerns.get(line.document)
            ),
        )


def stands(line: MessageLine) -> str:
    """How far it has come, with when."""
    match line.state:
        case State.HELD | State.WAITING if line.channel != EMAIL:
            return f"Ready since {_moment(line.queued_at).removeprefix('at ').removeprefix('on ')}"
        case State.HELD:
            return f"Goes at {clock_time(_local(line.goes_at))}"
        case State.OPENED:
            return f"Message opened {_moment(line.opened_at)}"
        case State.DELIVERED:
            return _delivered(line)
        case State.SENT:
            return f"Message sent {_moment(line.sent_at)}, not opened yet"
        case State.STOPPED:
            return "Stopped before it went"
        case State.CANCELLED:
            return "Taken back"
        case State.FAILED:
            return f"Failed {_moment(line.not_theirs_at or line.failed_at)}"
    return "Going now"


def why(line: MessageLine) -> str:
    if line.state is State.CANCELLED:
        return "They may not be contacted."
    if line.state is not State.FAILED:
        return ""
    return NOT_THEIRS if line.not_theirs_at else line.failed_why


def _delivered(line: MessageLine) -> str:
    how = {"post": "in their mailbox", "opened": "they opened the message", **HOW}.get(line.delivered_how, "")
    moment = line.delivered_at
    if moment and moment > clock.now():
        return f"Posted; counts as arrived on {short_day(_local(moment).date())}"
    arrived = "Message arrived" if line.channel == EMAIL else "Arrived"
    return f"{arrived} {_moment(moment)}: {how}"


def _moment(moment: datetime | None) -> str:
    """At 8:52 am; on Fri 20 Nov; on 3 September 2025."""
    if moment is None:
        return ""
    there, today = _local(moment), clock.today()
    if there.date() == today:
        return f"at {clock_time(there)}"
    return f"on {_day(there.date(), today)}"


def _day(day: date, today: date) -> str:
    return short_day(day) if 0 <= (today - day).days < 300 else full_date(day)


def _local(moment: datetime) -> datetime:
    return moment.astimezone(clock.LONDON)
