"""What the page of one outcome shows."""

from dataclasses import dataclass
from datetime import date

from endeavour.cycle.pictures import picture_of
from endeavour.cycle.queries.checks import OutcomeStory
from endeavour.design.dates import day_and_month, long_day
from endeavour.design.numbers import in_figures
from endeavour.progress.trend import Trend
from endeavour.progress.words import WORDS
from endeavour.pupil_pages.queries.pupil_page import StatusSentence
from endeavour.pupil_pages.queries.pupil_plan import Goal
from endeavour.pupil_pages.queries.pupil_sentence import progress_sentence
from endeavour.schools.facts import calendar_of

A_TENTH = 0.05


@dataclass(frozen=True)
class OutcomePage:
    """`pace` is what the trend says in numbers; nothing where it is too soon to say, or once the review has said its
    word. `next_check` may be empty too."""

    story: OutcomeStory
    goal: Goal
    sentence: StatusSentence
    pace: str
    next_check: str
    word: str


def outcome_page(story: OutcomeStory, name: str, *, school_id: int, today: date) -> OutcomePage:
    """One statement: the school's days."""
    calendar = calendar_of(school_id)
    line = story.line
    shown = picture_of(
        line,
        name=name,
        calendar=calendar,
        today=today,
        changes=story.changes,
        said=line.word,
        is_over=not story.is_open,
    )
    goal, progress = Goal(line, shown), shown.progress
    due = line.check_due_on(calendar) if story.is_open else None
    first = "First" if not line.checks else "Next"
    return OutcomePage(
        story=story,
        goal=goal,
        sentence=(progress_sentence(name, [goal]) if story.is_open or progress.word else None)
        or StatusSentence(line.sentence, ""),
        pace=_pace(progress.trend, progress.projected, progress.by_when) if progress.word else "",
        next_check=f"{first} check due {long_day(due)}." if due else "",
        word=WORDS.get(progress.word, ""),
    )


def _pace(trend: Trend | None, projected: float | None, by_when: date) -> str:
    """1.2 more each week; 56.4 on 11 December if it goes on like this."""
    if trend is None:
        return ""
    week = round(trend.a_week, 1)
    if abs(trend.a_week) < A_TENTH:
        said = "No change from week to week"
    else:
        said = f"{in_figures(abs(week))} {'more' if week > 0 else 'less'} each week"
    if projected is None:
        return f"{said}."
    return f"{said}; {in_figures(round(projected, 1))} on {day_and_month(by_when)} if it goes on like this."
