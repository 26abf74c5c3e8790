from dataclasses import dataclass

from endeavour.audit.events import Event


@dataclass(frozen=True, kw_only=True)
class TeachersAsked(Event):
    round: str
    due_on: str
    sentence = "Asked the teachers of {pupil} how it is going, by {due_on}"


@dataclass(frozen=True, kw_only=True)
class FeedbackGiven(Event):
    asked: str
    answer: str
    sentence = "Answered what was asked about {pupil}"


@dataclass(frozen=True, kw_only=True)
class TeachersNudged(Event):
    round: str
    people: int
    sentence = "Reminded {people} of the teachers who had not answered yet"


@dataclass(frozen=True, kw_only=True)
class ReviewOpened(Event):
    review: str
    sentence = "Opened the review of the support for {pupil}"


@dataclass(frozen=True, kw_only=True)
class OutcomeWordSaid(Event):
    review: str
    outcome: str
    sentence = "Said in the review of {pupil} how an outcome is going"


@dataclass(frozen=True, kw_only=True)
class DeliveryNoted(Event):
    review: str
    sentence = "Wrote down what will be mended in the support for {pupil}"


@dataclass(frozen=True, kw_only=True)
class ReviewDecided(Event):
    review: str
    decision: str
    sentence = "Decided the review of the support for {pupil}"


@dataclass(frozen=True, kw_only=True)
class ParentsSaid(Event):
    review: str
    agree: str
    on: str
    sentence = "Wrote down what the parents of {pupil} said on {on} to asking a specialist: {agree}"


@dataclass(frozen=True, kw_only=True)
class AuthorityAsked(Event):
    review: str
    on: str
    how: str
    sentence = "Wrote down that the local authority was asked on {on} for an assessment of {pupil}: {how}"


@dataclass(frozen=True, kw_only=True)
class AuthorityAskedCorrected(Event):
    review: str
    was: str
    on: str
    how: str
    sentence = (
        "Corrected that the local authority was asked for an assessment of {pupil}: on {on}, not {was}; {how}"
    )


@dataclass(frozen=True, kw_only=True)
class AuthorityAskedTakenBack(Event):
    review: str
    on: str
    sentence = "Took back that the local authority was asked on {on} for an assessment of {pupil}"
