"""Work: what needs the SENCO now, what is held, who is waited for, what the weeks bring, four numbers."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.urls import reverse

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.cycle.queries.rounds import TeacherWaitedFor, teachers_waited_for
from endeavour.cycle.queries.to_do import open_cycles, to_do
from endeavour.design.figures import Count, Holiday, Week
from endeavour.desk.queries.after_support import AfterSupport, after_support
from endeavour.desk.queries.around_plans import AroundPlan, around_plans
from endeavour.desk.queries.needs_you import NeedsYou, needs_you, ours
from endeavour.desk.queries.weeks_ahead import due_by_week, weeks_ahead
from endeavour.duties.queries import Duty, duties_of_school
from endeavour.law.dates import monday_of
from endeavour.law.school_days import SchoolCalendar
from endeavour.messages.state import State
from endeavour.provision.hands import unsure_hands
from endeavour.provision.notes import NoteToRead, to_read_along, to_read_in
from endeavour.provision.to_hand_over import ToHandOver, to_hand_over
from endeavour.pupil_pages.queries.kept_here import days_overdue, is_due_today
from endeavour.pupils.queries import families
from endeavour.register.ended_support import ended_among
from endeavour.register.support_rows import letters_sent, support_rows
from endeavour.register.telling_steps import PersonStep, TellingSteps, telling_steps_among
from endeavour.schools.facts import calendar_along, calendar_known, one_school
from endeavour.tenancy.json_rows import JSONRow

MOST_ROWS = 7
# With those that fold open: a page of hundreds would take long to make.
FOLDED = 2 * MOST_ROWS
REACHED_THE_BOX = (State.SENT, State.DELIVERED, State.OPENED)


@dataclass(frozen=True)
class Held:
    """A message that can still be stopped. `goes_at` is in the school's own time."""

    message: str
    name: str
    goes_at: datetime

    @property
    def about(self) -> str:
        """Heard after "Stop"."""
        return f" the letter to {self.name}"


@dataclass(frozen=True)
class Waited:
    """A family to whom a message has gone that hasn't been opened."""

    name: str
    pid: str
    since: date


@dataclass(frozen=True)
class WorkPage:
    """All that the page shows. `needs` holds at most seven rows, `more` how many there are beyond them.
    `after`: what is to be done where support has ended, with its day, `after_more` the next seven, and `after_beyond`
    how many come later; `plans` and `plans_beyond` around plans and reviews. `notes`: what is to be read from lessons;
    `groups`: whose groups have nobody, now or soon.
    `this_week` is what the first of the weeks holds, and `must_today` part of it; `overdue` is in none of them.
    `unwritten`: families that were not told, and for whom no letter is written yet. `unsure`: families of whom it
    isn't known who has parental responsibility. `opened` of `gone` messages by email."""

    today: date
    greeting: str
    must_today: int
    this_week: int
    overdue: int
    families: int
    families_told: int
    unwritten: int
    needs: list[NeedsYou]
    more: int
    held: list[Held]
    waiting: list[Waited]
    teachers: tuple[TeacherWaitedFor, ...]
    unsure: int
    concerns: int
    opened: int
    gone: int
    weeks: list[Week | Holiday]
    counts: list[Count]
    after: tuple[AfterSupport, ...]
    after_more: tuple[AfterSupport, ...]
    after_beyond: int
    plans: tuple[AroundPlan, ...]
    plans_beyond: int
    notes: tuple[NoteToRead, ...]
    groups: tuple[ToHandOver, ...]

    @property
    def fullest(self) -> Week | None:
        busy = [week for week in self.weeks if isinstance(week, Week) and week.due]
        return max(busy, key=lambda week: week.due, default=None)

    @property
    def more_this_week(self) -> int:
        return self.this_week - self.must_today

    @property
    def needing(self) -> int:
        """All that need someone: those shown, and those beyond."""
        return len(self.needs) + self.more

    @property
    def after_today(self) -> int:
        """Of those shown where support has ended."""
        return sum(row.due <= self.today for row in self.after + self.after_more)

    @property
    def record_is_young(self) -> bool:
        """So many families without a letter that they were more likely told before than forgotten."""
        return self.unwritten > MOST_ROWS

    @property
    def why_nothing(self) -> str:
        """Said in place of the list when nothing needs anyone."""
        if self.families_told == self.families:
            return "Every family that must be told has been told."
        if self.held:
            return "Letters are held for ten minutes and then go by themselves."
        return "Messages have gone, and have not arrived or been opened yet."


