"""Households of Oakfield that a story depends on. All others are made by chance."""

from collections.abc import Callable
from types import MappingProxyType

from endeavour.demo.people import Adult, Tie
from endeavour.demo.population.directory import Directory
from endeavour.demo.population.households import FAMILY, FATHER, MOTHER, Household
from endeavour.demo.population.town import BY_KEY


def _okafor(at: Directory) -> Household:
    """Two homes. The father reads French and writes from an address of his own."""
    mother = Adult("Ms", "Ada", "Okafor", at.mobile(), email=at.mailbox("Ada", "Okafor"), reads_well=True)
    father = Adult(
        "Mr",
        "Emmanuel",
        "Okafor",
        at.mobile(),
        email=at.mailbox("Emmanuel", "Okafor"),
        speaks="fr",
        reads="fr",
        reads_well=True,
    )
    ties = (Tie(mother, MOTHER, True), Tie(father, FATHER, True, at.home()))
    return Household(BY_KEY["nigerian"], "Okafor", at.home(), ties, None, "BAFR")


def _patel(at: Directory) -> Household:
    mother = Adult("Mrs", "Nisha", "Patel", at.mobile(), email=at.mailbox("Nisha", "Patel"), reads_well=True)
    grandmother = Adult("Mrs", "Kokila", "Desai", home_phone=at.landline(), speaks="gu", reads="gu")
    ties = (Tie(mother, MOTHER, True), Tie(grandmother, FAMILY, False, at.home()))
    return Household(BY_KEY["gujarati"], "Patel", at.home(), ties, ("GUJ", "gu"), "AIND")


def _rahimi(at: Directory) -> Household:
    """Reached by telephone and through an interpreter only."""
    mother = Adult(
        "Mrs", "Laila", "Rahimi", at.mobile(), speaks="prs", reads="prs", reads_well=False, interpreter=True
    )
    uncle = Adult("Mr", "Navid", "Karimi", at.mobile(), speaks="prs", reads_well=True)
    ties = (Tie(mother, MOTHER, True), Tie(uncle, FAMILY, False, at.home()))
    return Household(BY_KEY["afghan"], "Rahimi", at.home(), ties, ("PRSD", "prs"), "AOTH")


def _turner(at: Directory) -> Household:
    """The father, at another address, may not be contacted."""
    mother = Adult(
        "Miss", "Kelly", "Turner", at.mobile(), email=at.mailbox("Kelly", "Turner"), reads_well=True
    )
    father = Adult("Mr", "Craig", "Hollis", at.mobile(), email=at.mailbox("Craig", "Hollis"))
    ties = (Tie(mother, MOTHER, True), Tie(father, FATHER, True, at.home()))
    return Household(BY_KEY["british"], "Turner", at.home(), ties, None, "WBRI")


def _adeyemi(at: Directory) -> Household:
    father = Adult(
        "Mr", "Tunde", "Adeyemi", at.mobile(), email=at.mailbox("Tunde", "Adeyemi"), reads_well=True
    )
    mother = Adult("Mrs", "Folasade", "Adeyemi", at.mobile(), email=at.mailbox("Folasade", "Adeyemi"))
    ties = (Tie(father, FATHER, True), Tie(mother, MOTHER, True))
    return Household(BY_KEY["nigerian"], "Adeyemi", at.home(), ties, ("YOR", "yo"), "BAFR")


def _kaminski(at: Directory) -> Household:
    mother = Adult(
        "Mrs",
        "Marta",
        "Kaminska",
        at.mobile(),
        email=at.mailbox("Marta", "Kaminska"),
        speaks="pl",
        reads_well=True,
    )
    father = Adult(
        "Mr", "Rafał", "Kaminski", at.mobile(), at.landline(), speaks="pl", reads="pl", reads_well=True
    )
    ties = (Tie(mother, MOTHER, True), Tie(father, FATHER, True))
    return Household(BY_KEY["polish"], "Kaminski", at.home(), ties, ("POL", "pl"), "WOTH")


def _ward(at: Directory) -> Household:
    mother = Adult("Mrs", "Joanne", "Ward", at.mobile(), email=at.mailbox("Joanne", "Ward"), reads_well=True)
    father = Adult("Mr", "Stephen", "Ward", at.mobile(), email=at.mailbox("Stephen", "Ward"))
    return Household(
        BY_KEY["british"],
        "Ward",
        at.home(),
        (Tie(mother, MOTHER, True), Tie(father, FATHER, True)),
        None,
        "WBRI",
    )


def _evans(at: Directory) -> Household:
    """No email, and her telephone is off at work: she is written to on paper."""
    mother = Adult("Miss", "Carly", "Evans", at.mobile(), reads_well=True)
    return Household(BY_KEY["british"], "Evans", at.home(), (Tie(mother, MOTHER, True),), None, "WBRI")


def _green(at: Directory) -> Household:
    mother = Adult("Mrs", "Heather", "Green", at.mobile(), at.landline(), reads_well=True)
    return Household(BY_KEY["british"], "Green", at.home(), (Tie(mother, MOTHER, True),), None, "WBRI")


def _begum(at: Directory) -> Household:
    mother = Adult("Mrs", "Ayesha", "Begum", at.mobile(), email=at.mailbox("Ayesha", "Begum"), speaks="bn")
    father = Adult("Mr", "Mizan", "Miah", at.mobile(), speaks="bn", reads_well=True)
    ties = (Tie(mother, MOTHER, True), Tie(father, FATHER, True))
    return Household(BY_KEY["bengali"], "Begum", at.home(), ties, ("BNG", "bn"), "ABAN")


def _petrova(at: Directory) -> Household:
    mother = Adult(
        "Mrs", "Vesela", "Petrova", at.mobile(), email=at.mailbox("Vesela", "Petrova"), speaks="bg"
    )
    father = Adult("Mr", "Georgi", "Petrov", at.mobile(), speaks="bg", reads="bg", reads_well=True)
    ties = (Tie(mother, MOTHER, True), Tie(father, FATHER, True))
    return Household(BY_KEY["bulgarian"], "Petrova", at.home(), ties, ("BUL", "bg"), "WOTH")


def _wisniewski(at: Directory) -> Household:
    mother = Adult(
        "Mrs",
        "Dorota",
        "Wiśniewska",
        at.mobile(),
        speaks="pl",
        reads="pl",
        reads_well=False,
        interpreter=True,
    )
    father = Adult(
        "Mr", "Paweł", "Wiśniewski", at.mobile(), email=at.mailbox("Paweł", "Wiśniewski"), speaks="pl"
    )
    ties = (Tie(mother, MOTHER, True), Tie(father, FATHER, True))
    return Household(BY_KEY["polish"], "Wiśniewski", at.home(), ties, ("POL", "pl"), "WOTH")


FAMILIES: MappingProxyType[str, Callable[[Directory], Household]] = MappingProxyType(
    {
        "maya-okafor": _okafor,
        "zara-patel": _patel,
        "amir-rahimi": _rahimi,
        "ben-turner": _turner,
        "ruby-adeyemi": _adeyemi,
        "sofia-kaminski": _kaminski,
        "finley-ward": _ward,
        "chloe-evans": _evans,
        "olivia-green": _green,
        "saira-begum": _begum,
        "dina-petrova": _petrova,
        "zofia-wisniewska": _wisniewski,
    }
)
