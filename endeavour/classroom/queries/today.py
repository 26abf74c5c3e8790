"""L1: the day of somebody who gives support, and what became of it for a teacher's class."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.permissions import Permission
from endeavour.cycle.queries.due_checks import DueCheck, checks_due
from endeavour.design.numbers import counted
from endeavour.law.school_days import NoTermsRecordedError, SchoolCalendar
from endeavour.provision.class_day import ClassLine, own_and_class_lines
from endeavour.provision.covering import CoverFound, CoverWaiting, cover_waiting
from endeavour.provision.day import SessionOfDay, sessions_on
from endeavour.provision.words import group_in_words, listed
from endeavour.schools.facts import calendar_of

LOOK_BACK, THREE_WEEKS = 5, 15  # school days


@dataclass(frozen=True)
class AskedCheck:
    """A number to enter for one child."""

    due: DueCheck
    name: str


@dataclass(frozen=True)
class Card:
    """One session as it stands on the page."""

    session: SessionOfDay
    late: bool
    checks: tuple[AskedCheck, ...] = ()
    waits_for_cover: bool = False

    @property
    def code(self) -> str:
        return f"{self.session.slot_code}-{self.session.day.isoformat()}"

    @property
    def title(self) -> str:
        """Heard with each button: Reading 9:15."""
        return f"{self.session.name} {self.session.time_in_words}"

    @property
    def measure(self) -> str:
        """What is measured, said once where it is the same for all."""
        measures = {check.due.measure for check in self.checks}
        return measures.pop() if len(measures) == 1 else "Checks that are due"

    @property
    def measures_differ(self) -> bool:
        return len({check.due.measure for check in self.checks}) > 1

    @property
    def group(self) -> str:
        return group_in_words([_unbroken(child.name) for child in self.session.children])

    @property
    def names(self) -> str:
        return listed([_unbroken(child.name) for child in self.session.children])

    @property
    def remark(self) -> str:
        """Library. Friday: all came"""
        new = f"First time for {listed([child.forename for child in self.session.new])}"
        after = new if self.session.new and self.session.last else self.session.last_in_words
        return ". ".join(part for part in (self.session.room, after) if part)

    @property
    def outcome(self) -> str:
        """Done 9:40, or Written down 8:48 before its end; or why not."""
        said = self.session.said
        if said is None:
            return ""
        if not said.happened:
            words = said.in_words
            return f"{words[0].upper()}{words[1:]}"
        return ". ".join(part for part in (self.session.done_in_words, said.exceptions) if part)


@dataclass(frozen=True)
class TodayPage:
    """`earlier`: nobody has said anything of it, on the last school day; `long_ago`: in three weeks before that.
    `taken`: this person's own of today that colleagues have taken."""

    today: date
    person: str
    cards: tuple[Card, ...]
    earlier: tuple[Card, ...]
    long_ago: tuple[Card, ...]
    closed: str
    cover: int
    taken: tuple[CoverFound, ...]
    class_today: tuple[ClassLine, ...]
    class_missed: tuple[ClassLine, ...]
    teaches: bool

    @property
    def done(self) -> int:
        """Those that children were given."""
        return sum(card.session.said is not None and card.session.said.happened for card in self.cards)

    @property
    def to_go(self) -> int:
        return sum(card.session.said is None for card in self.cards)

    @property
    def not_given(self) -> int:
        return len(self.cards) - self.done - self.to_go

    @property
    def so_far(self) -> str:
        """2 done, 1 did not happen; empty while nothing has been said."""
        parts = ((self.done, "done"), (self.not_given, "did not happen"))
        said = ", ".join(f"{number} {words}" for number, words in parts if number)
        return f"All {said}" if self.done > 1 and not (self.to_go or self.not_given) else said

    @property
    def still_to_write(self) -> int:
        """Of days before today."""
        return len(self.earlier) + len(self.long_ago)

    @property
    def long_ago_in_words(self) -> str:
        return f"Not written down from earlier days: {counted(len(self.long_ago), 'session')}"

    @property
    def next(self) -> Card | None:
        return next((card for card in self.cards if card.session.said is None), None)


