"""The fields of one part of a plan, by their names: `o1-what`, `s-k7-leader`, `owed-1`."""

from collections.abc import Iterator
from typing import Any

from django import forms

from endeavour.cycle.plan_contents import PARTIES, PlanContents, PlannedOutcome, PlannedSupport
from endeavour.design.forms import MemorableDateField
from endeavour.law.vocabulary.need import Area
from endeavour.plan_pages.adding import as_new
from endeavour.plan_pages.drafting import FIRST_TIME, Choices, Drafting
from endeavour.progress.values import number_in_words
from endeavour.provision.queries import MOST_LINES
from endeavour.pupil_pages.forms.times import SchoolTimesField

Named = tuple[str, forms.Field, Any]  # a name, the field, and what stands in it
WEEK = tuple((str(day), name) for day, name in enumerate(("Mon", "Tue", "Wed", "Thu", "Fri")))
GOAL_LENGTH, LINE_LENGTH, WORDS_LENGTH = 160, 120, 200


def _text(label: str, *, hint: str = "", longest: int = WORDS_LENGTH, rows: int = 0) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": rows}) if rows else forms.TextInput()
    return forms.CharField(label=label, help_text=hint, required=False, max_length=longest, widget=widget)


def _number(label: str) -> forms.DecimalField:
    return forms.DecimalField(label=label, required=False, max_digits=7, decimal_places=2, min_value=0)


def _whole(label: str, least: int, most: int) -> forms.IntegerField:
    return forms.IntegerField(label=label, required=False, min_value=least, max_value=most)


def _day(label: str) -> MemorableDateField:
    return MemorableDateField(label=label, hint="", required=False)


def _one_of(label: str, choices: Choices, empty: str) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, required=False, choices=[("", empty), *choices])


def of_the_child(drafting: Drafting) -> Iterator[Named]:
    kept, name = drafting.contents, drafting.forename
    hint = f"{drafting.read_by} About 30 words: what comes easily, what is enjoyed, what others like."
    yield "strengths", _text(f"What is {name} good at?", hint=hint, longest=300, rows=2), kept.strengths
    hint = f"{drafting.read_by} Words about the task or the place, not about the child’s worth."
    yield "barrier", _text("What gets in the way?", hint=hint, longest=300, rows=2), kept.barrier


def of_outcome(place: int, one: PlannedOutcome, drafting: Drafting) -> Iterator[Named]:
    at = f"o{place}"
    hint = (
        f"{drafting.read_by} Something to be seen or counted: not “improve”, but “read 56 words in a minute”."
    )
    label, goes_on = f"{drafting.forename} will", _after_name(one.goal, f"{drafting.forename} will")
    if goes_on.startswith(f"{drafting.forename} "):
        label = f"What will {drafting.forename} do?"
    yield f"{at}-what", _text(label, hint=hint, longest=GOAL_LENGTH), goes_on
    yield f"{at}-from", _number("From"), _shown(one.baseline)
    yield f"{at}-to", _number("To"), _shown(one.target)
    yield f"{at}-unit", _text("Of what", longest=40), one.unit
    yield f"{at}-by", _day("By when"), one.by_when or as_new(drafting).by_when
    hint = f"{drafting.read_by} For example, a one-minute check each Monday"
    yield f"{at}-known", _text("How will you know?", hint=hint), one.how_known
    owner = str(one.owner_id or "")
    yield f"{at}-owner", _one_of("Who checks it", drafting.staff, "Whoever leads the support"), owner
    yield f"{at}-every", _whole("Checked every (weeks)", 1, 13), one.check_every_weeks
    area = as_new(drafting).area if one == PlannedOutcome() else one.area
    yield f"{at}-area", _one_of("Area of need", _areas(area), "None in particular"), area


def _areas(held: str) -> Choices:
    """The Code's four, and one that is held already and called otherwise."""
    known = [area.value for area in Area]
    return tuple((words, words) for words in [*known, *([held] if held and held not in known else [])])


def _after_name(goal: str, label: str) -> str:
    """ "Maya will read" stands as "read" after its label; what was put otherwise stands as it is, below a question."""
    return goal[len(label) :].strip() if goal.startswith(f"{label} ") else goal


def _shown(value: Any) -> str:
    return "" if value is None else number_in_words(value)


def of_support(line: PlannedSupport, drafting: Drafting) -> Iterator[Named]:
    at = f"s-{line.key}"
    if not line.provision:
        yield from _of_new_support(at, line, drafting)
    if len(drafting.outcomes) > 1 or line.is_for_none:
        places = [(str(place), f"Outcome {place}") for place in range(1, len(drafting.outcomes) + 1)]
        chosen = [str(place) for place in line.serves] or [place for place, _ in places]
        yield f"{at}-serves", _several("Which outcome is it for?", places), [] if line.is_for_none else chosen


def _of_new_support(at: str, line: PlannedSupport, drafting: Drafting) -> Iterator[Named]:
    yield f"{at}-name", _text("Name", hint=drafting.read_by, longest=80), line.name
    yield f"{at}-purpose", _text("What it is for"), line.purpose
    yield f"{at}-minutes", _whole("Minutes", 1, 240), line.minutes
    yield f"{at}-days", _several("Days", list(WEEK)), sorted({str(day) for day, _ in line.times})
    times = tuple(sorted({at for _, at in line.times})) or (FIRST_TIME,)
    yield f"{at}-at", SchoolTimesField(label="At", required=False), times
    yield f"{at}-leader", _one_of("Who leads it", drafting.staff, "Choose"), str(line.leader_id or "")
    yield f"{at}-starts", _day("From"), line.starts_on or drafting.days.starts_on
    yield f"{at}-ends", _day("Until"), line.ends_on or drafting.days.last
    yield f"{at}-room", _text("Where", longest=60), line.room
    yield f"{at}-size", _whole("Children in the group", 1, 30), line.group_size


def _several(label: str, choices: list[tuple[str, str]]) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=label, required=False, choices=choices, widget=forms.CheckboxSelectMultiple
    )


def of_lessons(drafting: Drafting) -> Iterator[Named]:
    for kind, label in (("owed", "Owed"), ("idea", "Idea")):
        said = [one.words for one in drafting.contents.adjustments if one.kind == kind]
        for place in range(1, max(len(said), min(len(said) + 1, MOST_LINES)) + 1):
            words = said[place - 1] if place <= len(said) else ""
            yield f"{kind}-{place}", _text(f"{label} {place}", longest=LINE_LENGTH), words


def of_home(drafting: Drafting) -> Iterator[Named]:
    hint = (
        f"{drafting.read_by} About 25 words. Offered, never set: “It is fine if you cannot” is always added."
    )
    field = _text("What could be done at home?", hint=hint, longest=300, rows=2)
    yield "at_home", field, drafting.contents.at_home


def of_people(drafting: Drafting) -> Iterator[Named]:
    kept: PlanContents = drafting.contents
    said = {part.who: part.words for part in kept.who_does_what}
    for who, label in PARTIES:
        yield f"w-{who}", _text(label), said.get(who, "")
    yield "review_on", _day("Look at it together on"), kept.review_on or drafting.days.by_when
    label = "If that is more than a term away, why?"
    yield "review_reason", _text(label), kept.review_reason
