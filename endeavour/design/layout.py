"""What the layouts are told about the person, the school and where one can go."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class NavigationLink:
    label: str
    url: str
    current: bool = False


@dataclass(frozen=True, kw_only=True)
class Stay:
    """Where a session is made longer; seconds of idleness after which this is offered, and after which it ends."""

    url: str
    warn_after: int
    ends_after: int


@dataclass(frozen=True, kw_only=True)
class SchoolHead:
    """The head of a family page: always a person and a telephone number."""

    name: str
    telephone: str
    ask_for: str = ""

    @property
    def dial(self) -> str:
        """The number as a telephone wants it: digits, and a plus sign in front of a country code."""
        return "".join(sign for sign in self.telephone if sign.isdigit() or sign == "+")
