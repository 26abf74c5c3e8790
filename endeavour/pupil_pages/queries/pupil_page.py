"""One pupil's pages: the head that all of them share, and the overview."""

from dataclasses import dataclass
from datetime import date

from endeavour.access.actor import StaffActor
from endeavour.access.permissions import Permission
from endeavour.design.dates import day_and_month, full_date
from endeavour.design.figures import SummaryRow
from endeavour.pupil_pages.queries.may import May, may_of
from endeavour.pupils.queries import FamilyTie, PupilCard
from endeavour.pupils.year_groups import year_in_words
from endeavour.register.record import NeedLine, StatusLine

SECTIONS = (
    (Permission.OPEN_RECORD, "Overview", "desk:pupil"),
    (Permission.OPEN_PLANS, "Plan", "desk:plan"),
    (Permission.OPEN_PLANS, "Voices", "desk:voices"),
    (Permission.OPEN_PLANS, "Timeline", "desk:timeline"),
    (Permission.SEE_CONTACTS, "People", "desk:people"),
    (Permission.OPEN_RECORD, "Documents", "desk:documents"),
    (Permission.SEE_HISTORY, "History", "desk:history"),
)
SEXES = {"F": "Female", "M": "Male"}


@dataclass(frozen=True)
class Section:
    label: str
    page: str
    current: bool


@dataclass(frozen=True)
class PupilHead:
    """What stands at the head of each of a pupil's pages."""

    pupil: PupilCard
    place: str
    sections: tuple[Section, ...]
    may: May


@dataclass(frozen=True)
class StatusSentence:
    """How the pupil stands: the first words set strong."""

    strong: str
    rest: str


@dataclass(frozen=True)
class Overview:
    sentence: StatusSentence
    coming: StatusLine | None
    present: StatusLine | None
    ended: StatusLine | None
    statuses: tuple[StatusLine, ...]
    needs: tuple[NeedLine, ...]
    former_needs: tuple[NeedLine, ...]
    facts: tuple[SummaryRow, ...]
    people: tuple[FamilyTie, ...]
    restricted: tuple[FamilyTie, ...]

    @property
    def take_back(self) -> dict[str, str]:
        """Which status the button takes back, as its page showed it."""
        return {"from": self.coming.starts_on.isoformat()} if self.coming else {}


def pupil_head(actor: StaffActor, pupil: PupilCard, current: str) -> PupilHead:
    """Links to the pages that the person may open; no statement."""
    place = ", ".join(part for part in (year_in_words(pupil.year_group), pupil.class_name) if part)
    sections = tuple(
        Section(label, page, page == current) for right, label, page in SECTIONS if actor.may(right)
    )
    return PupilHead(pupil, place, sections, may_of(actor))


def overview(
    pupil: PupilCard,
    statuses: tuple[StatusLine, ...],
    needs: tuple[NeedLine, ...],
    people: tuple[FamilyTie, ...],
    *,
    today: date,
) -> Overview:
    """Put together from what other rooms know of the pupil."""
    present = next((line for line in statuses if line.holds), None)
    return Overview(
        sentence=status_sentence(pupil.forename, statuses, today),
        coming=next((line for line in statuses if line.starts_on > today and line.code != "N"), None),
        present=present,
        ended=_ended_with_care(statuses, present),
        statuses=statuses,
        needs=tuple(need for need in needs if need.ends_on is None),
        former_needs=tuple(need for need in needs if need.ends_on is not None),
        facts=_facts(pupil, today),
        people=people,
        restricted=tuple(person for person in people if not person.may_be_contacted),
    )


def _ended_with_care(statuses: tuple[StatusLine, ...], present: StatusLine | None) -> StatusLine | None:
    """The support that came before "no SEN support", or has its last day, where it is said what to watch for."""
    if present and present.code == "K" and present.ends_on and present.look_back_on:
        return present
    if present is None or present.code != "N":
        return None
    before = (line for line in statuses if line.starts_on < present.starts_on)
    return next((line for line in before if line.code == "K" and line.look_back_on), None)


def status_sentence(first: str, statuses: tuple[StatusLine, ...], today: date) -> StatusSentence:
    """Maya has had SEN support since 14 September."""
    present = next((line for line in statuses if line.holds), None)
    if present is None or present.code not in "NKE":
        return StatusSentence("No SEN status", f" is recorded for {first}.")
    since = _since(present.starts_on, today)
    if present.code == "K":
        if present.starts_on == today:
            return StatusSentence(f"{first}’s SEN support", " starts today.")
        if present.ends_on == today:
            return StatusSentence(f"{first}’s SEN support ended", " today.")
        return StatusSentence(f"{first} has had SEN support", f" since {since}.")
    if present.code == "E":
        return StatusSentence(f"{first} has an EHC plan", f" since {since}.")
    before = next(
        (line for line in statuses if line.code in "KE" and line.starts_on < present.starts_on), None
    )
    if before is None or before.ends_on is None:
        return StatusSentence(f"{first} has no SEN support", ".")
    what = "SEN support" if before.code == "K" else "EHC plan"
    return StatusSentence(f"{first}’s {what} ended", f" on {_since(before.ends_on, today)}.")


def _since(day: date, today: date) -> str:
    """Within the last ten months the year is plain."""
    return day_and_month(day) if 0 <= (today - day).days < 300 else full_date(day)


def _facts(pupil: PupilCard, today: date) -> tuple[SummaryRow, ...]:
    age = (
        today.year
        - pupil.date_of_birth.year
        - ((today.month, today.day) < (pupil.date_of_birth.month, pupil.date_of_birth.day))
    )
    facts = (
        ("Born", f"{full_date(pupil.date_of_birth)}, {age} years old"),
        ("Name in the school’s file", pupil.name_in_file if pupil.name_in_file != pupil.full_name else ""),
        ("Sex", SEXES.get(pupil.sex, "")),
        ("UPN", pupil.upn),
        ("On the roll since", full_date(pupil.on_roll_from) if pupil.on_roll_from else ""),
        ("Last day on the roll", full_date(pupil.left_on) if pupil.left_on else ""),
    )
    return tuple(SummaryRow(key=key, value=value) for key, value in facts if value)
