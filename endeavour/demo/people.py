"""Who there is at an invented school: plain facts, as its office would keep them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property


@dataclass(frozen=True, slots=True)
class Home:
    flat: str
    house: str
    street: str
    town: str
    county: str
    postcode: str

    @property
    def lines(self) -> tuple[str, ...]:
        """As on an envelope, above the town."""
        return (*((self.flat,) if self.flat else ()), f"{self.house} {self.street}")


@dataclass(frozen=True, slots=True)
class Adult:
    """`speaks` and `reads` are language tags (`prs` is Dari); `reads_well` is None where nobody has asked."""

    title: str
    forename: str
    surname: str
    mobile: str = ""
    home_phone: str = ""
    work_phone: str = ""
    email: str = ""
    speaks: str = "en"
    reads: str = "en"
    reads_well: bool | None = None
    interpreter: bool = False

    @property
    def formal_name(self) -> str:
        return f"{self.title} {self.surname}" if self.title else f"{self.forename} {self.surname}"


@dataclass(frozen=True, slots=True)
class Tie:
    """An adult's place in a child's life. `responsibility` is None where the school was never told.

    `home` is None for whoever lives with the child, `relationship` a code of the school census.
    """

    adult: Adult
    relationship: str
    responsibility: bool | None
    home: Home | None = None


@dataclass(frozen=True, slots=True)
class Status:
    code: str
    since: date


@dataclass(frozen=True, slots=True)
class Need:
    code: str
    rank: int
    since: date | None = None


@dataclass(frozen=True, slots=True)
class EarlierSchool:
    dfe_number: str
    name: str
    entered: date
    left: date


@dataclass(frozen=True, slots=True)
class Child:
    """A pupil. `key` is how the plan names them; no page or file shows it."""

    key: str
    upn: str
    surname: str
    forename: str
    born: date
    sex: str
    year: str
    class_name: str
    home: Home
    ties: tuple[Tie, ...]
    statuses: tuple[Status, ...]
    entered: date
    needs: tuple[Need, ...] = ()
    former_upn: str = ""
    preferred_forename: str = ""
    middle_names: str = ""
    ethnicity: str = ""
    first_language: str = "ENG"
    free_meals: bool = False
    in_care: bool = False
    service_child: bool = False
    sessions_missed: int = 0
    mobile: str = ""
    email: str = ""
    earlier: EarlierSchool | None = None
    concern: bool = False

    @property
    def full_name(self) -> str:
        return f"{self.forename} {self.surname}"

    def status_on(self, day: date) -> str:
        """N, K or E (or an old code) on a day; N before the first."""
        return next((status.code for status in reversed(self.statuses) if status.since <= day), "N")


@dataclass(frozen=True, slots=True)
class Staff:
    """`role` is a key of `access.roles`, or empty for someone who works above the school."""

    key: str
    title: str
    forename: str
    surname: str
    role: str
    email: str
    classes: tuple[str, ...] = ()
    days: str = ""

    @property
    def formal_name(self) -> str:
        return f"{self.title} {self.surname}"


@dataclass(frozen=True, slots=True)
class InventedClass:
    name: str
    year: str
    teacher: str = ""


@dataclass(frozen=True)
class InventedSchool:
    slug: str
    name: str
    dfe_number: str
    phase: str
    type: str
    phone: str
    address: tuple[str, ...]
    domain: str
    as_of: date
    classes: tuple[InventedClass, ...]
    children: tuple[Child, ...]
    staff: tuple[Staff, ...] = ()
    best_times: str = ""
    trust: str = ""

    @property
    def local_authority(self) -> str:
        return self.dfe_number[:3]

    @property
    def establishment(self) -> str:
        return self.dfe_number[-4:]

    @cached_property
    def _by_key(self) -> dict[str, Child]:
        return {child.key: child for child in self.children}

    def tie(self, key: str, adult: str) -> Tie:
        """An adult by both names, such as "Ada Okafor"."""
        ties = self.child(key).ties
        return next(tie for tie in ties if f"{tie.adult.forename} {tie.adult.surname}" == adult)

    def child(self, key: str) -> Child:
        return self._by_key[key]

    def colleague(self, key: str) -> Staff:
        return next(person for person in self.staff if person.key == key)

    def with_status(self, code: str, on: date) -> Iterator[Child]:
        return (child for child in self.children if child.status_on(on) == code)
