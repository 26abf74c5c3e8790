"""A history beside a history: added to, carried on, put right, or a clash; never two statuses on one day."""

from collections.abc import Set
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from endeavour.pupils.models import Pupil
from endeavour.register.models import StatusPeriod
from endeavour.school_files import ReadStatus
from endeavour.transfers.comparing.finding import EditStatuses, Finding
from endeavour.transfers.comparing.memory import Memory, Verdict
from endeavour.transfers.comparing.spans import after, plain_periods, settle_spans
from endeavour.transfers.comparing.statuses import HERE, compare_statuses

PUPIL = Pupil(pk=1, school_id=1, pid="maya2345")
TODAY = date(2026, 11, 23)
Story = list[tuple[str, date | None]]


def day(year: int, month: int = 1, number: int = 1) -> date:
    return date(year, month, number)


def spans(*said: tuple[str, date | None]) -> list[tuple[str, date, date | None]]:
    read = [ReadStatus(start, code) for code, start in said]
    settled = settle_spans(read, latest=None, since=TODAY)
    return [(span.code, span.start, span.end) for span in settled.spans] if settled else []


def here(*periods: tuple[str, date, date | None], source: str = "import") -> list[StatusPeriod]:
    return [
        StatusPeriod(pk=n, pupil=PUPIL, code=code, starts_on=start, ends_on=end, source=source)
        for n, (code, start, end) in enumerate(periods, start=1)
    ]


def compared(
    held: list[StatusPeriod],
    *said: tuple[str, date | None],
    told: Set[int] = frozenset(),
    edited: bool = False,
) -> Finding | None:
    memory = Memory(PUPIL.pid)
    if not edited:
        memory.learn(HERE, plain_periods(held))
    read = [ReadStatus(start, code) for code, start in said]
    return compare_statuses(PUPIL, held, read, told=frozenset(told), memory=memory, since=TODAY, by="staff:1")


def outcome(held: list[StatusPeriod], found: Finding | None) -> list[tuple[str, date, date | None]]:
    assert found is not None
    assert isinstance(found.edit, EditStatuses)
    stand = sorted(after(held, found.edit), key=lambda span: span.start)
    return [(span.code, span.start, span.end) for span in stand]


def test_each_ends_the_day_before_the_next_and_none_closes() -> None:
    assert spans(("N", day(2021, 9, 6)), ("K", day(2025, 1, 11)), ("N", day(2026, 4, 1))) == [
        ("N", day(2021, 9, 6), day(2025, 1, 10)),
        ("K", day(2025, 1, 11), day(2026, 3, 31)),
        ("N", day(2026, 4, 1), None),
    ]


def test_old_codes_are_history_that_ends_with_their_law() -> None:
    assert spans(("A", day(2012)), ("P", day(2013)), ("S", day(2014, 1, 2))) == [
        ("A", day(2012), day(2012, 12, 31)),
        ("P", day(2013), day(2014, 1, 1)),
        ("S", day(2014, 1, 2), day(2018, 3, 31)),
    ]
    assert spans(("A", day(2016)))[0][2] == day(2016), "a day that cannot be ends on itself"


def test_a_vendors_own_codes_become_what_they_mean_or_end_what_was_before() -> None:
    assert spans(("Q", day(2013)), ("O", day(2014))) == [
        ("P", day(2013), day(2013, 12, 31)),
        ("N", day(2014), None),
    ]
    assert spans(("K", day(2020)), ("X", day(2021))) == [("K", day(2020), day(2020, 12, 31))]


def test_the_same_status_said_again_is_one() -> None:
    assert spans(("K", day(2020)), ("K", day(2021))) == [("K", day(2020), None)]


def test_what_is_known_already_is_no_finding() -> None:
    held = here(("N", day(2021), day(2024, 12, 31)), ("K", day(2025), None))
    assert compared(held, ("K", day(2025))) is None
    assert compared(held, ("K", None)) is None
    assert compared(held, ("N", day(2021)), ("K", day(2025))) is None


def test_a_later_status_carries_on() -> None:
    held = here(("K", day(2025), None))
    found = compared(held, ("K", day(2025)), ("E", day(2026)))
    assert found is not None
    assert found.verdict is Verdict.CHANGE
    assert outcome(held, found) == [("K", day(2025), day(2025, 12, 31)), ("E", day(2026), None)]


