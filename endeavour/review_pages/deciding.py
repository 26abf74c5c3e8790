"""A decision as the check page says it."""

from endeavour.cycle.delivery import END
from endeavour.cycle.new_decision import NewDecision
from endeavour.cycle.queries.review_sheet import ReviewedOutcome, ReviewSheet
from endeavour.cycle.words import DECISIONS, PARENTS_AGREE, SAID_IN, WORD_LABELS
from endeavour.design.dates import day_and_month, full_date
from endeavour.design.figures import SummaryRow
from endeavour.design.numbers import in_figures
from endeavour.progress.values import with_unit

LABELS = dict(DECISIONS)


def decision_in_words(decision: str) -> str:
    label = LABELS[decision]
    return f"{label[:1].lower()}{label[1:]}"


def found(sheet: ReviewSheet) -> list[SummaryRow]:
    """What the decision rests on."""
    goals = [
        SummaryRow(key=one.line.goal, value=f"{WORD_LABELS.get(one.word, 'No word yet')}. {_number(one)}")
        for one in sheet.outcomes
    ]
    return [SummaryRow(key="Given", value=sheet.facts.whole.in_words), *goals]


def _number(one: ReviewedOutcome) -> str:
    """Beside the word, so that nobody decides by the word alone."""
    if (latest := one.pictured.progress.latest) is None:
        return "Nothing measured yet"
    day, value = latest
    goal = f" of {in_figures(one.line.target)}" if one.line.target is not None else ""
    return f"Newest number: {with_unit(in_figures(value) + goal, one.line.unit)}, {day_and_month(day)}"


def _who_said_so(what: NewDecision, sheet: ReviewSheet) -> str:
    if not what.parents_said_on:
        return ""
    who = dict(sheet.parents)[what.parents_said_by]
    return f"{who}, {full_date(what.parents_said_on)}, {SAID_IN[what.parents_said_how]}"


def deciding(what: NewDecision, sheet: ReviewSheet) -> list[SummaryRow]:
    rows = [
        *found(sheet),
        SummaryRow(key="What happens next", value=LABELS[what.decision]),
        SummaryRow(key="Why", value=what.reason),
    ]
    reasons = (
        ("No view of the pupil, because", what.no_pupil_view_because),
        ("No view of the family, because", what.no_family_view_because),
        ("No specialist, because", what.no_specialist_because),
        ("Who is asked", what.specialist),
        ("Asked by", full_date(what.specialist_by) if what.specialist_by else ""),
        ("Do the parents agree?", dict(PARENTS_AGREE).get(what.parents_agree, "")),
        ("Said by", _who_said_so(what, sheet)),
        ("What to watch for", what.watch_for),
        ("Look back on", full_date(what.look_back_on) if what.look_back_on else ""),
    )
    rows += [SummaryRow(key=key, value=value) for key, value in reasons if value]
    if what.decision == END:
        ends = "Today. Sessions stop, and the family is to be told."
        rows.append(SummaryRow(key="Support ends", value=ends))
    return rows
