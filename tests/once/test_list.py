"""The list of forms is whole, so a new one is either shown to do once or says why it can't be."""

from datetime import UTC, date, datetime, timedelta

import pytest

from tests.once.listed import ACCEPTED, ADDRESSES, listed
from tests.once.posts import addresses_posted_to
from tests.once.turn import EIGHTHS, NAMED, turn, turns_share


def test_every_address_is_listed() -> None:
    assert listed().keys() == addresses_posted_to(), (
        "say in tests/once/forms.csv of each form whether it is accepted"
    )


def test_the_floors() -> None:
    accepted = [name for name, idle in listed().items() if not idle]
    assert (len(listed()), len(accepted)) >= (ADDRESSES, ACCEPTED)
    assert ACCEPTED * 3 >= ADDRESSES * 2
    assert all(len(idle) > len("no reason") for idle in listed().values() if idle)


def test_eight_days_running_try_them_all_and_a_day_can_be_tried_again(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv(NAMED, raising=False)
    forms, days = sorted(listed()), [date(2026, 11, 23) + timedelta(days=day) for day in range(EIGHTHS)]
    turns = [turn(day) for day in days]
    assert sorted(turns) == list(range(EIGHTHS))
    turns_share(forms)
    named, _, number = capsys.readouterr().out.partition(" ")[0].partition("=")
    today, tried = turn(datetime.now(UTC)), set[str]()
    assert (named, int(number)) == (NAMED, today)
    for each in turns:
        monkeypatch.setenv(named, str(each))
        share, ahead = turns_share(forms), turns_share(forms, ahead=EIGHTHS // 2)
        assert not set(share) & set(ahead)
        tried |= set(share)
    assert tried == set(forms)
    monkeypatch.setenv(named, number)
    assert turns_share(forms) == forms[today::EIGHTHS]
