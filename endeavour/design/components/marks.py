"""Small signs. Each stands beside its word; none stands alone."""

from datetime import date

from endeavour.design.choice import one_of
from endeavour.design.dates import short_date_and_year, short_day
from endeavour.design.numbers import counted

from . import register

STRENGTHS = {"must": "Must", "should": "Should", "rule": "School rule"}
STAGES = {"assess": "Assess", "plan": "Plan", "do": "Do", "review": "Review"}
PROGRESS = {
    "done": "Done",
    "track": "On track",
    "slow": "Slower than hoped",
    "not": "Not working yet",
    "early": "Too soon to say",
}
TONES = ("plain", "info", "done", "due", "overdue")
THREE_WEEKS, HALF_A_YEAR, A_YEAR = 21, 182, 365  # days


@register.inclusion_tag("design/components/strength.html")
def strength(*, level: str) -> dict[str, str]:
    """How strong a duty is. The outline says it and so does the word; it has no colour."""
    return {"level": one_of(tuple(STRENGTHS), level, "strength"), "word": STRENGTHS[level]}


@register.inclusion_tag("design/components/when.html")
def when(
    *,
    due: date | None = None,
    today: date | None = None,
    overdue_by: int = 0,
    done: date | None = None,
    brief: bool = False,
) -> dict[str, str]:
    """When a thing is due. `overdue_by` counts days as the school's rule does, so the caller counts."""
    if done is not None:
        return {"state": "done", "word": "Done" if brief else f"Done {short_day(done)[4:]}"}
    if overdue_by > 0:
        return {"state": "overdue", "word": f"Overdue {_in_units(overdue_by)}"}
    if due is None:
        return {"state": "none", "word": "No date yet"}
    if today is not None and due <= today:
        return {"state": "today", "word": "Today" if brief else "Due today"}
    far = today is not None and abs((due - today).days) > HALF_A_YEAR
    return {"state": "later", "word": short_date_and_year(due) if far else short_day(due)}


def _in_units(days: int) -> str:
    """Days up to three weeks, then weeks, then years: 12 days, 5 weeks, 2 years."""
    if days < THREE_WEEKS:
        return counted(days, "day")
    return counted(days // 7, "week") if days < A_YEAR else counted(days // A_YEAR, "year")


@register.inclusion_tag("design/components/tag.html")
def tag(*, text: str, tone: str = "plain") -> dict[str, str]:
    return {"text": text, "tone": one_of(TONES, tone, "tone of a tag")}


@register.inclusion_tag("design/components/cycle_mark.html")
def cycle_mark(*, stage: str, number: int = 0, whole: bool = False) -> dict[str, object]:
    """The cycle mark and its word: "Do", "Do 2", or whole, "Do, cycle 2"."""
    word = STAGES[one_of(tuple(STAGES), stage, "stage of the cycle")]
    if number:
        word = f"{word}, cycle {number}" if whole else f"{word} {number}"
    return {"stage": stage, "word": word}


@register.inclusion_tag("design/components/meeting_dots.html")
def meeting_dots(*, held: int, booked: int = 0, promised: int = 3, whole: bool = False) -> dict[str, object]:
    """Three-meeting dots: filled held, half booked, open to come. Whole: "1 of 3 held, 1 booked"."""
    kinds = ["held"] * min(held, promised)
    kinds += ["booked"] * min(booked, promised - len(kinds))
    kinds += ["open"] * (promised - len(kinds))
    word = f"{held} of {promised}" if held <= promised else f"{held} held"
    if whole and held <= promised:
        word += " held" + (f", {booked} booked" if booked else "")
    placed = [{"kind": kind, "x": 17 * place} for place, kind in enumerate(kinds)]
    return {"dots": placed, "width": 17 * promised - 3, "word": word}


@register.inclusion_tag("design/components/progress.html")
def progress(*, state: str) -> dict[str, str]:
    """One of the five progress words, with its sign."""
    return {"state": one_of(tuple(PROGRESS), state, "state of progress"), "word": PROGRESS[state]}
