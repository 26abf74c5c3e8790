"""A pupil's SEN history in a Common Transfer File: dated statuses, and needs with rank and type."""

from datetime import date

from endeavour.school_files.checks import settle_needs, settle_statuses, take_date
from endeavour.school_files.ctf.elements import Element, each, parts, said
from endeavour.school_files.problems import Place
from endeavour.school_files.said import ReadNeed, ReadStatus
from endeavour.school_files.words.codes import ENDED_NEEDS, read_need, read_status
from endeavour.school_files.words.days import read_day
from endeavour.school_files.words.people import read_rank


def read_statuses(
    history: Element | None, place: Place, born: date | None, today: date
) -> tuple[ReadStatus, ...] | None:
    if history is None:
        return None
    taken = [status for entry in each(history, "sen") if (status := _status(entry, place))]
    return settle_statuses(place, taken, born, today, "StartDate")


def read_needs(history: Element | None, place: Place) -> tuple[ReadNeed, ...] | None:
    """`None` unless the file has a place for needs: a history without one says nothing about them."""
    groups = list(each(history, "senneeds"))
    if not groups:
        return None
    entries = [entry for group in groups for entry in each(group, "senneed")]
    return settle_needs(place, [need for entry in entries if (need := _need(entry, place))])


def _status(entry: Element, place: Place) -> ReadStatus | None:
    """A status that cannot be read rejects the pupil: half a history would show the wrong status."""
    found = parts(entry)
    code = place.take(
        read_status, said(found, "senprovision") or "", "sen_status", "SENprovision", or_reject=True
    )
    start = place.take(read_day, said(found, "startdate") or "", "sen_start", "StartDate", or_reject=True)
    return ReadStatus(start, code) if code and start else None


def _need(entry: Element, place: Place) -> ReadNeed | None:
    found = parts(entry)
    code = place.take(
        read_need, said(found, "sentype") or "", "need", "SENtype", then="This need was left out."
    )
    if code is None:
        return None
    start = take_date(place, said(found, "needstartdate"), "need_start", "NeedStartDate")
    end = take_date(place, said(found, "needenddate"), "need_end", "NeedEndDate")
    if start and end and end < start:
        place.warn("need_end", "NeedEndDate", f"{end:%d/%m/%Y}", "a day after the need's start")
        end = None
    if code in ENDED_NEEDS and end is None:
        place.warn("need", "SENtype", code, "SEMH, which replaced it in 2014", "It was kept as it is.")
    rank = place.take(read_rank, said(found, "sentyperank") or None, "need_rank", "SENtypeRank")
    return ReadNeed(code, rank, start, end)