def test_it_is_a_clash_where_the_last_one_was_recorded_here() -> None:
    held = here(("K", day(2025), None), source="act")
    found = compared(held, ("E", day(2026)))
    assert found is not None
    assert found.verdict is Verdict.CLASH
    assert outcome(held, found)[-1] == ("E", day(2026), None)


def test_support_that_was_ended_here_is_not_started_by_a_stale_list() -> None:
    held = here(("K", day(2025), day(2026, 6, 30)), ("N", day(2026, 7, 1), None), source="act")
    found = compared(held, ("K", None))
    assert found is not None
    assert found.verdict is Verdict.CLASH


def test_earlier_history_goes_before() -> None:
    held = here(("K", day(2025), None))
    found = compared(held, ("A", day(2013)), ("N", day(2020)), ("K", day(2025)))
    assert found is not None
    assert found.verdict is Verdict.CHANGE
    assert outcome(held, found) == [
        ("A", day(2013), day(2015, 8, 31)),
        ("N", day(2020), day(2024, 12, 31)),
        ("K", day(2025), None),
    ]


def test_a_file_may_put_right_what_a_file_said() -> None:
    held = here(("N", day(2021), day(2024, 12, 31)), ("K", day(2025), None))
    found = compared(held, ("K", day(2025, 2, 1)))
    assert found is not None
    assert found.verdict is Verdict.CHANGE
    assert outcome(held, found) == [("N", day(2021), day(2024, 12, 31)), ("K", day(2025, 2, 1), None)]


def test_it_is_a_clash_once_somebody_here_has_corrected_it() -> None:
    found = compared(here(("K", day(2025, 3, 3), None)), ("K", day(2025)), edited=True)
    assert found is not None
    assert found.verdict is Verdict.CLASH


def test_a_period_of_which_the_family_was_told_moves_but_never_goes() -> None:
    held = here(("K", day(2025), None))
    moved = compared(held, ("K", day(2024)), told={1})
    assert moved is not None
    assert isinstance(moved.edit, EditStatuses)
    assert [period.pk for period, _values in moved.edit.move] == [1]
    gone = compared(held, ("E", day(2024)), told={1})
    assert gone is not None
    assert (gone.verdict, gone.edit) == (Verdict.CLASH, None)
    assert gone.difference is not None
    assert not gone.difference.replaceable


def test_what_was_kept_before_is_not_asked_again() -> None:
    held, said = here(("K", day(2025), None), source="act"), [ReadStatus(day(2024), "K")]
    memory = Memory(PUPIL.pid)
    first = compare_statuses(PUPIL, held, said, told=frozenset(), memory=memory, since=TODAY, by="staff:1")
    assert first is not None
    assert first.remember({"statuses": "keep"})
    again = compare_statuses(PUPIL, held, said, told=frozenset(), memory=memory, since=TODAY, by="staff:1")
    assert again is not None
    assert again.verdict is Verdict.SAME


def test_a_plain_none_ends_what_a_file_started() -> None:
    held = here(("K", day(2025), None))
    found = compared(held)
    assert outcome(held, found) == [("K", day(2025), TODAY - timedelta(days=1)), ("N", TODAY, None)]
    assert compared([]) is None, "nobody needs a record of having none"


DAYS = st.dates(date(2012, 1, 1), date(2026, 11, 1))
STORIES = st.lists(st.tuples(st.sampled_from("NKEAPSOQX"), DAYS), max_size=6, unique_by=lambda one: one[1])


@settings(max_examples=300, deadline=None)
@given(held=STORIES, said=STORIES, ours=st.booleans(), told=st.sets(st.integers(1, 6)))
def test_never_two_on_one_day_and_nothing_of_ours_lost(
    held: Story, said: Story, ours: bool, told: set[int]
) -> None:
    stand = here(*spans(*held), source="act" if ours else "import")
    found = compared(stand, *said, told=told)
    if found is None or not isinstance(found.edit, EditStatuses):
        return
    ordered = sorted(after(stand, found.edit), key=lambda span: span.start)
    for earlier, later in pairwise(ordered):
        assert earlier.end is not None
        assert earlier.end < later.start
    assert all(span.end is None or span.end >= span.start for span in ordered)
    assert not {period.pk for period in found.edit.drop} & told
    assert not ours or not found.edit.drop


@pytest.mark.parametrize("code", ["N", "K", "E", "A", "P", "S"])
def test_words_are_found_for_every_code(code: str) -> None:
    found = compared([], (code, day(2013)))
    assert found is not None
    assert found.difference is not None
    assert "2013" in found.difference.new
    assert code not in found.difference.new.split()
