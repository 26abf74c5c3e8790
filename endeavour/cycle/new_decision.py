"""What somebody decides at the end of a review, and what keeps it from being decided yet."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from endeavour.cycle.delivery import to_mend_first
from endeavour.cycle.models import Review
from endeavour.cycle.review_facts import ReviewFacts
from endeavour.design.date_range import HAS_BEEN_LATELY, LOOKED_BACK_ON, TO_BE_ANSWERED_BY
from endeavour.design.dates import day_and_month
from endeavour.design.reasons import no_reason

_NOT_CHOSEN = "You did not choose that: choose it, or take this out."
_OR_WHY = "Enter why it is missing, or record it first."
STEPS_UP = frozenset({Review.Decision.SPECIALIST, Review.Decision.ASSESSMENT})


@dataclass(frozen=True, kw_only=True)
class NewDecision:
    """`watch_for` and `look_back_on` belong to an end, `specialist` and `specialist_by` (who is asked, by when) to
    asking one, with what the parents say to it; the reasons to whatever is missing."""

    decision: str
    reason: str
    no_pupil_view_because: str = ""
    no_family_view_because: str = ""
    no_specialist_because: str = ""
    specialist: str = ""
    specialist_by: date | None = None
    parents_agree: str = ""
    parents_said_by: str = ""
    parents_said_on: date | None = None
    parents_said_how: str = ""
    watch_for: str = ""
    look_back_on: date | None = None


@dataclass(frozen=True)
class Hindrance:
    """`belongs_to` names the field where each outcome gets its word, for what isn't written down with the decision."""

    field: str
    sentence: str
    belongs_to: str = ""


def hindrances(
    what: NewDecision, facts: ReviewFacts, *, first: str, delivery_note: str
) -> tuple[Hindrance, ...]:
    """All that is missing."""
    found = (
        Hindrance("decision", _words(facts, first), _first_without_word(facts)),
        Hindrance("decision", _delivery(what, facts, delivery_note), "delivery_note"),
        Hindrance("decision", "" if what.decision in Review.Decision.values else "Choose what happens next."),
        Hindrance("reason", no_reason(what.reason, "Enter why.")),
        Hindrance("no_pupil_view_because", _pupil(what, facts, first)),
        Hindrance("no_family_view_because", _family(what, facts, first)),
        Hindrance("no_specialist_because", _specialist(what, facts)),
        Hindrance("specialist", _who(what)),
        Hindrance("specialist_by", _by_when(what)),
        *_parents(what),
        Hindrance("watch_for", _watch(what)),
        Hindrance("look_back_on", _look_back(what)),
        *_of_another_choice(what),
    )
    return tuple(one for one in found if one.sentence)


def _words(facts: ReviewFacts, first: str) -> str:
    if not facts.goals:
        return f"{first}’s plan has no outcome left to review."
    if not facts.without_word:
        return ""
    return f"First say how each outcome is going. Not said yet: {'; '.join(facts.without_word)}."


def _first_without_word(facts: ReviewFacts) -> str:
    codes = (code for outcome, code in facts.codes.items() if outcome not in facts.words)
    return f"word_{code}" if (code := next(codes, "")) else ""


def _delivery(what: NewDecision, facts: ReviewFacts, note: str) -> str:
    if note.strip():
        return ""
    unmended = to_mend_first(what.decision, words=facts.words, given=facts.given, whole=facts.whole)
    if not unmended:
        return ""
    goals = "; ".join(facts.goals[outcome] for outcome in unmended)
    return (
        f"Under half of the support was given for: {goals}. Say first how that will be mended; what was hardly "
        "given can’t be called ineffective. Or carry on."
    )


def _pupil(what: NewDecision, facts: ReviewFacts, first: str) -> str:
    if facts.pupil_heard:
        return ""
    ask = f"{first}’s own view of the support isn’t recorded. {what_counts(facts)} {_OR_WHY}"
    return no_reason(what.no_pupil_view_because, ask)


def _family(what: NewDecision, facts: ReviewFacts, first: str) -> str:
    if facts.family_heard:
        return ""
    counts = "" if _pupil(what, facts, first).endswith(_OR_WHY) else f" {what_counts(facts)}"
    ask = f"The view of {first}’s family isn’t recorded.{counts} {_OR_WHY}"
    return no_reason(what.no_family_view_because, ask)


