"""The plan on paper, as a PDF: for staff, and the family's own in large type. No parent's words on either."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from django.utils.text import capfirst

from endeavour.cycle.queries.voices import VoiceLine
from endeavour.cycle.words import WORD_LABELS
from endeavour.design.dates import day_and_month, full_date, long_day
from endeavour.documents.letter import Footer, SendingSchool
from endeavour.documents.sheet import Goal, Named, Part, Quote, Sheet, Table
from endeavour.plan_pages.sheet import OutcomeCard, PlanPage, SupportRow

if TYPE_CHECKING:
    from endeavour.schools.models import School

PAGE = "Page {page} of {pages}"


def for_staff(
    page: PlanPage, school: "School", *, full_name: str, place: str, ask_for: str, today: date
) -> Sheet:
    sheet = page.sheet
    shared = (
        f"Version {sheet.version.number}, shared {full_date(sheet.version.shared_on)} by {sheet.shared_by}"
    )
    above = [place, f"Cycle {sheet.cycle.number}", shared, f"Review {full_date(sheet.version.review_on)}"]
    return Sheet(
        document_title=f"Support plan, {school.name}, {full_date(today)}",
        school=_school(school),
        ask_for=_ask_for(ask_for),
        on=today,
        above=". ".join(part for part in above if part) + ".",
        title=f"{full_name}: support plan",
        quote=_quote(sheet.voice, for_staff=True),
        parts=(*_first_side(page), *_second_side(page)),
        footer=Footer(f"{school.name}, {full_date(today)}, version {sheet.version.number}. For staff", PAGE),
    )


def for_the_family(page: PlanPage, school: "School", *, ask_for: str, today: date) -> Sheet:
    """In their order and words: the child's own first, then what we want, what school does, and what happens next."""
    plan, number = page.family, page.sheet.version.number
    talk = f"Ring {school.phone} and ask for {ask_for or 'the SENCO'}." if school.phone else ""
    parts = (
        _told(f"What {plan.forename} is good at", plan.strengths),
        _told("What gets in the way", plan.barrier),
        Part("What we want", goals=tuple(_wanted(page))),
        Part(
            "What school does",
            named=tuple(Named(g.name, " ".join((*g.sentences, *g.happened))) for g in plan.given),
        ),
        Part("In every lesson", items=plan.lessons),
        Part(f"What {plan.forename} said", paragraphs=() if plan.voice else (plan.no_voice,)),
        _told("What you can do at home", " ".join(plan.at_home)),
        Part("Who does what", named=tuple(Named(who, words) for who, words in plan.parts)),
        _told("What happens next", " ".join(plan.next_steps)),
        _told("Talk to us", talk),
    )
    return Sheet(
        document_title=f"A plan from {school.name}, {full_date(today)}",
        school=_school(school),
        ask_for=_ask_for(ask_for),
        on=today,
        above=full_date(today),
        title=f"{plan.forename}’s plan",
        quote=_quote(plan.voice),
        parts=tuple(part for part in parts if _has_matter(part)),
        footer=Footer(f"{school.name}, {full_date(today)}, version {number}", PAGE),
        large=True,
    )


def _told(heading: str, words: str) -> Part:
    return Part(heading, paragraphs=(words,) if words else ())


def _first_side(page: PlanPage) -> Iterator[Part]:
    contents = page.sheet.contents
    yield Part("What we want", goals=tuple(_goal(card, len(page.cards)) for card in page.cards))
    yield Part(
        "Strengths and barrier",
        named=(Named("Strengths", contents.strengths), Named("In the way", contents.barrier)),
    )
    if page.sheet.findings:
        found = (f"{one.words} ({one.source}, {day_and_month(one.found_on)})" for one in page.sheet.findings)
        yield Part("What we know", items=tuple(found))


def _second_side(page: PlanPage) -> Iterator[Part]:
    sheet = page.sheet
    if page.rows:
        headings = ("What", "When", "With", "Done so far")
        yield Part("Extra support", table=Table(headings, tuple(_row(row) for row in page.rows)), turns=True)
    lessons = (f"{line.words}{' (owed)' if line.kind == 'owed' else ''}" for line in sheet.adjustments)
    yield from _if_any(Part("In every lesson", items=tuple(lessons), turns=not page.rows))
    if sheet.contents.at_home:
        yield Part("At home", paragraphs=(f"{sheet.contents.at_home} It is fine if you cannot.",))
    yield from _if_any(Part("Who does what", named=tuple(Named(who, words) for who, words in page.parts)))
    yield from _if_any(Part("What the pupil and staff say to it", items=tuple(_answers(page))))
    yield Part(
        "Review", paragraphs=(f"We look at this plan together on {long_day(sheet.version.review_on)}.",)
    )


def _goal(card: OutcomeCard, count: int) -> Goal:
    pictured = card.goal.pictured
    drawn = pictured.picture if count <= 2 and card.goal.outcome.checks else None
    about = (card.known, pictured.sentence)
    word = WORD_LABELS.get(card.goal.word, "")
    return Goal(card.goal.outcome.sentence, tuple(each for each in about if each), word, drawn)


def _wanted(page: PlanPage) -> Iterator[Goal]:
    for one, card in zip(page.family.wanted, page.cards, strict=True):
        drawn = card.goal.pictured.for_family if len(page.cards) == 1 and card.goal.outcome.checks else None
        word = WORD_LABELS.get(card.goal.word, "")
        about = (" ".join(said) for said in (one.known, one.so_far))
        yield Goal(one.sentence, tuple(words for words in about if words), word, drawn)


def _row(row: SupportRow) -> tuple[str, ...]:
    line = row.support.line
    done = f"{line.tally.done} of {line.tally.planned}. {row.missed}".strip() if line.tally.planned else ""
    return (
        line.name,
        f"{line.minutes} minutes. {capfirst(line.times_in_words)}".strip(),
        line.leader or "Nobody yet",
        done or f"From {day_and_month(row.support.since)}",
    )


def _answers(page: PlanPage) -> Iterator[str]:
    for answer in page.answers_on_paper:
        line = answer.line
        said = f"{line.answer_in_words.lower()}, {full_date(line.said_on)}" if line else "not asked yet"
        yield f"{answer.name}: {said}"


def _quote(voice: VoiceLine | None, *, for_staff: bool = False) -> Quote | None:
    """With what they answered when they were asked again, where staff alone read it."""
    if voice is None or not voice.was_said:
        return None
    how = f", {voice.heard_how}" if voice.how else ""
    later = f". {voice.later_in_words}" if for_staff and voice.later else ""
    below = f"{voice.name}, {full_date(voice.said_on)}{how}{later}"
    return Quote(voice.said, below)


def _school(school: "School") -> SendingSchool:
    return SendingSchool(school.name, school.phone, tuple(school.address.splitlines()))


def _ask_for(name: str) -> str:
    return f"Ask for {name}" if name else ""


def _if_any(part: Part) -> Iterator[Part]:
    if _has_matter(part):
        yield part


def _has_matter(part: Part) -> bool:
    return bool(part.goals or part.paragraphs or part.items or part.named or part.table)
