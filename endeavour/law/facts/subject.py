"""Whom a rule is about, and what every set of facts must say of itself."""

from datetime import date
from enum import StrEnum
from typing import ClassVar, Protocol


class Subject(StrEnum):
    PUPIL = "pupil"
    SCHOOL = "school"
    SENCO = "SENCO"


class Facts(Protocol):
    subject: ClassVar[Subject]

    @property
    def day(self) -> date:
        """The day whose law judges these facts."""
