"""The SEN history of a pupil in a Common Transfer File."""

from datetime import date

from endeavour.demo.files.markup import group, leaf
from endeavour.demo.people import Child, Need


def history_of(child: Child, as_of: date, *, type_first: bool) -> str:
    """Both orders of rank and type are found in schools' files: `type_first` picks one."""
    statuses = [
        group("SEN", leaf("StartDate", status.since.isoformat()), leaf("SENprovision", status.code))
        for status in child.statuses
        if status.since <= as_of
    ]
    needs = [_need(need, type_first) for need in child.needs if need.since is None or need.since <= as_of]
    return group("SENhistory", *statuses, group("SENneeds", *needs))


def _need(need: Need, type_first: bool) -> str:
    since = leaf("NeedStartDate", need.since.isoformat() if need.since else "")
    rank, kind = leaf("SENtypeRank", str(need.rank)), leaf("SENtype", need.code)
    return group("SENneed", since, *((kind, rank) if type_first else (rank, kind)))