def work_page(actor: StaffActor) -> WorkPage:
    """Nine statements, and one for who wrote notes, beside those of every page, however many pupils."""
    today, school = clock.today(), actor.school.slug
    duties = duties_of_school(actor, open_only=True, all_of=["plan"])
    due, (calendar, notes) = due_by_week(duties, today), _of_school(actor)
    rows, cycles = support_rows(today), open_cycles(today=today)
    known = families({row.pupil_id for row in rows} | {row.pupil_id for row in cycles}, on=today)
    sent = letters_sent(rows)
    steps = telling_steps_among(rows, known, sent, today=today)
    doable, by_email = ours(duties, steps, today), gone_by_email(steps.values())
    after = after_support(ended_among(rows, known.ties, sent, today=today), school, today=today)
    found = to_do(cycles, known.ties, calendar=calendar, today=today)
    return WorkPage(
        today=today,
        greeting=f"{_greeting(clock.now().astimezone(clock.LONDON))} {actor.person.forename}.",
        must_today=sum(is_due_today(duty, today) for duty in doable if duty.level == "must"),
        this_week=due[monday_of(today)],
        overdue=_overdue(duties, today),
        families=len(steps),
        families_told=sum(step.is_told for step in steps.values()),
        unwritten=sum(not step.is_told and not step.notice for step in steps.values()),
        needs=needs_you(doable[:MOST_ROWS], steps, school, today),
        more=max(0, len(doable) - MOST_ROWS),
        held=_held(steps.values()),
        waiting=_waiting(steps.values()),
        teachers=teachers_waited_for(cycles),
        concerns=sum(duty.promise == "concern" and not duty.met for duty in duties),
        unsure=sum(bool(step.to_confirm) for step in steps.values()),
        opened=by_email.count(State.OPENED),
        gone=len(by_email),
        weeks=weeks_ahead(due, calendar, school, today),
        counts=_counts(steps.values(), duties, today, school),
        after=after[:MOST_ROWS],
        after_more=after[MOST_ROWS:FOLDED],
        after_beyond=len(after[FOLDED:]),
        plans=around_plans(found[:FOLDED], school, today=today),
        plans_beyond=len(found[FOLDED:]),
        notes=notes,
        groups=to_hand_over(unsure_hands(actor, today), today),
    )


def _of_school(actor: StaffActor) -> tuple[SchoolCalendar, tuple[NoteToRead, ...]]:
    """Its days, and the lines from lessons that wait to be read."""
    columns = JSONRow(calendar=calendar_along(), notes=to_read_along(actor))
    told = one_school(actor.school_id).values_list(columns, flat=True).get()
    return calendar_known(told["calendar"]), to_read_in(told["notes"])


def _overdue(duties: Iterable[Duty], today: date) -> int:
    return sum(days_overdue(duty, today) > 0 for duty in duties)


def _held(all_steps: Iterable[TellingSteps]) -> list[Held]:
    held = [
        Held(person.message, person.name, person.goes_at.astimezone(clock.LONDON))
        for _, person in _people(all_steps)
        if person.state is State.HELD and person.goes_at is not None
    ]
    return sorted(held, key=lambda message: message.goes_at)


def _waiting(all_steps: Iterable[TellingSteps]) -> list[Waited]:
    return [
        Waited(person.name, steps.pid, clock.day_of(person.goes_at))
        for steps, person in _people(all_steps)
        if person.channel == "email" and person.state in (State.SENT, State.DELIVERED) and person.goes_at
    ]


def gone_by_email(all_steps: Iterable[TellingSteps]) -> list[State]:
    """How far each message has come: on paper it can't be seen whether a letter is opened."""
    return [
        person.state
        for _, person in _people(all_steps)
        if person.channel == "email" and person.state in REACHED_THE_BOX
    ]


def _counts(all_steps: Iterable[TellingSteps], duties: list[Duty], today: date, school: str) -> list[Count]:
    """Four numbers, each beside the list it counts."""
    steps = list(all_steps)
    plans = [duty for duty in duties if duty.promise == "plan"]
    told = sum(step.is_told for step in steps)
    listed = reverse("desk:duties", args=[school])
    return [
        Count(label="Getting support", value=len(steps), url=reverse("desk:register", args=[school])),
        Count(label="Families told", value=told, of=len(steps), url=f"{listed}?promise=told&stands=all"),
        Count(
            label="Plans shared",
            value=sum(duty.met for duty in plans),
            of=len(plans),
            url=f"{listed}?promise=plan&stands=all",
        ),
        _reviews([duty for duty in duties if duty.promise == "review"], today, f"{listed}?promise=review"),
    ]


def _reviews(duties: list[Duty], today: date, listed: str) -> Count:
    """Those overdue come before those of the week, whose own number is among the week's."""
    if late := _overdue(duties, today):
        return Count(label="Reviews overdue", value=late, url=f"{listed}&stands=overdue")
    monday = monday_of(today)
    due = due_by_week(duties, today)[monday]
    return Count(label="Reviews this week", value=due, url=f"{listed}&week={monday.isoformat()}")


def _people(all_steps: Iterable[TellingSteps]) -> Iterator[tuple[TellingSteps, PersonStep]]:
    return ((steps, person) for steps in all_steps for person in steps.people)


def _greeting(now: datetime) -> str:
    return "Good morning" if now.hour < 12 else "Good afternoon" if now.hour < 18 else "Good evening"
