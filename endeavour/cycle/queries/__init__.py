"""Cycles, outcomes, voices and plans, as pages and higher rooms ask for them."""

from endeavour.cycle.queries.cycles import CycleNow, cycle_of, cycles_of
from endeavour.cycle.queries.findings import FindingLine, said_and_found
from endeavour.cycle.queries.outcomes import OutcomeLine, outcomes_of
from endeavour.cycle.queries.plan_sheet import PlanSheet, plan_sheet
from endeavour.cycle.queries.readers import Reader, not_read_by, readers_of
from endeavour.cycle.queries.voices import VoiceLine, latest_by_speaker

__all__ = [
    "CycleNow",
    "FindingLine",
    "OutcomeLine",
    "PlanSheet",
    "Reader",
    "VoiceLine",
    "cycle_of",
    "cycles_of",
    "latest_by_speaker",
    "not_read_by",
    "outcomes_of",
    "plan_sheet",
    "readers_of",
    "said_and_found",
]
