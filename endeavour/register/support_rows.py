"""Periods of SEN support with the letters about them: what every page about telling a family begins from."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef, Q, QuerySet

from endeavour.messages.queries import Delivery, deliveries
from endeavour.pupils.queries import KnownPupil
from endeavour.register.models import Notice, NoticeCopy, StatusPeriod, ToldBefore
from endeavour.register.supported import what_followed
from endeavour.register.tellings import TOLD
from endeavour.tenancy.json_rows import JSONRow, as_day
from endeavour.tenancy.prepared import PreparedRows

Code = StatusPeriod.Code


@dataclass(frozen=True)
class Letters:
    """What is prepared for one period: the notice's code and version, and the documents made of it for each person."""

    notice: str = ""
    version: int = 0
    documents: tuple[str, ...] = ()


@dataclass(frozen=True)
class SupportRow:
    """One period of SEN support with the letters about it. `runs`: now, or it is decided already. `has_ended`, with
    care, and no support or plan has followed. `told_before`: by whose code, on which day."""

    id: int
    pupil_id: int
    pupil: KnownPupil
    year: str
    started_on: date
    ended_on: date | None
    end_reason: str
    watch_for: str
    look_back_on: date | None
    looked_back_on: date | None
    looked_back_note: str
    end_told_on: date | None
    end_told_how: str
    end_told_by: str
    end_told_whom: tuple[str, ...]
    runs: bool
    has_ended: bool
    told_before: Mapping[str, date]
    of_start: Letters
    of_end: Letters


def support_rows(
    today: date, pupil_ids: Iterable[int] | None = None, *, ahead: bool = False
) -> list[SupportRow]:
    """Support that runs, or `ahead` has been decided, the earliest of a pupil last; and what has ended with care. Of
    these pupils, or of all on the roll. One statement.
    """
    by = date.max if ahead else today
    if pupil_ids is None:
        found = _OF_ALL.of(today, by)
    else:
        ids = tuple(pupil_ids)
        found = _OF_PUPILS.of(ids, today, by) if ids else []
    return [_row((*row, json.loads(known)), today, by) for *row, known in found]


def _support(today: date, by: date) -> QuerySet[StatusPeriod, Any]:
    here = Q(pupil__left_on__isnull=True) | Q(pupil__left_on__gte=today)
    runs = Q(starts_on__lte=by) & (Q(ends_on__isnull=True) | Q(ends_on__gte=today))
    rows: QuerySet[StatusPeriod] = StatusPeriod.objects.filter(
        here, runs | Q(look_back_on__isnull=False), code=Code.SUPPORT
    )
    told = JSONRow(
        followed=Exists(what_followed()),
        told=ArraySubquery(_told()),
        letters=ArraySubquery(_letters()),
        whom="end_told_whom",
    )
    return rows.order_by("-starts_on", "pk").values_list(*_PUPIL, *_PERIOD, told)


_PUPIL = (
    *("pupil__pid", "pupil__date_of_birth", "pupil__year_group", "pupil__forename", "pupil__surname"),
    *("pupil__preferred_forename", "pupil__preferred_surname"),
)
_PERIOD = {
    "pk": "id",
    "pupil_id": "pupil_id",
    "starts_on": "started_on",
    "ends_on": "ended_on",
    **{
        name: name
        for name in ("end_reason", "watch_for", "look_back_on", "looked_back_on", "looked_back_note")
    },
    **{name: name for name in ("end_told_on", "end_told_how", "end_told_by")},
}


def _told() -> QuerySet[ToldBefore, Any]:
    told = ToldBefore.objects.filter(period=OuterRef("pk"))
    return told.values(shown=JSONRow(recipient="recipient", on="told_on"))


def _letters() -> QuerySet[Notice, Any]:
    copies = NoticeCopy.objects.filter(notice=OuterRef("pk")).values("document")
    notices = Notice.objects.filter(period=OuterRef("pk"))
    return notices.values(shown=JSONRow("code", "version", "of_end", documents=ArraySubquery(copies)))


_OF_ALL = PreparedRows(_support, date, date)
_OF_PUPILS = PreparedRows(
    lambda ids, today, by: _support(today, by).filter(pupil_id__in=ids), tuple, date, date
)


def _row(row: tuple[Any, ...], today: date, by: date) -> SupportRow:
    """From plain values: making rows into objects costs most of a list's time."""
    pid, born, year, forename, surname, known_as, known_surname, *period, known = row
    facts: dict[str, Any] = dict(zip(_PERIOD.values(), period, strict=True))
    starts_on, ends_on = facts["started_on"], facts["ended_on"]
    made = {
        one["of_end"]: Letters(one["code"], one["version"], tuple(one["documents"]))
        for one in known["letters"]
    }
    return SupportRow(
        pupil=KnownPupil(pid, f"{known_as or forename} {known_surname or surname}", born),
        year=year,
        **facts,
        runs=starts_on <= by and (ends_on is None or ends_on >= today),
        has_ended=facts["look_back_on"] is not None and not known["followed"],
        end_told_whom=tuple(known["whom"]),
        told_before={one["recipient"]: as_day(one["on"]) for one in known["told"]},
        of_start=made.get(False, Letters()),
        of_end=made.get(True, Letters()),
    )


def letters_sent(rows: Iterable[SupportRow]) -> list[Delivery]:
    """All that went about these periods. One statement, none where no letter is made."""
    about = {row.pupil.pid for row in rows if row.of_start.documents or row.of_end.documents}
    return deliveries(about, kinds=[TOLD, Notice.ENDED]) if about else []


def latest_letters(letters: Iterable[Letters], sent: Iterable[Delivery]) -> dict[tuple[str, str], Delivery]:
    """By the notice's code and the reader's."""
    notice_of = {document: made.notice for made in letters for document in made.documents}
    return {(notice_of[d.document], d.recipient): d for d in sent if d.document in notice_of}
