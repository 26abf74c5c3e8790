"""Support that is chosen from the library says who can give it, where its leader is chosen."""

from django.test import Client

from endeavour.plan_pages.tests.making import draft_kept, made, page_of, send
from endeavour.pupil_pages.tests.pages import words
from endeavour.pupils.models import Pupil

__all__ = ["made"]
WHO = "Who can give it: A teaching assistant, after half an hour’s training by the SENCO. Who leads it"


def test_who_can_give_it_stands_before_the_choice_of_who_leads_it(made: Client, maya: Pupil) -> None:
    assert WHO in words(page_of(made, maya))
    send(made, maya, press="add", add="new")
    assert words(page_of(made, maya)).count("Who can give it:") == 1, "nothing is said where nothing is known"
    send(made, maya, press=f"remove-support:{draft_kept().supports[0].key}")
    assert "Who can give it:" not in words(page_of(made, maya))
