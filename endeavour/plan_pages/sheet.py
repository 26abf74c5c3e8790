"""P4: the plan, shaped for its page, its print and the family's preview."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from endeavour.access.actor import StaffActor
from endeavour.access.permissions import Permission
from endeavour.cycle.family_plan import FamilyPlan, for_family
from endeavour.cycle.outcome_words import how_we_will_know
from endeavour.cycle.pictures import picture_of
from endeavour.cycle.plan_contents import PARTIES, PlannedOutcome
from endeavour.cycle.queries.agreements import AgreementLine
from endeavour.cycle.queries.outcomes import OutcomeLine
from endeavour.cycle.queries.plan_sheet import PlanSheet
from endeavour.cycle.queries.voices import VoiceLine
from endeavour.plan_pages.giving import ToHave, who_has_it
from endeavour.provision.one_pupil import Support
from endeavour.provision.words import listed
from endeavour.pupil_pages.queries.pupil_page import StatusSentence
from endeavour.pupil_pages.queries.pupil_plan import Goal, box_of, missed_in_words
from endeavour.pupil_pages.queries.pupil_sentence import progress_sentence
from endeavour.pupils.queries import FamilyTie
from endeavour.register.recipients import Recipients


@dataclass(frozen=True)
class OutcomeCard:
    goal: Goal
    known: str
    serving: tuple[str, ...]


@dataclass(frozen=True)
class SupportRow:
    """Planned beside done, in words and session by session."""

    support: Support
    missed: str
    outcomes: str
    sessions: tuple[tuple[date, str], ...]


@dataclass(frozen=True)
class Answer:
    """What somebody said to this version; `line` is None while they have not been asked."""

    name: str
    line: AgreementLine | None
    of_adult: bool = False


@dataclass(frozen=True)
class PlanPage:
    sheet: PlanSheet
    sentence: StatusSentence
    cards: tuple[OutcomeCard, ...]
    rows: tuple[SupportRow, ...]
    adults: tuple[VoiceLine, ...]
    teachers: tuple[VoiceLine, ...]
    parts: tuple[tuple[str, str], ...]
    answers: tuple[Answer, ...]
    to_read: bool
    may_make: bool
    may_hear: bool
    may_give: bool
    has_it: tuple[ToHave, ...]
    to_confirm: tuple[str, ...]
    family: FamilyPlan

    @property
    def waiting(self) -> tuple[ToHave, ...]:
        """Who is to have this version and does not yet; nobody where its cycle is over."""
        return () if self.sheet.closed_on else tuple(one for one in self.has_it if one.line is None)

    @property
    def talks(self) -> tuple[AgreementLine, ...]:
        """With whom it is still to be talked about, for whoever may write down what came of it."""
        if self.sheet.closed_on or not self.may_make:
            return ()
        return tuple(answer.line for answer in self.answers if answer.line and answer.line.asks_for_a_talk)

    @property
    def disagreement(self) -> tuple[AgreementLine, ...]:
        """Of the pupil and of staff: a parent's stays folded, as another may sit at the same screen."""
        answers = (answer.line for answer in self.answers if not answer.of_adult)
        return tuple(line for line in answers if line and not line.agrees)

    @property
    def asks_to_be_read(self) -> bool:
        return any(answer.of_adult and answer.line and answer.line.words for answer in self.answers)

    @property
    def answers_on_paper(self) -> tuple[Answer, ...]:
        """A sheet may lie in either home: what one parent answered is not the other's to read."""
        return tuple(answer for answer in self.answers if not answer.of_adult)


def plan_page(
    sheet: PlanSheet,
    actor: StaffActor,
    ties: tuple[FamilyTie, ...],
    *,
    to_have: Recipients,
    today: date,
) -> PlanPage:
    goals = [_goal(line, sheet, today) for line in sheet.outcomes]
    names = {one.line.id: one.line.name for one in (*sheet.supports, *sheet.ended)}
    hidden = {tie.code for tie in ties if not tie.may_be_contacted}
    return PlanPage(
        sheet=sheet,
        sentence=_sentence(sheet, goals),
        cards=tuple(_card(goal, names) for goal in goals),
        rows=tuple(_row(one, sheet) for one in sheet.supports),
        adults=tuple(one for one in _voices_of(sheet, "adult") if one.speaker not in hidden),
        teachers=_voices_of(sheet, "teacher"),
        parts=tuple(_parts(sheet)),
        answers=_answers(sheet, ties),
        to_read=any(one.person_id == actor.person.pk and one.read_at is None for one in sheet.readers),
        may_make=actor.may(Permission.MAKE_PLANS),
        may_hear=actor.may(Permission.RECORD_VOICES),
        may_give=actor.may(Permission.SHARE_PLANS),
        has_it=who_has_it(to_have, sheet.given),
        to_confirm=tuple(one.name for one in to_have.to_confirm),
        family=for_family(sheet, today=today),
    )


