"""Facts about concerns: whether each is decided, and whether the family has heard that there may be SEN."""

from collections.abc import Iterable, Iterator
from datetime import date

from endeavour.law.facts.concern import MayHaveSen, RaisedConcern
from endeavour.law.facts.school import SchoolFacts
from endeavour.law.facts.subject import Facts
from endeavour.law.facts.telling import Adult, Notice
from endeavour.register.concern_facts import WeighedConcern
from endeavour.register.periods import PupilPeriod
from endeavour.register.tellings import Told


def concern_facts(
    school: SchoolFacts,
    concern: WeighedConcern,
    adults: tuple[Adult, ...],
    told_of_support: Iterable[tuple[date, tuple[Told, ...]]],
    support: Iterable[PupilPeriod],
) -> Iterator[Facts]:
    """`told_of_support`: since when each period of support runs, and who was told of it. `support`: the
    periods of which section 68 is asked."""
    yield RaisedConcern(
        school=school,
        raised_on=concern.raised_on,
        look_again_on=concern.look_again_on,
        closed_on=concern.closed_on,
        assessed_since=concern.assessed_since,
        opened_again_on=concern.opened_again_on,
    )
    since = concern.may_be_since
    if since is None:
        return
    # Whoever was told that extra help has started knows it too.
    later = [word for started_on, told in told_of_support if started_on >= since for word in told]
    yield MayHaveSen(
        school=school,
        pupil=concern.pid,
        date_of_birth=concern.date_of_birth,
        started_on=since,
        adults=adults,
        notices=tuple(
            Notice(word.recipient, word.sent_on, word.delivered_on) for word in (*concern.told, *later)
        ),
        support_since=_supported_from(support, since),
    )


def _supported_from(periods: Iterable[PupilPeriod], day: date) -> date | None:
    """The first day of support that ran on the day or came after it."""
    return min(
        (one.started_on for one in periods if one.ended_on is None or one.ended_on >= day), default=None
    )