def what_counts(facts: ReviewFacts) -> str:
    """Where several views are missing it is said once."""
    return f"What was said from {day_and_month(facts.heard_since)} on counts."


def _specialist(what: NewDecision, facts: ReviewFacts) -> str:
    if not facts.slow_again or what.decision in STEPS_UP:
        return ""
    ask = "Two reviews in a row found little or no progress. Ask a specialist, or enter why not."
    return no_reason(what.no_specialist_because, ask)


def _of_another_choice(what: NewDecision) -> Iterator[Hindrance]:
    """What is filled in for a choice that wasn't made is asked about, never dropped."""
    if what.decision not in Review.Decision.values:
        return
    if what.decision != Review.Decision.SPECIALIST:
        if who := what.specialist.strip():
            asked = (
                f"You named {who}, but did not choose to ask a specialist: choose that, or take the name out."
            )
            yield Hindrance("specialist", asked)
        if what.specialist_by:
            yield Hindrance("specialist_by", f"This day is for asking a specialist. {_NOT_CHOSEN}")
        for name in _filled_in_of_parents(what):
            yield Hindrance(name, f"What parents say is for asking a specialist. {_NOT_CHOSEN}")
    if what.decision != Review.Decision.END:
        if what.watch_for.strip():
            yield Hindrance("watch_for", f"What to watch for is said where support ends. {_NOT_CHOSEN}")
        if what.look_back_on:
            yield Hindrance("look_back_on", f"A day to look back is set where support ends. {_NOT_CHOSEN}")
    if what.decision in STEPS_UP and what.no_specialist_because.strip():
        because = "You say why no specialist is asked, and chose to go further: take the reason out, or choose again."
        yield Hindrance("no_specialist_because", because)


def _who(what: NewDecision) -> str:
    if what.decision != Review.Decision.SPECIALIST or what.specialist.strip():
        return ""
    return "Enter who is asked, like the educational psychologist."


def _by_when(what: NewDecision) -> str:
    if what.decision != Review.Decision.SPECIALIST:
        return ""
    if what.specialist_by is None:
        return "Enter the day by which they are asked, like 11 12 2026."
    return TO_BE_ANSWERED_BY.why_not(what.specialist_by)


def _parents(what: NewDecision) -> Iterator[Hindrance]:
    if what.decision == Review.Decision.SPECIALIST:
        yield from lacks_of_parents(
            what.parents_agree, by=what.parents_said_by, on=what.parents_said_on, how=what.parents_said_how
        )


def lacks_of_parents(agree: str, *, by: str, on: date | None, how: str) -> Iterator[Hindrance]:
    """Whether they agree is said as it is: that they don't, or weren't asked yet, keeps nothing from being decided."""
    if agree not in Review.ParentsAgree.values:
        yield Hindrance(
            "parents_agree", "Choose whether the parents agree; they may not have been asked yet."
        )
    elif agree == Review.ParentsAgree.NOT_ASKED:
        if by.strip() or on or how:
            said = (
                "You say that the parents have not been asked yet: choose what they said, or take this out."
            )
            yield Hindrance("parents_agree", said)
    else:
        if not by.strip():
            yield Hindrance("parents_said_by", "Choose which parent said so.")
        day = (
            "Enter the day on which they said so, like 20 11 2026."
            if on is None
            else HAS_BEEN_LATELY.why_not(on)
        )
        yield Hindrance("parents_said_on", day)
        if how not in Review.SaidHow.values:
            yield Hindrance("parents_said_how", "Choose how they said so.")


def _filled_in_of_parents(what: NewDecision) -> Iterator[str]:
    for name in ("parents_agree", "parents_said_by", "parents_said_on", "parents_said_how"):
        if getattr(what, name):
            yield name


def _watch(what: NewDecision) -> str:
    if what.decision != Review.Decision.END or what.watch_for.strip():
        return ""
    return "Enter what staff and family should watch for."


def _look_back(what: NewDecision) -> str:
    if what.decision != Review.Decision.END:
        return ""
    if what.look_back_on is None:
        return "Enter the day on which you will look back."
    return LOOKED_BACK_ON.why_not(what.look_back_on)
