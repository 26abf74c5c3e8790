"""The register as a page: its sentence, its views, its columns, and the pupils of one page of it."""

from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.urls import reverse

from endeavour.access.actor import StaffActor
from endeavour.access.permissions import Permission
from endeavour.design.dates import short_date_and_year
from endeavour.desk.queries.family_told import FamilyTold, families_told, sees_telling
from endeavour.desk.queries.register_sentence import is_narrowed, narrowed_sentence
from endeavour.pupil_pages.queries.may import May, may_of
from endeavour.register.on_a_day import CONCERN
from endeavour.register.queries import Counts, RegisterRow, Wanted, register_counts, register_rows
from endeavour.register.recipients import Recipients
from endeavour.register.words import CONCERN_RAISED

ROWS = 50
NOTHING = "–"
ANY_PUPIL = "22222222"
NOT_ASKED = FamilyTold()
HEADINGS = (
    ("name", "Pupil"),
    ("year", "Year"),
    ("class", "Class"),
    ("status", "Status"),
    ("since", "Since"),
    ("need", "Main need"),
)


@dataclass(frozen=True)
class View:
    """A saved view: a part of the register with an address of its own."""

    label: str
    number: int
    query: str
    current: bool


@dataclass(frozen=True)
class Heading:
    """`sorted` is ascending, descending, or empty."""

    label: str
    query: str
    sorted: str


@dataclass(frozen=True)
class PupilLine:
    """One pupil of the list. What other rooms say of a pupil stands beside the register's row, not in it."""

    name: str
    url: str
    year: str
    class_name: str
    status: str
    since: str
    need: str
    family: str
    told: FamilyTold


@dataclass(frozen=True)
class RegisterPage:
    counts: Counts
    wanted: Wanted
    views: tuple[View, ...]
    headings: tuple[Heading, ...]
    lines: tuple[PupilLine, ...]
    page: Page[int]
    query: str
    is_today: bool
    says_told: bool
    whole_school: bool
    may: May

    @property
    def narrowed(self) -> tuple[str, str] | None:
        """The sentence of a part of the list, the words that are set strong and the rest."""
        if not self.counts.pupils or not is_narrowed(self.wanted):
            return None
        shown, everyone = self.counts.shown, self.counts.pupils
        return narrowed_sentence(self.wanted, shown, everyone, whole_school=self.whole_school)


def register_page(actor: StaffActor, wanted: Wanted, *, number: str, today: date) -> RegisterPage:
    """Five statements, however many pupils."""
    counts = register_counts(actor, wanted)
    page = Paginator(range(counts.shown), ROWS).get_page(number)
    start = (page.number - 1) * ROWS
    rows = register_rows(actor, wanted, start=start, stop=start + ROWS)
    return RegisterPage(
        counts=counts,
        wanted=wanted,
        views=_views(counts, wanted, today),
        headings=tuple(_heading(key, label, wanted, today) for key, label in HEADINGS),
        lines=pupil_lines(actor, rows, on=wanted.on, today=today),
        page=page,
        query=query_of(wanted, today),
        is_today=wanted.on == today,
        says_told=wanted.on == today and sees_telling(actor),
        whole_school=actor.sees_all_pupils,
        may=may_of(actor),
    )


def pupil_lines(
    actor: StaffActor, rows: tuple[RegisterRow, ...], *, on: date, today: date
) -> tuple[PupilLine, ...]:
    """Each row leads to the page that the person may open: the record, the people, or none.

    What is due from today on is known of today only. What other rooms say of a pupil is asked here. Who is to be told
    is shown to those who see records or contacts: an assistant sees pupils, not their families.
    """
    sees_family = actor.may(Permission.OPEN_RECORD) or actor.may(Permission.SEE_CONTACTS)
    address = _address(actor)
    asked = [row.pid for row in rows if row.status == "K"]
    says_told = on == today and sees_telling(actor)
    told = families_told(actor, asked, today=today) if says_told else {}
    return tuple(
        PupilLine(
            name=row.name,
            url=address.replace(ANY_PUPIL, row.pid),
            year=row.year_group or NOTHING,
            class_name=row.class_name or NOTHING,
            status=row.status_in_short,
            since=short_date_and_year(since) if (since := row.concern or row.since) else NOTHING,
            need=row.main_need_in_short or NOTHING,
            family=_family(row.recipients)
            if sees_family and (row.status == "K" or not says_told)
            else NOTHING,
            told=told.get(row.pid, NOT_ASKED),
        )
        for row in rows
    )


def _address(actor: StaffActor) -> str:
    """Worked out once for a whole list: looking an address up costs more than putting a code in."""
    if actor.may(Permission.OPEN_RECORD):
        return reverse("desk:pupil", args=[actor.school.slug, ANY_PUPIL])
    if actor.may(Permission.SEE_CONTACTS):
        return reverse("desk:people", args=[actor.school.slug, ANY_PUPIL])
    return ""


def _family(recipients: Recipients | None) -> str:
    """Whom to tell, in the few words that a column has room for."""
    if recipients is None:
        return NOTHING
    if not recipients.must:
        return "To be confirmed" if recipients.to_confirm else "Nobody recorded"
    first, *more = recipients.must
    if first.is_young_person:
        return "The young person"
    return f"{first.name} + {len(more)}" if more else first.name


def query_of(wanted: Wanted, today: date) -> str:
    """The part of the address that says what is asked for; nothing for what is usual."""
    asked = {
        "status": "" if wanted.status == "K" else wanted.status or "all",
        "year": wanted.year,
        "class": wanted.school_class,
        "need": wanted.need,
        "nobody": "yes" if wanted.nobody_to_tell else "",
        "on": "" if wanted.on == today else wanted.on.isoformat(),
        "sort": "" if wanted.sort == "name" else wanted.sort,
    }
    return urlencode({name: value for name, value in asked.items() if value})


def _views(counts: Counts, wanted: Wanted, today: date) -> tuple[View, ...]:
    with_concern = (CONCERN_RAISED, counts.with_concern or 0, Wanted(on=wanted.on, status=CONCERN))
    views = (
        ("Getting support", counts.supported, Wanted(on=wanted.on, status="K")),
        ("EHC plan", counts.with_plan, Wanted(on=wanted.on, status="E")),
        *([with_concern] if counts.with_concern is not None else []),
        ("Nobody to tell", counts.nobody_to_tell, Wanted(on=wanted.on, nobody_to_tell=True)),
        ("All pupils", counts.pupils, Wanted(on=wanted.on)),
    )
    return tuple(
        View(label, number, query_of(view, today), replace(wanted, sort="name") == view)
        for label, number, view in views
    )


def _heading(key: str, label: str, wanted: Wanted, today: date) -> Heading:
    """Pressed once it sorts, pressed again it turns round."""
    turned = replace(wanted, sort=f"-{key}" if wanted.sort == key else key)
    direction = {key: "ascending", f"-{key}": "descending"}.get(wanted.sort, "")
    return Heading(label, query_of(turned, today), direction)