def today_page(actor: StaffActor) -> TodayPage:
    """Seven statements at most, however many groups and classes."""
    today, now = clock.today(), clock.now()
    calendar = calendar_of(actor.school_id)
    open_today, closed = _is_open(calendar, today)
    days = _last_days(calendar, today, open_today, THREE_WEEKS + 1)
    teaches = actor.may(Permission.GIVE_FEEDBACK) and bool(actor.class_ids)
    class_days = _last_days(calendar, today, open_today, LOOK_BACK) if teaches else []
    sessions, lines = own_and_class_lines(actor, days, class_days=class_days)
    cover = cover_waiting(actor, today)
    cards = [_with_cover(card, cover) for card in _cards(actor, sessions, now, calendar)]
    unsaid = [card for card in cards if card.session.day < today and card.session.said is None]
    before = calendar.recorded_school_day(today, -1)
    return TodayPage(
        today=today,
        person=actor.person.formal_name,
        cards=tuple(card for card in cards if card.session.day == today),
        earlier=tuple(card for card in unsaid if card.session.day == before),
        long_ago=tuple(card for card in reversed(unsaid) if card.session.day != before),
        closed=closed,
        cover=cover.for_others,
        taken=cover.taken,
        class_today=tuple(line for line in lines if line.session.day == today),
        class_missed=tuple(line for line in reversed(lines) if line.missed),
        teaches=teaches,
    )


def next_after(actor: StaffActor, code: str, day: date) -> Card | None:
    """The next session of the day of which nobody has said anything: later ones first, then the earlier."""
    cards = [Card(session, session.is_late(clock.now())) for session in sessions_on(actor, [day])]
    at = next((n for n, card in enumerate(cards) if card.session.slot_code == code), -1)
    return next((card for card in (*cards[at + 1 :], *cards[: at + 1]) if card.session.said is None), None)


def checks_in(session: SessionOfDay, due: tuple[DueCheck, ...]) -> tuple[AskedCheck, ...]:
    """Of the children who are in it, in their order."""
    return tuple(
        AskedCheck(check, _unbroken(child.name))
        for child in session.children
        for check in due
        if check.pupil_id == child.pk
    )


def _asked(
    session: SessionOfDay, due: Mapping[int, tuple[DueCheck, ...]], today: date
) -> tuple[AskedCheck, ...]:
    """With today's sessions; of an earlier one it is asked on the page of what was different."""
    return checks_in(session, due.get(session.provision_id, ())) if session.day == today else ()


def _cards(
    actor: StaffActor, sessions: list[SessionOfDay], now: datetime, calendar: SchoolCalendar
) -> list[Card]:
    today = clock.today()
    to_say = {one.provision_id for one in sessions if one.said is None and one.day == today}
    asks = to_say and actor.may(Permission.RECORD_CHECKS)
    due = checks_due(to_say, on=today, calendar=calendar) if asks else {}
    return [Card(session, session.is_late(now), _asked(session, due, today)) for session in sessions]


def _with_cover(card: Card, cover: CoverWaiting) -> Card:
    """Today's for which its leader has asked for somebody else, and nobody has come forward."""
    session = card.session
    return replace(card, waits_for_cover=session.slot_code in cover.own and session.day == clock.today())


def _unbroken(name: str) -> str:
    """The initial stays on the line of its first name."""
    return name.replace(" ", "\N{NO-BREAK SPACE}")


def _is_open(calendar: SchoolCalendar, today: date) -> tuple[bool, str]:
    try:
        is_open = calendar.is_school_day(today)
        return is_open, "" if is_open else "School is closed today."
    except NoTermsRecordedError as unknown:
        return False, f"{unknown} The SENCO or head records them in Settings; then sessions stand here."


def _last_days(calendar: SchoolCalendar, today: date, open_today: bool, most: int) -> list[date]:
    back = (calendar.recorded_school_day(today, -number) for number in range(most, 0, -1))
    return [day for day in back if day] + ([today] if open_today else [])