def _sentence(sheet: PlanSheet, goals: Sequence[Goal]) -> StatusSentence:
    """How it goes; of a plan that is over, only where each goal has its word."""
    told = sheet.closed_on is None or all(goal.word for goal in goals)
    return (progress_sentence(sheet.forename, goals) if told else None) or StatusSentence(
        f"{sheet.forename}’s plan", "."
    )


def _goal(line: OutcomeLine, sheet: PlanSheet, today: date) -> Goal:
    picture = picture_of(
        line,
        name=sheet.forename,
        calendar=sheet.calendar,
        today=today,
        changes=sheet.changes,
        said=line.word,
        is_over=sheet.closed_on is not None,
    )
    return Goal(line, picture)


def _card(goal: Goal, names: Mapping[int, str]) -> OutcomeCard:
    line: OutcomeLine = goal.outcome
    known = how_we_will_know(
        PlannedOutcome(baseline=line.baseline, target=line.target, unit=line.unit, how_known=line.how_known)
    )
    return OutcomeCard(goal, known, tuple(names[pk] for pk in line.provision_ids if pk in names))


def _row(one: Support, sheet: PlanSheet) -> SupportRow:
    served = [str(line.position) for line in sheet.outcomes if one.line.id in line.provision_ids]
    several = "Outcomes" if len(served) > 1 else "Outcome"
    outcomes = f"{several} {listed(served)}" if served and len(sheet.outcomes) > 1 else ""
    sessions = tuple((mark.on, box_of(mark)) for mark in one.marks)
    return SupportRow(one, missed_in_words(one.line.tally), outcomes, sessions)


def _voices_of(sheet: PlanSheet, whose: str) -> tuple[VoiceLine, ...]:
    return tuple(voice for voice in sheet.voices if voice.whose == whose)


def _parts(sheet: PlanSheet) -> list[tuple[str, str]]:
    """Who does what: as it was agreed, and for the rest as the rows have it."""
    said = {part.who: part.words for part in sheet.contents.who_does_what}
    by_itself = {
        "teacher": "Stays answerable for progress, and looks at it with whoever leads the support.",
        "support": _led(sheet),
        "parent": sheet.contents.at_home and "What could be done at home, where they can.",
    }
    lines = ((label, said.get(who) or by_itself.get(who, "")) for who, label in PARTIES)
    return [(label, words) for label, words in lines if words]


def _led(sheet: PlanSheet) -> str:
    """Mr Reid leads Reading and Spelling. What names its leader already stays as it is."""
    led: dict[str, list[str]] = {}
    for line in (one.line for one in sheet.supports):
        if line.leader:
            led.setdefault("" if line.leader in line.name else f"{line.leader} leads ", []).append(line.name)
    return " ".join(f"{who}{listed(names)}." for who, names in led.items())


def _answers(sheet: PlanSheet, ties: tuple[FamilyTie, ...]) -> tuple[Answer, ...]:
    """Of the pupil, of adults with responsibility, of teacher and SENCO, and of whoever else was asked; of nobody who
    may not be contacted, as the family sits before this page."""
    hidden = {("adult", tie.code) for tie in ties if not tie.may_be_contacted}
    given = {(line.whose, line.party): line for line in sheet.agreements}
    given = {key: line for key, line in given.items() if key not in hidden}
    asked = [("pupil", "", sheet.forename)]
    asked += [
        ("adult", tie.code, tie.name) for tie in ties if tie.responsibility == "yes" and tie.may_be_contacted
    ]
    asked += [("staff", label, name) for label, name in sheet.agreeing.items()]
    known = {(whose, code) for whose, code, _ in asked}
    others = [
        Answer(line.name, line, line.whose == "adult") for key, line in given.items() if key not in known
    ]
    theirs = (Answer(name, given.get((whose, code)), whose == "adult") for whose, code, name in asked)
    return (*theirs, *others)
