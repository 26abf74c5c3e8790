from dataclasses import dataclass
from datetime import date, time

Times = tuple[tuple[int, time], ...]


@dataclass(frozen=True, kw_only=True)
class NewProvision:
    """What is to be put in place. `times` are weekdays (0 is Monday) and the time of day."""

    name: str
    purpose: str
    from_library: str
    minutes: int
    group_size: int
    room: str
    leader_id: int | None
    responsible_id: int | None
    starts_on: date
    ends_on: date | None
    times: Times
