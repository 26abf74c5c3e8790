"""An outcome begun with any of its boxes stays; one that is taken out leaves no support to an outcome unasked."""

import pytest
from django.test import Client

from endeavour.cycle.models import Outcome, Serves
from endeavour.cycle.plan_contents import FOR_NONE
from endeavour.plan_pages.tests.making import draft_kept, fields_of, made, page_of, send, share
from endeavour.pupils.models import Pupil

__all__ = ["made"]
ASKED = ": say which outcome it is for."


def _missing(client: Client, pupil: Pupil) -> str:
    checked: str = page_of(client, pupil, "check").content.decode()
    return checked


def _tick(client: Client, pupil: Pupil, key: str, *places: str) -> None:
    sent = fields_of(page_of(client, pupil)) | {f"s-{key}-serves": list(places), "press": "keep"}
    client.post(f"/s/oakfield/pupils/{pupil.pid}/plan/new", sent)


def _with_two(client: Client, pupil: Pupil) -> str:
    """Two outcomes, the support for the second alone; answers its key."""
    key = draft_kept().supports[0].key
    send(client, pupil, press="outcome")
    send(client, pupil, press="keep", o2__what="write 20 words", o2__from="4", o2__to="20")
    _tick(client, pupil, key, "2")
    assert draft_kept().supports[0].serves == (2,)
    return key


@pytest.mark.parametrize(
    ("box", "typed"),
    [("unit", "words"), ("every", "2"), ("owner", ""), ("area", "Communication and interaction")],
)
def test_whatever_is_typed_first_of_an_outcome_stays(made: Client, maya: Pupil, box: str, typed: str) -> None:
    send(made, maya, press="outcome")
    typed = typed or page_of(made, maya).context["form"]["o2-owner"].field.choices[1][0]
    send(made, maya, press="keep", **{f"o2__{box}": typed})
    shown = fields_of(page_of(made, maya))
    assert shown[f"o2-{box}"] == typed
    assert "Outcome 2: say what Maya will do." in _missing(made, maya)


def test_so_does_its_day(made: Client, maya: Pupil) -> None:
    send(made, maya, press="outcome")
    send(made, maya, press="keep", o2__by_day="9", o2__by_month="3", o2__by_year="2027")
    assert str(draft_kept().outcomes[1].by_when) == "2027-03-09"


def test_a_row_that_nobody_touched_is_no_outcome(made: Client, maya: Pupil) -> None:
    send(made, maya, press="outcome")
    send(made, maya, press="keep")
    assert len(draft_kept().outcomes) == 1


def test_support_for_the_outcome_that_is_taken_out_is_asked_about(made: Client, maya: Pupil) -> None:
    key = _with_two(made, maya)
    send(made, maya, press="remove-outcome:2")
    assert draft_kept().supports[0].serves == FOR_NONE
    page = page_of(made, maya)
    assert "Which outcome is it for?" in page.content.decode()
    assert page.context["form"][f"s-{key}-serves"].value() == []
    assert ASKED in _missing(made, maya)
    assert "say which outcome it is for" in share(made, maya).content.decode()
    assert not Serves.objects.exists()
    _tick(made, maya, key, "1")
    assert ASKED not in _missing(made, maya)
    assert share(made, maya).status_code == 302
    assert Serves.objects.get().outcome == Outcome.objects.get()


def test_support_for_both_is_for_the_one_that_is_left(made: Client, maya: Pupil) -> None:
    key = _with_two(made, maya)
    _tick(made, maya, key, "1", "2")
    send(made, maya, press="remove-outcome:1")
    assert draft_kept().supports[0].serves == (1,)
    assert ASKED not in _missing(made, maya)


def test_none_ticked_is_asked_about_too_and_not_taken_for_all(made: Client, maya: Pupil) -> None:
    key = _with_two(made, maya)
    _tick(made, maya, key)
    assert draft_kept().supports[0].serves == FOR_NONE
    assert ASKED in _missing(made, maya)
