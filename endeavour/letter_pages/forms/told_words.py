"""What the SENCO types for the letter that tells a family (documents.md, D1)."""

from datetime import date
from typing import Any

from django import forms

from endeavour.design.forms import FilterForm, MemorableDateField
from endeavour.documents.told_fields import Goal, Help, Talk
from endeavour.letter_pages.forms.letter_form import LetterForm, sentences
from endeavour.register.notice_words import NoticeWords

SHORT = 120
PARTS = {
    "good_at": "What the child is good at",
    "hard": "What is hard",
    "help": "The help",
    "lessons": "In every lesson",
    "goal": "What you want",
    "review_on": "When you look at it together",
    "talk": "When you talked",
}


def _words(label: str, *, hint: str = "", required: bool = True, most: int = SHORT) -> forms.CharField:
    return forms.CharField(label=label, help_text=hint, required=required, max_length=most)


class WordsForm(LetterForm):
    """All of the letter but the kinds of help."""

    def clean(self) -> None:
        super().clean()
        day = self.cleaned_data.get("talk_on")
        if self.cleaned_data.get("talk_whom") and day is None and "talk_on" not in self.errors:
            self.add_error("talk_on", "Enter the day on which you talked, like 12 11 2026")


def words_form(*, child: str, today: date, to_child: bool = False) -> type[WordsForm]:
    """The questions name the child, so each page has a form of its own. `to_child`: a young person reads it."""
    fields = {**_talk_and_child(child, today), **_goal_and_meeting(child, today)}
    if to_child:
        _speak_to(child, fields)
    return type("WordsForm", (WordsForm,), dict(fields))


def _talk_and_child(child: str, today: date) -> dict[str, forms.Field]:
    return {
        "talk_on": MemorableDateField(
            label=f"When did you talk with the family about {child}?",
            hint="Leave it empty if you have not: the letter then asks them to ring. For example, 12 11 2026",
            required=False,
            latest=today,
            too_late="Enter today or an earlier day: this is the talk you had.",
        ),
        "talk_whom": _words(
            "With whom?",
            hint="Leave it empty if it was with everyone who gets the letter. Else their names, like Mrs Patel",
            required=False,
        ),
        "good_at": sentences(
            f"What is {child} good at?",
            hint="One or two short sentences. The letter starts with them.",
        ),
        "hard": sentences(
            f"What is hard for {child}?", hint="In everyday words, about the task and not the child."
        ),
        "lessons": sentences(
            "What helps in every lesson?",
            hint="One sentence, if there is something. For example: Her teacher gives her time to think.",
            required=False,
        ),
    }


def _goal_and_meeting(child: str, today: date) -> dict[str, forms.Field]:
    return {
        "goal_what": _words(
            f"What do you want {child} to do?",
            hint=f"It ends the sentence “we want {child} to …”. For example: read 56 words in a minute",
            most=200,
        ),
        "goal_by": MemorableDateField(
            label="By when?", ask="Enter the day by which you want it", earliest=today
        ),
        "goal_now": _words(
            f"Where is {child} now?",
            hint="One sentence, if you know it. For example: She can read 41 now.",
            required=False,
            most=200,
        ),
        "review_on": MemorableDateField(
            label="When will you look at it together?",
            ask="Enter the day on which you will meet the family",
            hint="The day you will meet the family. For example, 9 2 2027",
            earliest=today,
            too_early="Enter today or a later day: you will meet the family then.",
        ),
    }


def _speak_to(child: str, fields: dict[str, forms.Field]) -> None:
    """The questions of a letter that goes to the young person: they are spoken to, not about."""
    for name, (label, hint) in {
        "talk_on": (
            f"When did you talk with {child}?",
            "Leave it empty if you have not: the letter then asks them to ring. For example, 12 11 2026",
        ),
        "talk_whom": (
            "With whom?",
            f"Leave it empty if it was with {child}. Else their names, like Mrs Patel",
        ),
        "good_at": (
            f"What is {child} good at?",
            f"One or two short sentences. You write to {child}, so say “you”.",
        ),
        "hard": (f"What is hard for {child}?", "In everyday words. Say “you”, and speak about the task."),
        "lessons": (
            "What helps in every lesson?",
            "One sentence, if there is something. For example: Your teachers give you time to think.",
        ),
        "goal_what": (
            f"What do you and {child} want?",
            f"You write to {child}. It ends the sentence “we want you to …”. "
            "For example: read a chapter each week",
        ),
        "goal_now": (
            f"Where is {child} now?",
            "One sentence, if you know it. For example: You can read two chapters a month now.",
        ),
        "review_on": (
            "When will you look at it together?",
            f"The day you will meet {child}. For example, 9 2 2027",
        ),
    }.items():
        fields[name].label, fields[name].help_text = label, hint
    review = fields["review_on"]
    assert isinstance(review, MemorableDateField)  # noqa: S101 - declared above
    review.ask = f"Enter the day on which you will meet {child}"
    review.too_early = f"Enter today or a later day: you will meet {child} then."


class HelpRow(FilterForm):
    """One kind of help: “From Monday 23 November, Mr Reid will read with Maya for 20 minutes, three times a week.”"""

    who = _words("Who helps?", hint="By the name that the reader knows, like Mr Reid")
    what = _words(
        "What will they do?",
        hint="It ends the sentence “Mr Reid will …”. For example: practise reading aloud",
    )
    how_long = _words("For how long?", hint="For example: 20 minutes")
    how_often = _words("How often?", hint="For example: three times a week")
    starting = MemorableDateField(label="From when?", ask="Enter the day on which this help starts")


def as_typed(words: NoticeWords) -> dict[str, Any]:
    """The fields of the form, filled from the text that is kept."""
    return {
        "talk_on": words.talk.on if words.talk else None,
        "talk_whom": words.talk.whom if words.talk else "",
        "good_at": words.good_at,
        "hard": words.hard,
        "lessons": words.lessons,
        "goal_what": words.goal.what,
        "goal_by": words.goal.by,
        "goal_now": words.goal.now,
        "review_on": words.review_on,
    }


def as_words(typed: dict[str, Any], help_rows: list[dict[str, Any]]) -> NoticeWords:
    return NoticeWords(
        good_at=typed["good_at"],
        hard=typed["hard"],
        lessons=typed["lessons"],
        help=tuple(Help(**{name: row[name] for name in HelpRow.base_fields}) for row in help_rows),
        goal=Goal(what=typed["goal_what"], by=typed["goal_by"], now=typed["goal_now"]),
        review_on=typed["review_on"],
        talk=Talk(on=typed["talk_on"], whom=typed["talk_whom"]) if typed["talk_on"] else None,
    )
