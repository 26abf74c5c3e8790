"""Statuses and needs as people say them. Codes are those of the school census."""

from endeavour.register.models import StatusPeriod

CURRENT = (StatusPeriod.Code.NONE, StatusPeriod.Code.SUPPORT, StatusPeriod.Code.PLAN)
CONCERN_RAISED = "Concern raised"
RECORD_FIRST = (
    "Record SEN support for {forename} first: from then on Endeavour sees to it that the family, or the young person, "
    "is told (Children and Families Act 2014, section 68)."
)
STATUS_WORDS = {
    "N": "No SEN support",
    "K": "Getting SEN support",
    "E": "Has an EHC plan",
    "A": "School Action",
    "P": "School Action Plus",
    "S": "Had a statement",
}
# For a column of a list, where a line has little room.
SHORT_STATUS_WORDS = STATUS_WORDS | {"K": "SEN support", "E": "EHC plan", "S": "Statement"}
NEED_WORDS = {
    "SPLD": "Specific learning difficulty",
    "MLD": "Moderate learning difficulty",
    "SLD": "Severe learning difficulty",
    "PMLD": "Profound and multiple learning difficulty",
    "SEMH": "Social, emotional and mental health",
    "SLCN": "Speech, language and communication",
    "ASD": "Autism",
    "HI": "Hearing",
    "VI": "Vision",
    "MSI": "Hearing and vision together",
    "PD": "Physical disability",
    "DS": "Down syndrome",
    "OTH": "Other difficulty or disability",
    "NSA": "Not yet assessed by a specialist",
}
# For a column of a list, where a line has little room.
SHORT_NEED_WORDS = {
    "SPLD": "Specific learning",
    "MLD": "Moderate learning",
    "SLD": "Severe learning",
    "PMLD": "Profound learning",
    "SEMH": "Social and emotional",
    "SLCN": "Speech and language",
    "MSI": "Hearing and vision",
    "PD": "Physical",
    "OTH": "Other",
    "NSA": "Not yet assessed",
}
ENDED_NEED_WORDS = {"BESD": "Behaviour, emotional and social (until 2014)"}
# SEN support without a specialist's assessment of the type of need: never beside an EHC plan.
NOT_ASSESSED = "NSA"


def status_in_words(code: str, *, supported_before: bool = False) -> str:
    """As the register shows it; "Support ended" for whoever had support before and has none now."""
    if not code:
        return "No status recorded"
    if code == StatusPeriod.Code.NONE and supported_before:
        return "Support ended"
    return STATUS_WORDS.get(code, code)


def status_in_short(code: str, *, supported_before: bool = False) -> str:
    in_full = status_in_words(code, supported_before=supported_before)
    return in_full if in_full == "Support ended" else SHORT_STATUS_WORDS.get(code, in_full)


def need_in_words(code: str) -> str:
    return NEED_WORDS.get(code) or ENDED_NEED_WORDS.get(code, code)


def need_in_short(code: str) -> str:
    return SHORT_NEED_WORDS.get(code) or need_in_words(code)
