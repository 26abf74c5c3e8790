"""Choices a school makes where the law leaves one. They are shown as the school's rule, never as law."""

from dataclasses import dataclass

ENDEAVOURS_START = "Endeavour, as a starting value"
MOST_SCHOOL_DAYS = 195  # a school year


@dataclass(frozen=True, slots=True)
class SchoolRule:
    """One choice, in words, and who made it."""

    text: str
    set_by: str = ENDEAVOURS_START

    def __str__(self) -> str:
        return f"School rule: {self.text}. Set by {self.set_by}."


@dataclass(frozen=True, slots=True)
class Within:
    """A number of school days."""

    school_days: int
    set_by: str = ENDEAVOURS_START

    def __post_init__(self) -> None:
        if not 0 <= self.school_days <= MOST_SCHOOL_DAYS:
            raise ValueError(
                f"{self.school_days} is not a number of school days that a rule can allow. "
                f"Choose from 0 to {MOST_SCHOOL_DAYS}."
            )

    def rule(self, what: str) -> SchoolRule:
        days = "school day" if self.school_days == 1 else "school days"
        return SchoolRule(f"{what} within {self.school_days} {days}", self.set_by)


@dataclass(frozen=True, slots=True)
class Choice:
    yes: bool
    set_by: str = ENDEAVOURS_START


@dataclass(frozen=True, slots=True)
class SchoolRules:
    """The law gives no number for any of these; the starting values are Endeavour's."""

    family_told: Within = Within(2)
    meeting_record_given: Within = Within(5)
    concern_decided: Within = Within(10)
    plan_shared: Within = Within(15)
    plan_read_by_staff: Within = Within(5)
    notice_of_change_of_rights: Within = Within(30)
    parents_evenings_count: Choice = Choice(yes=False)


STARTING_RULES = SchoolRules()
A_TRIAL_HAS_ITS_DAY = SchoolRule("what is tried in class is looked at again on its day", "the SENCO")
A_MEETING_EACH_TERM = SchoolRule("one meeting by the end of each term")
PART_OF_A_YEAR = SchoolRule(
    "a year is a school year; a part of it asks for its share of the meetings, by school days on SEN support"
)
A_REPORT_BY_SUMMER = SchoolRule("the report is given by the last school day of the summer term")


def parents_evenings_rule(choice: Choice) -> SchoolRule:
    words = (
        "parents' evenings count if they were full talks" if choice.yes else "parents' evenings do not count"
    )
    return SchoolRule(words, choice.set_by)
