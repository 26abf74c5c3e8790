"""Addresses and contacts in a Common Transfer File."""

from endeavour.demo.files.markup import group, leaf
from endeavour.demo.people import Adult, Child, Home, Tie

_RESPONSIBILITY = {True: "true", False: "false", None: ""}


def home_of(home: Home, *, numbered_lines: bool) -> str:
    """Systems write an address either in numbered lines or in the parts of BS 7666."""
    parts = _lines(home) if numbered_lines else _parts(home)
    return group("Address", parts, leaf("County", home.county), leaf("PostCode", home.postcode))


def _lines(home: Home) -> str:
    lines = enumerate((*home.lines, home.town), start=1)
    return group("AddressLines", *(leaf(f"AddressLine{number}", line) for number, line in lines))


def _parts(home: Home) -> str:
    return group(
        "BS7666Address",
        leaf("SAON", home.flat),
        leaf("PAON", home.house),
        leaf("Street", home.street),
        leaf("PostTown", home.town),
    )


def contacts_of(child: Child, *, numbered_lines: bool) -> str:
    return group(
        "Contacts", *(_contact(tie, order, numbered_lines) for order, tie in enumerate(child.ties, start=1))
    )


def _contact(tie: Tie, order: int, numbered_lines: bool) -> str:
    adult = tie.adult
    with_child = group("Address", leaf("AddressAsPupil", "true"))
    return group(
        "Contact",
        leaf("Order", str(order)),
        leaf("Title", adult.title),
        leaf("Surname", adult.surname),
        leaf("Forename", adult.forename),
        leaf("Relationship", tie.relationship),
        leaf("Responsibility", _RESPONSIBILITY[tie.responsibility]),
        home_of(tie.home, numbered_lines=numbered_lines) if tie.home else with_child,
        _phones(adult),
        leaf("Email", adult.email),
    )


def _phones(adult: Adult) -> str:
    numbers = (("M", adult.mobile), ("H", adult.home_phone), ("W", adult.work_phone))
    phones = (leaf("TelephoneType", kind) + leaf("PhoneNo", number) for kind, number in numbers if number)
    return group("Phones", *(group("Phone", phone) for phone in phones))
