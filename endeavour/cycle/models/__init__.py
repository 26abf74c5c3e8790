from endeavour.cycle.models.assessment import Finding, Voice
from endeavour.cycle.models.cycle import Cycle
from endeavour.cycle.models.outcome import Check, Outcome, Serves
from endeavour.cycle.models.plan import Agreement, AnswerFollowed, PlanDraft, PlanGiven, PlanVersion, Reading
from endeavour.cycle.models.review import (
    Asked,
    AssessmentRequest,
    Feedback,
    OutcomeReview,
    Review,
    Round,
    Word,
)

__all__ = [
    "Agreement",
    "AnswerFollowed",
    "Asked",
    "AssessmentRequest",
    "Check",
    "Cycle",
    "Feedback",
    "Finding",
    "Outcome",
    "OutcomeReview",
    "PlanDraft",
    "PlanGiven",
    "PlanVersion",
    "Reading",
    "Review",
    "Round",
    "Serves",
    "Voice",
    "Word",
]
